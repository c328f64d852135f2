import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RecordResponse } from '../../../server/contract/record.ts';
import { wordsTeller } from '../../../server/formats/cell-value.ts';
import { qSortsCsv } from '../../../server/formats/q-sorts-csv.ts';
import { AWKWARD_TEXT, HOSTILE_MARKUP } from '../../support/hostile-strings.ts';
import { file, readFiles, shuffledCells } from './study-files.ts';

const GRID = [-1, 0, 1].map((value) => ({ value, capacity: value === 0 ? 2 : 1 }));

/** As the import keeps names and texts: blanks at the ends and how an accent is composed do not count. */
const kept = (words: string) => words.normalize('NFC').trim();
const isWord = wordsTeller();
/** A number or a mark for no value, such as NA, is no text of a statement to the import; a formula is, once it is defanged. */
const isWords = (cell: string) =>
  isWord(/^[=+\-@]/.test(cell) && Number.isNaN(Number(cell)) ? `'${cell}` : cell);
const words = fc
  .oneof(
    fc.constantFrom(...HOSTILE_MARKUP, ...AWKWARD_TEXT),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.stringMatching(/^['=+@\-\t;,"\n ]{1,6}x?$/),
  )
  .map(kept)
  .filter(isWords);

it('Q-sorts that are exported are read again as they were, whatever they are called', () => {
  const names = fc.uniqueArray(words, { minLength: 4, maxLength: 4, selector: (name) => name.toLowerCase() });
  fc.assert(
    fc.property(names, names, fc.array(words, { minLength: 4, maxLength: 4 }), (labels, people, texts) => {
      const values = people.map((_, seed) => shuffledCells(GRID, seed));
      const record = {
        statements: labels.map((label, index) => ({ position: index + 1, label, text: texts[index] })),
        sorts: people.map((participant, index) => ({ participant, values: values[index] })),
      } as unknown as RecordResponse;
      const { study, findings } = readFiles([file('q-sorts.csv', qSortsCsv(record))]);
      expect(findings.filter(({ isFatal }) => isFatal)).toEqual([]);
      expect(study!.qSorts.map(({ name }) => name)).toEqual(people);
      expect(study!.qSorts.map((sort) => [...sort.values])).toEqual(values);
      expect(study!.statements.map(({ label, text }) => [label, text])).toEqual(
        labels.map((label, index) => [label, texts[index]]),
      );
    }),
    { numRuns: 150, seed: 11 },
  );
});
