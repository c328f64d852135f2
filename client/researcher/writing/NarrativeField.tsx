import { Field } from '../../components/Field.tsx';
import { writingText } from '../../text/en/writing.ts';
import { NarrativePreview } from './NarrativePreview.tsx';

const words = writingText.desk;

interface NarrativeFieldProps {
  readonly solutionId: string;
  readonly narrative: string;
  readonly onType: (narrative: string) => void;
}

/** The text of a viewpoint as it is typed, how long it is, and how readers will see it. */
export function NarrativeField({ solutionId, narrative, onType }: NarrativeFieldProps) {
  return (
    <>
      <Field label={words.narrative} hint={words.narrativeHint}>
        {(control) => (
          <textarea
            {...control}
            className="input input--narrative"
            rows={12}
            maxLength={20_000}
            value={narrative}
            onChange={(event) => onType(event.target.value)}
          />
        )}
      </Field>
      <p className="viewpoint-form__count">{words.words(wordCount(narrative))}</p>
      <NarrativePreview solutionId={solutionId} narrative={narrative} />
    </>
  );
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
