import type {
  CreateStudyVersionRequest,
  StudyVersionSettings,
} from '../../../server/contract/study-version.ts';
import { cardText as words } from '../../text/en/card.ts';
import type { FieldFaults } from '../versions/form-standing.ts';
import type { VersionFormRules } from '../versions/use-version-form.ts';
import { CARD_LABELS } from './card-labels.ts';
import { CONSENT_ITEMS, cardFieldsOf, itemsAsked, lacksWords, type CardFields } from './card-fields.ts';

type Changes = CreateStudyVersionRequest['changes'];
type Name = keyof CardFields;

const OF_CARD: readonly Name[] = [
  ...(['ownerName', 'purpose', 'law', 'viewers', 'retention', 'withdrawal', 'contact', 'minutes'] as const),
];
const OF_CONDITION: readonly Name[] = ['instruction', 'disagreePole', 'agreePole'];
const OF_ITEMS: readonly Name[] = CONSENT_ITEMS.flatMap((item) => [item, `${item}Words`] as const);
const OF_WITHDRAWAL: readonly Name[] = ['withdrawalRule', 'withdrawalDays'];

/** The form of the page “Card and consent”. */
export const cardForm: VersionFormRules<CardFields> = {
  fieldsOf: cardFieldsOf,
  faultsOf,
  requestOf,
  fieldOf,
};

function requestOf(fields: CardFields, changed: readonly Name[]): Omit<CreateStudyVersionRequest, 'basedOn'> {
  const has = (names: readonly Name[]) => names.some((name) => changed.includes(name));
  const { instruction, disagreePole, agreePole, language } = fields;
  return {
    changes: {
      ...(has(OF_CARD) && { card: cardOf(fields) }),
      ...(has(OF_WITHDRAWAL) && { withdrawalDays: daysOf(fields) }),
      ...(has(OF_ITEMS) && { consentItems: itemsAsked(fields) }),
      ...alone(fields, changed),
    },
    ...(has(OF_CONDITION) && { condition: { instruction, disagreePole, agreePole } }),
    ...(has(['language']) && { language: language.trim() }),
  };
}

/** Settings that are one field each. */
function alone(fields: CardFields, changed: readonly Name[]): Changes {
  const { legalBasis, consentText, consentOrigin, identifiersUntil } = fields;
  const settings = {
    legalBasis: legalBasis === '' ? null : legalBasis,
    ...{ consentText, consentOrigin },
    identifiersUntil: identifiersUntil === '' ? null : identifiersUntil,
  } satisfies Changes;
  const names = Object.keys(settings) as (keyof typeof settings)[];
  return Object.fromEntries(
    names.filter((name) => changed.includes(name)).map((name) => [name, settings[name]]),
  );
}

function cardOf(fields: CardFields): StudyVersionSettings['card'] {
  const { ownerName, purpose, law, viewers, retention, withdrawal, contact, minutes } = fields;
  return {
    ...{ ownerName, purpose, legalBasis: law, viewers, retention, withdrawal, contact },
    minutes: minutes.trim() === '' ? null : Number(minutes),
  };
}

function daysOf({ withdrawalRule, withdrawalDays }: CardFields): number | null {
  if (withdrawalRule === 'open') return null;
  return withdrawalRule === 'never' ? 0 : Number(withdrawalDays);
}

/** What is wrong before anything is sent. Whether the study can be opened is another question. */
function faultsOf(fields: CardFields): FieldFaults<CardFields> {
  const { minutes, withdrawalRule, withdrawalDays } = fields;
  const isMinutesWrong = minutes.trim() !== '' && !isWholeFrom1To(minutes, 600);
  const isDaysWrong = withdrawalRule === 'days' && !isWholeFrom1To(withdrawalDays, 36_500);
  return {
    ...(isMinutesWrong && { minutes: words.card.minutesWrong }),
    ...(isDaysWrong && { withdrawalDays: words.withdrawal.countWrong }),
    ...(fields.disagreePole.trim() === '' && { disagreePole: words.condition.poleMissing }),
    ...(fields.agreePole.trim() === '' && { agreePole: words.condition.poleMissing }),
    ...(!isLanguage(fields.language.trim()) && { language: words.condition.languageWrong }),
    ...itemFaults(fields),
  };
}

function itemFaults(fields: CardFields): FieldFaults<CardFields> {
  const faulty = CONSENT_ITEMS.filter((item) => lacksWords(fields, item));
  return Object.fromEntries(faulty.map((item) => [`${item}Words`, words.items.wordsMissing]));
}

function isWholeFrom1To(typed: string, most: number): boolean {
  return /^\d+$/.test(typed.trim()) && Number(typed) >= 1 && Number(typed) <= most;
}

function isLanguage(typed: string): boolean {
  return /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/.test(typed);
}

/** Names of the contract whose field is called something else here. */
const OTHERWISE: Readonly<Record<string, Name>> = {
  'card.legalBasis': 'law',
  condition: 'instruction',
  consentItems: 'eligibilityWords',
};

/** `changes.card.purpose`, and `purpose` of a study that is not ready, are the same field. */
function fieldOf(serverField: string): Name | null {
  const name = serverField.replace(/^changes\./, '').replace(/\.\d+.*$/, '');
  const field = OTHERWISE[name] ?? name.replace(/^(card|condition)\./, '');
  return (Object.keys(CARD_LABELS) as Name[]).find((each) => each === field) ?? null;
}
