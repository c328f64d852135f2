import { describe, expect, it } from 'vitest';
import { randomSource, splitMix64, xoshiro128StarStar } from '../../../analysis/uncertainty/random.ts';

const drawn = (source: () => number, count: number) => Array.from({ length: count }, source);

describe('splitMix64', () => {
  it('gives the values of the reference C program, as printed in the tests of rand_xoshiro', () => {
    const words = [0, 1, 2, 3, 4].map((index) => splitMix64(1477776061723855037n, index));
    expect(words).toEqual([
      1985237415132408290n,
      2979275885539914483n,
      13511426838097143398n,
      8488337342461049707n,
      15141737807933549159n,
    ]);
  });
});

describe('xoshiro128StarStar', () => {
  it('gives the values of the reference C program 1.1, as printed in the tests of rand_xoshiro', () => {
    expect(drawn(xoshiro128StarStar([1, 2, 3, 4]), 10)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });
});

describe('randomSource', () => {
  it('gives the same stream for the same seed', () => {
    expect(drawn(randomSource(48), 20)).toEqual(drawn(randomSource(48), 20));
  });

  it('gives another stream for another seed, and for another stream of the seed', () => {
    const seeds = [randomSource(1), randomSource(2), randomSource(1, 1), randomSource(2 ** 53 - 1)];
    const firsts = seeds.map((source) => drawn(source, 4).join());
    expect(new Set(firsts).size).toBe(4);
  });

  it('begins stream 0 with the words its authors advise', () => {
    const words = [0, 1].map((index) => splitMix64(7n, index));
    const state = words.flatMap((word) => [Number(word & 0xffffffffn), Number(word >> 32n)]);
    expect(drawn(randomSource(7), 5)).toEqual(drawn(xoshiro128StarStar(state), 5));
  });

  it('draws every tenth of the range about as often', () => {
    const counts = new Array<number>(10).fill(0);
    for (const draw of drawn(randomSource(3), 100_000)) counts[Math.floor((draw / 2 ** 32) * 10)]!++;
    // Chi-squared with 9 degrees of freedom passes 27.9 once in a thousand seeds.
    const chiSquared = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquared).toBeLessThan(27.9);
  });
});
