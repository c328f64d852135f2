import { randomUUID } from 'node:crypto';
import type { LabComputersResponse, MakeLabLinkRequest } from '../contract/lab-computer.ts';
import type { LabPlace } from '../contract/lab.ts';
import { AppError } from '../errors.ts';
import { newLabKeyPair } from '../lab-envelope.ts';
import type { Asker } from '../policies/may.ts';
import { newSecret, secretHash } from '../secrets.ts';
import type { Services } from '../services.ts';
import { auditStore } from '../stores/audit.store.ts';
import { labComputerStore, type StoredLabComputer } from '../stores/lab-computer.store.ts';
import { participationStore } from '../stores/participation.store.ts';
import { studyStore } from '../stores/study.store.ts';
import { studyVersionStore, type StudyVersion } from '../stores/study-version.store.ts';
import { studyClosed } from './begin-participation.ts';
import { dealtStatements } from './dealt-statements.ts';
import { findStudy } from './find-study.ts';

const DAY_MS = 86_400_000;

/**
 * Make the link that prepares one lab computer, once.
 *
 * @param asked.origin under which participants reach this server.
 * @returns the link, which is told now and never again.
 * @throws {AppError} as `findStudy`; `study-closed`; `lab-off` if the study's newest version is not in lab mode.
 */
export async function makeLabLink(
  services: Services,
  asker: Asker,
  studyId: string,
  { name, placeCount, days, origin }: MakeLabLinkRequest & { readonly origin: string },
): Promise<string> {
  const { slug, role, isOpen } = await findStudy(services, asker, studyId, 'change-study');
  const { database, now } = services;
  if (!isOpen) throw studyClosed();
  const version = await studyVersionStore(database).currentVersion(studyId);
  if (!version || !isInLabMode(version)) throw labOff();
  const linkToken = newSecret();
  const madeBy = asker!.researcherId;
  const madeAt = now();
  const useUntil = new Date(madeAt.getTime() + days * DAY_MS);
  const keys = await newLabKeyPair();
  await database.transaction(async (db) => {
    const made = { studyId, name, placeCount, madeBy, madeAt, useUntil };
    await labComputerStore(db).insertComputer({ ...made, ...keys, linkHash: secretHash(linkToken) });
    await auditStore(db).append({
      ...{ studyId, role, at: madeAt, actorId: madeBy },
      act: 'lab-computer-prepared',
      details: { places: placeCount, days },
    });
  });
  // Behind the #: it never stands in a log.
  return `${origin}/s/${slug}/lab#prepare=${linkToken}`;
}

/**
 * The lab computers of a study, and what came from each.
 *
 * @throws {AppError} as `findStudy`.
 */
export async function listLabComputers(
  services: Services,
  asker: Asker,
  studyId: string,
): Promise<LabComputersResponse> {
  await findStudy(services, asker, studyId, 'change-study');
  const listed = await labComputerStore(services.database).computersOf(studyId);
  return {
    labComputers: listed.map(({ useUntil, preparedAt, lastDeliveredAt, ...computer }) => ({
      ...computer,
      useUntil: useUntil.toISOString(),
      isOver: useUntil <= services.now(),
      preparedAt: preparedAt?.toISOString() ?? null,
      lastDeliveredAt: lastDeliveredAt?.toISOString() ?? null,
    })),
  };
}

/** What a prepared computer is given, but for the words of the study. */
export interface PreparedLabComputer {
  readonly computer: StoredLabComputer;
  readonly slug: string;
  readonly version: StudyVersion;
  readonly places: readonly LabPlace[];
}

/**
 * The link is opened on the computer that it prepares: from then on people can take part there without a network.
 *
 * @throws {AppError} `not-found` for a link that opens nothing, or no longer; `lab-link-used`; `study-closed`; `lab-off`.
 */
export async function openLabLink(
  { database, now }: Services,
  linkToken: string,
): Promise<PreparedLabComputer> {
  return database.transaction(async (db) => {
    const computer = await labComputerStore(db).holdByLink(secretHash(linkToken));
    const study = computer && (await studyStore(db).findStudy(computer.studyId, null));
    if (!study || computer.useUntil < now()) {
      throw new AppError('not-found', 'this link prepares no computer; ask for a new one');
    }
    if (computer.preparedAt !== null) {
      throw new AppError('lab-link-used', 'this link has prepared a computer before; make another one');
    }
    if (!(await participationStore(db).holdOpening(computer.studyId)).isOpen) throw studyClosed();
    const version = await studyVersionStore(db).currentVersion(computer.studyId);
    if (!version || !isInLabMode(version)) throw labOff();
    const places = Array.from({ length: computer.placeCount }, () => newPlace(version));
    await labComputerStore(db).prepare(
      computer.labComputerId,
      { studyVersionId: version.studyVersionId, preparedAt: now() },
      places.map(({ placeId, placeToken }) => ({ placeId, placeHash: secretHash(placeToken) })),
    );
    return { computer, slug: study.slug, version, places };
  });
}

function newPlace({ statements }: StudyVersion): LabPlace {
  const placeId = randomUUID();
  const order = dealtStatements(placeId, statements).map((statement) => statements.indexOf(statement));
  return { placeId, placeToken: newSecret(), order };
}

/** An anonymous study promises that nothing tells when somebody took part; a lab computer has to know. */
function isInLabMode({ isLab, isAnonymous }: StudyVersion): boolean {
  return isLab && !isAnonymous;
}

function labOff(): AppError {
  return new AppError('lab-off', 'the study is not in lab mode, or anonymous: change that first');
}
