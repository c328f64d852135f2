/**
 * A day in the words of a language: `31 March 2027`.
 *
 * @param language BCP 47.
 * @param day ISO 8601, a day or a moment; in UTC, as the server counts.
 */
export function dayIn(language: string, day: string): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(day));
}
