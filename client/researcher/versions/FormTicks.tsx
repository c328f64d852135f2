import { useId } from 'react';

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
  const hintId = useId();
  // In the order of the options, so that ticking and unticking again is no change.
  const changed = (value: string, isTicked: boolean) =>
    options
      .map((option) => option.value)
      .filter((each) => (each === value ? isTicked : ticked.includes(each)));
  return (
    <fieldset
      className={error === undefined ? 'field form-choice' : 'field form-choice field--wrong'}
      aria-describedby={error === undefined ? hintId : `${hintId} ${hintId}-error`}
    >
      <legend className="field__label">{label}</legend>
      <p className="field__hint" id={hintId}>
        {hint}
      </p>
      {error === undefined ? null : (
        <p className="field__error" id={`${hintId}-error`}>
          {error}
        </p>
      )}
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
    </fieldset>
  );
}
