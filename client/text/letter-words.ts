import { letterText as arabic } from './ar/letter.ts';
import { letterText as german } from './de/letter.ts';
import { letterText as english } from './en/letter.ts';
import { primaryLanguage, type InAnyLanguage } from './participant-text.ts';

/** The words of an invitation letter in one language. */
export type LetterText = InAnyLanguage<typeof english>;

const LANGUAGES: Readonly<Record<string, LetterText | undefined>> = { ar: arabic, de: german };

/** The letter's own words for a study's language; English where there are none. */
export function letterWords(language: string): LetterText {
  return LANGUAGES[primaryLanguage(language)] ?? english;
}
