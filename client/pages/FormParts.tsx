import type { ReactNode } from 'react';

/** One thing wrong with a form: which field, and what to do. */
export interface FormFault {
  readonly field: string;
  readonly text: string;
}

/** Everything wrong, at the top of the page, each a link to its field. */
export function ErrorSummary({
  title,
  faults,
}: {
  readonly title: string;
  readonly faults: readonly FormFault[];
}) {
  if (faults.length === 0) return null;
  return (
    <div className="error-summary" role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title" className="error-summary-title">
        {title}
      </h2>
      <ul>
        {faults.map(({ field, text }) => (
          <li key={text}>
            <a href={`#${field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type: 'text' | 'email' | 'password';
  readonly autoComplete: string;
  readonly value?: string;
  readonly faults: readonly FormFault[];
}

/** Label, hint, what is wrong, and the input, in this order. The form is checked by the server alone. */
export function TextField({ name, label, hint, type, autoComplete, value, faults }: TextFieldProps) {
  const fault = faults.find(({ field }) => field === name);
  const hintId = hint === undefined ? [] : [`${name}-hint`];
  const faultId = fault === undefined ? [] : [`${name}-fault`];
  const describedBy = [...hintId, ...faultId].join(' ');
  return (
    <div className={fault === undefined ? 'field' : 'field field--faulty'}>
      <label htmlFor={name}>{label}</label>
      {hint === undefined ? null : (
        <p className="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {fault === undefined ? null : (
        <p className="field-fault" id={`${name}-fault`}>
          {fault.text}
        </p>
      )}
      <input
        id={name}
        name={name}
        type={type}
        autoComplete={autoComplete}
        defaultValue={value}
        autoCapitalize={type === 'text' ? 'words' : 'none'}
        spellCheck={false}
        required
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={describedBy === '' ? undefined : describedBy}
      />
    </div>
  );
}

interface FormPageProps {
  readonly title: string;
  readonly lead: string;
  readonly summaryTitle: string;
  readonly faults: readonly FormFault[];
  readonly submit: string;
  /** Below the form: other ways. */
  readonly after?: ReactNode;
  readonly children: ReactNode;
}

/** A page that is one form, posted to its own address. */
export function FormPage({ title, lead, summaryTitle, faults, submit, after, children }: FormPageProps) {
  return (
    <main className="form-page">
      <ErrorSummary title={summaryTitle} faults={faults} />
      <h1>{title}</h1>
      <p className="form-page-lead">{lead}</p>
      <form method="post" noValidate>
        {children}
        <button type="submit" className="button button--primary">
          {submit}
        </button>
      </form>
      {after === undefined ? null : <div className="form-page-after">{after}</div>}
    </main>
  );
}

/** The words for what the server found wrong. */
export function faultsOf<Code extends string>(
  words: Readonly<Record<Code | 'other', FormFault>>,
  codes: readonly string[],
): FormFault[] {
  const known = words as Readonly<Record<string, FormFault | undefined>>;
  return codes.map((code) => known[code] ?? words.other);
}
