import type { Express } from 'express';
import request from 'supertest';
import { expect } from 'vitest';
import type { LabComputersResponse } from '../../server/contract/lab-computer.ts';
import type { Quotation } from '../../server/contract/quotation.ts';
import type { MakeShareResponse } from '../../server/contract/share.ts';
import type { Services } from '../../server/services.ts';
import { aPublishedSolution } from './a-published-solution.ts';
import { aStudyWithSorts } from './a-solution-to-save.ts';
import { aSignedInResearcher } from './test-app.ts';

/** What `aWorld` makes. */
export type AuditedWorld = Awaited<ReturnType<typeof aWorld>>;

/** Words of the first definer of the first viewpoint, chosen. @returns where the quotation is. */
export async function aQuotation({ send, solution }: AuditedWorld): Promise<string> {
  const path = `/api/solutions/${solution.solutionId}/quotations`;
  const { body } = await send('post', path, {
    ...{ factorIndex: 0, participant: 'Pia-1', position: null },
    ...{ words: 'I like the sun', consentStatement: 'Pia said so in writing.' },
  }).expect(201);
  return `${path}/${(body as Quotation).quotationId}`;
}

/** A link to the published report. @returns where it is. */
export async function aShare({ send, solution }: AuditedWorld): Promise<string> {
  const path = `/api/solutions/${solution.solutionId}/shares`;
  const { body } = await send('post', path, { label: 'A school', lifetimeDays: 7 }).expect(201);
  return `${path}/${(body as MakeShareResponse).share.shareId}`;
}

/** Somebody who edits a study. @returns where their role is. */
export async function aColleague(
  { services, sorted }: AuditedWorld,
  studyId = sorted.studyId,
): Promise<string> {
  const { researcher } = await aSignedInResearcher(services);
  await services.database.query("insert into study_members values ($1, $2, 'editor', now())", [
    studyId,
    researcher.researcherId,
  ]);
  return `/api/studies/${studyId}/people/${researcher.researcherId}`;
}

/** Send what is answered by some success. */
export async function send(
  world: AuditedWorld,
  method: 'put' | 'delete',
  path: string,
  body: object = {},
): Promise<void> {
  const { status } = await world.send(method, path, body);
  expect(Math.floor(status / 100)).toBe(2);
}

/** A study of somebody who is signed in, with a published solution in another of theirs. */
export async function aWorld(services: Services, app: Express) {
  const owner = await aSignedInResearcher(services);
  const settings = { ownerId: owner.researcher.researcherId };
  const study = await aStudyWithSorts(services.database, settings);
  const sorted = await aStudyWithSorts(services.database, settings);
  const lab = await aStudyWithSorts(services.database, { ...settings, isLab: true });
  const given = await aStudyWithSorts(services.database, settings);
  const solution = await aPublishedSolution(services.database, settings);
  const unpublished = await aPublishedSolution(services.database, settings, false);
  await services.database.query('delete from installation');
  await services.database.query('insert into installation (owner_id) values ($1)', [settings.ownerId]);
  await services.database.query(
    `insert into interviews (participation_id, words, is_composed)
     select id, 'I like the sun', false from participations where study_id = $1 and code = 'Pia-1'`,
    [solution.studyId],
  );
  const send = (method: 'get' | 'post' | 'put' | 'delete', path: string, body: object = {}) =>
    request(app)[method](path).set('Cookie', owner.cookie).set('Sec-Fetch-Site', 'same-origin').send(body);
  return { services, app, owner, study, sorted, lab, given, solution, unpublished, send };
}

/** A link that prepares a lab computer. @returns whose it is. */
async function aLabLink({ send, lab: { studyId } }: AuditedWorld): Promise<string> {
  const body = { name: 'Room 12', placeCount: 2, days: 1 };
  await send('post', `/api/studies/${studyId}/lab-computers`, body).expect(201);
  return studyId;
}

async function takeLabLinkBack(world: AuditedWorld): Promise<string> {
  const studyId = await aLabLink(world);
  const path = `/api/studies/${studyId}/lab-computers`;
  const { labComputers } = (await world.send('get', path).expect(200)).body as LabComputersResponse;
  await send(world, 'delete', `${path}/${labComputers[0]!.labComputerId}`);
  return studyId;
}

/** The routes of lab mode that leave an entry, with what leaves it. */
export const AUDITED_IN_THE_LAB = {
  'post /api/studies/:studyId/lab-computers': { act: 'lab-computer-prepared', does: aLabLink },
  'delete /api/studies/:studyId/lab-computers/:labComputerId': {
    act: 'lab-link-taken-back',
    does: takeLabLinkBack,
  },
} as const;
