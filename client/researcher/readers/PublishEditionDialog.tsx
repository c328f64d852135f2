import { useState, type SubmitEvent } from 'react';
import type { EditionsResponse } from '../../../server/contract/edition.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import { readersText as words } from '../../text/en/readers.ts';
import { ChangeList } from './EditionState.tsx';

interface PublishEditionDialogProps {
  readonly editions: EditionsResponse;
  readonly onClose: () => void;
  readonly onPublish: (note: string) => void;
}

/** What the next edition changes, and a word about it for readers: an edition cannot be taken out of the list again. */
export function PublishEditionDialog({ editions, onClose, onPublish }: PublishEditionDialogProps) {
  const [note, setNote] = useState('');
  const number = (editions.editions[0]?.number ?? 0) + 1;

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    onPublish(note.trim());
  }

  return (
    <Dialog title={words.publishNewTitle(number)} onClose={onClose} closeLabel={words.cancel}>
      <form onSubmit={submit} noValidate>
        <p>{words.publishNewText}</p>
        <ChangeList changes={editions.changes} />
        <Field label={words.note} hint={words.noteHint}>
          {(control) => (
            <textarea
              {...control}
              className="input"
              rows={2}
              maxLength={500}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        <div className="dialog__actions">
          <button type="submit" className="button button--primary">
            {words.publishNumber(number)}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {words.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
