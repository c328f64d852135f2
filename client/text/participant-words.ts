import { participantText as arabic } from './ar/participant.ts';
import { participantText as german } from './de/participant.ts';
import { participantText as english } from './en/participant.ts';
import { primaryLanguage, type ParticipantText } from './participant-text.ts';

const LANGUAGES: Readonly<Record<string, ParticipantText | undefined>> = { ar: arabic, de: german };

/** The words of participants' pages for a language, all at hand: for the server. English where there are none. */
export function participantWords(language: string): ParticipantText {
  return LANGUAGES[primaryLanguage(language)] ?? english;
}
