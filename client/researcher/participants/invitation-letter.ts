import type { StudyVersionResponse } from '../../../server/contract/study-version.ts';

/** What stands on every letter of a study, in one language. */
export interface LetterStudy {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly ownerName: string;
  readonly contact: string;
  readonly minutes: number | null;
  readonly isAnonymous: boolean;
}

/** What letters of a study can say, in each of its languages, its own first. */
export function letterStudies(
  title: string,
  { language, settings: { card, translations, isAnonymous } }: StudyVersionResponse,
): LetterStudy[] {
  return [{ language, title, card }, ...translations].map((spoken) => ({
    language: spoken.language,
    title: spoken.title,
    ownerName: spoken.card.ownerName,
    contact: spoken.card.contact,
    minutes: spoken.card.minutes,
    isAnonymous,
  }));
}
