import { distributionOf, type Distribution } from '../../analysis/index.ts';
import type { Findings, Place } from './findings.ts';
import { distributionWords } from './parse-distribution.ts';

/** A Q-sort as read, with where it stands in the file. */
export interface PlacedQSort {
  readonly name: string;
  readonly values: readonly number[];
  readonly place: Place;
}

/** The grid of a study, and whether every Q-sort fills it exactly. */
export interface Grid {
  readonly distribution: Distribution;
  readonly isForced: boolean;
}

/**
 * The grid that the Q-sorts were laid in. Forced: all hold the same values, which are the grid. Else the grid that is
 * given, or of each rank (lowest value, second lowest …) the mean value over the Q-sorts, rounded half up, with a
 * notice; and where most Q-sorts do hold the same values, a notice for each of the others, for it may be mistyped.
 *
 * @param qSorts at least one, all with S whole values.
 * @param given holds S cards; null: not known.
 */
export function inferredGrid(
  qSorts: readonly PlacedQSort[],
  given: Distribution | null,
  findings: Findings,
): Grid {
  const grids = qSorts.map(({ values }) => distributionOf(values));
  const commonest = commonestGrid(grids);
  if (commonest.count === qSorts.length && (!given || areEqual(given, commonest.grid))) {
    return { distribution: commonest.grid, isForced: true };
  }
  if (commonest.count > qSorts.length / 2) noticeDeviants(qSorts, grids, commonest.grid, findings);
  if (given) {
    const misfits = grids.filter((grid) => !areEqual(grid, given)).length;
    findings.notice(
      'grid-not-filled',
      `${misfits} of ${qSorts.length} Q-sorts do not fill the given grid exactly: the study is taken as unforced, and factor arrays are laid in the given grid`,
    );
    return { distribution: given, isForced: false };
  }
  const distribution = meanGrid(qSorts);
  findings.notice(
    'grid-inferred-from-unforced',
    `the Q-sorts do not all hold the same values, so the grid is each rank's mean value: ${distributionWords(distribution)}; give the grid if you know it`,
  );
  return { distribution, isForced: false };
}

/** The grid that every Q-sort fills exactly; null if they differ. */
export function commonGrid(qSorts: readonly PlacedQSort[]): Distribution | null {
  const { grid, count } = commonestGrid(qSorts.map(({ values }) => distributionOf(values)));
  return count === qSorts.length ? grid : null;
}

/** Each rank's mean value over the Q-sorts, rounded half up. */
function meanGrid(qSorts: readonly PlacedQSort[]): Distribution {
  const sums = new Array<number>(qSorts[0]!.values.length).fill(0);
  for (const { values } of qSorts) {
    [...values].sort((a, b) => a - b).forEach((value, rank) => (sums[rank]! += value));
  }
  return distributionOf(sums.map((sum) => Math.floor(sum / qSorts.length + 0.5)));
}

function commonestGrid(grids: readonly Distribution[]): { grid: Distribution; count: number } {
  const counts = new Map<string, { grid: Distribution; count: number }>();
  for (const grid of grids) {
    const words = distributionWords(grid);
    counts.set(words, { grid, count: (counts.get(words)?.count ?? 0) + 1 });
  }
  return [...counts.values()].reduce((most, next) => (next.count > most.count ? next : most));
}

function noticeDeviants(
  qSorts: readonly PlacedQSort[],
  grids: readonly Distribution[],
  usual: Distribution,
  findings: Findings,
): void {
  qSorts.forEach(({ name, place }, n) => {
    const differences = differencesOf(grids[n]!, usual);
    if (differences.length === 0) return;
    const where = differences
      .slice(0, 3)
      .map(({ value, has, usually }) => `${has} cards at ${value} where most have ${usually}`)
      .join(', ');
    findings.notice('q-sort-unlike-others', `"${name}" has ${where}: check whether it was mistyped`, place);
  });
}

/** The values of which one grid holds more or fewer cards than the other, lowest first. */
function differencesOf(grid: Distribution, usual: Distribution) {
  const held = (columns: Distribution, value: number) =>
    columns.find((column) => column.value === value)?.capacity ?? 0;
  const values = [...new Set([...grid, ...usual].map(({ value }) => value))].sort((a, b) => a - b);
  return values
    .map((value) => ({ value, has: held(grid, value), usually: held(usual, value) }))
    .filter(({ has, usually }) => has !== usually);
}

function areEqual(a: Distribution, b: Distribution): boolean {
  return distributionWords(a) === distributionWords(b);
}
