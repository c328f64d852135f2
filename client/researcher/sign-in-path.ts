import { signInPagePath } from '../../server/contract/researcher.ts';

/** The sign-in page, with the way back to where the visitor is now. */
export function signInPath(): string {
  const here = window.location.pathname + window.location.search;
  return `${signInPagePath}?next=${encodeURIComponent(here)}`;
}
