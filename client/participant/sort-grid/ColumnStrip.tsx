import { guidedTarget } from '../../../analysis/sorting/index.ts';
import type { Sorting } from '../use-sorting.ts';
import { ColumnButton } from './ColumnButton.tsx';
import { columnSideClass, columnTint } from './column-tint.ts';
import { useRoving } from './use-roving.ts';

/** The columns side by side, each with a small picture of how full it is: the hill as a map, and where cards go. */
export function ColumnStrip({ sorting }: { readonly sorting: Sorting }) {
  const { state } = sorting;
  const { distribution, columns } = state.history.board;
  const roving = useRoving(distribution.map(({ value }) => `column:${value}`));
  const isGuided = state.step === 'grid' && state.isGuided && state.pickedId === null;
  const target = isGuided ? guidedTarget(state.history.board) : null;
  const opened = state.shown !== null && 'columnIndex' in state.shown ? state.shown.columnIndex : null;
  const most = Math.max(...distribution.map(({ capacity }) => capacity)) + MOST_ABOVE;
  return (
    <div className="strip" dir="ltr" role="group" aria-label={state.text.grid.columns} {...roving.handlers}>
      {distribution.map(({ value, capacity }, columnIndex) => (
        <div
          key={value}
          className={`strip-column ${columnSideClass(distribution, columnIndex)} ${
            opened === columnIndex ? 'is-open' : ''
          }`}
          style={columnTint(distribution, columnIndex)}
        >
          <MiniColumn count={columns[columnIndex]!.length} capacity={capacity} most={most} />
          <ColumnButton
            sorting={sorting}
            columnIndex={columnIndex}
            tabIndex={roving.tabIndexOf(`column:${value}`)}
            isTarget={target?.columnIndex === columnIndex}
          />
        </div>
      ))}
    </div>
  );
}

/** Cells a free column may rise above the tallest suggested one; how many more there are its button says. */
const MOST_ABOVE = 3;

interface MiniColumnProps {
  readonly count: number;
  readonly capacity: number;
  readonly most: number;
}

/** A place a cell, filled from the foot; cards beyond the places are narrower. The button beside it says it in words. */
function MiniColumn({ count, capacity, most }: MiniColumnProps) {
  const cells = Math.max(capacity, Math.min(count, most));
  const classOf = (row: number) =>
    `mini-cell ${row < count ? 'is-filled' : ''} ${row < capacity ? '' : 'is-more'}`;
  return (
    <span className="mini-column" aria-hidden="true">
      {Array.from({ length: cells }, (_, row) => (
        <span key={row} className={classOf(row)} />
      ))}
    </span>
  );
}
