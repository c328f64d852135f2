import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import type { LabComputer } from '../../../server/contract/lab-computer.ts';
import type { LabKit } from '../../../server/contract/lab.ts';
import { createServices } from '../../../server/services.ts';
import type { StoredStudy } from '../../../server/stores/study.store.ts';
import {
  aLabLink,
  delivered,
  finishedOn,
  openedKit,
  sortOf,
  unfinishedOn,
} from '../../support/a-lab-computer.ts';
import { refusalOf } from '../../support/a-solution-to-save.ts';
import { aStudy } from '../../support/a-study.ts';
import { aTeam, type SignedIn } from '../../support/a-team.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

eachDatabase('What a lab computer delivers', (database) => {
  let now = new Date('2026-03-01T10:00:00Z');
  const services = createServices(database, () => now);
  let app: Express;
  let owner: SignedIn;

  beforeAll(async () => {
    app = testApp(services);
    owner = await aSignedInResearcher(services);
  });

  const later = (ms: number) => {
    now = new Date(now.getTime() + ms);
  };

  const aLab = (changes: Parameters<typeof aStudy>[1] = {}) =>
    aStudy(database, { ownerId: owner.researcher.researcherId, isLab: true, ...changes });

  async function prepared(study: StoredStudy): Promise<LabKit> {
    const kit = await openedKit(app, await aLabLink(app, study, owner));
    later(60_000);
    return kit;
  }

  const counts = async ({ studyId }: StoredStudy) => {
    const { rows } = await database.query<{ participations: number; sorts: number; declined: number }>(
      `select (select count(*)::int from participations where study_id = $1) as participations,
              (select count(*)::int from q_sorts join participations p on p.id = participation_id
                where p.study_id = $1) as sorts,
              (select coalesce(sum(declined_count), 0)::int from declines
                 join study_versions v on v.id = study_version_id where v.study_id = $1) as declined`,
      [studyId],
    );
    return rows[0]!;
  };

  it('delivers an unfinished Q-sort that goes on elsewhere with the code that was noted down', async () => {
    const study = await aLab();
    const kit = await prepared(study);
    const place = kit.places[0]!;
    const unfinished = unfinishedOn(kit, place);
    for (let each = 0; each < 2; each++) {
      expect((await delivered(app, kit, place, unfinished)).status).toBe(200);
    }
    expect(await counts(study)).toEqual({ participations: 1, sorts: 0, declined: 0 });
    const opened = await request(app).get(`/s/${study.slug}/i/${unfinished.code}`).expect(303);
    const token = String(opened.headers['location']).split('/').at(-1)!;
    const { body } = await request(app).get(`/api/participations/${token}`).expect(200);
    expect(body).toMatchObject({ participationId: place.placeId, draft: { revision: 2 } });
    // Dealt in the order in which the cards lay on the lab computer.
    const { statements } = body as { statements: { statementId: string }[] };
    expect(statements.map(({ statementId }) => statementId)).toEqual(
      sortOf(kit, place).placements.map(({ statementId }) => statementId),
    );
  });

  it('says in the record that a Q-sort came from a lab computer, and when by its clock', async () => {
    const study = await aLab();
    const kit = await prepared(study);
    const place = kit.places[0]!;
    await delivered(app, kit, place, finishedOn(kit, place));
    const path = `/api/studies/${study.studyId}/record`;
    const { body } = await request(app).get(`${path}?format=json`).set('Cookie', owner.cookie).expect(200);
    expect((body as { sorts: object[] }).sorts).toMatchObject([
      { lab: { agreedAt: '2026-03-01T10:00:00.000Z', leftAt: '2026-03-01T10:20:00.000Z' } },
    ]);
    const { text } = await request(app).get(path).set('Cookie', owner.cookie).expect(200);
    const [heads, cells] = text.split('\r\n').map((line) => line.split(','));
    expect(cells![heads!.indexOf('is_lab')]).toBe('true');
    expect(cells![heads!.indexOf('lab_left_at')]).toBe('2026-03-01T10:20:00.000Z');
  });

  it('is listed with what came from it, for those who change the study', async () => {
    const study = await aLab();
    const kit = await prepared(study);
    const [first, second] = [kit.places[0]!, kit.places[1]!];
    await delivered(app, kit, first, finishedOn(kit, first));
    await delivered(app, kit, second, unfinishedOn(kit, second));
    const path = `/api/studies/${study.studyId}/lab-computers`;
    const { body } = await request(app).get(path).set('Cookie', owner.cookie).expect(200);
    const [listed] = (body as { labComputers: LabComputer[] }).labComputers;
    expect(listed).toMatchObject({ name: 'Room 12', placeCount: 3, finished: 1, unfinished: 1, declined: 0 });
    expect(listed!.lastDeliveredAt).toBe(now.toISOString());
    const team = await aTeam(services, study.studyId, owner);
    const byInterviewer = await request(app).get(path).set('Cookie', team.interviewer.cookie);
    expect(refusalOf(byInterviewer)).toEqual([403, 'role-not-allowed']);
  });

  it('keeps the moves with their times where the study card names a purpose for them, and else none', async () => {
    for (const moveTimesPurpose of ['To see where people hesitate.', '']) {
      const study = await aLab({ moveTimesPurpose });
      const kit = await prepared(study);
      const place = kit.places[0]!;
      const { moves } = unfinishedOn(kit, place);
      const timed = moves.map((line, index) => ({ ...line, atMs: index * 1000 }));
      expect((await delivered(app, kit, place, finishedOn(kit, place, { moves: timed }))).status).toBe(200);
      const { rows } = await database.query<{ moves: { atMs: number }[] }>(
        `select moves from sorting_logs join q_sorts on q_sorts.id = q_sort_id
          where participation_id = $1`,
        [place.placeId],
      );
      expect(rows.map((row) => row.moves.map(({ atMs }) => atMs))).toEqual(
        moveTimesPurpose === '' ? [] : [[0, 1000]],
      );
    }
  });

  it('counts who did not agree, once, and keeps nothing else of them', async () => {
    const study = await aLab();
    const kit = await prepared(study);
    const place = kit.places[0]!;
    const declined = {
      outcome: 'declined',
      placeToken: place.placeToken,
      leftAt: now.toISOString(),
    } as const;
    for (let each = 0; each < 2; each++) {
      expect((await delivered(app, kit, place, declined)).status).toBe(200);
    }
    expect(await counts(study)).toEqual({ participations: 0, sorts: 0, declined: 1 });
  });
});
