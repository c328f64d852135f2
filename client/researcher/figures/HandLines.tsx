import { type Solution } from '../../../analysis/index.ts';
import { handText } from '../../text/en/researcher-hand.ts';
import { handFlags } from './hand-flags.ts';
import type { LoadingsHand } from './loadings-hand.ts';

interface FlagsByHandProps {
  readonly solution: Solution;
  /** Absent where the recipe cannot be changed. */
  readonly hand: LoadingsHand | undefined;
  readonly isFlagging: boolean;
  readonly onFlagging: (isFlagging: boolean) => void;
}

/** The switch that makes loadings pressable, and what has been set by hand so far. */
export function FlagsByHand({ solution, hand, isFlagging, onFlagging }: FlagsByHandProps) {
  const words = handText.flags;
  if (hand === undefined) return null;
  const { set, taken } = handFlags(solution);
  return (
    <div className="flags-by-hand">
      <button
        type="button"
        className="button button--small"
        aria-pressed={isFlagging}
        onClick={() => onFlagging(!isFlagging)}
      >
        {isFlagging ? words.stop : words.edit}
      </button>
      <p className="flags-by-hand__said">
        {isFlagging ? `${words.lead} ` : ''}
        {set + taken === 0 ? null : (
          <>
            {words.count(set, taken)}{' '}
            <button type="button" className="link-button" onClick={hand.onFlagsByRule}>
              {words.byRule}
            </button>
          </>
        )}
      </p>
    </div>
  );
}

/** Factors taken off the page, each a way back. */
export function DroppedFactors({ hand }: { readonly hand: LoadingsHand | undefined }) {
  const words = handText.factor;
  if (hand === undefined || hand.dropped.length === 0) return null;
  return (
    <div className="left-out">
      <p className="left-out__title">{words.dropped}</p>
      <ul role="list">
        {hand.dropped.map((base) => (
          <li key={base}>
            <button
              type="button"
              className="chip"
              aria-label={words.restore(base + 1)}
              onClick={() => hand.onRestore(base)}
            >
              {words.chip(base + 1)} <span aria-hidden="true">+</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
