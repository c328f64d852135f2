import { inputKindOf } from '../input-kind.ts';
import type { Sorting } from '../use-sorting.ts';

interface ColumnButtonProps {
  readonly sorting: Sorting;
  readonly columnIndex: number;
  readonly tabIndex: 0 | -1;
  /** Guided placing fills this column now. */
  readonly isTarget: boolean;
}

/** A column's number and how full it is; pressing it puts the picked card there. */
export function ColumnButton({ sorting, columnIndex, tabIndex, isTarget }: ColumnButtonProps) {
  const { state, act } = sorting;
  const { value, capacity } = state.history.board.distribution[columnIndex]!;
  const count = state.history.board.columns[columnIndex]!.length;
  const { signed, grid: text } = state.text;
  const isHolding = state.pickedId !== null;
  const classes = [
    'column-button',
    isTarget ? 'column-button--target' : '',
    isHolding && count < capacity ? 'is-ready' : '',
  ];
  return (
    <button
      type="button"
      className={classes.join(' ')}
      data-rove={`column:${value}`}
      data-focus={`column:${value}`}
      tabIndex={tabIndex}
      onClick={(event) => act({ kind: 'column', value, by: inputKindOf(event) })}
    >
      <span className="column-value">{signed(value)}</span>
      <span className="column-count" aria-hidden="true">
        {count}/{capacity}
      </span>
      <span className="visually-hidden">
        , {text.filled(count, capacity)}
        {isHolding ? `, ${count < capacity ? text.putHere : text.columnFull}` : ''}
      </span>
    </button>
  );
}
