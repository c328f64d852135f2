import { useId, type ReactNode } from 'react';

interface FormOptionsProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

/** A few options one below the other, under what they are about. */
export function FormOptions({ label, hint, error, children }: FormOptionsProps) {
  const id = useId();
  const described = [hint === undefined ? [] : `${id}-hint`, error === undefined ? [] : `${id}-error`].flat();
  return (
    <fieldset
      className={error === undefined ? 'field form-choice' : 'field form-choice field--wrong'}
      aria-describedby={described.length === 0 ? undefined : described.join(' ')}
    >
      <legend className="field__label">{label}</legend>
      {hint === undefined ? null : (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p className="field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children}
    </fieldset>
  );
}
