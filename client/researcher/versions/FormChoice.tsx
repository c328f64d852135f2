import { useId } from 'react';
import { FormOptions } from './FormOptions.tsx';

interface FormChoiceProps<Value extends string> {
  /** Of the field; the `id` of its first control. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** A few choices of which one holds, one below the other. */
export function FormChoice<Value extends string>(props: FormChoiceProps<Value>) {
  const { name, label, hint, error, options, value, onChange } = props;
  const id = useId();
  return (
    <FormOptions {...{ label, hint, error }}>
      {options.map((option, index) => (
        <label key={option.value} className="form-choice__option">
          <input
            id={index === 0 ? name : undefined}
            type="radio"
            name={id}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </FormOptions>
  );
}
