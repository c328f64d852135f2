/** Where a researcher lands after signing in, unless they came from somewhere. */
export const HOME = '/studies';

/** One slash and then none: with two a browser takes what follows for another site. */
const PATH_HERE = /^\/(?![/\\])/;

/** Where to go after signing in: a path of this site and nothing else. */
export function landingPath(next: unknown): string {
  if (typeof next !== 'string' || !PATH_HERE.test(next)) return HOME;
  const url = URL.canParse(next, 'http://here') ? new URL(next, 'http://here') : null;
  // Looked at again: `/x/..//elsewhere` comes out as `//elsewhere`.
  return url?.origin === 'http://here' && PATH_HERE.test(url.pathname) ? url.pathname + url.search : HOME;
}
