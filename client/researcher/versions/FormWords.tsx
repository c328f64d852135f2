import { Field } from '../../components/Field.tsx';

interface FormWordsProps {
  /** Of the field, and the `id` of its control. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly rows?: number;
  readonly maxLength: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Some lines of a form about a study, with their label, hint and error. */
export function FormWords(props: FormWordsProps) {
  const { name, label, hint, error, rows = 3, maxLength, value, onChange } = props;
  return (
    <Field label={label} id={name} {...(hint !== undefined && { hint })} error={error ?? null}>
      {(control) => (
        <textarea
          {...control}
          className="input"
          dir="auto"
          rows={rows}
          maxLength={maxLength}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
