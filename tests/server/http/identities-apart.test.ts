import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import type { DraftPage } from '../../../server/contract/draft.ts';
import { createServices } from '../../../server/services.ts';
import { identityStore } from '../../../server/stores/identity.store.ts';
import { forgetExpired } from '../../../server/usecases/forget-expired.ts';
import { aBatch, aLine, aSorter, viewOf, type Sorter } from '../../support/a-sorter.ts';
import { aStudy } from '../../support/a-study.ts';
import { aQuestion } from '../../support/study-settings.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

const MAIL = 'rain@example.org';
const PANEL_ID = '5f1e-panel';

const questions = [
  aQuestion({ key: 'course' }),
  aQuestion({ key: 'mail', label: 'Where may we write to?', isIdentifying: true }),
];

eachDatabase('Identifying data', (database) => {
  let now = new Date('2026-03-01T10:00:00Z');
  const services = createServices(database, () => now);
  let app: Express;

  beforeAll(() => {
    app = testApp(services);
  });

  const begin = async () => {
    const study = await aStudy(database, { questions, externalParameters: ['PID'] });
    return { study, sorter: await aSorter(app, study, { 'external-PID': PANEL_ID }) };
  };

  const sendDraft = (sorter: Sorter, revision: number, page: DraftPage | null) => {
    const { statementId } = sorter.view.statements[revision]!;
    return request(app)
      .post(`/api/participations/${sorter.token}/draft`)
      .send(aBatch(sorter, [aLine({ kind: 'later', statementId })], { revision, page }));
  };

  const pageWith = (answers: DraftPage['answers']): DraftPage => ({
    ...{ step: 'questions-after', isGuided: true, reasons: {}, answers },
    ...{ startedAt: null, modeSwitches: 0, stepTimes: [] },
  });

  const handIn = (sorter: Sorter, answers: DraftPage['answers']) =>
    request(app)
      .post(`/api/participations/${sorter.token}/q-sorts`)
      .send({ ...sorter.body, answers });

  /** The names of the tables in which some cell holds these words. */
  async function tablesWith(words: string): Promise<string[]> {
    const { rows } = await database.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public'",
    );
    const found: string[] = [];
    for (const { name } of rows) {
      const { rows: hits } = await database.query(
        `select from ${name} where row_to_json(${name})::text like $1`,
        [`%${words}%`],
      );
      if (hits.length > 0) found.push(name);
    }
    return found;
  }

  it('stands in no table that holds a sort or a draft, and goes whole at its date', async () => {
    const { study, sorter } = await begin();
    expect((await sendDraft(sorter, 0, pageWith({ course: 'Law', mail: MAIL }))).status).toBe(200);
    expect(await tablesWith(MAIL)).toEqual(['identities']);
    expect(await tablesWith(PANEL_ID)).toEqual(['identities']);
    expect((await handIn(sorter, { course: 'Law', mail: MAIL })).status).toBe(201);
    expect(await tablesWith(MAIL)).toEqual(['identities']);
    expect(await tablesWith('Law')).toEqual(['answers']);
    expect(await identityStore(database).identitiesOf(study.studyId)).toEqual([
      { participant: 'P1', externalIds: { PID: PANEL_ID }, answers: { mail: MAIL } },
    ]);
    await identityStore(database).eraseIdentities(study.studyId);
    expect(await tablesWith(MAIL)).toEqual([]);
    expect(await tablesWith(PANEL_ID)).toEqual([]);
    expect((await viewOf(app, sorter.token)).receipt).not.toBeNull();
  });

  it('comes back to whoever holds the personal link, and a move without a page forgets nothing', async () => {
    const { sorter } = await begin();
    await sendDraft(sorter, 0, pageWith({ course: 'Law', mail: MAIL }));
    expect((await sendDraft(sorter, 1, null)).status).toBe(200);
    const { draft } = await viewOf(app, sorter.token);
    expect(draft?.page?.answers).toEqual({ course: 'Law', mail: MAIL });
    await sendDraft(sorter, 2, pageWith({ course: 'Law' }));
    expect((await viewOf(app, sorter.token)).draft?.page?.answers).toEqual({ course: 'Law' });
    expect(await tablesWith(MAIL)).toEqual([]);
  });

  it('is part of what was handed in: the same again is the same, another address is another sort', async () => {
    const { sorter } = await begin();
    const statuses: number[] = [];
    for (const mail of [MAIL, MAIL, 'snow@example.org']) {
      statuses.push((await handIn(sorter, { mail })).status);
    }
    expect(statuses).toEqual([201, 200, 409]);
    expect(await tablesWith('snow@example.org')).toEqual([]);
  });

  it('is forgotten with an unfinished sort that nobody touches, and kept of one that was handed in', async () => {
    const { sorter } = await begin();
    await sendDraft(sorter, 0, pageWith({ mail: 'gone@example.org' }));
    const other = await begin();
    await handIn(other.sorter, { mail: 'kept@example.org' });
    now = new Date('2026-05-01T10:00:00Z');
    await forgetExpired(services);
    expect(await tablesWith('gone@example.org')).toEqual([]);
    expect(await tablesWith('kept@example.org')).toEqual(['identities']);
  });

  it('is taken back with the receipt', async () => {
    const { study, sorter } = await begin();
    const { receiptCode } = (await handIn(sorter, { mail: 'back@example.org' })).body as {
      receiptCode: string;
    };
    const withdrawn = await request(app)
      .post(`/s/${study.slug}/withdraw`)
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send({ receiptCode, answer: 'withdraw' });
    expect(withdrawn.status).toBe(200);
    expect(await tablesWith('back@example.org')).toEqual([]);
  });
});
