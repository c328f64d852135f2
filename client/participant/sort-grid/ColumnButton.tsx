import { hasRoom } from '../../../analysis/sorting/index.ts';
import { inputKindOf } from '../input-kind.ts';
import type { Sorting } from '../use-sorting.ts';
import { columnWords } from './column-words.ts';

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
  const { board } = state.history;
  const { value, capacity } = board.distribution[columnIndex]!;
  const count = board.columns[columnIndex]!.length;
  const isOpen = hasRoom(board, columnIndex);
  const { signed, grid: text } = state.text;
  const isHolding = state.pickedId !== null;
  const classes = [
    'column-button',
    isTarget ? 'column-button--target' : '',
    isHolding && isOpen ? 'is-ready' : '',
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
        , {columnWords(state.text, board).filled(count, capacity)}
        {isHolding ? `, ${isOpen ? text.putHere : text.columnFull}` : ''}
      </span>
    </button>
  );
}
