import type { RandomSource } from './random.ts';

/** A whole number from 0 to count − 1, every one exactly as likely: words that would favour some are thrown back. */
export function wholeBelow(random: RandomSource, count: number): number {
  const fair = 2 ** 32 - (2 ** 32 % count);
  for (;;) {
    const word = random();
    if (word < fair) return word % count;
  }
}

/** 0 … count − 1 in an order of chance, every order as likely (Fisher and Yates). [count] */
export function shuffledOrder(random: RandomSource, count: number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const chosen = wholeBelow(random, last + 1);
    [order[last], order[chosen]] = [order[chosen]!, order[last]!];
  }
  return order;
}

/**
 * Balanced resamples: each of `count` items is drawn exactly `resamples` times over all of them, `count` a resample.
 * One long list with every item `resamples` times, shuffled and cut. [resamples][count], indices from 0
 *
 * Source: Davison, Hinkley & Schechtman (1986), Efficient bootstrap simulation, Biometrika 73, 555–566.
 */
export function balancedResamples(random: RandomSource, count: number, resamples: number): number[][] {
  const order = shuffledOrder(random, count * resamples);
  return Array.from({ length: resamples }, (_, at) =>
    order.slice(at * count, (at + 1) * count).map((place) => place % count),
  );
}
