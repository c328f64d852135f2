import type { ReactNode } from 'react';
import { HillSign } from '../components/HillSign.tsx';
import { SourceLink } from './SourceLink.tsx';
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
        <SourceLink />
      </footer>
    </>
  );
}
