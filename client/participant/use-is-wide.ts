import { useSyncExternalStore } from 'react';

/** A window in which the whole grid can be read at once; below it there is a list and a strip of columns. */
const LOWEST_HEIGHT = 560;
const NARROWEST = 960;
const NARROWEST_COLUMN = 74;

/** Is there room for the whole grid of so many columns. Changes with the window. */
export function useIsWide(columnCount: number): boolean {
  const width = Math.max(NARROWEST, columnCount * NARROWEST_COLUMN);
  const query = `(min-width: ${width}px) and (min-height: ${LOWEST_HEIGHT}px)`;
  return useSyncExternalStore(
    (onChange) => {
      const media = matchMedia(query);
      media.addEventListener('change', onChange);
      return () => {
        media.removeEventListener('change', onChange);
      };
    },
    () => matchMedia(query).matches,
  );
}
