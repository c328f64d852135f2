/** What a researcher may do by hand where the loadings are. */
export interface LoadingsHand {
  readonly onLeaveOut: (name: string) => void;
  readonly onTakeIn: (name: string) => void;
  readonly onFlag: (name: string, factorIndex: number, isFlagged: boolean) => void;
  readonly onFlagsByRule: () => void;
  /** Open what can be done to a factor. */
  readonly onFactor: (factorIndex: number) => void;
  /** Factors dropped by hand, by their place before that, from 0. */
  readonly dropped: readonly number[];
  readonly onRestore: (base: number) => void;
}
