import { Field } from '../../components/Field.tsx';

interface TextInputProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly type?: 'text' | 'email' | 'password';
  readonly autoComplete: string;
  readonly maxLength?: number;
  readonly isOptional?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line of text with its label. */
export function TextInput({
  label,
  hint,
  error = null,
  type = 'text',
  autoComplete,
  maxLength = 254,
  isOptional = false,
  value,
  onChange,
}: TextInputProps) {
  return (
    <Field label={label} {...(hint !== undefined && { hint })} error={error}>
      {(control) => (
        <input
          {...control}
          className="input account__input"
          type={type}
          autoComplete={autoComplete}
          maxLength={maxLength}
          required={!isOptional}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
