import type { Distribution } from '../../analysis/index.ts';

/** A file as it came: its name tells its kind, its bytes everything else. */
export interface StudyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Which way a table of Q-sorts lies: each Q-sort a column, or each a row. */
export type SortsIn = 'columns' | 'rows';

/** What only the researcher can tell. */
export interface ReadingOptions {
  /** Null: the file tells, or `orientation-ambiguous`. */
  readonly sortsIn: SortsIn | null;
  /** `-4:2,-3:3,…`; null: inferred. */
  readonly distribution: string | null;
  /** Null: from the file. */
  readonly title: string | null;
  /** May a Q-sort leave statements unplaced? Their values are then NaN. Absent: no, `value-missing`. */
  readonly mayHaveGaps?: boolean;
}

/** A study read from files, free of faults. */
export interface ImportedStudy {
  readonly title: string;
  /** Labels are unique; `text` is empty where the files give none. [S] */
  readonly statements: readonly { readonly label: string; readonly text: string }[];
  /** Names are unique. [N], each with S integer values in Q-set order; NaN for a gap, if there may be any. */
  readonly qSorts: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** Holds exactly S cards. */
  readonly distribution: Distribution;
  /** Does every Q-sort fill the distribution exactly. */
  readonly isForced: boolean;
  readonly sortsIn: SortsIn;
}

/** Most bytes of all files together. */
export const MAX_BYTES = 10_000_000;
/** Most cells of a table, its head included. */
export const MAX_CELLS = 1_000_000;
/** Most Q-sorts of a study. */
export const MAX_Q_SORTS = 10_000;
/** Most rows, and most columns, of a table: a head and the Q-sorts. */
export const MAX_LINES = MAX_Q_SORTS + 1;
/** Most statements of a study; 60 are many for one person to sort. */
export const MAX_STATEMENTS = 500;
/** Longest name of a statement or Q-sort, and longest title, in characters. */
export const MAX_NAME_LENGTH = 200;
/** Longest statement, in characters. */
export const MAX_TEXT_LENGTH = 2000;
/** Largest grid value, either side of nought. */
export const MAX_VALUE = 100;
