import { studyCardText as arabic } from './ar/study-card.ts';
import { studyCardText as german } from './de/study-card.ts';
import { studyCardText as english } from './en/study-card.ts';
import { primaryLanguage, type InAnyLanguage } from './participant-text.ts';

/** The words of the public study card in one language. */
export type StudyCardText = InAnyLanguage<typeof english>;

const LANGUAGES: Readonly<Record<string, StudyCardText | undefined>> = { ar: arabic, de: german };

/** The card's own words for a study's language, for the server; English where there are none. */
export function studyCardWords(language: string): StudyCardText {
  return LANGUAGES[primaryLanguage(language)] ?? english;
}
