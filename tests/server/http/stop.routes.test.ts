import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openErasureLog, readErasures } from '../../../server/erasure-log.ts';
import { createServices } from '../../../server/services.ts';
import type { NewStudy, StoredStudy } from '../../../server/stores/study.store.ts';
import { refusalOf } from '../../support/a-solution-to-save.ts';
import { aBatch, aLine, aSorter, type Sorter } from '../../support/a-sorter.ts';
import { aStudy } from '../../support/a-study.ts';
import { aQuestion, aTranslation } from '../../support/study-settings.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

eachDatabase('POST /api/participations/:participationToken/stop', (database) => {
  const now = new Date('2026-03-01T10:00:00Z');
  const directory = mkdtempSync(join(tmpdir(), 'standpoint-stop-'));
  const log = openErasureLog(join(directory, 'erasures.log'));
  const services = createServices(database, () => now, { erasureLog: log });
  let app: Express;

  beforeAll(() => {
    app = testApp(services);
  });
  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  const settings: Partial<NewStudy> = {
    externalParameters: ['PID'],
    consentItems: [{ item: 'quotation', words: '' }],
    questions: [aQuestion(), aQuestion({ key: 'mail', isIdentifying: true })],
    moveTimesPurpose: 'To learn where people hesitate.',
  };

  /** Somebody in the middle of a sort, with a reason and answers, one of which says who they are. */
  async function inTheMiddle(study: StoredStudy): Promise<Sorter> {
    const sorter = await aSorter(app, study, { 'external-PID': 'pid-of-this-person', quotation: 'given' });
    const { statementId } = sorter.view.statements[0]!;
    const page = {
      ...{ step: 'grid', isGuided: true, startedAt: 1, modeSwitches: 0, stepTimes: [] },
      reasons: { [statementId]: 'Because it rains.' },
      answers: { course: 'Weather lore', mail: 'me@example.org' },
    };
    const moves = [aLine({ kind: 'pile', statementId, pile: 'agree' })];
    const res = await request(app)
      .post(`/api/participations/${sorter.token}/draft`)
      .send(aBatch(sorter, moves, { page }));
    expect(res.status).toBe(200);
    return sorter;
  }

  /** Rows of one person in every table that has some of a participation. */
  async function rowsOf({ view: { participationId } }: Sorter): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const table of ['participations', 'drafts', 'draft_moves', 'consents', 'identities', 'q_sorts']) {
      const column = table === 'participations' ? 'id' : 'participation_id';
      const { rows } = await database.query<{ count: number }>(
        `select count(*)::int as count from ${table} where ${column} = $1`,
        [participationId],
      );
      counts[table] = rows[0]!.count;
    }
    return counts;
  }

  const stop = ({ token }: Sorter) => request(app).post(`/api/participations/${token}/stop`).send({});

  const handIn = ({ token, body }: Sorter) =>
    request(app).post(`/api/participations/${token}/q-sorts`).send(body);

  const WHOLE = { participations: 1, drafts: 1, draft_moves: 1, consents: 1, identities: 1, q_sorts: 0 };
  const NOTHING = Object.fromEntries(Object.keys(WHOLE).map((table) => [table, 0]));

  it('erases everything of the one person and nothing of another, and the link leads nowhere', async () => {
    const study = await aStudy(database, settings);
    const [leaving, staying] = [await inTheMiddle(study), await inTheMiddle(study)];
    expect(await rowsOf(leaving)).toEqual(WHOLE);
    const res = await stop(leaving);
    expect([res.status, res.body]).toEqual([200, { erased: true }]);
    expect(res.headers['set-cookie']).toEqual([
      expect.stringMatching(new RegExp(`^standpoint-sort=; Path=/s/${study.slug}; Expires=Thu, 01 Jan 1970`)),
    ]);
    expect(await rowsOf(leaving)).toEqual(NOTHING);
    expect(await rowsOf(staying)).toEqual(WHOLE);

    const { participationId } = leaving.view;
    expect(readErasures(log.file)).toContainEqual({ participationId, erasedAt: now });
    const { rows } = await database.query('select participation_id from withdrawals where study_id = $1', [
      study.studyId,
    ]);
    expect(rows).toEqual([{ participation_id: participationId }]);
    expect((await request(app).get(leaving.link)).status).toBe(404);
    expect((await request(app).get(staying.link)).status).toBe(200);
    expect(refusalOf(await stop(leaving))).toEqual([404, 'not-found']);
    const late = await request(app)
      .post(`/api/participations/${leaving.token}/draft`)
      .send(
        aBatch(leaving, [aLine({ kind: 'later', statementId: leaving.view.statements[0]!.statementId })]),
      );
    expect(refusalOf(late)).toEqual([404, 'not-found']);
  });

  it('works before anything was sorted, and after the study has closed', async () => {
    const study = await aStudy(database);
    const sorter = await aSorter(app, study);
    await database.query('update studies set is_open = false where id = $1', [study.studyId]);
    expect((await stop(sorter)).status).toBe(200);
    expect(await rowsOf(sorter)).toEqual(NOTHING);
  });

  it('leaves what was handed in to its receipt', async () => {
    const study = await aStudy(database);
    const sorter = await aSorter(app, study);
    await handIn(sorter).expect(201);
    expect(refusalOf(await stop(sorter))).toEqual([409, 'already-submitted']);
    expect((await handIn(sorter)).status).toBe(200);
  });

  it('erases it or lets it stand, never half, when both are pressed at once', async () => {
    const study = await aStudy(database);
    for (let round = 0; round < 6; round++) {
      const sorter = await aSorter(app, study);
      const asked = [stop(sorter), handIn(sorter), stop(sorter), handIn(sorter)];
      if (round % 2 === 0) asked.reverse();
      const statuses = (await Promise.all(asked)).map(({ status }) => status);
      const { participations, q_sorts: qSorts } = await rowsOf(sorter);
      if (statuses.includes(201)) {
        expect([participations, qSorts]).toEqual([1, 1]);
        expect(statuses.toSorted()).toEqual([200, 201, 409, 409]);
      } else {
        expect([participations, qSorts]).toEqual([0, 0]);
        expect(statuses.toSorted()).toEqual([200, 404, 404, 404]);
      }
    }
  });

  it('erases nothing where it cannot be written down for restored backups', async () => {
    const study = await aStudy(database, settings);
    const sorter = await inTheMiddle(study);
    // A directory stands where the file should be made.
    const unwritable = openErasureLog(join(directory, 'unwritable'));
    mkdirSync(unwritable.file, { recursive: true });
    const full = createServices(database, () => now, { erasureLog: unwritable });
    const asked = request(testApp(full)).post(`/api/participations/${sorter.token}/stop`).send({});
    expect(refusalOf(await asked)).toEqual([503, 'erasure-not-recorded']);
    const form = request(testApp(full)).post(`${sorter.link}/stop`).set('Sec-Fetch-Site', 'same-origin');
    const page = await form.set('Accept-Language', 'de');
    expect(page.status).toBe(503);
    expect(page.text).toContain('Es wurde nichts gelöscht');
    expect(await rowsOf(sorter)).toEqual(WHOLE);
  });

  it('needs no script: a form does the same and says so in the language of the sort', async () => {
    const study = await aStudy(database, { translations: [aTranslation('de')] });
    const sorter = await aSorter(app, study, { language: 'de' });
    const page = await request(app).get(sorter.link);
    expect(page.text).toMatch(
      new RegExp(`<noscript>.*action="${sorter.link}/stop".*Beenden und löschen.*</noscript>`),
    );
    const res = await request(app).post(`${sorter.link}/stop`).set('Sec-Fetch-Site', 'same-origin');
    expect([res.status, res.headers['location']]).toEqual([303, `/s/${study.slug}/stopped?lang=de`]);
    expect(await rowsOf(sorter)).toEqual(NOTHING);
    const done = await request(app).get(res.headers['location']!);
    expect(done.text).toContain('<html lang="de" dir="ltr">');
    expect(done.text).toContain('Alles ist gelöscht');
  });

  it('takes no form of another site', async () => {
    const sorter = await aSorter(app, await aStudy(database));
    const res = await request(app).post(`${sorter.link}/stop`).set('Sec-Fetch-Site', 'cross-site');
    expect(res.status).toBe(403);
    expect((await rowsOf(sorter))['participations']).toBe(1);
  });

  it('is offered beside the way back to an unfinished sort, not beside one that was handed in', async () => {
    const study = await aStudy(database);
    const sorter = await aSorter(app, study);
    const resume = () =>
      request(app).get(`/s/${study.slug}`).set('Cookie', `standpoint-sort=${sorter.token}`);
    expect((await resume()).text).toContain(`<a href="${sorter.link}#stop">Stop and delete</a>`);
    await handIn(sorter).expect(201);
    expect((await resume()).text).not.toContain('#stop');
  });
});
