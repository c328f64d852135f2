import type { CSSProperties } from 'react';
import { guidedTarget, hasRoom } from '../../../analysis/sorting/index.ts';
import { inputKindOf } from '../input-kind.ts';
import type { Sorting } from '../use-sorting.ts';
import { Card } from './Card.tsx';
import { ColumnButton } from './ColumnButton.tsx';
import { columnSideClass, columnTint } from './column-tint.ts';
import { columnWords } from './column-words.ts';
import type { CrowdedColumn, HillLayout } from './hill-layout.ts';
import { useRoving, type Roving } from './use-roving.ts';

interface HillProps {
  readonly sorting: Sorting;
  readonly layout: Pick<HillLayout, 'crowdedColumns' | 'slotHeight'>;
}

/** The grid as one shape: columns of cards that grow from the foot, with the places that are still empty. */
export function Hill({ sorting, layout }: HillProps) {
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
          slotHeight={layout.slotHeight}
          crowded={layout.crowdedColumns[columnIndex] ?? null}
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
  /** Of an empty place, in px. */
  readonly slotHeight: number;
  /** How its cards lie where there are more than places. */
  readonly crowded: CrowdedColumn | null;
}

function HillColumn({ roving, crowded, ...column }: HillColumnProps) {
  const { sorting, columnIndex, isTarget } = column;
  const { state } = sorting;
  const { board } = state.history;
  const { distribution, columns } = board;
  const { value, capacity } = distribution[columnIndex]!;
  const statementIds = columns[columnIndex]!;
  const words = columnWords(state.text, board);
  const classes = [
    'hill-column',
    columnSideClass(distribution, columnIndex),
    state.pickedId !== null && hasRoom(board, columnIndex) ? 'has-room' : '',
    state.crowdedIndex === columnIndex ? 'is-crowded' : '',
  ];
  return (
    <div
      className={classes.join(' ')}
      style={{ ...columnTint(distribution, columnIndex), ...crowdedStyle(crowded) }}
      data-column={value}
    >
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
          place={words.cardPlace(value, index + 1, board.isForced ? capacity : statementIds.length)}
          tabIndex={roving.tabIndexOf(`card:${statementId}`)}
          className="card--hill"
        />
      ))}
      <Slots {...column} />
    </div>
  );
}

/** The places still empty; in a free column that has none left, the room for one more. */
function Slots({
  sorting: { state, act },
  columnIndex,
  isTarget,
  slotHeight,
}: Omit<HillColumnProps, 'roving' | 'crowded'>) {
  const { board } = state.history;
  const { value, capacity } = board.distribution[columnIndex]!;
  const count = board.columns[columnIndex]!.length;
  const slots = count < capacity ? capacity - count : board.isForced ? 0 : 1;
  return Array.from({ length: slots }, (_, index) => (
    // The column's button says and does the same for keys and screen readers.
    <div
      key={index}
      className={`slot ${isTarget ? 'slot--target' : ''} ${count < capacity ? '' : 'slot--more'}`}
      style={count < capacity ? { height: slotHeight } : undefined}
      aria-hidden="true"
      onClick={(event) => act({ kind: 'column', value, by: inputKindOf(event) })}
    />
  ));
}

function crowdedStyle(crowded: CrowdedColumn | null): CSSProperties {
  if (crowded === null) return {};
  const { cardHeight, cardLines, cardSize, gap } = crowded;
  return {
    '--card-height': `${cardHeight}px`,
    '--card-lines': cardLines,
    '--card-size': `${cardSize}px`,
    '--card-gap': `${gap}px`,
  } as CSSProperties;
}
