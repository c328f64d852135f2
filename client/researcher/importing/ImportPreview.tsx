import { useState, type SubmitEvent } from 'react';
import type { PreviewImportResponse } from '../../../server/contract/import.ts';
import { Field } from '../../components/Field.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { researcherText } from '../../text/en/researcher.ts';
import { FindingsTable } from './FindingsTable.tsx';
import { Recognised } from './Recognised.tsx';
import { SameStudyNotice } from './SameStudyNotice.tsx';
import type { ImportAnswers } from './use-import.ts';

const words = researcherText.importPage;

interface ImportPreviewProps {
  readonly preview: PreviewImportResponse;
  readonly answers: ImportAnswers;
  readonly isBusy: boolean;
  readonly onAnswer: (answers: Partial<ImportAnswers>) => void;
  readonly onImport: (title: string) => void;
}

const ASKED = ['orientation-ambiguous'];
const SAID = ['already-imported'];

/** What the files hold, what is wrong with them, what they leave open, and the way in. */
export function ImportPreview({ preview, answers, isBusy, onAnswer, onImport }: ImportPreviewProps) {
  const isUnknown = preview.sortsIn === null;
  // What is asked above the table, or said below it, is not said again in it.
  const findings = preview.findings.filter(({ code }) => !(isUnknown ? ASKED : SAID).includes(code));
  const isFatal = findings.some((finding) => finding.isFatal);
  return (
    <>
      <Recognised preview={preview} />
      {preview.format === 'csv' && (isUnknown || answers.sortsIn !== null) ? (
        <OrientationQuestion sortsIn={answers.sortsIn} onAnswer={onAnswer} />
      ) : null}
      {isUnknown && findings.length === 0 ? null : <FindingsTable findings={findings} />}
      {isGridAsked(preview, answers) ? (
        <GridField key={answers.distribution} answers={answers} onAnswer={onAnswer} />
      ) : null}
      {preview.sameStudy === null ? null : <SameStudyNotice study={preview.sameStudy} />}
      {isFatal || isUnknown ? null : <ImportForm preview={preview} isBusy={isBusy} onImport={onImport} />}
    </>
  );
}

/** People placed freely, or the researcher has given a grid, which may be the wrong one. */
function isGridAsked({ isForced, distribution }: PreviewImportResponse, answers: ImportAnswers): boolean {
  return answers.distribution !== null || (!isForced && distribution.length > 0);
}

type ImportFormProps = Pick<ImportPreviewProps, 'preview' | 'isBusy' | 'onImport'>;

/** The study's title, and the way in. */
function ImportForm({ preview, isBusy, onImport }: ImportFormProps) {
  const [title, setTitle] = useState(preview.title);
  const [hasTried, setHasTried] = useState(false);

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setHasTried(true);
    if (title.trim() !== '' && !isBusy) onImport(title.trim());
  }

  return (
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
        {(preview.sameStudy === null ? words.submit : words.submitAgain)(preview.qSortCount)}
      </button>
    </form>
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
