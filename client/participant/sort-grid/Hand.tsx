import { isComplete } from '../../../analysis/sorting/index.ts';
import { participantText as text } from '../../text/en/participant.ts';
import type { Sorting } from '../use-sorting.ts';
import { Card } from './Card.tsx';
import { handOf } from './hand.ts';
import { PileTabs } from './PileTabs.tsx';
import { useRoving } from './use-roving.ts';

/** The cards that wait to be laid out, pile by pile, each to be read in full. */
export function Hand({ sorting }: { readonly sorting: Sorting }) {
  const hand = handOf(sorting.state);
  const roving = useRoving(hand.statementIds.map((id) => `card:${id}`));
  if (isComplete(sorting.state.history.board)) return null;
  return (
    <section className="hand" aria-label={text.grid.waiting}>
      <PileTabs sorting={sorting} hand={hand} />
      {hand.statementIds.length === 0 ? <p className="quiet">{text.piles.empty}</p> : null}
      <ul className="hand-cards" {...roving.handlers}>
        {hand.statementIds.map((statementId) => (
          <li key={statementId}>
            <Card
              sorting={sorting}
              statementId={statementId}
              tabIndex={roving.tabIndexOf(`card:${statementId}`)}
              className="card--hand"
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
