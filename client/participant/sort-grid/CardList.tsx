import type { Sorting } from '../use-sorting.ts';
import { Card } from './Card.tsx';
import { useRoving } from './use-roving.ts';

interface CardListProps {
  readonly sorting: Sorting;
  readonly label: string;
  readonly statementIds: readonly string[];
  /** Where the cards of the list lie, said of each. */
  readonly placeOf?: (index: number) => string;
}

/** Cards one below the other, each with its full text. One stop of the Tab key. */
export function CardList({ sorting, label, statementIds, placeOf }: CardListProps) {
  const roving = useRoving(statementIds.map((id) => `card:${id}`));
  if (statementIds.length === 0) return <p className="quiet">{sorting.state.text.grid.nothingHere}</p>;
  return (
    <ul className="card-list" aria-label={label} {...roving.handlers}>
      {statementIds.map((statementId, index) => (
        <li key={statementId}>
          <Card
            sorting={sorting}
            statementId={statementId}
            tabIndex={roving.tabIndexOf(`card:${statementId}`)}
            className="card--listed"
            {...(placeOf ? { place: placeOf(index) } : {})}
          />
        </li>
      ))}
    </ul>
  );
}
