import { useState } from 'react';
import type { Pile } from '../../../analysis/sorting/index.ts';
import { PileDialog } from '../steps/PileDialog.tsx';
import type { Sorting } from '../use-sorting.ts';
import type { Hand } from './hand.ts';

interface PileTabsProps {
  readonly sorting: Sorting;
  readonly hand: Hand;
}

/** The piles by name and count; pressing one lists its cards. A card put on the wrong pile can change it. */
export function PileTabs({ sorting, hand }: PileTabsProps) {
  const { text } = sorting.state;
  const [openPile, setOpenPile] = useState<Pile | null>(null);
  const { listed } = hand;
  if (listed === null) return null;
  return (
    <div className="pile-tabs" role="group" aria-label={text.grid.waiting}>
      {hand.piles.map(({ pile, count }) => (
        <button
          key={pile}
          type="button"
          className={`pile-tab pile-tab--${pile}`}
          aria-pressed={pile === listed}
          onClick={() => sorting.act({ kind: 'show', shown: { pile } })}
        >
          {pile === 'deck' ? text.grid.deck : text.piles.names[pile]} <span className="count">{count}</span>
        </button>
      ))}
      {listed === 'deck' ? null : (
        <button type="button" className="pile-tab pile-tab--move" onClick={() => setOpenPile(listed)}>
          {text.grid.movePiles}
        </button>
      )}
      {openPile === null ? null : (
        <PileDialog sorting={sorting} pile={openPile} onClose={() => setOpenPile(null)} />
      )}
    </div>
  );
}
