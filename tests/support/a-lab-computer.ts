import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import request from 'supertest';
import { newParticipationToken, newPersonalCode } from '../../client/participant/lab/secrets.ts';
import { seal } from '../../client/participant/lab/seal.ts';
import { LabKit, type LabDelivery, type LabPlace, type SealedDelivery } from '../../server/contract/lab.ts';
import type { SubmitQSortRequest } from '../../server/contract/q-sort.ts';
import type { StoredStudy } from '../../server/stores/study.store.ts';
import { nineCells } from './a-sorter.ts';
import type { SignedIn } from './a-team.ts';

/** The link that the researcher is shown once. */
export async function aLabLink(
  app: Express,
  { studyId }: Pick<StoredStudy, 'studyId'>,
  { cookie }: SignedIn,
  placeCount = 3,
): Promise<string> {
  const { body } = await request(app)
    .post(`/api/studies/${studyId}/lab-computers`)
    .set('Cookie', cookie)
    .send({ name: 'Room 12', placeCount, days: 7 })
    .expect(201);
  return (body as { link: string }).link;
}

/** What the computer gets on which the link is opened. */
export async function openedKit(app: Express, link: string): Promise<LabKit> {
  const linkToken = new URL(link).hash.slice('#prepare='.length);
  const { body } = await request(app).post('/api/lab-computers/kit').send({ linkToken }).expect(200);
  return LabKit.parse(body);
}

type Finished = Extract<LabDelivery, { outcome: 'finished' }>;
type Unfinished = Extract<LabDelivery, { outcome: 'unfinished' }>;

/** Every card in the order dealt, one reason. */
export function sortOf({ texts }: LabKit, { order }: LabPlace): SubmitQSortRequest {
  const { view } = texts[0]!;
  const ids = order.map((index) => view.statements[index]!.statementId);
  return {
    conditionId: view.condition.conditionId,
    occasion: 1,
    placements: ids.map((statementId, index) => ({ statementId, value: nineCells[index]! })),
    reasons: [{ statementId: ids[0]!, text: 'It rains in the laboratory.' }],
    sortingMs: 61_234,
  };
}

/** What somebody leaves behind who agreed and finished. */
export function finishedOn(kit: LabKit, place: LabPlace, changes: Partial<Finished> = {}): Finished {
  return {
    outcome: 'finished',
    placeToken: place.placeToken,
    leftAt: '2026-03-01T10:20:00.000Z',
    consent: consentOn(kit),
    participationToken: newParticipationToken(),
    qSort: sortOf(kit, place),
    moves: [],
    ...changes,
  };
}

/** What somebody leaves behind who put two cards on piles and had to go. */
export function unfinishedOn(kit: LabKit, place: LabPlace, changes: Partial<Unfinished> = {}): Unfinished {
  const { view } = kit.texts[0]!;
  return {
    outcome: 'unfinished',
    placeToken: place.placeToken,
    leftAt: '2026-03-01T10:20:00.000Z',
    consent: consentOn(kit),
    code: newPersonalCode(),
    conditionId: view.condition.conditionId,
    occasion: 1,
    moves: place.order.slice(0, 2).map((index) => ({
      moveId: randomUUID(),
      move: { kind: 'pile', statementId: view.statements[index]!.statementId, pile: 'agree' },
      ...{ by: 'click', isGuided: true, atMs: null },
    })),
    page: null,
    ...changes,
  };
}

function consentOn({ studyVersionId, texts }: LabKit): NonNullable<Finished['consent']> {
  return { studyVersionId, language: texts[0]!.language, given: [], agreedAt: '2026-03-01T10:00:00.000Z' };
}

/** Seal as the browser does, and deliver. */
export async function delivered(app: Express, kit: LabKit, place: LabPlace, delivery: LabDelivery) {
  return deliveredSealed(app, kit, await seal(kit.publicKey, place.placeId, delivery));
}

export function deliveredSealed(app: Express, { labComputerId }: LabKit, sealed: SealedDelivery) {
  return request(app).post(`/api/lab-computers/${labComputerId}/deliveries`).send(sealed);
}
