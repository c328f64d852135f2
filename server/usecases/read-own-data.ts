import type { Question } from '../contract/question.ts';
import type { Answer } from '../contract/draft.ts';
import type { Services } from '../services.ts';
import { personalDataStore } from '../stores/personal-data.store.ts';
import type { StudyVersion } from '../stores/study-version.store.ts';
import type { WithdrawableSort } from '../stores/withdrawal.store.ts';
import { versionOf } from './find-participation.ts';
import { openReceipt, type ReceiptAnswer, type ShownReceipt } from './open-receipt.ts';
import { studyWords, type StudyWords } from './study-words.ts';

/** A card of one's own sort. */
export interface OwnCard {
  /** Place in the Q-set, from 1. */
  readonly position: number;
  readonly statement: string;
  /** Grid value. */
  readonly value: number;
  /** One's own words. */
  readonly reason: string | null;
}

type Row = Readonly<Record<string, unknown>>;

/** Everything the database holds of one person, first as it can be read, then row by row as it is stored. */
export interface OwnData {
  readonly study: string;
  /** The language agreed to and sorted in, BCP 47. */
  readonly language: string;
  readonly consent: {
    /** ISO 8601. */
    readonly agreedAt: string;
    readonly versionNumber: number;
    readonly text: string;
    /** Hexadecimal. */
    readonly textSha256: string;
  };
  /** ISO 8601. */
  readonly handedInAt: string;
  /** Highest value first. */
  readonly sort: readonly OwnCard[];
  /** In the words it was asked in. */
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  /** By table of docs/data-dictionary.md, without hashes. */
  readonly stored: Readonly<Record<string, readonly Row[]>>;
}

/** Wrong; or one's own data, and whether the sort may still be withdrawn. */
export type OwnDataAnswer =
  | { readonly kind: 'wrong' }
  | { readonly kind: 'own'; readonly data: OwnData; readonly withdrawal: ReceiptAnswer };

/**
 * Whoever holds a receipt reads everything that is stored of them, and of nobody else. There is no last day for that.
 *
 * @throws {AppError} `not-found` if there is no such study; `too-many-tries`.
 */
export async function readOwnData(services: Services, shown: ShownReceipt): Promise<OwnDataAnswer> {
  const { answer, sort, study } = await openReceipt(services, shown);
  if (sort === null) return { kind: 'wrong' };
  const { database } = services;
  const stored = await personalDataStore(database).rowsOf(sort.participationId);
  const version = await versionOf(database, sort);
  const data = ownData({ stored, sort, version, title: study.title });
  return { kind: 'own', data, withdrawal: answer };
}

interface Found {
  readonly stored: OwnData['stored'];
  readonly sort: WithdrawableSort;
  readonly version: StudyVersion;
  readonly title: string;
}

function ownData({ stored, sort, version, title }: Found): OwnData {
  const participation = stored['participations']![0]!;
  const language = (participation['language'] as string | null) ?? version.language;
  const words = studyWords(version, title, language);
  return {
    study: words.title,
    language,
    consent: {
      agreedAt: new Date(String(participation['consented_at'])).toISOString(),
      versionNumber: version.number,
      text: words.consentText,
      textSha256: String(participation['consent_sha256']),
    },
    handedInAt: sort.submittedAt.toISOString(),
    sort: cardsOf(stored, sort.qSortId, version, words),
    answers: answersOf(stored, sort.qSortId, words),
    stored,
  };
}

function cardsOf(
  stored: OwnData['stored'],
  qSortId: string,
  { statements }: StudyVersion,
  { statementTexts }: StudyWords,
): OwnCard[] {
  const qSort = stored['q_sorts']!.find(({ id }) => id === qSortId)!;
  const values = qSort['grid_values'] as readonly number[];
  const reasons = new Map(
    (stored['reasons'] ?? [])
      .filter((reason) => reason['q_sort_id'] === qSortId)
      .map((reason) => [reason['statement_id'], String(reason['text'])]),
  );
  return statements
    .map(({ statementId, position }, index) => ({
      position,
      statement: statementTexts[index]!,
      value: values[index]!,
      reason: reasons.get(statementId) ?? null,
    }))
    .sort((one, other) => other.value - one.value || one.position - other.position);
}

/** Those kept with the sort, and those that say who one is, which are kept apart from it. */
function answersOf(
  stored: OwnData['stored'],
  qSortId: string,
  { questions }: StudyWords,
): OwnData['answers'] {
  const answers = new Map<string, Answer>(
    (stored['answers'] ?? [])
      .filter((answer) => answer['q_sort_id'] === qSortId)
      .map((answer) => [String(answer['question_key']), answer['answer'] as Answer]),
  );
  for (const { answers: identifying } of stored['identities'] ?? []) {
    for (const [key, answer] of Object.entries(identifying as Record<string, Answer>))
      answers.set(key, answer);
  }
  return questions.flatMap((question) => {
    const answer = answers.get(question.key);
    return answer === undefined ? [] : [{ question: question.label, answer: answerText(question, answer) }];
  });
}

/** An answer in the words it was chosen by. */
function answerText({ options, rows }: Question, answer: Answer): string {
  const labelOf = (named: Question['options'], key: string) =>
    named.find((each) => each.key === key)?.label ?? key;
  if (Array.isArray(answer)) return answer.map((key) => labelOf(options, key)).join('; ');
  if (typeof answer !== 'object') return labelOf(options, String(answer));
  return Object.entries(answer)
    .map(([row, key]) => `${labelOf(rows, row)}: ${labelOf(options, key)}`)
    .join('; ');
}
