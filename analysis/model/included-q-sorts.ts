import { AnalysisError } from '../errors.ts';
import { type QSort } from './study-data.ts';

/**
 * The Q-sorts that take part, in the order of the data.
 *
 * @param excluded names of Q-sorts left out.
 * @throws {AnalysisError} `unknown-q-sort` if a name is not in the data; `too-few-q-sorts` if fewer than two stay.
 */
export function includedQSorts(qSorts: readonly QSort[], excluded: readonly string[]): QSort[] {
  const names = new Set(qSorts.map(({ name }) => name));
  const unknown = excluded.find((name) => !names.has(name));
  if (unknown !== undefined) {
    throw new AnalysisError('unknown-q-sort', `there is no Q-sort "${unknown}" to exclude`);
  }
  const out = new Set(excluded);
  const included = qSorts.filter(({ name }) => !out.has(name));
  if (included.length < 2) {
    throw new AnalysisError(
      'too-few-q-sorts',
      `an analysis needs at least 2 Q-sorts; there ${included.length === 1 ? 'is 1' : 'are none'}`,
    );
  }
  return included;
}
