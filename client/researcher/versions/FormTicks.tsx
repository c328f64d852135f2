import { FormOptions } from './FormOptions.tsx';

interface FormTicksProps {
  /** Of the field; the `id` of its first control. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly error?: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly ticked: readonly string[];
  readonly onChange: (ticked: readonly string[]) => void;
}

/** Boxes of which any number may be ticked, one below the other. */
export function FormTicks({ name, label, hint, error, options, ticked, onChange }: FormTicksProps) {
  // In the order of the options, so that ticking and unticking again is no change.
  const changed = (value: string, isTicked: boolean) =>
    options
      .map((option) => option.value)
      .filter((each) => (each === value ? isTicked : ticked.includes(each)));
  return (
    <FormOptions {...{ label, hint, error }}>
      {options.map((option, index) => (
        <label key={option.value} className="form-choice__option">
          <input
            id={index === 0 ? name : undefined}
            type="checkbox"
            checked={ticked.includes(option.value)}
            onChange={(event) => onChange(changed(option.value, event.target.checked))}
          />
          <span dir="auto">{option.label}</span>
        </label>
      ))}
    </FormOptions>
  );
}
