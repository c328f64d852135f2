import type { ReactNode } from 'react';

interface FieldLinkProps {
  /** The `id` of the control. */
  readonly id: string;
  readonly children: ReactNode;
}

/** A link within the page that leads to a control and leaves the focus in it. */
export function FieldLink({ id, children }: FieldLinkProps) {
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        const control = document.getElementById(id);
        if (control === null) return;
        event.preventDefault();
        control.focus({ preventScroll: true });
        (control.closest('.field') ?? control).scrollIntoView({ block: 'start' });
      }}
    >
      {children}
    </a>
  );
}
