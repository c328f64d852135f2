import { FormWords } from '../versions/FormWords.tsx';
import type { VersionForm } from '../versions/use-version-form.ts';
import { CARD_LABELS } from './card-labels.ts';
import type { CardFields } from './card-fields.ts';

/** The fields that hold words alone. */
type WordsName = {
  [Name in keyof CardFields]: string extends CardFields[Name] ? Name : never;
}[keyof CardFields];

interface CardWordsProps {
  readonly form: VersionForm<CardFields>;
  readonly name: WordsName;
  readonly hint: string;
  readonly rows: number;
  readonly maxLength?: number;
}

/** One of the fields with words. */
export function CardWords({ form, name, hint, rows, maxLength = 5000 }: CardWordsProps) {
  return (
    <FormWords
      name={name}
      label={CARD_LABELS[name]}
      hint={hint}
      error={form.faults[name]}
      rows={rows}
      maxLength={maxLength}
      value={form.fields[name]}
      onChange={(value) => form.type(name, value)}
    />
  );
}
