import { Field } from '../../components/Field.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { participantsText } from '../../text/en/participants.ts';
import type { LetterChoices } from './letter-choices.ts';

const words = participantsText.letters;

interface LetterChoicesFormProps {
  readonly choices: LetterChoices;
  /** Of the study. */
  readonly languages: readonly string[];
  /** Is it known of anybody whom the invitation is for. */
  readonly hasNames: boolean;
  readonly onChange: (choices: LetterChoices) => void;
}

/** Paper, language, until when, and whether names are printed. */
export function LetterChoicesForm({ choices, languages, hasNames, onChange }: LetterChoicesFormProps) {
  const change = (changes: Partial<LetterChoices>) => onChange({ ...choices, ...changes });
  return (
    <>
      <Segmented
        legend={words.paper}
        options={[
          { value: 'letters', label: words.papers.letters },
          { value: 'labels', label: words.papers.labels },
        ]}
        value={choices.paper}
        onChange={(paper) => change({ paper })}
      />
      {languages.length === 1 ? null : (
        <Field label={words.language}>
          {(control) => (
            <select
              {...control}
              className="select"
              value={choices.language}
              onChange={({ target }) => change({ language: target.value })}
            >
              {languages.map((language) => (
                <option key={language} value={language}>
                  {words.languageName(language)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={words.until} hint={words.untilHint}>
        {(control) => (
          <input
            {...control}
            className="input"
            maxLength={100}
            value={choices.until}
            onChange={({ target }) => change({ until: target.value })}
          />
        )}
      </Field>
      {hasNames ? (
        <label className="choice__option">
          <input
            type="checkbox"
            checked={choices.isAddressed}
            onChange={({ target }) => change({ isAddressed: target.checked })}
          />
          {words.addressed}
        </label>
      ) : null}
    </>
  );
}
