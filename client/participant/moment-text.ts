/** A moment by the clock of where this device is, in the words of a language. */
export function momentText(moment: number | string, language: string): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return format.format(new Date(moment));
}
