import type { Sorting } from '../use-sorting.ts';
import type { Hand } from './hand.ts';
import { CardList } from './CardList.tsx';

/** While one pile is chosen from, the others stay in view below it: a card of theirs may be the better one. */
export function NeighbourPiles({ sorting, hand }: { readonly sorting: Sorting; readonly hand: Hand }) {
  const { history, text } = sorting.state;
  return hand.piles
    .filter(({ pile, count }) => pile !== hand.listed && count > 0 && hand.listed !== null)
    .map(({ pile, count }) => {
      const name = pile === 'deck' ? text.grid.deck : text.piles.names[pile];
      const label = text.grid.alsoWaiting(name, count);
      return (
        <section key={pile} className={`neighbour-pile neighbour-pile--${pile}`} aria-label={label}>
          <h2 className="column-head">
            <span className="column-head-count">{label}</span>
          </h2>
          <CardList
            sorting={sorting}
            label={label}
            statementIds={pile === 'deck' ? history.board.deck : history.board.piles[pile]}
          />
        </section>
      );
    });
}
