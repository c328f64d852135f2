import { useId } from 'react';

interface FormCheckProps {
  /** Of the field, and the `id` of its control. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

/** A box to tick, with its label beside it and its hint below. */
export function FormCheck({ name, label, hint, isChecked, onChange }: FormCheckProps) {
  const hintId = useId();
  return (
    <div className="form-check">
      <label className="form-choice__option">
        <input
          id={name}
          type="checkbox"
          checked={isChecked}
          aria-describedby={hint === undefined ? undefined : hintId}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
      {hint === undefined ? null : (
        <p className="field__hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}
