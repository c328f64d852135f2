import type { ReactNode } from 'react';
import { ICON } from './icon.ts';
import { textDirection } from '../text/text-direction.ts';

interface DocumentProps {
  /** BCP 47, e.g. `en`. */
  readonly language: string;
  readonly title: string;
  /** The pages' one stylesheet, inline; its hash is in the CSP. */
  readonly css: string;
  /** A module script and further stylesheets, where the page has a program. */
  readonly script?: string;
  readonly styles?: readonly string[];
  /** Where the page's manifest is, if it can be installed. */
  readonly manifest?: string;
  /** What the program starts from, as JSON in a data block `#page-data`. */
  readonly data?: unknown;
  readonly children: ReactNode;
}

/** One HTML document. Static: nothing here is hydrated. */
export function Document(props: DocumentProps) {
  const { language, title, css, script, styles = [], manifest, data, children } = props;
  return (
    <html lang={language} dir={textDirection(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="icon" href={ICON} />
        {manifest === undefined ? null : <link rel="manifest" href={manifest} />}
        <style dangerouslySetInnerHTML={{ __html: css }} />
        {styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {script === undefined ? null : <script type="module" src={script} />}
      </head>
      <body>
        {children}
        {data === undefined ? null : (
          <script
            id="page-data"
            type="application/json"
            dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
          />
        )}
      </body>
    </html>
  );
}
