import type { Distribution } from './distribution.ts';

/** One statement of the Q-set, as the analysis needs it. */
export interface Statement {
  /** Unique within the study: the CSV's first column, or the number. */
  readonly id: string;
  /** The words on the card; empty where the file gave none. */
  readonly text: string;
}

/** One person's complete placement of the Q-set. */
export interface QSort {
  /** Unique within the data, as shown to researchers: `US1`, `P07`. */
  readonly name: string;
  /** Grid value of each statement, in Q-set order. [S], in grid units. */
  readonly values: readonly number[];
}

/** Everything an analysis starts from. Q-sorts are columns, statements rows: [S × N]. */
export interface StudyData {
  readonly statements: readonly Statement[];
  readonly qSorts: readonly QSort[];
  /** The grid the factor arrays are laid out in; holds exactly S cards. */
  readonly distribution: Distribution;
}
