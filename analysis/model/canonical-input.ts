import { type StudyData } from './study-data.ts';

/**
 * One text for one input, to be hashed (SHA-256 of its UTF-8 bytes) into the `inputDigest` of a saved solution.
 *
 * JSON without spaces, of arrays only, so that no order is left open:
 *
 *     ["standpoint-input-1", [statement ids], [[grid value, capacity], …], [[Q-sort name, [values]], …]]
 *
 * Statements stand in Q-set order, columns and Q-sorts in the order of the data, numbers in their shortest form
 * that reads back to the same double. The words on the cards do not enter: no figure depends on them. All Q-sorts
 * enter, also those a recipe excludes.
 */
export function inputCanonicalText({ statements, qSorts, distribution }: StudyData): string {
  return JSON.stringify([
    'standpoint-input-1',
    statements.map(({ id }) => id),
    distribution.map(({ value, capacity }) => [value, capacity]),
    qSorts.map(({ name, values }) => [name, values]),
  ]);
}
