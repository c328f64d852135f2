import type { Distribution, GridColumn } from '../../analysis/index.ts';
import { MAX_STATEMENTS, MAX_VALUE } from './imported-study.ts';

/** A grid, or why the words name none. */
type ParsedDistribution = { readonly distribution: Distribution } | { readonly refusal: string };

const COLUMN = /^([-+\u2212]?\d{1,4})\s*:\s*(\d{1,4})$/;

/**
 * A grid as people type it: `-4:2,-3:3,0:5,…`, a value and how many cards it holds, in any order. Lowest value first
 * in the answer.
 */
export function parsedDistribution(words: string): ParsedDistribution {
  const columns: GridColumn[] = [];
  for (const part of words.split(',')) {
    const parsed = COLUMN.exec(part.trim());
    if (!parsed) return { refusal: `"${part.trim()}" is not a value and its number of cards, as in -4:2` };
    const value = Number(parsed[1]!.replace('\u2212', '-')) + 0;
    const capacity = Number(parsed[2]);
    if (Math.abs(value) > MAX_VALUE) return { refusal: `the value ${value} is beyond ${MAX_VALUE}` };
    if (capacity < 1 || capacity > MAX_STATEMENTS) {
      return { refusal: `the column ${value} holds ${capacity} cards: give 1 to ${MAX_STATEMENTS}` };
    }
    if (columns.some((column) => column.value === value))
      return { refusal: `the value ${value} is there twice` };
    columns.push({ value, capacity });
  }
  return { distribution: columns.sort((a, b) => a.value - b.value) };
}

/** The same, written out. */
export function distributionWords(distribution: Distribution): string {
  return distribution.map(({ value, capacity }) => `${value}:${capacity}`).join(',');
}
