import type { Express } from 'express';
import request from 'supertest';
import type { LabComputersResponse } from '../../server/contract/lab-computer.ts';
import type { InviteResponse } from '../../server/contract/invitation.ts';
import type { PersonalInvitationsResponse } from '../../server/contract/personal-invitation.ts';
import type { Quotation } from '../../server/contract/quotation.ts';
import type { MakeShareResponse } from '../../server/contract/share.ts';
import type { Services } from '../../server/services.ts';
import { aPersonalInvitation } from './a-personal-invitation.ts';
import { aQuotableSolution, PIAS_REASON } from './a-quotable-solution.ts';
import { aSorter, type Sorter } from './a-sorter.ts';
import { storedStudy } from './stored-study.ts';
import type { SignedIn } from './a-team.ts';
import { aSignedInResearcher } from './test-app.ts';

/** What stands in addresses for a study and everything of it that has a key of its own, by the parameter's name. */
export type Addresses = Readonly<Record<string, string>>;

/** A study with one of everything that has a key or a token, made over HTTP by its owner; and who sorts in it. */
export interface StudyWithChildren {
  readonly addresses: Addresses;
  readonly sorter: Sorter;
  readonly studyVersionId: string;
}

/** Make one. */
export async function aStudyWithChildren(
  services: Services,
  app: Express,
  owner: SignedIn,
): Promise<StudyWithChildren> {
  const { database } = services;
  const { solutionId, studyId } = await aQuotableSolution(database, owner.researcher.researcherId, {
    isLab: true,
  });
  const study = await storedStudy(database, studyId);
  const send = async (method: 'get' | 'post', path: string, body?: object) => {
    const answer = await request(app)[method](path).set('Cookie', owner.cookie).send(body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.body as unknown;
  };
  const ofStudy = `/api/studies/${studyId}`;
  const ofSolution = `/api/solutions/${solutionId}`;

  const colleague = await aSignedInResearcher(services);
  await database.query("insert into study_members values ($1, $2, 'analyst', now())", [
    studyId,
    colleague.researcher.researcherId,
  ]);
  const invited = await send('post', `${ofStudy}/invitations`, { email: 'new@example.org', role: 'reader' });
  const invitationToken = await aPersonalInvitation(database, { studyId });
  const personal = await send('get', `${ofStudy}/personal-invitations`);
  await send('post', `${ofStudy}/lab-computers`, { name: 'Room 12', placeCount: 2, days: 7 });
  const lab = await send('get', `${ofStudy}/lab-computers`);
  const quotation = await send('post', `${ofSolution}/quotations`, {
    ...{ factorIndex: 0, participant: 'Pia-1', position: 1, words: PIAS_REASON },
  });
  const shared = await send('post', `${ofSolution}/shares`, { label: 'A school', lifetimeDays: 30 });
  const sorter = await aSorter(app, study);
  return {
    sorter,
    studyVersionId: study.studyVersionId,
    addresses: {
      ...{ studyId, solutionId, studySlug: study.slug, factorIndex: '0', invitationToken },
      participationToken: sorter.token,
      researcherId: colleague.researcher.researcherId,
      invitationId: (invited as InviteResponse).invitation.invitationId,
      personalInvitationId: (personal as PersonalInvitationsResponse).invitations[0]!.personalInvitationId,
      labComputerId: (lab as LabComputersResponse).labComputers[0]!.labComputerId,
      quotationId: (quotation as Quotation).quotationId,
      shareId: (shared as MakeShareResponse).share.shareId,
    },
  };
}
