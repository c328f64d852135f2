import { createHash } from 'node:crypto';
import type { ConsentItem, ConsentItemName } from '../contract/consent-item.ts';
import { AppError } from '../errors.ts';
import { anonymousParticipationToken, invitedParticipationToken } from '../personal-secret.ts';
import { newSecret, secretHash } from '../secrets.ts';
import type { Services } from '../services.ts';
import { anonymousUseStore } from '../stores/anonymous-use.store.ts';
import { consentStore, type NewConsent } from '../stores/consent.store.ts';
import type { Queryable } from '../stores/database.ts';
import { personalInvitationStore } from '../stores/personal-invitation.store.ts';
import { knownPersonStore } from '../stores/known-person.store.ts';
import { participationStore } from '../stores/participation.store.ts';
import { studyStore } from '../stores/study.store.ts';
import { studyVersionStore, type StudyVersion } from '../stores/study-version.store.ts';
import { storedMoment } from './anonymity.ts';
import { checkEntry, type Entry, type Shown } from './check-entry.ts';
import { identityHash, welcomeBack, type Consent, type Return } from './known-person.ts';
import { languageFor, studyWords } from './study-words.ts';

/** Longer ones are no ids. */
const EXTERNAL_ID_MAX_LENGTH = 500;

/** What somebody who agrees sends along. */
export interface Agreement extends Shown {
  /** The study version whose consent text they were shown. */
  readonly studyVersionId: string;
  /** In which of its languages. */
  readonly language?: unknown;
  /** Which of the items asked besides taking part were ticked. */
  readonly given?: readonly ConsentItemName[];
  /** Parameters of the link; those that are not declared are not kept. */
  readonly externalIds: Readonly<Record<string, unknown>>;
  /** They were told that a sort was begun elsewhere, and begin again from the start. */
  readonly beginsAgain?: boolean;
  /** What only the page they agreed on holds. */
  readonly beginning?: string | undefined;
}

/** What comes of agreeing: a personal link, or why there is none. */
export type Begun = Return | 'consent-changed' | 'not-eligible' | 'access-code-wrong' | 'invitation-used';

/**
 * Somebody agrees to take part: from now on they have a personal link. Which text they agreed to is kept as its
 * SHA-256, with the language it was in; so is what they answered to each item asked besides. Whoever agreed before with the same invitation or the same ids goes on with the
 * same sort.
 *
 * @returns the token of the personal link; `consent-changed` if there is a newer text they have not read;
 *   `not-eligible` if they did not confirm what the study asks of everybody; `access-code-wrong`, also for an invitation that opens nothing; `begun-elsewhere` and `already-received` for a
 *   person who is known; `invitation-used` where who used it is not kept.
 * @throws {AppError} `not-found`; `study-closed` if it takes no Q-sorts now; `too-many-tries`.
 */
export async function beginParticipation(
  { database, now }: Services,
  slug: string,
  agreement: Agreement,
): Promise<Begun> {
  const asked = await currentVersionAt(database, slug);
  if (asked && lacksConfirmation(asked, agreement)) return 'not-eligible';
  // Before the transaction: checking a code takes long, and its tries are counted even if nothing comes of it.
  const entry = await checkEntry(database, slug, agreement);
  if (entry === 'wrong') return 'access-code-wrong';
  return database.transaction(async (db) => {
    const study = await participationStore(db).findSortableStudy(slug);
    const version = study && (await studyVersionStore(db).currentVersion(study.studyId));
    if (!version) throw new AppError('not-found', 'there is no such study');
    const language = languageFor(version, agreement.language);
    const { consentText, consentItems } = studyWords(version, study.title, language);
    const consent: Consent = {
      studyId: study.studyId,
      studyVersionId: version.studyVersionId,
      consentSha256: sha256(consentText),
      language,
      consentedAt: storedMoment(version, now()),
      consents: answersTo(consentItems, agreement),
    };
    return entry === 'open'
      ? beginOpenly(db, version, consent, agreement)
      : beginInvited(db, version, consent, { ...agreement, ...entry });
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

/** Each item that was asked, ticked or not. */
export function answersTo(
  items: readonly ConsentItem[],
  { given = [] }: Pick<Agreement, 'given'>,
): NewConsent[] {
  return items.map(({ item, words }) => ({
    item,
    isGiven: given.includes(item),
    wordsSha256: sha256(words),
  }));
}

/** In hexadecimal. */
export function sha256(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}

async function beginOpenly(
  db: Queryable,
  version: StudyVersion,
  consent: Consent,
  agreement: Agreement,
): Promise<Begun> {
  const externalIds = declared(agreement.externalIds, version.externalParameters);
  const identity = identityHash(version, externalIds);
  if (identity !== null) {
    await knownPersonStore(db).holdIdentity(consent.studyId, identity);
    const person = await knownPersonStore(db).findPerson(consent.studyId, identity);
    const beginsAgain = agreement.beginsAgain ?? false;
    const refusal = person && beginsAgain ? await refusalNow(db, consent, agreement) : null;
    if (refusal !== null) return refusal;
    if (person) return welcomeBack(db, person, { version, externalIds, identity, beginsAgain, consent });
  }
  const refusal = await refusalNow(db, consent, agreement);
  if (refusal !== null) return refusal;
  const participationToken = newSecret();
  await insertParticipant(db, version, consent, { participationToken, externalIds, identity });
  return { participationToken };
}

/** The same invitation again leads on to the same sort, on whatever device; but in anonymous mode nowhere. */
async function beginInvited(
  db: Queryable,
  version: StudyVersion,
  consent: Consent,
  agreement: Agreement & Exclude<Entry, string>,
): Promise<Begun> {
  const { isAnonymous } = version;
  const invitations = personalInvitationStore(db);
  const secretSha256 = secretHash(agreement.secret);
  if (isAnonymous) await anonymousUseStore(db).hold(consent.studyId);
  const invitation = isAnonymous
    ? await invitations.findOpen(consent.studyId, secretSha256)
    : await invitations.holdOpen(consent.studyId, secretSha256);
  if (invitation === null) return 'access-code-wrong';
  if (invitation.participationId !== null) {
    const isReceived = await knownPersonStore(db).hasHandedIn(invitation.participationId);
    const participationToken = invitedParticipationToken(agreement.secret);
    return isReceived ? 'already-received' : { participationToken };
  }
  if (invitation.isUsed) return usedBefore(db, consent, agreement);
  const refusal = await refusalNow(db, consent, agreement);
  if (refusal !== null) return refusal;
  const participationToken = isAnonymous
    ? anonymousParticipationToken(agreement.secret, agreement.beginning)
    : invitedParticipationToken(agreement.secret);
  const externalIds = declared(agreement.externalIds, version.externalParameters);
  const newcomer = { participationToken, externalIds, identity: null };
  const participationId = await insertParticipant(db, version, consent, newcomer);
  if (isAnonymous) await anonymousUseStore(db).markUsed(consent.studyId, invitation.invitationId);
  else await invitations.markUsed(invitation.invitationId, participationId);
  return { participationToken };
}

/** Used in anonymous mode: the same page, sent again because its answer was lost, goes on; everybody else is told. */
async function usedBefore(
  db: Queryable,
  { studyId }: Consent,
  { secret, beginning }: Agreement & Exclude<Entry, string>,
): Promise<Begun> {
  const participationToken = anonymousParticipationToken(secret, beginning);
  const begun = await participationStore(db).findByTokenHash(secretHash(participationToken));
  return begun?.study.studyId === studyId ? { participationToken } : 'invitation-used';
}

/** @throws {AppError} `study-closed`. */
async function refusalNow(
  db: Queryable,
  { studyId, studyVersionId }: Consent,
  agreement: Agreement,
): Promise<'consent-changed' | null> {
  if (!(await participationStore(db).holdOpening(studyId)).isOpen) throw studyClosed();
  return studyVersionId === agreement.studyVersionId ? null : 'consent-changed';
}

/** Store somebody who has agreed. Call it in a transaction. @returns the key of the participation. */
export async function insertParticipant(
  db: Queryable,
  { isAnonymous }: Pick<StudyVersion, 'isAnonymous'>,
  consent: Consent,
  newcomer: {
    /** Left out: a new one. */
    readonly participationId?: string;
    readonly participationToken: string;
    readonly externalIds: Readonly<Record<string, string>>;
    readonly identity: Buffer | null;
  },
): Promise<string> {
  const { participationToken, externalIds, identity } = newcomer;
  const tokenHash = secretHash(participationToken);
  const newRow = { ...consent, tokenHash };
  const participationId = isAnonymous
    ? await anonymousUseStore(db).insertParticipation(newRow)
    : await participationStore(db).insertParticipation(newRow, newcomer.participationId);
  const answered = { ...consent, participationId, answeredAt: consent.consentedAt };
  await consentStore(db).insertConsents(answered, consent.consents);
  if (Object.keys(externalIds).length > 0) {
    await knownPersonStore(db).saveExternalIds({ ...consent, participationId }, externalIds, identity);
  }
  return participationId;
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
