/** A letter a page, or six on a page to be cut. */
export type LetterPaper = 'letters' | 'labels';

/** How invitations are put on paper. */
export interface LetterChoices {
  readonly paper: LetterPaper;
  /** BCP 47; one of the study's. */
  readonly language: string;
  /** As it was written; empty: nothing is said. */
  readonly until: string;
  /** Is it printed whom each letter is for. */
  readonly isAddressed: boolean;
}
