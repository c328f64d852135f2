import {
  columnWidth,
  cribSheets,
  differenceLists,
  distinguishingEvidence,
  equalities,
  flagReport,
  zScoreVariances,
  type CribSheet,
  type DifferenceList,
  type DistinguishingEvidence,
  type Distribution,
  type Equality,
  type FlagStanding,
  type Solution,
} from '../../analysis/index.ts';

/** What helps to read a solution, made from its figures alone. */
export interface ReadingJson extends Pick<Solution, 'communalities' | 'loadingThreshold' | 'splitTies'> {
  /** [F]; 0 on a factor nobody defines */
  readonly effectiveCounts: readonly number[];
  readonly flagReport: readonly FlagStanding[];
  readonly cribSheets: readonly (CribSheet | null)[];
  /** [S] */
  readonly zScoreVariances: readonly (number | null)[];
  readonly differences: readonly DifferenceList[];
  readonly distinguishingEvidence: readonly DistinguishingEvidence[];
  readonly shownEqual: { readonly margin: number; readonly statements: readonly Equality[] };
}

/** Reports, crib sheets and lists of differences. @param distribution its column is the margin of "shown equal" */
export function readingJson(solution: Solution, distribution: Distribution): ReadingJson {
  const differences = differenceLists(solution);
  const margin = columnWidth(distribution);
  return {
    communalities: solution.communalities,
    loadingThreshold: solution.loadingThreshold,
    splitTies: solution.splitTies,
    effectiveCounts: solution.effectiveCounts ?? [],
    flagReport: flagReport(solution),
    cribSheets: cribSheets(solution.factorArrays),
    zScoreVariances: zScoreVariances(solution.zScores),
    differences,
    distinguishingEvidence: distinguishingEvidence(differences),
    shownEqual: { margin, statements: equalities(differences, margin) },
  };
}
