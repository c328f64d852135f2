import { useId } from 'react';
import { placeOf } from '../../../analysis/sorting/index.ts';
import { REASON_MAX_LENGTH } from '../../../server/contract/q-sort.ts';
import { columnSideClass, columnTint } from '../sort-grid/column-tint.ts';
import { textOf } from '../sorting-state.ts';
import type { Sorting } from '../use-sorting.ts';

/** From here on the count of what is left is shown. */
const COUNTDOWN_FROM = 200;

interface ReasonFieldProps {
  readonly sorting: Sorting;
  readonly statementId: string;
}

/** A statement, where it lies, and a few words on it: the statement is the label. */
export function ReasonField({ sorting, statementId }: ReasonFieldProps) {
  const { state, act } = sorting;
  const { distribution } = state.history.board;
  const { reasons: text } = state.text;
  const id = useId();
  const words = state.reasons[statementId] ?? '';
  const remaining = REASON_MAX_LENGTH - words.length;
  const place = placeOf(state.history.board, statementId);
  const columnIndex = place?.on === 'column' ? place.columnIndex : null;
  return (
    <div
      className={`reason ${columnIndex === null ? '' : columnSideClass(distribution, columnIndex)}`}
      style={columnIndex === null ? undefined : columnTint(distribution, columnIndex)}
    >
      {columnIndex === null ? null : (
        <p className="reason-place" id={`${id}-place`}>
          {text.on(distribution[columnIndex]!.value)}
        </p>
      )}
      <label className="reason-statement" htmlFor={id} dir="auto">
        {textOf(state, statementId)}
      </label>
      <textarea
        id={id}
        rows={3}
        autoComplete={state.isShared ? 'off' : undefined}
        dir="auto"
        maxLength={REASON_MAX_LENGTH}
        value={words}
        aria-describedby={`${id}-place ${id}-left`}
        onChange={(event) => act({ kind: 'reason', statementId, text: event.target.value })}
      />
      <p className="reason-left" id={`${id}-left`} aria-live="polite">
        {remaining <= COUNTDOWN_FROM ? text.remaining(remaining) : ''}
      </p>
    </div>
  );
}
