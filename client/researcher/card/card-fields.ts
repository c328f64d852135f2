import {
  standardWords,
  type ConsentItem,
  type ConsentItemName,
} from '../../../server/contract/consent-item.ts';
import type {
  LegalBasis,
  StudyVersionResponse,
  StudyVersionSettings,
} from '../../../server/contract/study-version.ts';

/** The fields of the page “Card and consent”, as they are typed. */
export interface CardFields {
  readonly ownerName: string;
  readonly purpose: string;
  /** Empty: not said. */
  readonly legalBasis: LegalBasis | '';
  /** Beside the basis. */
  readonly law: string;
  readonly viewers: string;
  readonly retention: string;
  readonly contact: string;
  readonly minutes: string;
  readonly withdrawalRule: 'open' | 'days' | 'never';
  readonly withdrawalDays: string;
  readonly withdrawal: string;
  readonly instruction: string;
  readonly disagreePole: string;
  readonly agreePole: string;
  readonly language: string;
  readonly consentText: string;
  readonly consentOrigin: StudyVersionSettings['consentOrigin'];
  readonly eligibility: boolean;
  readonly eligibilityWords: string;
  readonly quotation: boolean;
  readonly quotationWords: string;
  readonly recognition: boolean;
  readonly recognitionWords: string;
  /** `2027-03-31`; empty: no day. */
  readonly identifiersUntil: string;
}

/** What may be asked besides taking part, in the order in which it is asked. */
export const CONSENT_ITEMS = [
  'eligibility',
  'quotation',
  'recognition',
] as const satisfies readonly ConsentItemName[];

/** A version as its fields show it. */
export function cardFieldsOf({ settings, condition, language }: StudyVersionResponse): CardFields {
  const { card, withdrawalDays } = settings;
  return {
    ownerName: card.ownerName,
    purpose: card.purpose,
    legalBasis: settings.legalBasis ?? '',
    law: card.legalBasis,
    viewers: card.viewers,
    retention: card.retention,
    contact: card.contact,
    minutes: card.minutes === null ? '' : String(card.minutes),
    withdrawalRule: withdrawalDays === null ? 'open' : withdrawalDays === 0 ? 'never' : 'days',
    withdrawalDays: withdrawalDays === null || withdrawalDays === 0 ? '' : String(withdrawalDays),
    withdrawal: card.withdrawal,
    ...condition,
    language,
    consentText: settings.consentText,
    consentOrigin: settings.consentOrigin,
    ...itemFields(settings.consentItems),
    identifiersUntil: settings.identifiersUntil ?? '',
  };
}

function itemFields(items: readonly ConsentItem[]) {
  const wordsOf = (name: ConsentItemName) => items.find(({ item }) => item === name)?.words;
  const [eligibility, quotation, recognition] = CONSENT_ITEMS.map(wordsOf);
  return {
    eligibility: eligibility !== undefined,
    eligibilityWords: eligibility ?? '',
    quotation: quotation !== undefined,
    quotationWords: quotation ?? '',
    recognition: recognition !== undefined,
    recognitionWords: recognition ?? '',
  };
}

/** The items that are asked, with words of the study’s own or none. */
export function itemsAsked(fields: CardFields): ConsentItem[] {
  return CONSENT_ITEMS.filter((item) => fields[item]).map((item) => ({
    item,
    words: fields[`${item}Words`].trim(),
  }));
}

/** Asked, without words of its own, in a language that has none either. */
export function lacksWords(fields: CardFields, item: ConsentItemName): boolean {
  return (
    fields[item] && fields[`${item}Words`].trim() === '' && standardWords(item, fields.language) === null
  );
}
