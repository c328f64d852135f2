import { StudyRole } from '../contract/study-role.ts';
import type { PeopleResponse } from '../contract/study-people.ts';
import { may, ROLE_MAY, type Asker } from '../policies/may.ts';
import type { Services } from '../services.ts';
import { studyPeopleStore } from '../stores/study-people.store.ts';
import { findStudy } from './find-study.ts';

/**
 * Who works on a study, and what each role may do in it.
 *
 * @throws {AppError} as `findStudy`.
 */
export async function readPeople(services: Services, asker: Asker, studyId: string): Promise<PeopleResponse> {
  const study = await findStudy(services, asker, studyId, 'read-people');
  const people = await studyPeopleStore(services.database, studyId).people();
  const seesAddresses = may(asker, 'manage-people', study);
  return {
    studyTitle: study.title,
    people: people.map(({ email, ...person }) => ({
      ...person,
      email: seesAddresses ? email : null,
      isYou: person.researcherId === asker?.researcherId,
    })),
    roles: StudyRole.options.map((role) => ({ role, may: [...ROLE_MAY[role]] })),
  };
}
