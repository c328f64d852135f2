import { takingPartText as arabic } from './ar/taking-part.ts';
import { takingPartText as german } from './de/taking-part.ts';
import { takingPartText as english } from './en/taking-part.ts';
import { primaryLanguage, type InAnyLanguage } from './participant-text.ts';

type TakingPartText = InAnyLanguage<typeof english>;

const LANGUAGES: Readonly<Record<string, TakingPartText | undefined>> = { ar: arabic, de: german };

/** The words around consent for a study's language, for the server; English where there are none. */
export function takingPartWords(language: string): TakingPartText {
  return LANGUAGES[primaryLanguage(language)] ?? english;
}
