import type { ReactNode } from 'react';

interface PageProps {
  /** Of the page; the browser's title is made of it. */
  readonly title: string;
  readonly documentTitle: string;
  /** Where this belongs, above the title: a link back. */
  readonly above?: ReactNode;
  /** What this is, in a line or two. */
  readonly lead?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** One page of the app: where am I, what is this, and then the matter. */
export function Page({ title, documentTitle, above, lead, className = '', children }: PageProps) {
  return (
    <div className={`page ${className}`}>
      <title>{documentTitle}</title>
      <header className="page__head">
        {above === undefined ? null : <p className="page__above">{above}</p>}
        <h1 className="page__title">{title}</h1>
        {lead === undefined ? null : <div className="page__lead">{lead}</div>}
      </header>
      {children}
    </div>
  );
}
