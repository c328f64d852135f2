import { participantText as text } from '../../text/en/participant.ts';
import type { Sorting } from '../use-sorting.ts';
import type { Hand } from './hand.ts';

/** The piles by name and count; pressing one lists its cards. */
export function PileTabs({ sorting, hand }: { readonly sorting: Sorting; readonly hand: Hand }) {
  if (hand.listed === null) return null;
  return (
    <div className="pile-tabs" role="group" aria-label={text.grid.waiting}>
      {hand.piles.map(({ pile, count }) => (
        <button
          key={pile}
          type="button"
          className={`pile-tab pile-tab--${pile}`}
          aria-pressed={pile === hand.listed}
          onClick={() => sorting.act({ kind: 'show', shown: { pile } })}
        >
          {pile === 'deck' ? text.grid.deck : text.piles.names[pile]} <span className="count">{count}</span>
        </button>
      ))}
    </div>
  );
}
