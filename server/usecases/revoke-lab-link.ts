import type { LabComputersResponse } from '../contract/lab-computer.ts';
import { AppError } from '../errors.ts';
import type { Asker } from '../policies/may.ts';
import type { Services } from '../services.ts';
import { auditStore } from '../stores/audit.store.ts';
import { labComputerStore } from '../stores/lab-computer.store.ts';
import { findStudy } from './find-study.ts';
import { listLabComputers } from './prepare-lab-computer.ts';

/**
 * Take back a link that has prepared no computer: it opens nothing any more, and its key goes. A computer that is
 * prepared stays, for people may have left there what only its key opens.
 *
 * @returns the computers that are left.
 * @throws {AppError} as `findStudy`; `not-found` if the study has no such computer; `lab-link-used`.
 */
export async function revokeLabLink(
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
    if (!(await labComputerStore(db).deleteUnprepared(labComputerId))) {
      throw new AppError(
        'lab-link-used',
        'the link has prepared a computer: what waits there can be delivered',
      );
    }
    await auditStore(db).append({
      ...{ studyId, role, at: now(), actorId: asker?.researcherId ?? null },
      act: 'lab-link-taken-back',
      details: { places: computer.placeCount },
    });
  });
  return listLabComputers(services, asker, studyId);
}
