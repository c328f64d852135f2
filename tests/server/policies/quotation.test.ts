import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isContainedIn, isForReaders, mayBeQuoted } from '../../../server/policies/quotation.ts';

const SAID =
  'I do not mind the rain.\nWhat I mind is the forecast:  it promises sun, and I believe it every time.';

describe('isContainedIn', () => {
  it.each([
    ['all of it', SAID],
    ['a sentence', 'I do not mind the rain.'],
    ['whatever the spaces', 'the forecast: it\n promises sun'],
    ['shortened in the middle', 'I do not mind the rain. … I believe it every time.'],
    ['shortened with brackets', 'What I mind is the forecast […] I believe it'],
    ['shortened with three dots in brackets', 'What I mind is the forecast [...] I believe it'],
    ['shortened at both ends', '… the forecast: it promises sun …'],
  ])('knows %s', (_, words) => {
    expect(isContainedIn(words, SAID)).toBe(true);
  });

  it.each([
    ['a word that was not said', 'I do not mind the snow.'],
    ['pieces turned round', 'I believe it every time … I do not mind the rain'],
    ['one piece said twice where it was said once', 'the rain … the rain'],
    ['what was left out without a mark', 'I mind the rain.'],
    ['a word cut short', 'I do not mind the rai'],
    ['a word begun in its middle', 'ot mind the rain'],
    ['another capital', 'i do not mind the rain'],
    ['a mark and nothing else', '…'],
    ['nothing', '   '],
  ])('refuses %s', (_, words) => {
    expect(isContainedIn(words, SAID)).toBe(false);
  });

  const word = fc.stringMatching(/^[a-zäß]{1,8}$/u);
  const sentence = fc.array(word, { minLength: 3, maxLength: 12 });

  it('knows every shortening of anything, and refuses it with a strange word in it', () => {
    fc.assert(
      fc.property(
        sentence,
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        fc.nat(),
        (said, keep, at) => {
          const kept = said.map((each, index) => (keep[index] ? each : '…'));
          fc.pre(kept.some((each) => each !== '…'));
          expect(isContainedIn(kept.join(' '), said.join(' '))).toBe(true);
          const strange = kept.toSpliced(at % (kept.length + 1), 0, 'STRANGE');
          expect(isContainedIn(strange.join(' '), said.join(' '))).toBe(false);
        },
      ),
    );
  });

  it('reads Arabic and letters made of two characters alike', () => {
    expect(isContainedIn('لا أحب المطر', 'قلت: لا أحب المطر أبدًا.')).toBe(true);
    expect(isContainedIn('a caf\u0065\u0301', 'in a café')).toBe(true);
  });
});

describe('mayBeQuoted', () => {
  it.each([
    ['simulated', null, 'yes'],
    ['imported', null, 'needs-statement'],
    ['collected', true, 'yes'],
    ['collected', false, 'no'],
    ['collected', null, 'no'],
  ] as const)('somebody %s who answered %s: %s', (origin, agreed, expected) => {
    expect(mayBeQuoted({ origin, agreed })).toBe(expected);
  });
});

describe('isForReaders', () => {
  const quotation = {
    ...({ participant: 'P1', factorIndex: 0, origin: 'collected', agreed: true } as const),
    consentStatement: null,
    clearedAt: new Date(0),
  };
  const shown = { definers: [['P1', 'P2'], ['P3']], showsWords: [true, false] };

  it('lets readers have what was agreed to, cleared, and belongs to words they are shown', () => {
    expect(isForReaders(quotation, shown)).toBe(true);
  });

  it.each([
    ['not cleared', { clearedAt: null }],
    ['not agreed to', { agreed: false }],
    ['never asked about', { agreed: null }],
    ['of somebody who does not define the viewpoint', { participant: 'P3' }],
    ['of somebody who withdrew', { participant: 'P9' }],
    ['of a viewpoint whose words are withheld', { participant: 'P3', factorIndex: 1 }],
    ['of a viewpoint that there is not', { factorIndex: 7 }],
    ['of somebody imported, nothing said about their consent', { origin: 'imported' as const }],
  ])('keeps one %s from them', (_, change) => {
    expect(isForReaders({ ...quotation, ...change }, shown)).toBe(false);
  });

  it('lets readers have one of somebody imported whose consent a researcher stated', () => {
    const imported = {
      ...quotation,
      origin: 'imported' as const,
      agreed: null,
      consentStatement: 'In writing.',
    };
    expect(isForReaders(imported, shown)).toBe(true);
  });
});
