import type { FormFault } from './FormParts.tsx';

interface CodeFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value?: string;
  readonly faults: readonly FormFault[];
}

/** A code copied from a letter or a screen: label, hint, what is wrong, and an input that corrects nothing. */
export function CodeField({ name, label, hint, value, faults }: CodeFieldProps) {
  const fault = faults.find(({ field }) => field === name);
  const describedBy = fault === undefined ? `${name}-hint` : `${name}-hint ${name}-fault`;
  return (
    <div className={fault === undefined ? 'code-field' : 'code-field code-field--faulty'}>
      <label htmlFor={name}>{label}</label>
      <p className="quiet" id={`${name}-hint`}>
        {hint}
      </p>
      {fault === undefined ? null : (
        <p className="code-field__fault" id={`${name}-fault`}>
          {fault.text}
        </p>
      )}
      <input
        id={name}
        name={name}
        type="text"
        dir="ltr"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        defaultValue={value}
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={describedBy}
      />
    </div>
  );
}
