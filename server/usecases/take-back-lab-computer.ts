import type { AuditAct } from '../contract/audit.ts';
import type { LabComputersResponse } from '../contract/lab-computer.ts';
import { AppError } from '../errors.ts';
import type { Asker } from '../policies/may.ts';
import type { Services } from '../services.ts';
import { auditStore } from '../stores/audit.store.ts';
import type { Queryable } from '../stores/database.ts';
import { labComputerStore } from '../stores/lab-computer.store.ts';
import { findStudy } from './find-study.ts';
import { listLabComputers } from './prepare-lab-computer.ts';

/**
 * Take a lab computer back. Where its link has prepared none, the link opens nothing any more and its key goes. On a
 * prepared one nobody new begins; it stays, for people may have left there what only its key opens, and that is taken
 * until 30 days from now. Taking back what is over changes nothing.
 *
 * @returns the computers that are left.
 * @throws {AppError} as `findStudy`; `not-found` if the study has no such computer.
 */
export async function takeBackLabComputer(
  services: Services,
  asker: Asker,
  studyId: string,
  labComputerId: string,
): Promise<LabComputersResponse> {
  const { role } = await findStudy(services, asker, studyId, 'change-study');
  const { database, now } = services;
  await database.transaction(async (db) => {
    const computer = await labComputerStore(db).findComputer(labComputerId);
    if (computer?.studyId !== studyId) {
      throw new AppError('not-found', `the study has no lab computer ${labComputerId}`);
    }
    const act = await takeBack(db, labComputerId, now());
    if (act === null) return;
    await auditStore(db).append({
      ...{ studyId, role, at: now(), actorId: asker?.researcherId ?? null },
      ...{ act, details: { places: computer.placeCount } },
    });
  });
  return listLabComputers(services, asker, studyId);
}

async function takeBack(db: Queryable, labComputerId: string, at: Date): Promise<AuditAct | null> {
  const computers = labComputerStore(db);
  if (await computers.deleteUnprepared(labComputerId)) return 'lab-link-taken-back';
  return (await computers.endUse(labComputerId, at)) ? 'lab-computer-ended' : null;
}
