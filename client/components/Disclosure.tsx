import { useState, type ReactNode } from 'react';

interface DisclosureProps {
  /** What the button says while the content is out of sight, and while it is shown. */
  readonly show: string;
  readonly hide: string;
  readonly children: ReactNode;
}

/** A small button that shows something below it and hides it again. */
export function Disclosure({ show, hide, children }: DisclosureProps) {
  const [isShown, setIsShown] = useState(false);
  return (
    <>
      <p>
        <button
          type="button"
          className="button button--small"
          aria-expanded={isShown}
          onClick={() => setIsShown(!isShown)}
        >
          {isShown ? hide : show}
        </button>
      </p>
      {isShown ? children : null}
    </>
  );
}
