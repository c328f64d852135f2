import type { Solution } from '../../../analysis/index.ts';

/** How a Q-sort stands to the factors: it defines one, loads on several, or on none clearly. */
export type Standing =
  | { readonly kind: 'defines'; readonly factorIndex: number }
  | { readonly kind: 'several' }
  | { readonly kind: 'none' };

/** The standing of every Q-sort. [N] */
export function standings({ flags, loadings, loadingThreshold }: Solution): Standing[] {
  return flags.map((row, n) => {
    const factorIndex = row.indexOf(true);
    if (factorIndex !== -1) return { kind: 'defines', factorIndex };
    const significant = loadings[n]!.filter((loading) => Math.abs(loading) > loadingThreshold);
    return { kind: significant.length > 1 ? 'several' : 'none' };
  });
}

/** Q-sorts that belong together in the table of loadings. */
export interface StandingGroup {
  readonly standing: Standing;
  /** Indices of Q-sorts, the highest loading first (for those that define no factor: the highest communality). */
  readonly sorts: readonly number[];
}

/** Q-sorts grouped by the factor they define, in the order of the factors; then those on several, then the rest. */
export function standingGroups(solution: Solution): StandingGroup[] {
  const all = standings(solution);
  const groups: Standing[] = [
    ...solution.characteristics.definingCount.map(
      (_, factorIndex) => ({ kind: 'defines', factorIndex }) as const,
    ),
    { kind: 'several' },
    { kind: 'none' },
  ];
  return groups.flatMap((standing) => {
    const sorts = all.flatMap((each, n) => (isSame(each, standing) ? [n] : []));
    const height = (n: number) =>
      standing.kind === 'defines'
        ? Math.abs(solution.loadings[n]![standing.factorIndex]!)
        : solution.communalities[n]!;
    return sorts.length === 0 ? [] : [{ standing, sorts: sorts.sort((a, b) => height(b) - height(a)) }];
  });
}

/** How many Q-sorts define a factor, load on several, and on none clearly. */
export function standingCounts(solution: Solution): { defining: number; several: number; none: number } {
  const kinds = standings(solution).map(({ kind }) => kind);
  const count = (kind: Standing['kind']) => kinds.filter((each) => each === kind).length;
  return { defining: count('defines'), several: count('several'), none: count('none') };
}

function isSame(a: Standing, b: Standing): boolean {
  if (a.kind === 'defines') return b.kind === 'defines' && a.factorIndex === b.factorIndex;
  return a.kind === b.kind;
}
