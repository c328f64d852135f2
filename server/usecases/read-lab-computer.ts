import { LAB_GRACE_DAYS, type LabComputerState } from '../contract/lab.ts';
import { AppError } from '../errors.ts';
import type { Services } from '../services.ts';
import type { Queryable } from '../stores/database.ts';
import { labComputerStore, type StoredLabComputer } from '../stores/lab-computer.store.ts';
import { participationStore } from '../stores/participation.store.ts';
import { studyVersionStore } from '../stores/study-version.store.ts';

/** A computer that was prepared. */
export type PreparedComputer = StoredLabComputer & {
  readonly studyVersionId: string;
  readonly preparedAt: Date;
};

/** So long after its last day a computer may still deliver. */
export const LAB_GRACE_MS = LAB_GRACE_DAYS * 86_400_000;

/**
 * May people begin on a lab computer now.
 *
 * @throws {AppError} `not-found`.
 */
export async function readLabComputer(
  { database, now }: Services,
  labComputerId: string,
): Promise<LabComputerState> {
  const { studyId, studyVersionId, useUntil } = await findLabComputer(database, labComputerId, now());
  const version = await studyVersionStore(database).currentVersion(studyId);
  return {
    isOpen: (await participationStore(database).holdOpening(studyId)).isOpen,
    isCurrent: version?.studyVersionId === studyVersionId,
    useUntil: useUntil.toISOString(),
    isOver: useUntil <= now(),
  };
}

/** @throws {AppError} `not-found` if there is none, it was never prepared, or its time for delivering is over. */
export async function findLabComputer(
  db: Queryable,
  labComputerId: string,
  now: Date,
): Promise<PreparedComputer> {
  const computer = await labComputerStore(db).findComputer(labComputerId);
  if (!computer || !isPrepared(computer) || computer.useUntil.getTime() + LAB_GRACE_MS < now.getTime()) {
    throw new AppError('not-found', `no lab computer ${labComputerId} may deliver here now`);
  }
  return computer;
}

function isPrepared(computer: StoredLabComputer): computer is PreparedComputer {
  return computer.studyVersionId !== null && computer.preparedAt !== null;
}
