import type { ReactNode } from 'react';

/** What just happened, announced politely. Always in the page, so that screen readers hear it change. */
export function StatusMessage({
  children,
  isHidden = false,
}: {
  readonly children: ReactNode;
  /** For screen readers only: the eye sees it elsewhere. */
  readonly isHidden?: boolean;
}) {
  return (
    <p role="status" className={isHidden ? 'visually-hidden' : 'status-message'}>
      {children}
    </p>
  );
}
