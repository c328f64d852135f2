import { guidedTarget } from '../../../analysis/sorting/index.ts';
import { inputKindOf } from '../input-kind.ts';
import type { Sorting } from '../use-sorting.ts';
import { Card } from './Card.tsx';
import { ColumnButton } from './ColumnButton.tsx';
import { columnSideClass, columnTint } from './column-tint.ts';
import { useRoving, type Roving } from './use-roving.ts';

/** The grid as one shape: columns of cards that grow from the foot, with the places that are still empty. */
export function Hill({ sorting }: { readonly sorting: Sorting }) {
  const { state } = sorting;
  const { distribution, columns } = state.history.board;
  const keys = columns.flatMap((statementIds, index) => [
    `column:${distribution[index]!.value}`,
    ...statementIds.map((id) => `card:${id}`),
  ]);
  const roving = useRoving(keys);
  const target =
    state.step === 'grid' && state.isGuided && !state.pickedId ? guidedTarget(state.history.board) : null;
  return (
    <div className="hill" dir="ltr" role="group" aria-label={state.text.grid.hill} {...roving.handlers}>
      {distribution.map(({ value }, columnIndex) => (
        <HillColumn
          key={value}
          sorting={sorting}
          columnIndex={columnIndex}
          roving={roving}
          isTarget={target?.columnIndex === columnIndex}
        />
      ))}
    </div>
  );
}

interface HillColumnProps {
  readonly sorting: Sorting;
  readonly columnIndex: number;
  readonly roving: Roving;
  readonly isTarget: boolean;
}

function HillColumn({ sorting, columnIndex, roving, isTarget }: HillColumnProps) {
  const { state, act } = sorting;
  const { distribution, columns } = state.history.board;
  const { value, capacity } = distribution[columnIndex]!;
  const statementIds = columns[columnIndex]!;
  const hasRoom = statementIds.length < capacity;
  const classes = [
    'hill-column',
    columnSideClass(distribution, columnIndex),
    state.pickedId !== null && hasRoom ? 'has-room' : '',
    state.crowdedIndex === columnIndex ? 'is-crowded' : '',
  ];
  return (
    <div className={classes.join(' ')} style={columnTint(distribution, columnIndex)} data-column={value}>
      <ColumnButton
        sorting={sorting}
        columnIndex={columnIndex}
        tabIndex={roving.tabIndexOf(`column:${value}`)}
        isTarget={isTarget}
      />
      {statementIds.map((statementId, index) => (
        <Card
          key={statementId}
          sorting={sorting}
          statementId={statementId}
          place={state.text.grid.cardPlace(value, index + 1, capacity)}
          tabIndex={roving.tabIndexOf(`card:${statementId}`)}
          className="card--hill"
        />
      ))}
      {Array.from({ length: capacity - statementIds.length }, (_, index) => (
        // The column's button says and does the same for keys and screen readers.
        <div
          key={index}
          className={`slot ${isTarget ? 'slot--target' : ''}`}
          aria-hidden="true"
          onClick={(event) => act({ kind: 'column', value, by: inputKindOf(event) })}
        />
      ))}
    </div>
  );
}
