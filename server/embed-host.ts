/**
 * May a study name this as a site that shows its pages in a frame: an origin and nothing more, https, written as
 * browsers compare it (no path, no `*`, no port that https has anyway). On one's own machine http will do, as
 * browsers trust it as they do https.
 */
export function isEmbedHost(host: string): boolean {
  const url = URL.canParse(host) ? new URL(host) : null;
  if (url?.origin !== host || !/^[a-z0-9.:[\]/-]+$/.test(host)) return false;
  return url.protocol === 'https:' || /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(host);
}
