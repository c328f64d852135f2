import { finished, recoveryOf, type Recovery } from '../../../analysis/index.ts';
import type { PlannedSorter } from '../../../analysis/simulation/index.ts';
import { PLANTED_VIEWPOINTS } from '../../../server/demo/public-service/planted-viewpoints.ts';
import { DISTRIBUTION } from '../../../server/demo/public-service/statements.ts';

/** A P-set to be tried out on the demo's seven viewpoints. */
export interface TriedPSet {
  /** N. */
  readonly size: number;
  /** Share of the P-set that holds two viewpoints or none. 0…1 */
  readonly othersShare: number;
  readonly noise: number;
}

const KEYS = PLANTED_VIEWPOINTS.map(({ key }) => key);
export const STUDIES = 100;

/** So many holders of each viewpoint as the firm ones allow; the first viewpoints have one more where it does not come out even. */
export function holdersOf({ size, othersShare }: Pick<TriedPSet, 'size' | 'othersShare'>): number[] {
  const firm = size - Math.round(size * othersShare);
  return KEYS.map((_, v) => Math.floor(firm / KEYS.length) + (v < firm % KEYS.length ? 1 : 0));
}

/** Firm holders, then the others: two in three hold two viewpoints, every third none. */
export function sortersOf(tried: Pick<TriedPSet, 'size' | 'othersShare'>): PlannedSorter[] {
  const firm = holdersOf(tried).flatMap((count, v) =>
    Array.from({ length: count }, () => ({ holds: [KEYS[v]!] })),
  );
  const others = Array.from({ length: tried.size - firm.length }, (_, at) =>
    at % 3 === 2 ? { holds: [] } : { holds: [KEYS[at % 7]!, KEYS[(at + 3) % 7]!] },
  );
  return [...firm, ...others].map(({ holds }, n) => ({ name: `P${n + 1}`, holds }));
}

/** A hundred studies drawn from seed 1. */
export function triedRecovery(tried: TriedPSet): Recovery {
  return finished(
    recoveryOf({
      viewpoints: PLANTED_VIEWPOINTS,
      sorters: sortersOf(tried),
      distribution: DISTRIBUTION,
      noise: tried.noise,
      studies: STUDIES,
      seed: 1,
    }),
  );
}

/** How many of the seven are recovered on average. */
export function meanRecovered({ recoveredCounts, studies }: Recovery): number {
  return recoveredCounts.reduce((sum, times, count) => sum + times * count, 0) / studies;
}

/** A cell of docs/planning.md: viewpoints recovered of seven, and in how many of 100 studies all are. */
export function recoveryCell(recovery: Recovery): string {
  return `${meanRecovered(recovery).toFixed(1)} (${Math.round(100 * recovery.allRecovered)})`;
}
