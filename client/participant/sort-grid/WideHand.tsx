import type { Sorting } from '../use-sorting.ts';
import { Card } from './Card.tsx';
import type { Hand } from './hand.ts';
import type { HillLayout } from './hill-layout.ts';
import { useRoving } from './use-roving.ts';

interface WideHandProps {
  readonly sorting: Sorting;
  readonly hand: Hand;
  /** Where the cards lie, or how much room they have in rows. */
  readonly layout: Pick<HillLayout, 'handCells' | 'rightHeight'>;
}

/** The cards that wait to be laid out, in the corner above the right columns. */
export function WideHand({ sorting, hand, layout }: WideHandProps) {
  const roving = useRoving(hand.statementIds.map((id) => `card:${id}`));
  if (hand.statementIds.length === 0) return null;
  const cells = layout.handCells;
  return (
    <ul
      dir="ltr"
      className={`hand ${cells ? 'hand--cells' : 'hand--rows'}`}
      style={cells ? undefined : { maxHeight: layout.rightHeight + 4 }}
      aria-label={sorting.state.text.grid.waiting}
      {...roving.handlers}
    >
      {hand.statementIds.map((statementId, index) => (
        <li
          key={statementId}
          style={cells ? { gridColumn: cells[index]?.column, gridRow: cells[index]?.row } : undefined}
        >
          <Card
            sorting={sorting}
            statementId={statementId}
            tabIndex={roving.tabIndexOf(`card:${statementId}`)}
            className={cells ? 'card--hand card--hill' : 'card--hand'}
          />
        </li>
      ))}
    </ul>
  );
}
