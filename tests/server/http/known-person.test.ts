import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import { createServices } from '../../../server/services.ts';
import type { StoredStudy } from '../../../server/stores/study.store.ts';
import { aBatch, aLine, aSorter, viewOf, type Sorter } from '../../support/a-sorter.ts';
import { aStudy } from '../../support/a-study.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

const PANEL = ['PROLIFIC_PID', 'STUDY_ID', 'SESSION_ID'];

const VISIT = { PROLIFIC_PID: 'pid-1', STUDY_ID: 'st-1', SESSION_ID: 'visit-1' };

eachDatabase('Somebody who comes back with the same ids', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  let app: Express;

  beforeAll(() => {
    app = testApp(services);
  });

  const aPanelStudy = () =>
    aStudy(database, { externalParameters: PANEL, externalIdentity: ['PROLIFIC_PID', 'STUDY_ID'] });

  const asFields = (ids: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(ids).map(([name, value]) => [`external-${name}`, value]));

  /** As a browser without any cookie. */
  const come = (
    { slug, studyVersionId }: StoredStudy,
    ids: Readonly<Record<string, string>>,
    answer = 'agree',
  ) =>
    request(app)
      .post(`/s/${slug}`)
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send({ answer, studyVersionId, ...asFields(ids) });

  const sortOneCard = (sorter: Sorter) => {
    const { statementId } = sorter.view.statements[0]!;
    const page = {
      ...{ step: 'grid', isGuided: true, reasons: { [statementId]: 'A secret reason' }, answers: {} },
      ...{ startedAt: null, modeSwitches: 0, stepTimes: [] },
    };
    return request(app)
      .post(`/api/participations/${sorter.token}/draft`)
      .send(aBatch(sorter, [aLine({ kind: 'later', statementId })], { page }));
  };

  const rowsOf = async ({ studyId }: StoredStudy) => {
    const { rows } = await database.query<{ externalIds: Record<string, string> }>(
      `select external_ids as "externalIds" from participations
         left join identities on participation_id = participations.id where participations.study_id = $1`,
      [studyId],
    );
    return rows;
  };

  const tokenOf = (res: request.Response) => String(res.headers['location']).split('/').at(-1)!;

  it('goes on in the same visit where it was, under a new link; the old one leads nowhere', async () => {
    const study = await aPanelStudy();
    const sorter = await aSorter(app, study, asFields(VISIT));
    await sortOneCard(sorter);
    const res = await come(study, VISIT);
    expect(res.status).toBe(303);
    const view = await viewOf(app, tokenOf(res));
    expect(view.participationId).toBe(sorter.view.participationId);
    expect(view.draft?.revision).toBe(1);
    expect((await request(app).get(`/api/participations/${sorter.token}`)).status).toBe(404);
    const late = await request(app).post(`/api/participations/${sorter.token}/q-sorts`).send(sorter.body);
    expect(late.status).toBe(404);
    expect(await rowsOf(study)).toHaveLength(1);
  });

  it('is shown nothing of what was sorted for a panel’s id alone, and may begin again from the start', async () => {
    const study = await aPanelStudy();
    const sorter = await aSorter(app, study, asFields(VISIT));
    await sortOneCard(sorter);
    const withoutVisit = { PROLIFIC_PID: VISIT.PROLIFIC_PID, STUDY_ID: VISIT.STUDY_ID };
    for (const ids of [withoutVisit, { ...VISIT, SESSION_ID: 'visit-2' }]) {
      const res = await come(study, ids);
      expect([res.status, res.headers['location'], res.headers['set-cookie']]).toEqual([
        409,
        undefined,
        undefined,
      ]);
      expect(res.text).toContain('A sort was begun with your link before');
      expect(res.text).not.toContain('A secret reason');
    }
    expect((await viewOf(app, sorter.token)).draft?.revision).toBe(1);

    const again = await come(study, { ...VISIT, SESSION_ID: 'visit-2' }, 'begin-again');
    expect(again.status).toBe(303);
    const view = await viewOf(app, tokenOf(again));
    expect(view.draft).toBeNull();
    expect(await rowsOf(study)).toEqual([{ externalIds: { ...VISIT, SESSION_ID: 'visit-2' } }]);
    expect((await request(app).get(`/api/participations/${sorter.token}`)).status).toBe(404);
  });

  it('finds that a sort was received, and neither a second one nor the receipt', async () => {
    const study = await aPanelStudy();
    const sorter = await aSorter(app, study, asFields(VISIT));
    const handedIn = await request(app).post(`/api/participations/${sorter.token}/q-sorts`).send(sorter.body);
    const { receiptCode } = handedIn.body as { receiptCode: string };
    for (const answer of ['agree', 'begin-again']) {
      const res = await come(study, VISIT, answer);
      expect(res.status).toBe(409);
      expect(res.text).toContain('Your sort was received');
      expect(res.text).not.toContain(receiptCode);
    }
    expect((await viewOf(app, sorter.token)).receipt?.receiptCode).toBe(receiptCode);
    expect(await rowsOf(study)).toHaveLength(1);
  });

  it('learns where to go on only once the sort was received, in the answer to it', async () => {
    const url = 'https://panel.example/submissions/complete?cc=C0DE&pid={PROLIFIC_PID}';
    const study = await aStudy(database, {
      ...{ externalParameters: PANEL, externalIdentity: ['PROLIFIC_PID', 'STUDY_ID'] },
      completion: { kind: 'redirect', url },
    });
    const consent = await request(app).get(`/s/${study.slug}?PROLIFIC_PID=pid-1&STUDY_ID=st-1&SESSION_ID=v`);
    const sorter = await aSorter(app, study, asFields(VISIT));
    const kept = await sortOneCard(sorter);
    const api = `/api/participations/${sorter.token}`;
    const [page, view] = [await request(app).get(sorter.link), await request(app).get(api)];
    const refused = await request(app)
      .post(`${api}/q-sorts`)
      .send({ ...sorter.body, placements: sorter.body.placements.slice(1) });
    expect(refused.status).toBe(422);
    for (const { text } of [consent, kept, page, view, refused])
      expect(text).not.toMatch(/panel\.example|C0DE/);

    const handedIn = await request(app).post(`${api}/q-sorts`).send(sorter.body).expect(201);
    const completion = { kind: 'redirect', url: url.replace('{PROLIFIC_PID}', 'pid-1') };
    expect(handedIn.body).toMatchObject({ completion });
    expect((await viewOf(app, sorter.token)).receipt).toMatchObject({ completion });
  });

  it('is one row also when several browsers agree at the same moment', async () => {
    const study = await aPanelStudy();
    const all = await Promise.all([1, 2, 3, 4].map(() => come(study, VISIT)));
    expect(all.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(await rowsOf(study)).toHaveLength(1);
    const live = await Promise.all(
      all.map(async (res) => (await request(app).get(`/api/participations/${tokenOf(res)}`)).status),
    );
    expect(live.filter((status) => status === 200)).toHaveLength(1);
  });

  it('is another person with another id, in another study, or where an id is missing', async () => {
    const study = await aPanelStudy();
    for (const PROLIFIC_PID of ['a', 'b']) await come(study, { ...VISIT, PROLIFIC_PID });
    for (const ids of [{ STUDY_ID: 'st-1' }, { STUDY_ID: 'st-1' }]) await come(study, ids);
    expect(await rowsOf(study)).toHaveLength(4);
    const plain = await aStudy(database, { externalParameters: PANEL });
    for (let time = 0; time < 2; time++) await come(plain, VISIT);
    expect(await rowsOf(plain)).toHaveLength(2);
  });
});
