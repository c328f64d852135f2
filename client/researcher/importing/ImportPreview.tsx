import { useState, type SubmitEvent } from 'react';
import type { PreviewImportResponse } from '../../../server/contract/import.ts';
import { Field } from '../../components/Field.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { researcherText } from '../../text/en/researcher.ts';
import { FindingsTable } from './FindingsTable.tsx';
import { Recognised } from './Recognised.tsx';
import type { ImportAnswers } from './use-import.ts';

const words = researcherText.importPage;

interface ImportPreviewProps {
  readonly preview: PreviewImportResponse;
  readonly answers: ImportAnswers;
  readonly isBusy: boolean;
  readonly onAnswer: (answers: Partial<ImportAnswers>) => void;
  readonly onImport: (title: string) => void;
}

/** What the files hold, what is wrong with them, what they leave open, and the way in. */
export function ImportPreview({ preview, answers, isBusy, onAnswer, onImport }: ImportPreviewProps) {
  const [title, setTitle] = useState(preview.title);
  const [hasTried, setHasTried] = useState(false);
  const isFatal = preview.findings.some((finding) => finding.isFatal);
  const isAsked = preview.sortsIn === null || answers.sortsIn !== null;

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setHasTried(true);
    if (title.trim() !== '' && !isBusy) onImport(title.trim());
  }

  return (
    <>
      <Recognised preview={preview} />
      {isAsked && preview.format === 'csv' ? (
        <OrientationQuestion sortsIn={answers.sortsIn} onAnswer={onAnswer} />
      ) : null}
      <FindingsTable findings={preview.findings} />
      {preview.isForced ? null : (
        <GridField key={answers.distribution} answers={answers} onAnswer={onAnswer} />
      )}
      {isFatal || preview.sortsIn === null ? null : (
        <form className="import-form" onSubmit={submit} noValidate>
          <Field label={words.titleField} error={hasTried && title.trim() === '' ? words.titleMissing : null}>
            {(control) => (
              <input
                {...control}
                className="input"
                maxLength={200}
                autoComplete="off"
                value={title}
                onChange={(event) => setTitle(event.target.value)}
              />
            )}
          </Field>
          <button type="submit" className="button button--primary" aria-disabled={isBusy}>
            {words.submit(preview.qSortCount)}
          </button>
        </form>
      )}
    </>
  );
}

interface OrientationQuestionProps {
  readonly sortsIn: ImportAnswers['sortsIn'];
  readonly onAnswer: ImportPreviewProps['onAnswer'];
}

function OrientationQuestion({ sortsIn, onAnswer }: OrientationQuestionProps) {
  return (
    <div className="question">
      <Segmented
        legend={words.orientationQuestion}
        options={[
          { value: 'columns', label: words.orientationColumns },
          { value: 'rows', label: words.orientationRows },
        ]}
        value={sortsIn}
        onChange={(answer) => onAnswer({ sortsIn: answer })}
      />
      <p className="field__hint">{words.orientationHint}</p>
    </div>
  );
}

interface GridFieldProps {
  readonly answers: ImportAnswers;
  readonly onAnswer: ImportPreviewProps['onAnswer'];
}

function GridField({ answers, onAnswer }: GridFieldProps) {
  const [grid, setGrid] = useState(answers.distribution ?? '');
  return (
    <form
      className="question"
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer({ distribution: grid.trim() === '' ? null : grid.trim() });
      }}
    >
      <Field label={words.gridField} hint={words.gridHint}>
        {(control) => (
          <input
            {...control}
            className="input"
            autoComplete="off"
            maxLength={2000}
            value={grid}
            onChange={(event) => setGrid(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="button">
        {words.gridUse}
      </button>
    </form>
  );
}
