import { cardText as words } from '../../text/en/card.ts';
import type { CardFields } from './card-fields.ts';

const { card, withdrawal, condition, consent, items, data } = words;

/** What each field of the page is called. */
export const CARD_LABELS: Readonly<Record<keyof CardFields, string>> = {
  ownerName: card.ownerName,
  purpose: card.purpose,
  legalBasis: card.legalBasis,
  law: card.law,
  viewers: card.viewers,
  retention: card.retention,
  contact: card.contact,
  minutes: card.minutes,
  withdrawalRule: withdrawal.rule,
  withdrawalDays: withdrawal.count,
  withdrawal: withdrawal.words,
  instruction: condition.instruction,
  disagreePole: condition.disagreePole,
  agreePole: condition.agreePole,
  language: condition.language,
  consentText: consent.text,
  consentOrigin: consent.origin,
  eligibility: items.labels.eligibility,
  eligibilityWords: `${items.labels.eligibility} ${items.words}`,
  quotation: items.labels.quotation,
  quotationWords: `${items.labels.quotation} ${items.words}`,
  recognition: items.labels.recognition,
  recognitionWords: `${items.labels.recognition} ${items.words}`,
  identifiersUntil: data.until,
};
