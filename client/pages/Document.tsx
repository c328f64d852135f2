import type { ReactNode } from 'react';
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
  /** What the program starts from, as JSON in a data block `#page-data`. */
  readonly data?: unknown;
  readonly children: ReactNode;
}

/** The product's sign, a small hill of cards, one of them placed by its owner; in the page, so nothing is fetched. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 29 29'%3E%3Cpath fill='%238a857b' d='M0 18h5v5H0zM6 18h5v5H6zM6 12h5v5H6zM12 18h5v5h-5zM12 12h5v5h-5zM12 6h5v5h-5zM18 18h5v5h-5zM24 18h5v5h-5z'/%3E%3Cpath fill='%230b8a86' d='M18 12h5v5h-5z'/%3E%3C/svg%3E";

/** One HTML document. Static: nothing here is hydrated. */
export function Document({ language, title, css, script, styles = [], data, children }: DocumentProps) {
  return (
    <html lang={language} dir={textDirection(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="icon" href={ICON} />
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
