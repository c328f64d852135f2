import { useMemo } from 'react';
import { type Solution } from '../../../analysis/index.ts';
import { flagsByRule } from '../figures/hand-flags.ts';
import type { LoadingsHand } from '../figures/loadings-hand.ts';
import { droppedFactors, shownFactors } from './handwork.ts';
import type { HistoryChange } from './recipe-history.ts';

/** What a hand may do in the table of loadings of this solution, as changes of its recipe. */
export function useHand(
  solution: Solution,
  onChange: (change: HistoryChange) => void,
  onFactor: (factorIndex: number) => void,
): LoadingsHand {
  return useMemo(
    (): LoadingsHand => ({
      onLeaveOut: (name) => onChange({ change: 'leave-out', name }),
      onTakeIn: (name) => onChange({ change: 'take-in', name }),
      onFlag: (qSort, factorIndex, isFlagged) => {
        const factor = shownFactors(solution.recipe)[factorIndex]!;
        const isFlaggedByRule = flagsByRule(solution)[solution.sorts.indexOf(qSort)]![factorIndex]!;
        onChange({ change: 'flag', qSort, factor, isFlagged, isFlaggedByRule });
      },
      onFlagsByRule: () => onChange({ change: 'flags-by-rule' }),
      onFactor,
      dropped: droppedFactors(solution.recipe),
      onRestore: (base) => onChange({ change: 'restore', base }),
    }),
    [solution, onChange, onFactor],
  );
}
