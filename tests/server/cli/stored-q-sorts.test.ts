import { afterEach, describe, expect, it } from 'vitest';
import { StoredQSorts } from '../../../server/cli/stored-q-sorts.ts';

const S = 47;
let stored = new StoredQSorts(S);
afterEach(() => {
  stored.close();
  stored = new StoredQSorts(S);
});

/** Names of one to some hundred bytes, so that Q-sorts end anywhere in a block. */
const nameOf = (n: number) => `${n}${'é🦊x'.repeat(n % 29)}`;
const valueOf = (n: number, s: number) => ((n * 7 + s * 3) % 201) - 100;
const add = (from: number, to: number) => {
  for (let n = from; n < to; n++)
    stored.add(
      nameOf(n),
      Int8Array.from({ length: S }, (_, s) => valueOf(n, s)),
    );
};

describe('StoredQSorts', () => {
  it('gives back every Q-sort, over many blocks, as often as asked', () => {
    add(0, 40_000);
    expect(stored.count).toBe(40_000);
    for (let time = 0; time < 2; time++) {
      let n = 0;
      let wrong = 0;
      for (const { name, values } of stored.qSorts()) {
        if (name !== nameOf(n) || values.some((value, s) => value !== valueOf(n, s))) wrong += 1;
        n += 1;
      }
      expect([n, wrong]).toEqual([40_000, 0]);
    }
  });

  it('gives values alone in the same order, and goes on after having been read', () => {
    add(0, 3);
    expect([...stored.values()].length).toBe(3);
    add(3, 5);
    const firsts: number[] = [];
    for (const values of stored.values()) firsts.push(values[0]!);
    expect(firsts).toEqual([0, 1, 2, 3, 4].map((n) => valueOf(n, 0)));
    expect([...stored.qSorts()].map(({ name }) => name)).toEqual([0, 1, 2, 3, 4].map(nameOf));
  });

  it('gives nothing where nothing is stored', () => {
    expect([...stored.qSorts()]).toEqual([]);
  });
});
