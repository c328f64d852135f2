/** A moment by the clock of where this device is, in the words of a language; or its day, where no more is known. */
export function momentText(moment: number | string, language: string, isDayOnly = false): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    ...(isDayOnly ? { timeZone: 'UTC' } : { timeStyle: 'short' }),
  });
  return format.format(new Date(moment));
}
