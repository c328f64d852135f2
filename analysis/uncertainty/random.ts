/** A stream of chance: each call gives a whole number from 0 to 2³² − 1, every one as likely. */
export type RandomSource = () => number;

const MASK_64 = (1n << 64n) - 1n;
const GOLDEN_GAMMA = 0x9e3779b97f4a7c15n;

/**
 * Chance that can be drawn again: the same seed and stream give the same numbers on every machine, for only
 * whole numbers are used. Streams of one seed do not depend on each other, so that one more participant
 * changes nobody else's Q-sort.
 *
 * The generator is xoshiro128**; its state for stream t is words 2t and 2t + 1 of SplitMix64 (each 64 bits, the
 * lower half first), so that stream 0 is the seeding its authors advise.
 *
 * @param seed whole number from 0 to 2⁵³ − 1.
 * @param stream whole number from 0: which of the seed's streams.
 */
export function randomSource(seed: number, stream = 0): RandomSource {
  const [first, second] = [2 * stream, 2 * stream + 1].map((index) => splitMix64(BigInt(seed), index));
  return xoshiro128StarStar([...halves(first!), ...halves(second!)]);
}

/**
 * The word with this index (from 0) of SplitMix64's stream. 64 bits.
 *
 * Source: Steele, Lea & Flood (2014), Fast splittable pseudorandom number generators, OOPSLA '14,
 * doi:10.1145/2660193.2660195; constants of S. Vigna's splitmix64.c (public domain).
 */
export function splitMix64(seed: bigint, index: number): bigint {
  let z = (seed + BigInt(index + 1) * GOLDEN_GAMMA) & MASK_64;
  z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK_64;
  z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & MASK_64;
  return z ^ (z >> 31n);
}

/**
 * xoshiro128** 1.1 from a state of four 32-bit words, not all zero. Period 2¹²⁸ − 1.
 *
 * Source: Blackman & Vigna (2021), Scrambled linear pseudorandom number generators, ACM Transactions on
 * Mathematical Software 47(4), doi:10.1145/3460772.
 */
export function xoshiro128StarStar(state: readonly number[]): RandomSource {
  let [s0, s1, s2, s3] = state as [number, number, number, number];
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotateLeft(s3, 11);
    return result;
  };
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** The two 32-bit halves of a 64-bit word, the lower first. */
function halves(word: bigint): number[] {
  return [Number(word & 0xffffffffn), Number(word >> 32n)];
}
