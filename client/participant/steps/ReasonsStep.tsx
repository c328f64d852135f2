import { useState } from 'react';
import { GoOn } from '../sort-grid/GridActions.tsx';
import type { Sorting } from '../use-sorting.ts';
import { ReasonField } from './ReasonField.tsx';

/**
 * A few words on the cards of the columns the study asks about, and on those something was said about already; every
 * one may be left out.
 */
export function ReasonsStep({ sorting }: { readonly sorting: Sorting }) {
  const { view, history, reasons, text } = sorting.state;
  // Whose words are deleted stays on the page all the same.
  const [worded] = useState(() => new Set(Object.keys(reasons)));
  const { distribution, columns } = history.board;
  const listed = columns
    .map((statementIds, columnIndex) =>
      view.reasonsAskedFor.includes(distribution[columnIndex]!.value)
        ? statementIds
        : statementIds.filter((id) => worded.has(id)),
    )
    .toReversed()
    .flat();
  return (
    <main className="step reasons">
      <h1 tabIndex={-1} data-focus="heading">
        {text.reasons.title}
      </h1>
      <p className="lead">{text.reasons.text}</p>
      <ol className="reason-list">
        {listed.map((statementId) => (
          <li key={statementId}>
            <ReasonField sorting={sorting} statementId={statementId} />
          </li>
        ))}
      </ol>
      <div className="step-actions">
        <GoOn sorting={sorting} label={text.reasons.goOn} />
      </div>
    </main>
  );
}
