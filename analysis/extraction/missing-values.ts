import { AnalysisError } from '../errors.ts';
import { listed, type Notice } from '../model/notice.ts';
import type { QSort } from '../model/study-data.ts';

/**
 * What to do with a statement that a participant left unplaced (a NaN among the values).
 * - `refuse`: the analysis stops and names the place. The default: a forced Q-sort has no gaps.
 * - `pairwise`: each correlation is taken over the statements that both Q-sorts placed.
 * - `centre`: the gap counts as the mean of the Q-sort's own placements, i.e. as no opinion.
 */
export type MissingValuePolicy = 'refuse' | 'pairwise' | 'centre';

/** Q-sorts without gaps, and what was done about the gaps there were. */
export interface CompletedQSorts {
  /** [N], each with S numbers and no NaN. */
  readonly qSorts: readonly QSort[];
  readonly notices: readonly Notice[];
}

/**
 * Q-sorts with every gap filled by the mean of what the same participant did place. A filled gap adds nothing
 * to any covariance; it does lower the Q-sort's spread a little.
 *
 * For `pairwise` use it too, after the correlations (`pairwise-correlations.ts`): scores need whole Q-sorts.
 * Other programs: qmethod and KADE refuse late or carry NaN on; neither tells what it did.
 *
 * @throws {AnalysisError} `value-missing`: with `refuse` for any gap, always for a Q-sort that places fewer than
 *   two statements.
 */
export function completedQSorts(qSorts: readonly QSort[], policy: MissingValuePolicy): CompletedQSorts {
  const gappy = qSorts.filter(({ values }) => values.some(Number.isNaN));
  if (gappy.length === 0) return { qSorts, notices: [] };
  if (policy === 'refuse') throw refusal(gappy[0]!);
  const gaps = gappy.reduce((sum, { values }) => sum + values.filter(Number.isNaN).length, 0);
  const message = `${gaps} unplaced statements in Q-sort ${listed(gappy.map(({ name }) => name))} count as that Q-sort's own mean`;
  return { qSorts: qSorts.map(filled), notices: [{ code: 'missing-values-centred', message }] };
}

function refusal({ name, values }: QSort): AnalysisError {
  const places = [...values.keys()].filter((s) => Number.isNaN(values[s]!)).map((s) => String(s + 1));
  return new AnalysisError(
    'value-missing',
    `Q-sort "${name}" does not place statement ${listed(places)}; place it, exclude the Q-sort, or choose how to treat gaps`,
  );
}

function filled(qSort: QSort): QSort {
  const placed = qSort.values.filter((value) => !Number.isNaN(value));
  if (placed.length === qSort.values.length) return qSort;
  if (placed.length < 2) {
    throw new AnalysisError(
      'value-missing',
      `Q-sort "${qSort.name}" places ${placed.length} statements, too few to say anything; exclude it to go on`,
    );
  }
  const mean = placed.reduce((sum, value) => sum + value, 0) / placed.length;
  return { name: qSort.name, values: qSort.values.map((value) => (Number.isNaN(value) ? mean : value)) };
}
