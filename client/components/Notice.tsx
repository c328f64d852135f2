import type { ReactNode } from 'react';

interface NoticeProps {
  /** `quiet` tells, `notice` asks for attention, `danger` says that something failed. */
  readonly tone?: 'quiet' | 'notice' | 'danger';
  readonly title?: string;
  readonly children: ReactNode;
}

/** Something said beside the matter, in words; a failure is announced at once. */
export function Notice({ tone = 'quiet', title, children }: NoticeProps) {
  return (
    <div className={`notice notice--${tone}`} role={tone === 'danger' ? 'alert' : undefined}>
      {title === undefined ? null : <p className="notice__title">{title}</p>}
      {children}
    </div>
  );
}
