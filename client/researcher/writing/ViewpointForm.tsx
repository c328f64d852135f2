import { useState, type SubmitEvent } from 'react';
import { Field } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { StatusMessage } from '../../components/StatusMessage.tsx';
import { writingText } from '../../text/en/writing.ts';
import { NarrativeField } from './NarrativeField.tsx';
import type { useViewpointEdits, ViewpointEdit } from './use-viewpoint-edits.ts';
import { ViewpointText } from './ViewpointText.tsx';

const words = writingText.desk;

interface ViewpointFormProps {
  readonly solutionId: string;
  readonly edit: ViewpointEdit;
  readonly desk: ReturnType<typeof useViewpointEdits>;
}

/** Name and narrative of one viewpoint, saved when asked. */
export function ViewpointForm({ solutionId, edit, desk }: ViewpointFormProps) {
  const [hasTried, setHasTried] = useState(false);
  const { stored, words: typed, isChanged, state } = edit;
  const { factorIndex } = stored;

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setHasTried(true);
    if (typed.name.trim() !== '' && state !== 'saving') void desk.save(edit);
  }

  return (
    <form className="viewpoint-form" onSubmit={submit} noValidate>
      {edit.theirs === null ? null : <Conflict edit={edit} desk={desk} />}
      {edit.failure === null ? null : (
        <Notice tone="danger">
          <p>{edit.failure}</p>
        </Notice>
      )}
      <Field
        label={words.name}
        hint={words.nameHint}
        error={hasTried && typed.name.trim() === '' ? words.nameMissing : null}
      >
        {(control) => (
          <input
            {...control}
            className="input input--name"
            maxLength={120}
            autoComplete="off"
            value={typed.name}
            onChange={(event) => desk.type(factorIndex, { ...typed, name: event.target.value })}
          />
        )}
      </Field>
      <NarrativeField
        solutionId={solutionId}
        narrative={typed.narrative}
        onType={(narrative) => desk.type(factorIndex, { ...typed, narrative })}
      />
      <div className="viewpoint-form__actions">
        <button type="submit" className="button button--primary" aria-disabled={state === 'saving'}>
          {state === 'saving' ? words.saving : words.save}
        </button>
        {isChanged ? (
          <button type="button" className="link-button" onClick={() => desk.discard(edit)}>
            {words.undo}
          </button>
        ) : null}
        <StatusMessage>{isChanged ? words.changed : state === 'saved' ? words.savedNow : ''}</StatusMessage>
      </div>
    </form>
  );
}

/** Stored elsewhere meanwhile: both texts in sight, and one press for either way out. */
function Conflict({ edit, desk }: Omit<ViewpointFormProps, 'solutionId'>) {
  const { theirs } = edit;
  if (theirs === null) return null;
  return (
    <Notice tone="danger" title={words.conflictTitle}>
      <p>{words.conflictText}</p>
      <details className="conflict" open>
        <summary>{words.theirs(theirs.name)}</summary>
        <ViewpointText words={theirs} />
      </details>
      <div className="dialog__actions">
        <button type="button" className="button" onClick={() => desk.takeTheirs(theirs)}>
          {words.useTheirs}
        </button>
        <button type="button" className="button" onClick={() => void desk.keepMine(edit, theirs)}>
          {words.keepMine}
        </button>
      </div>
    </Notice>
  );
}
