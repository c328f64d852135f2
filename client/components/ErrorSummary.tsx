import { useEffect, useId, useRef } from 'react';
import { FieldLink } from './FieldLink.tsx';

/** One thing wrong with a form: where, and what to do. */
export interface FormFault {
  /** The `id` of the control. */
  readonly id: string;
  readonly text: string;
}

interface ErrorSummaryProps {
  readonly title: string;
  readonly faults: readonly FormFault[];
  /** How often the form was sent; each time there are faults, the list gets the focus. */
  readonly attempt: number;
}

/** Everything wrong with a form, above it, each a link to its field. */
export function ErrorSummary({ title, faults, attempt }: ErrorSummaryProps) {
  const titleId = useId();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) summary.current?.focus();
  }, [attempt]);
  if (faults.length === 0) return null;
  return (
    <div className="error-summary" ref={summary} tabIndex={-1} role="alert" aria-labelledby={titleId}>
      <h2 className="error-summary__title" id={titleId}>
        {title}
      </h2>
      <ul>
        {faults.map(({ id, text }) => (
          <li key={id + text}>
            <FieldLink id={id}>{text}</FieldLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
