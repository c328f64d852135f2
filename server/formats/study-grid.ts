import type { Distribution } from '../../analysis/index.ts';
import { gridSize } from '../../analysis/index.ts';
import type { Findings } from './findings.ts';
import { commonGrid, inferredGrid, type Grid, type PlacedQSort } from './infer-grid.ts';
import { distributionWords, parsedDistribution } from './parse-distribution.ts';
import type { Contents } from './read-contents.ts';

/**
 * The grid of a study: the one the researcher gives, else the one the file names, else the one the Q-sorts tell. Null,
 * with a fault, if what is given is no grid for these statements; null too while other faults keep the Q-sorts from
 * telling.
 */
export function studyGrid(
  { statements, qSorts, namedGrid }: Contents,
  given: string | null,
  findings: Findings,
): Grid | null {
  const givenGrid = given === null ? null : checkedGrid(given, statements.length, findings);
  if (findings.hasFaults()) return null;
  const whole = qSorts.filter(({ values }) => !values.some(Number.isNaN));
  if (whole.length < qSorts.length) return gridOfWhole(whole, givenGrid ?? namedGrid, findings);
  if (givenGrid || !namedGrid) return inferredGrid(qSorts, givenGrid, findings);

  const common = commonGrid(qSorts);
  if (!common || distributionWords(common) === distributionWords(namedGrid)) {
    return inferredGrid(qSorts, namedGrid, findings);
  }
  findings.notice(
    'header-grid-differs',
    `the file's head names the grid ${distributionWords(namedGrid)}, but every Q-sort fills ${distributionWords(common)}, which is taken`,
  );
  return { distribution: common, isForced: true };
}

/** Where some Q-sorts have gaps, the others tell the grid; it is not filled by all. */
function gridOfWhole(
  whole: readonly PlacedQSort[],
  known: Distribution | null,
  findings: Findings,
): Grid | null {
  if (whole.length > 0) return { ...inferredGrid(whole, known, findings), isForced: false };
  if (known) return { distribution: known, isForced: false };
  findings.fault('distribution-faulty', 'every Q-sort has gaps, so that none tells the grid: give the grid');
  return null;
}

function checkedGrid(given: string, statementCount: number, findings: Findings): Distribution | null {
  const parsed = parsedDistribution(given);
  if ('refusal' in parsed) {
    findings.fault('distribution-faulty', `the grid "${given}" cannot be read: ${parsed.refusal}`);
    return null;
  }
  const size = gridSize(parsed.distribution);
  if (size !== statementCount) {
    findings.fault(
      'grid-size-mismatch',
      `the grid "${given}" holds ${size} cards, but there are ${statementCount} statements: give each statement one place`,
    );
    return null;
  }
  return parsed.distribution;
}
