/** So long whoever has begun may hand in after a study was closed. */
export const HOURS_AFTER_CLOSING = 24;

/** Does a study take newcomers, and since when not. */
interface Opening {
  readonly isOpen: boolean;
  /** Null: it is open, or nobody knows when it was closed. */
  readonly closedAt: Date | null;
}

/**
 * Until when whoever has begun may hand in. Nobody begins while a study is closed, so that everybody who has begun did so
 * before.
 *
 * @returns null: as long as the study is open. A day long past: no more.
 */
export function handInUntil({ isOpen, closedAt }: Opening): Date | null {
  if (isOpen) return null;
  return new Date((closedAt?.getTime() ?? 0) + HOURS_AFTER_CLOSING * 3_600_000);
}

/** Does a study still take the sort of somebody who has begun. */
export function takesSortsBegun(opening: Opening, now: Date): boolean {
  const until = handInUntil(opening);
  return until === null || now < until;
}
