import { POOLED_FROM } from './pooled-withdrawals.ts';

/** Whose Q-sorts some figures rest on: a key for each person, the same in every set. */
export type PeopleBehind = ReadonlySet<string>;

/** How many people are behind one set of figures and not behind the other. */
export function peopleApart(one: PeopleBehind, other: PeopleBehind): number {
  const missing = (from: PeopleBehind, people: PeopleBehind) =>
    [...people].filter((person) => !from.has(person)).length;
  return missing(one, other) + missing(other, one);
}

/**
 * The nearest of the earlier sets, if it is too near to be released beside: whoever has both reports could subtract
 * one from the other, and would learn how the one or two people sorted who are in only one of them. The same people
 * again tell nothing new, and three or more are a batch.
 *
 * @param earlier every set that readers ever got figures of.
 * @returns its index and how many people it is apart; null: it may be released.
 */
export function releaseTooNear(
  people: PeopleBehind,
  earlier: readonly PeopleBehind[],
): { readonly index: number; readonly apart: number } | null {
  const near = earlier
    .map((others, index) => ({ index, apart: peopleApart(people, others) }))
    .filter(({ apart }) => apart > 0 && apart < POOLED_FROM)
    .sort((a, b) => a.apart - b.apart);
  return near[0] ?? null;
}
