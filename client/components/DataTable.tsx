import type { ReactNode } from 'react';

interface DataTableProps {
  readonly caption: ReactNode;
  /** Names the scrolling frame for screen readers; the caption where that is plain text. */
  readonly label: string;
  /** Is the caption there for screen readers only, because a heading beside it says the same. */
  readonly isCaptionHidden?: boolean;
  readonly className?: string;
  /** Does it fit beside its neighbours on a wide screen: then its heads stay in sight while the page scrolls. */
  readonly isWhole?: boolean;
  /** `<thead>`, `<tbody>` … */
  readonly children: ReactNode;
}

/** A table that scrolls inside its own frame, by keyboard too, and keeps its first column in sight. */
export function DataTable({
  caption,
  label,
  isCaptionHidden = false,
  className = '',
  isWhole = false,
  children,
}: DataTableProps) {
  return (
    <div
      className={isWhole ? 'table-frame table-frame--whole' : 'table-frame'}
      role="group"
      aria-label={label}
      tabIndex={0}
    >
      <table className={`data-table ${className}`}>
        <caption className={isCaptionHidden ? 'visually-hidden' : 'data-table__caption'}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}
