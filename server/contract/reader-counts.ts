/** Numbers of Q-sorts that readers are told and that follow from single people's rows. */
export interface ReaderCounts {
  /** In the analysis. */
  readonly qSortCount: number;
  /** How many of them define no viewpoint, or more than one. */
  readonly undefinedCount: number;
  /** How many define each viewpoint from its other end. [F] */
  readonly opposedCounts: readonly number[];
}
