const SLUG_MAX_LENGTH = 60;

/**
 * Words as they stand in an address: lower-case Latin letters and digits joined by hyphens, accents dropped, at most
 * 60 characters and never ending in the middle of a word where that can be helped.
 *
 * @param fallback the slug where nothing is left, e.g. of a title in another script.
 */
export function slugOf(words: string, fallback: string): string {
  const slug = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= SLUG_MAX_LENGTH) return slug || fallback;
  const cut = slug.slice(0, SLUG_MAX_LENGTH + 1);
  const lastHyphen = cut.lastIndexOf('-');
  return cut.slice(0, lastHyphen > 0 ? lastHyphen : SLUG_MAX_LENGTH);
}
