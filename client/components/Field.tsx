import { useId, type ReactNode } from 'react';

/** What the control of a field carries, so that its label, hint and error belong to it. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FieldProps {
  readonly label: string;
  /** Where links lead to it; else it gets one of its own. */
  readonly id?: string;
  readonly hint?: string;
  /** What is wrong and what to do; null while nothing is. */
  readonly error?: string | null;
  readonly children: (control: FieldControl) => ReactNode;
}

/** Label above, hint below it, the error above the control in words. */
export function Field({ label, id: givenId, hint, error = null, children }: FieldProps) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const described = [hint === undefined ? [] : [`${id}-hint`], error === null ? [] : [`${id}-error`]].flat();
  return (
    <div className={error === null ? 'field' : 'field field--wrong'}>
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error === null ? null : (
        <p className="field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
        'aria-invalid': error === null ? undefined : true,
      })}
    </div>
  );
}
