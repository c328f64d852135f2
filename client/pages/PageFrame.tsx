import type { ReactNode } from 'react';
import { frameText as words } from '../text/en/frame.ts';

interface PageFrameProps {
  /** A link at the top right: where a researcher goes from here. */
  readonly link?: { readonly href: string; readonly label: string };
  readonly children: ReactNode;
}

/** What stands around a page: whose it is at the top, and what that is at the foot. */
export function PageFrame({ link, children }: PageFrameProps) {
  return (
    <>
      <a className="skip-link" href="#content">
        {words.skip}
      </a>
      <header className="masthead">
        <a className="masthead__name" href="/">
          <HillSign />
          {words.product}
        </a>
        {link === undefined ? null : (
          <a className="masthead__link" href={link.href}>
            {link.label}
          </a>
        )}
      </header>
      <div className="content" id="content">
        {children}
      </div>
      <footer className="page-foot">
        <p>{words.footer}</p>
      </footer>
    </>
  );
}

/** The product's sign: a small hill of cards, one of them placed by its owner. */
function HillSign() {
  const cells = [1, 2, 3, 2, 1].flatMap((count, column) =>
    Array.from({ length: count }, (_, row) => ({
      x: column * 6,
      y: 12 - row * 6,
      isOwn: column === 3 && row === 1,
    })),
  );
  return (
    <svg className="hill-sign" viewBox="0 0 29 17" aria-hidden="true">
      {cells.map(({ x, y, isOwn }) => (
        <rect
          key={`${x} ${y}`}
          className={isOwn ? 'hill-sign__own' : undefined}
          x={x}
          y={y}
          width="5"
          height="5"
        />
      ))}
    </svg>
  );
}
