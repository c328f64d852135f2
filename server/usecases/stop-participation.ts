import { AppError } from '../errors.ts';
import { secretHash } from '../secrets.ts';
import type { Services } from '../services.ts';
import { auditStore } from '../stores/audit.store.ts';
import { participationStore } from '../stores/participation.store.ts';
import { qSortStore } from '../stores/q-sort.store.ts';
import { eraseParticipation } from './erase-participation.ts';
import {
  conditionOf,
  findParticipation,
  FIRST_OCCASION,
  noSuchSort,
  versionOf,
} from './find-participation.ts';

/** Where somebody was who stopped. */
export interface Stopped {
  readonly studySlug: string;
  /** The one they sorted in; BCP 47. */
  readonly language: string;
}

/**
 * A participant stops before handing in: everything of theirs is erased, agreement and ids included, and the personal
 * link leads nowhere. What was handed in is withdrawn with its receipt instead, by the rules its study names.
 *
 * @param studySlug of the page it is done on, where it is: a link that is not of that study is nobody's there.
 * @throws {AppError} `not-found`; `already-submitted`; `erasure-not-recorded`: nothing was erased.
 */
export async function stopParticipation(
  services: Services,
  participationToken: string,
  studySlug?: string,
): Promise<Stopped> {
  return services.database.transaction(async (db) => {
    const participation = await findParticipation(db, participationToken);
    const { participationId, study, language } = participation;
    if (studySlug !== undefined && studySlug !== study.slug) throw noSuchSort();
    if (!(await participationStore(db).lockByToken(secretHash(participationToken)))) throw noSuchSort();
    const { conditionId } = conditionOf(await versionOf(db, participation));
    if (await qSortStore(db).find({ participationId, conditionId, occasion: FIRST_OCCASION })) {
      throw new AppError('already-submitted', 'the Q-sort was handed in; its receipt withdraws it');
    }
    if (!(await eraseParticipation(services, db, participationId))) throw noSuchSort();
    await auditStore(db).append({
      ...{ studyId: study.studyId, at: services.now(), actorId: null, role: null },
      act: 'participation-stopped',
    });
    return { studySlug: study.slug, language };
  });
}
