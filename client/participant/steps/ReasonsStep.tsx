import { useId } from 'react';
import { REASON_MAX_LENGTH } from '../../../server/contract/q-sort.ts';
import { participantText } from '../../text/en/participant.ts';
import { GoOn } from '../sort-grid/GridActions.tsx';
import { columnSideClass, columnTint } from '../sort-grid/column-tint.ts';
import { textOf } from '../sorting-state.ts';
import type { Sorting } from '../use-sorting.ts';

const text = participantText.reasons;
/** From here on the count of what is left is shown. */
const COUNTDOWN_FROM = 200;

/** A few words on the cards of the columns the study asks about; every one may be left out. */
export function ReasonsStep({ sorting }: { readonly sorting: Sorting }) {
  const { view, history } = sorting.state;
  const asked = history.board.columns
    .flatMap((statementIds, columnIndex) => statementIds.map((statementId) => ({ statementId, columnIndex })))
    .filter(({ columnIndex }) =>
      view.reasonsAskedFor.includes(history.board.distribution[columnIndex]!.value),
    )
    .toReversed();
  return (
    <main className="step reasons">
      <h1 tabIndex={-1} data-focus="heading">
        {text.title}
      </h1>
      <p className="lead">{text.text}</p>
      <ol className="reason-list">
        {asked.map(({ statementId, columnIndex }) => (
          <Reason key={statementId} sorting={sorting} statementId={statementId} columnIndex={columnIndex} />
        ))}
      </ol>
      <div className="step-actions">
        <GoOn sorting={sorting} label={text.goOn} />
      </div>
    </main>
  );
}

interface ReasonProps {
  readonly sorting: Sorting;
  readonly statementId: string;
  readonly columnIndex: number;
}

function Reason({ sorting, statementId, columnIndex }: ReasonProps) {
  const { state, act } = sorting;
  const { distribution } = state.history.board;
  const id = useId();
  const words = state.reasons[statementId] ?? '';
  const remaining = REASON_MAX_LENGTH - words.length;
  return (
    <li
      className={`reason ${columnSideClass(distribution, columnIndex)}`}
      style={columnTint(distribution, columnIndex)}
    >
      <p className="reason-place" id={`${id}-place`}>
        {text.on(distribution[columnIndex]!.value)}
      </p>
      <label className="reason-statement" htmlFor={id}>
        {textOf(state, statementId)}
      </label>
      <textarea
        id={id}
        rows={3}
        maxLength={REASON_MAX_LENGTH}
        value={words}
        aria-describedby={`${id}-place ${id}-left`}
        onChange={(event) => act({ kind: 'reason', statementId, text: event.target.value })}
      />
      <p className="reason-left" id={`${id}-left`} aria-live="polite">
        {remaining <= COUNTDOWN_FROM ? text.remaining(remaining) : ''}
      </p>
    </li>
  );
}
