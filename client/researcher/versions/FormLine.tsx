import { Field } from '../../components/Field.tsx';

interface FormLineProps {
  /** Of the field, and the `id` of its control. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly type?: 'text' | 'date' | 'url';
  /** Digits are expected. */
  readonly isNumber?: boolean;
  /** How wide the answer is expected to be. */
  readonly width?: 'short' | 'whole';
  readonly maxLength?: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line of a form about a study, with its label, hint and error. */
export function FormLine(props: FormLineProps) {
  const { name, label, hint, error, type = 'text', isNumber = false, width = 'whole', maxLength } = props;
  return (
    <Field label={label} id={name} {...(hint !== undefined && { hint })} error={error ?? null}>
      {(control) => (
        <input
          {...control}
          className={width === 'short' ? 'input input--short' : 'input'}
          type={type}
          inputMode={isNumber ? 'numeric' : undefined}
          autoComplete="off"
          maxLength={maxLength}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
