import { AnalysisError } from '../errors.ts';
import { gridSize, type Distribution } from './distribution.ts';
import { listed } from './notice.ts';
import { type QSort, type StudyData } from './study-data.ts';

/**
 * Refuse data that no analysis can start from. (Importing a file lists every fault at once; here the first kind
 * found is reported, since only a program hands over such data.)
 *
 * @throws {AnalysisError} `too-few-statements`, `grid-invalid`, `grid-size-mismatch`, `duplicate-name` or
 *   `value-missing`, naming the place.
 */
export function checkStudyData({ statements, qSorts, distribution }: StudyData): void {
  if (statements.length < 2) {
    throw new AnalysisError(
      'too-few-statements',
      `an analysis needs at least 2 statements; there ${statements.length === 1 ? 'is 1' : 'are none'}`,
    );
  }
  checkGrid(distribution, statements.length);
  const ids = statements.map(({ id }) => id);
  refuseDuplicates('statements', ids);
  refuseDuplicates(
    'Q-sorts',
    qSorts.map(({ name }) => name),
  );
  for (const qSort of qSorts) checkValues(qSort, ids);
}

function checkGrid(distribution: Distribution, statementCount: number): void {
  distribution.forEach(({ value, capacity }, i) => {
    const isRising = i === 0 || value > distribution[i - 1]!.value;
    if (!Number.isFinite(value) || !isRising) {
      throw new AnalysisError(
        'grid-invalid',
        `grid columns must rise from the lowest value; ${value} does not`,
      );
    }
    if (!Number.isSafeInteger(capacity) || capacity < 1) {
      throw new AnalysisError(
        'grid-invalid',
        `grid column ${value} holds ${capacity} cards; it must hold 1 or more`,
      );
    }
  });
  const cards = gridSize(distribution);
  if (cards !== statementCount) {
    throw new AnalysisError(
      'grid-size-mismatch',
      `the grid holds ${cards} cards but there are ${statementCount} statements`,
    );
  }
}

function refuseDuplicates(what: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw new AnalysisError('duplicate-name', `two ${what} are called "${name}"`);
    seen.add(name);
  }
}

function checkValues({ name, values }: QSort, statementIds: readonly string[]): void {
  if (values.length > statementIds.length) {
    throw new AnalysisError(
      'value-missing',
      `Q-sort "${name}" has ${values.length} values for ${statementIds.length} statements`,
    );
  }
  const missing = statementIds.filter((_, s) => !Number.isFinite(values[s]));
  if (missing.length > 0) {
    throw new AnalysisError(
      'value-missing',
      `Q-sort "${name}" has no number for statement ${listed(missing)}`,
    );
  }
}
