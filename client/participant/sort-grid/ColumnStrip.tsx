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
          <MiniColumn count={columns[columnIndex]!.length} capacity={capacity} />
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

/** A place a cell, filled from the foot. The button beside it says the same in words. */
function MiniColumn({ count, capacity }: { readonly count: number; readonly capacity: number }) {
  return (
    <span className="mini-column" aria-hidden="true">
      {Array.from({ length: capacity }, (_, row) => (
        <span key={row} className={row < count ? 'mini-cell is-filled' : 'mini-cell'} />
      ))}
    </span>
  );
}
