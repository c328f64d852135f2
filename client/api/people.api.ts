import { z } from 'zod';
import { ownershipPath, PeopleResponse, peoplePath, personPath } from '../../server/contract/study-people.ts';
import type { MemberRole } from '../../server/contract/study-role.ts';
import { call, pathOf } from './call.ts';

/** Who works on a study, and what each role may do. */
export function readPeople(studyId: string): Promise<PeopleResponse> {
  return call({ path: pathOf(peoplePath, { studyId }), answer: PeopleResponse });
}

/** Give somebody another role. */
export function giveRole(studyId: string, researcherId: string, role: MemberRole): Promise<PeopleResponse> {
  const path = pathOf(personPath, { studyId, researcherId });
  return call({ method: 'PUT', path, body: { role }, answer: PeopleResponse });
}

/** Somebody no longer works on the study; everybody may leave by themselves. */
export async function removePerson(studyId: string, researcherId: string): Promise<void> {
  await call({
    method: 'DELETE',
    path: pathOf(personPath, { studyId, researcherId }),
    answer: z.undefined(),
  });
}

/** Hand the study over. */
export function handOver(studyId: string, researcherId: string): Promise<PeopleResponse> {
  const path = pathOf(ownershipPath, { studyId });
  return call({ method: 'PUT', path, body: { researcherId }, answer: PeopleResponse });
}
