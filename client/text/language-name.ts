/** What a language is called in English, by its BCP 47 name: `pt-BR` is Brazilian Portuguese. */
export function languageName(language: string): string {
  try {
    return new Intl.DisplayNames(['en-GB'], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
