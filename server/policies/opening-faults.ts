import type { OpeningFault } from '../contract/study-card.ts';
import type { StudyVersionSettings } from '../contract/study-version.ts';

/** What of a version has to be there before anybody is asked to take part. */
export interface Openable extends Pick<
  StudyVersionSettings,
  'card' | 'legalBasis' | 'consentText' | 'consentOrigin' | 'identifiersUntil' | 'translations'
> {
  readonly language: string;
  /** Conditions of instruction, the one that is asked first. */
  readonly conditions: readonly { readonly instruction: string }[];
}

/** What is known beside the version itself. */
interface Circumstances {
  /** Has a person approved every consent text of it, in every language. */
  readonly isApproved: boolean;
  /** `2026-03-01`. */
  readonly today: string;
}

const TOLD = ['ownerName', 'purpose', 'viewers', 'retention', 'contact'] as const;

/**
 * Everything that keeps a study from being opened: a part of the card or a consent text that is missing in a language,
 * no legal basis, no condition of instruction to sort under, a text that a machine drafted and nobody approved, or a day that has passed already. The words beside
 * the legal basis may be missing: the basis itself is named in every language.
 */
export function openingFaults(version: Openable, { isApproved, today }: Circumstances): OpeningFault[] {
  const { card, consentText, language, translations, identifiersUntil } = version;
  const spoken = [{ card, consentText, language }, ...translations];
  const isDraft = version.consentOrigin === 'machine-drafted' && !isApproved;
  const hasPassed = identifiersUntil !== null && identifiersUntil < today;
  return [
    ...spoken.flatMap((words) =>
      TOLD.filter((field) => isBlank(words.card[field])).map((field) => ({
        field,
        language: words.language,
      })),
    ),
    ...(version.legalBasis === null ? [{ field: 'legalBasis', language: null } as const] : []),
    ...(isBlank(version.conditions[0]?.instruction ?? '')
      ? [{ field: 'instruction', language } as const]
      : []),
    ...spoken
      .filter((words) => isBlank(words.consentText))
      .map((words) => ({ field: 'consentText', language: words.language }) as const),
    ...(isDraft ? [{ field: 'consentOrigin', language: null } as const] : []),
    ...(hasPassed ? [{ field: 'identifiersUntil', language: null } as const] : []),
  ];
}

function isBlank(words: string): boolean {
  return words.trim() === '';
}
