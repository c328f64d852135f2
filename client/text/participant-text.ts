import { participantText as english } from './en/participant.ts';

/** The same words in another language: every sentence and every sentence with gaps, under the same names. */
export type InAnyLanguage<Text> = Text extends string
  ? string
  : Text extends (...gaps: infer Gaps) => string
    ? (...gaps: Gaps) => string
    : { readonly [Name in keyof Text]: InAnyLanguage<Text[Name]> };

/** Every word of a participant's pages in one language. */
export type ParticipantText = InAnyLanguage<typeof english>;

/** Each language's words are a file of their own, fetched when a study speaks it. English is always there. */
const LANGUAGES: Readonly<Record<string, (() => Promise<ParticipantText>) | undefined>> = {
  de: async () => (await import('./de/participant.ts')).participantText,
  ar: async () => (await import('./ar/participant.ts')).participantText,
};

/**
 * The interface's words for a study's language; English where there are none, or where they cannot be fetched.
 *
 * @param language BCP 47; `de-AT` gets `de`.
 */
export async function participantTextIn(language: string): Promise<ParticipantText> {
  const load = LANGUAGES[primaryLanguage(language)];
  if (load === undefined) return english;
  return load().catch(() => english);
}

/** The language that the words for a study's language are in: `de` for `de-AT`, `en` where there are none. */
export function spokenLanguage(language: string): string {
  const primary = primaryLanguage(language);
  return primary in LANGUAGES ? primary : 'en';
}

/** `de` of `de-AT`. */
export function primaryLanguage(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}
