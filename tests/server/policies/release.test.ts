import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peopleApart, releaseTooNear } from '../../../server/policies/release.ts';

const people = (letters: string) => new Set(letters);
const anyPeople = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'), { maxLength: 10 })
  .map((all) => new Set(all));

describe('releaseTooNear', () => {
  it.each([
    ['the same people', 'abcdef', 'abcdef', null],
    ['one person less', 'abcde', 'abcdef', 1],
    ['one person more', 'abcdefg', 'abcdef', 1],
    ['two people less', 'abcd', 'abcdef', 2],
    ['one person in another’s place', 'abcdeg', 'abcdef', 2],
    ['three people less', 'abc', 'abcdef', null],
    ['one less and two more', 'abcdegh', 'abcdef', null],
    ['nobody in common', 'xyz', 'abcdef', null],
  ])('%s', (_, now, before, apart) => {
    expect(releaseTooNear(people(now), [people(before)])?.apart ?? null).toBe(apart);
  });

  it('asks every earlier set, and names the nearest', () => {
    const earlier = [people('abcdef'), people('abcd'), people('abcde')];
    expect(releaseTooNear(people('abcdefgh'), earlier)).toEqual({ index: 0, apart: 2 });
    expect(releaseTooNear(people('abcdefghi'), earlier)).toBeNull();
    expect(releaseTooNear(people('abc'), [])).toBeNull();
  });

  it('lets nobody walk from one set to another by steps of one or two people', () => {
    fc.assert(
      fc.property(fc.array(anyPeople, { maxLength: 12 }), (asked) => {
        const released: ReadonlySet<string>[] = [];
        for (const each of asked) if (!releaseTooNear(each, released)) released.push(each);
        for (const one of released) {
          for (const other of released) expect([1, 2]).not.toContain(peopleApart(one, other));
        }
      }),
    );
  });
});
