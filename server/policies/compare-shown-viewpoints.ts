import {
  consensusStatements,
  cribSheets,
  distinguishingStatements,
  type ComparedFactors,
  type Solution,
} from '../../analysis/index.ts';

/** What one viewpoint does beside the others shown. Positions in the Q-set, from 1. */
export interface Comparison {
  /** Ranked higher than by every other; the widest distance first. */
  readonly ranksHigher: readonly number[];
  readonly ranksLower: readonly number[];
  /** Its place differs significantly (.05) from every other's. */
  readonly distinguishing: readonly number[];
}

export interface ShownComparisons {
  /** [F]; empty lists where the array is not shown. */
  readonly byFactor: readonly Comparison[];
  /** Positions that lie within one column everywhere and differ significantly nowhere. */
  readonly commonGround: readonly number[];
}

type ArrayFigures = Pick<
  Solution,
  'factorArrays' | 'zScores' | 'standardErrorsOfDifferences' | 'distinguishing' | 'consensus'
>;

const positionOf = (statement: number) => statement + 1;

/**
 * Compare the viewpoints whose arrays readers are shown, and those only: "higher than every other" would tell where
 * a withheld array has it lower, and common ground would give it away to one column.
 *
 * @param figures of the saved solution.
 * @param isShown is this factor's array shown. [F]
 */
export function compareShownViewpoints(figures: ArrayFigures, isShown: readonly boolean[]): ShownComparisons {
  const arrays = figures.factorArrays.map((row) => row.map((value, f) => (isShown[f] ? value : null)));
  const { distinguishing, consensus } = significantDifferences(figures, isShown);
  const byFactor = cribSheets(arrays).map((sheet, factor) => ({
    ranksHigher: sheet?.rankedHigher.map(({ statement }) => positionOf(statement)) ?? [],
    ranksLower: sheet?.rankedLower.map(({ statement }) => positionOf(statement)) ?? [],
    distinguishing: distinguishing
      .filter((found) => found.factor === factor)
      .map(({ statement }) => positionOf(statement)),
  }));
  const isAlone = isShown.filter(Boolean).length < 2;
  return { byFactor, commonGround: isAlone ? [] : commonGround(arrays, consensus) };
}

/** The saved ones where nothing is withheld, so that readers and researchers see the same; else found anew. */
function significantDifferences(figures: ArrayFigures, isShown: readonly boolean[]) {
  const isDefined = isShown.map((_, factor) => figures.zScores.every((row) => row[factor] != null));
  if (isDefined.every((defined, factor) => isShown[factor] === defined)) return figures;
  const scored = scoresOf(figures, isShown);
  return { distinguishing: distinguishingStatements(scored), consensus: consensusStatements(scored) };
}

function commonGround(
  arrays: readonly (readonly (number | null)[])[],
  consensus: readonly number[],
): number[] {
  const isWithinOneColumn = (statement: number) => {
    const values = arrays[statement]!.filter((value) => value !== null);
    return Math.max(...values) - Math.min(...values) <= 1;
  };
  return consensus.filter(isWithinOneColumn).map(positionOf);
}

function scoresOf(figures: ArrayFigures, isShown: readonly boolean[]): ComparedFactors {
  const zScores = isShown.map((shown, factor) => {
    const column = figures.zScores.map((row) => row[factor] ?? null);
    const isScored = shown && column.every((z) => z !== null);
    return isScored ? Float64Array.from(column) : null;
  });
  return { zScores, standardErrorsOfDifferences: figures.standardErrorsOfDifferences };
}
