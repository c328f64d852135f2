import type { EditionsResponse } from '../../../server/contract/edition.ts';
import { readersText as words } from '../../text/en/readers.ts';
import { dayText } from '../../text/number-text.ts';

/** Which edition readers see, what the next would change, and what came before. */
export function EditionState({ editions: { editions, changes } }: { readonly editions: EditionsResponse }) {
  const [newest, ...older] = editions;
  if (!newest) return null;
  return (
    <>
      <p className="edition__line">
        <strong>{words.edition(newest.number, dayText(newest.publishedAt))}</strong>
        {'. '}
        {changes.length === 0 ? words.unchanged : `${words.changesSince(changes.length)}.`}
      </p>
      {changes.length === 0 ? null : <Changes changes={changes} />}
      {older.length === 0 ? null : (
        <details className="edition__older">
          <summary>{words.older(older.length)}</summary>
          <ol role="list">
            {older.map(({ number, publishedAt, publishedBy, note }) => (
              <li key={number}>
                {words.edition(number, dayText(publishedAt))}
                {publishedBy === null ? null : `, ${words.publishedBy(publishedBy)}`}
                {note === '' ? null : `: ${note}`}
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

/** What differs, in words. */
export function Changes({ changes }: Pick<EditionsResponse, 'changes'>) {
  return (
    <div className="edition__changes">
      <p>{words.changesHint}</p>
      <ChangeList changes={changes} />
    </div>
  );
}

/** The changes alone. */
export function ChangeList({ changes }: Pick<EditionsResponse, 'changes'>) {
  return (
    <ul>
      {changes.map((change) => (
        <li key={`${change.part} ${change.letter}`}>{words.change(change)}</li>
      ))}
    </ul>
  );
}
