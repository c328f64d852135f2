import { createHash } from 'node:crypto';
import { isAccessCode } from '../access-code.ts';
import { AppError } from '../errors.ts';
import type { ConsentItem, ConsentItemName } from '../contract/consent-item.ts';
import { newSecret, secretHash } from '../secrets.ts';
import type { Services } from '../services.ts';
import { consentStore, type NewConsent } from '../stores/consent.store.ts';
import type { Queryable } from '../stores/database.ts';
import { participationStore } from '../stores/participation.store.ts';
import { rateLimitStore } from '../stores/rate-limit.store.ts';
import { studyStore } from '../stores/study.store.ts';
import { studyVersionStore, type StudyVersion } from '../stores/study-version.store.ts';
import { languageFor, studyWords } from './study-words.ts';

/** Wrong access codes from one address for one study; right ones do not count, so that a whole class may come at once. */
const WRONG_CODES = { name: 'access-code', tries: 60, windowSeconds: 600 };

/** Longer ones are no ids. */
const EXTERNAL_ID_MAX_LENGTH = 500;

/** What somebody who agrees sends along. */
export interface Agreement {
  /** The study version whose consent text they were shown. */
  readonly studyVersionId: string;
  /** In which of its languages. */
  readonly language?: unknown;
  readonly accessCode?: string | undefined;
  /** Which of the items asked besides taking part were ticked. */
  readonly given?: readonly ConsentItemName[];
  /** Parameters of the link; those that are not declared are not kept. */
  readonly externalIds: Readonly<Record<string, unknown>>;
  /** Of the visitor. */
  readonly address: string;
}

/**
 * Somebody agrees to take part: from now on they have a personal link. Which text they agreed to is kept as its
 * SHA-256, with the language it was in; so is what they answered to each item asked besides.
 *
 * @returns the token of the personal link; `consent-changed` if there is a newer text they have not read;
 *   `not-eligible` if they did not confirm what the study asks of everybody, and `access-code-wrong`: nothing is stored.
 * @throws {AppError} `not-found`; `study-closed` if it takes no Q-sorts now; `too-many-tries`.
 */
export async function beginParticipation(
  { database, now }: Services,
  slug: string,
  agreement: Agreement,
): Promise<
  { readonly participationToken: string } | 'consent-changed' | 'not-eligible' | 'access-code-wrong'
> {
  const asked = await currentVersionAt(database, slug);
  if (asked && lacksConfirmation(asked, agreement)) return 'not-eligible';
  // Before the transaction: checking a code takes long, and its tries are counted even if nothing comes of it.
  if (asked && !(await hasRightCode({ database }, asked, agreement))) return 'access-code-wrong';
  return database.transaction(async (db) => {
    const participations = participationStore(db);
    const study = await participations.findSortableStudy(slug);
    const version = study && (await studyVersionStore(db).currentVersion(study.studyId));
    if (!version) throw new AppError('not-found', 'there is no such study');
    if (!(await participations.holdOpen(study.studyId))) throw studyClosed();
    if (version.studyVersionId !== agreement.studyVersionId) return 'consent-changed';
    const participationToken = newSecret();
    const language = languageFor(version, agreement.language);
    const { consentText, consentItems } = studyWords(version, study.title, language);
    const participationId = await participations.insertParticipation({
      studyId: study.studyId,
      studyVersionId: version.studyVersionId,
      tokenHash: secretHash(participationToken),
      consentSha256: sha256(consentText),
      language,
      externalIds: declared(agreement.externalIds, version.externalParameters),
      consentedAt: now(),
    });
    await consentStore(db).insertConsents(
      { participationId, studyVersionId: version.studyVersionId, language, answeredAt: now() },
      answersTo(consentItems, agreement),
    );
    return { participationToken };
  });
}

/** The version that newcomers to the study at this address are shown. */
async function currentVersionAt(database: Queryable, slug: string): Promise<StudyVersion | null> {
  const study = await studyStore(database).findStudyBySlug(slug);
  return study && studyVersionStore(database).currentVersion(study.studyId);
}

/** Did they leave empty the one box that everybody has to tick. Whoever read an older text is shown the new one first. */
function lacksConfirmation(
  { studyVersionId, consentItems }: StudyVersion,
  { studyVersionId: readVersionId, given = [] }: Agreement,
): boolean {
  const isAsked = consentItems.some(({ item }) => item === 'eligibility');
  return studyVersionId === readVersionId && isAsked && !given.includes('eligibility');
}

function answersTo(items: readonly ConsentItem[], { given = [] }: Agreement): NewConsent[] {
  return items.map(({ item, words }) => ({
    item,
    isGiven: given.includes(item),
    wordsSha256: sha256(words),
  }));
}

function sha256(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}

async function hasRightCode(
  { database }: Pick<Services, 'database'>,
  version: StudyVersion,
  { accessCode, address }: Agreement,
): Promise<boolean> {
  if (version.accessCodeHash === null) return true;
  const tries = rateLimitStore(database, WRONG_CODES);
  const who = `${version.studyVersionId} ${address}`;
  await tries.take(who);
  if (!(await isAccessCode(accessCode ?? '', version.accessCodeHash))) return false;
  await tries.giveBack(who);
  return true;
}

/** What the study said it would keep, and nothing else. */
export function declared(
  externalIds: Readonly<Record<string, unknown>>,
  externalParameters: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    externalParameters.flatMap((name) => {
      const value = Object.hasOwn(externalIds, name) ? externalIds[name] : undefined;
      const isId = typeof value === 'string' && value !== '' && value.length <= EXTERNAL_ID_MAX_LENGTH;
      return isId ? [[name, value]] : [];
    }),
  );
}

/** The study takes no Q-sorts now. */
export function studyClosed(): AppError {
  return new AppError('study-closed', 'the study does not take Q-sorts now');
}
