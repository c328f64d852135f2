import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { csvFormatRow } from 'd3';
import { personRow, type LargeSolution } from '../../analysis/index.ts';
import { factorLetter } from '../contract/factor-letter.ts';
import { Refusal } from './refusal.ts';
import type { StoredQSorts } from './stored-q-sorts.ts';

const BLOCK_CHARACTERS = 1 << 18;

/**
 * One row a Q-sort, as in the download of an ordinary solution: name, loading and flag on each factor, communality;
 * full precision. Written as they are computed, so that a million take no more memory than ten; beside its place and
 * moved there, so that a file of this name is always whole.
 *
 * @throws {Refusal} `file-unwritable`
 */
export function writeSortRows(path: string, stored: StoredQSorts, solution: LargeSolution): void {
  const unfinished = `${path}.unfinished`;
  try {
    const file = openSync(unfinished, 'w', 0o600);
    try {
      for (const block of blocks(lines(stored, solution))) writeSync(file, block);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw new Refusal('file-unwritable', `${path} cannot be written: ${(error as Error).message}`);
  }
}

function* lines(stored: StoredQSorts, solution: LargeSolution): Generator<string> {
  const letters = Array.from({ length: solution.projection.columns }, (_, f) => factorLetter(f));
  const loadingNames = letters.map((letter) => `loading_${letter}`);
  // The mark without which a spreadsheet takes UTF-8 for something else.
  yield `\uFEFF${['q_sort', ...loadingNames, ...letters.map((letter) => `flag_${letter}`), 'communality'].join(',')}\r\n`;
  for (const { name, values } of stored.qSorts()) {
    const { loadings, defines } = personRow(values, solution);
    const flags = letters.map((_, f) => f === defines);
    const communality = loadings.reduce((sum, loading) => sum + loading * loading, 0);
    yield `${nameCell(name)},${loadings.join(',')},${flags.join(',')},${communality}\r\n`;
  }
}

/** Words that a spreadsheet would run as a formula get an apostrophe before them. */
function nameCell(name: string): string {
  const isFormula = /^[=+\-@\t\r]/.test(name) && !Number.isFinite(Number(name));
  return csvFormatRow([isFormula ? `'${name}` : name]);
}

function* blocks(pieces: Iterable<string>): Generator<string> {
  let block = '';
  for (const piece of pieces) {
    block += piece;
    if (block.length < BLOCK_CHARACTERS) continue;
    yield block;
    block = '';
  }
  yield block;
}
