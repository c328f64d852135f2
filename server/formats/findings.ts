import type { ImportFinding } from '../contract/import.ts';

/** Faults: nothing is stored while there is one. docs/importing.md has a section on each; a test compares the two. */
export const FATAL_FINDINGS = [
  'file-too-large',
  'file-empty',
  'file-binary',
  'file-kind-unknown',
  'data-missing',
  'data-twice',
  'statements-twice',
  'delimiter-not-found',
  'q-sort-in-one-cell',
  'quote-unclosed',
  'quote-misplaced',
  'table-too-large',
  'row-length',
  'name-missing',
  'name-too-long',
  'statement-too-long',
  'duplicate-name',
  'orientation-ambiguous',
  'value-missing',
  'value-not-a-number',
  'value-not-whole',
  'value-is-a-formula',
  'value-out-of-range',
  'no-q-sorts',
  'too-few-statements',
  'too-many-statements',
  'constant-q-sort',
  'distribution-faulty',
  'grid-size-mismatch',
  'header-faulty',
  'line-count-wrong',
  'statement-count-differs',
] as const;

/** Worth knowing; none of them keeps a study from being stored. */
export const NOTICE_FINDINGS = [
  'encoding-guessed',
  'words-left-out',
  'statements-numbered',
  'q-sorts-numbered',
  'orientation-doubtful',
  'q-sorts-identical',
  'grid-inferred-from-unforced',
  'q-sort-unlike-others',
  'grid-not-filled',
  'header-grid-differs',
  'statement-text-missing',
  'already-imported',
  'findings-cut',
] as const;

export type FatalCode = (typeof FATAL_FINDINGS)[number];
export type NoticeCode = (typeof NOTICE_FINDINGS)[number];

/** Where in a file: rows and columns from 1 (of a .DAT: lines and characters); none for the file as a whole. */
export interface Place {
  readonly row?: number;
  readonly column?: number;
}

/** Findings listed in one answer; beyond that, only how many more there are. */
const LISTED_AT_MOST = 500;

/** Gathers everything found while files are read. */
export interface Findings {
  fault(code: FatalCode, message: string, place?: Place): void;
  notice(code: NoticeCode, message: string, place?: Place): void;
  hasFaults(): boolean;
  /** The same list, for what is found in another file. */
  inFile(file: string): Findings;
  /** In the order found, faults first. */
  list(): ImportFinding[];
}

/**
 * An empty list. `file` is the one that findings are about until `inFile` says otherwise.
 *
 * @param forgiven faults that are none for this reader, who knows what to do about them.
 */
export function findingsIn(file: string, forgiven: readonly FatalCode[] = []): Findings {
  const faults: ImportFinding[] = [];
  const notices: ImportFinding[] = [];
  const unlisted = { count: 0 };

  const about = (current: string): Findings => {
    const add = (to: ImportFinding[], found: Pick<ImportFinding, 'code' | 'message'>, place: Place) => {
      if (faults.length + notices.length >= LISTED_AT_MOST && to.length > 0) unlisted.count++;
      else {
        to.push({
          ...found,
          isFatal: to === faults,
          file: current,
          row: place.row ?? null,
          column: place.column ?? null,
        });
      }
    };
    return {
      fault: (code, message, place = {}) => {
        if (!forgiven.includes(code)) add(faults, { code, message }, place);
      },
      notice: (code, message, place = {}) => add(notices, { code, message }, place),
      hasFaults: () => faults.length > 0,
      inFile: about,
      list: () => [...faults, ...notices, ...cut(current, unlisted.count)],
    };
  };
  return about(file);
}

function cut(file: string, count: number): ImportFinding[] {
  if (count === 0) return [];
  const message = `${count} more findings are not listed: mend these first and import again`;
  return [{ code: 'findings-cut', message, isFatal: false, file, row: null, column: null }];
}
