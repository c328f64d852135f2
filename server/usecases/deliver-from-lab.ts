import { createHash } from 'node:crypto';
import { safeParse } from 'zod/v4/core';
import { LabDelivery, type LabConsent, type SealedDelivery } from '../contract/lab.ts';
import { AppError } from '../errors.ts';
import { openSealed } from '../lab-envelope.ts';
import { invitedParticipationToken, readPersonalCode } from '../personal-secret.ts';
import { secretHash } from '../secrets.ts';
import type { Services } from '../services.ts';
import type { Queryable } from '../stores/database.ts';
import { labPlaceStore } from '../stores/lab-place.store.ts';
import { participationStore } from '../stores/participation.store.ts';
import { personalInvitationStore } from '../stores/personal-invitation.store.ts';
import { studyStore } from '../stores/study.store.ts';
import { studyVersionStore, type StudyVersion } from '../stores/study-version.store.ts';
import { appendToDraft } from './append-draft.ts';
import { answersTo, insertParticipant, sha256 } from './begin-participation.ts';
import { findLabComputer, type PreparedComputer } from './read-lab-computer.ts';
import { languagesOf, studyWords } from './study-words.ts';
import { handIn } from './submit-q-sort.ts';

/**
 * A lab computer delivers what it has sealed for one place. The first that comes for a place stands, and the same again
 * is taken again, also after its participant has withdrawn. What was finished on the computer counts although the study
 * has closed meanwhile: nobody who sat there could know.
 *
 * @throws {AppError} `not-found` for a computer or a place there is not, or whose time is over;
 *   `lab-delivery-unreadable`; `consent-missing`; `already-submitted`; `q-sort-invalid`; `draft-invalid`.
 */
export async function deliverFromLab(
  { database, now }: Services,
  labComputerId: string,
  sealed: SealedDelivery,
): Promise<void> {
  const computer = await findLabComputer(database, labComputerId, now());
  const text = await openSealed(computer.privateKey, sealed);
  const delivery = text === null ? null : readDelivery(text);
  if (text === null || delivery === null) throw unreadable();
  const { placeId } = sealed;
  const bodySha256 = createHash('sha256').update(text).digest();
  await database.transaction(async (db) => {
    const place = await labPlaceStore(db).holdPlace(labComputerId, placeId);
    if (!place?.placeHash.equals(secretHash(delivery.placeToken))) {
      throw new AppError('not-found', `this lab computer has no place ${placeId}`);
    }
    if (place.bodySha256 !== null) {
      if (place.bodySha256.equals(bodySha256)) return;
      throw new AppError('already-submitted', `something else was delivered for place ${placeId}; it stands`);
    }
    await take(db, { computer, placeId, delivery, receivedAt: now() });
    const { outcome } = delivery;
    await labPlaceStore(db).markDelivered(placeId, { outcome, deliveredAt: now(), bodySha256 });
  });
}

function readDelivery(text: string): LabDelivery | null {
  try {
    return safeParse(LabDelivery, JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function unreadable(): AppError {
  return new AppError(
    'lab-delivery-unreadable',
    'this was not sealed on this lab computer for this place, or it was damaged on the way',
  );
}

interface Delivered<Delivery extends LabDelivery = LabDelivery> {
  readonly computer: PreparedComputer;
  readonly placeId: string;
  readonly delivery: Delivery;
  readonly receivedAt: Date;
}

type Taken = Extract<LabDelivery, { outcome: 'finished' | 'unfinished' }>;

async function take(db: Queryable, delivered: Delivered): Promise<void> {
  const { computer, delivery } = delivered;
  if (delivery.outcome === 'declined') {
    await studyVersionStore(db).countDecline(computer.studyId, computer.studyVersionId);
  } else {
    const participationToken = tokenOf(delivery);
    await begin(db, { ...delivered, delivery }, participationToken);
    await (delivery.outcome === 'finished'
      ? takeFinished(db, { ...delivered, delivery }, participationToken)
      : takeUnfinished(db, { ...delivered, delivery }, participationToken));
  }
}

/** Who was told a code goes on with it, so the token has to follow from it. */
function tokenOf(delivery: Taken): string {
  if (delivery.outcome === 'finished') return delivery.participationToken;
  if (readPersonalCode(delivery.code) !== delivery.code) throw unreadable();
  return invitedParticipationToken(delivery.code);
}

/** Whoever agreed on the computer becomes a participant as if they had agreed here. */
async function begin(
  db: Queryable,
  { computer, placeId, delivery, receivedAt }: Delivered<Taken>,
  participationToken: string,
): Promise<void> {
  const { studyId, studyVersionId, labComputerId, preparedAt } = computer;
  const version = await studyVersionStore(db).findVersion(studyVersionId);
  const study = await studyStore(db).findStudy(studyId, null);
  if (!version || !study) throw new Error(`study version ${studyVersionId} is lost`);
  const { language, given, agreedAt } = consentIn(delivery, version);
  const { consentText, consentItems } = studyWords(version, study.title, language);
  const consent = {
    ...{ studyId, studyVersionId, language },
    consentSha256: sha256(consentText),
    // Its clock may be wrong, but not before it was prepared nor after the delivery.
    consentedAt: within(new Date(agreedAt), preparedAt, receivedAt),
    consents: answersTo(consentItems, { given }),
  };
  await insertParticipant(db, version, consent, {
    ...{ participationId: placeId, participationToken },
    ...{ externalIds: {}, identity: null },
  });
  const left = new Date(delivery.leftAt);
  const taken = { participationId: placeId, labComputerId, agreedAt: new Date(agreedAt), leftAt: left };
  await labPlaceStore(db).insertParticipation({ ...taken, receivedAt });
}

/** @throws {AppError} `consent-missing`: without it nothing about a person is taken. */
function consentIn({ consent }: Taken, version: StudyVersion): LabConsent {
  const isEligible =
    !version.consentItems.some(({ item }) => item === 'eligibility') ||
    consent?.given.includes('eligibility');
  const isTheirs = consent?.studyVersionId === version.studyVersionId;
  const isOffered = languagesOf(version).some(({ language }) => language === consent?.language);
  if (consent && isTheirs && isOffered && isEligible) return consent;
  throw new AppError(
    'consent-missing',
    'nobody agreed, on this computer, to the text it was prepared with; nothing was kept',
  );
}

function within(time: Date, first: Date, last: Date): Date {
  return new Date(Math.min(Math.max(time.getTime(), first.getTime()), last.getTime()));
}

async function takeFinished(
  db: Queryable,
  { delivery, receivedAt }: Delivered<Extract<LabDelivery, { outcome: 'finished' }>>,
  participationToken: string,
): Promise<void> {
  const { qSort: request, moves } = delivery;
  const { conditionId, occasion } = request;
  if (moves.length > 0) await keepMoves(db, participationToken, { conditionId, occasion, moves, receivedAt });
  await handIn(db, participationToken, {
    ...{ request, submittedAt: receivedAt, allowedHosts: [] },
    takesAfterClosing: true,
  });
}

async function takeUnfinished(
  db: Queryable,
  { computer, placeId, delivery, receivedAt }: Delivered<Extract<LabDelivery, { outcome: 'unfinished' }>>,
  participationToken: string,
): Promise<void> {
  await keepMoves(db, participationToken, { ...delivery, receivedAt });
  const { studyId } = computer;
  const invitations = personalInvitationStore(db);
  const secretSha256 = secretHash(delivery.code);
  await studyVersionStore(db).lockStudy(studyId);
  await invitations.insertInvitations(studyId, [{ kind: 'code', secretSha256, label: null }], receivedAt);
  const invitation = await invitations.holdOpen(studyId, secretSha256);
  if (invitation === null) throw new Error('an invitation just made is lost');
  await invitations.markUsed(invitation.invitationId, placeId);
}

type Moved = Pick<Extract<LabDelivery, { outcome: 'unfinished' }>, 'conditionId' | 'occasion' | 'moves'> & {
  readonly page?: Extract<LabDelivery, { outcome: 'unfinished' }>['page'];
  readonly receivedAt: Date;
};

async function keepMoves(
  db: Queryable,
  participationToken: string,
  { conditionId, occasion, moves, page = null, receivedAt }: Moved,
): Promise<void> {
  const request = { conditionId, occasion, branch: 0, revision: 0, moves, page, isReplacing: false };
  await participationStore(db).lockByToken(secretHash(participationToken));
  await appendToDraft(db, participationToken, request, receivedAt);
}
