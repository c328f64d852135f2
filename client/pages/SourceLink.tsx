import { createContext } from 'react';
import { frameText as words } from '../text/en/frame.ts';

/** Where the source code of this installation can be had; null: nowhere that is known. */
export const SourceUrl = createContext<string | null>(null);

/** Everybody who uses the program over a network may see its source (AGPL, section 13). */
export function SourceLink() {
  return (
    <SourceUrl.Consumer>
      {(url) =>
        url === null ? null : (
          <a className="source-link" href={url} lang="en">
            {words.source}
          </a>
        )
      }
    </SourceUrl.Consumer>
  );
}
