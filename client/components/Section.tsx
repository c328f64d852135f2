import type { ReactNode } from 'react';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  /** One or two sentences: what is to be seen here and how to read it. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** One part of a long page, with an address of its own. */
export function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section className="section" id={id} aria-labelledby={`${id}-title`}>
      <h2 className="section__title" id={`${id}-title`}>
        {title}
      </h2>
      {lead === undefined ? null : <p className="section__lead">{lead}</p>}
      {children}
    </section>
  );
}
