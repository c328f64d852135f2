/** Where a researcher lands after signing in, unless they came from somewhere. */
export const HOME = '/studies';

/** Where to go after signing in: a path of this site and nothing else. */
export function landingPath(next: unknown): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])/.test(next)) return HOME;
  const url = URL.canParse(next, 'http://here') ? new URL(next, 'http://here') : null;
  return url?.origin === 'http://here' ? url.pathname + url.search : HOME;
}
