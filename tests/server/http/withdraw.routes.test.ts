import type { Express } from 'express';
import request from 'supertest';
import { renderSVG } from 'uqr';
import { beforeAll, expect, it } from 'vitest';
import { SolutionResponse, SolutionSummary } from '../../../server/contract/solution.ts';
import { createServices } from '../../../server/services.ts';
import type { NewStudy, StoredStudy } from '../../../server/stores/study.store.ts';
import { aStudyWithSorts, sixNames, twoFactors } from '../../support/a-solution-to-save.ts';
import { aBatch, aLine, aSorter } from '../../support/a-sorter.ts';
import { aStudy } from '../../support/a-study.ts';
import { aQuestion } from '../../support/study-settings.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

const DAY = 86_400_000;

eachDatabase('/s/:studySlug/withdraw', (database) => {
  const clock = { now: new Date('2026-03-01T10:00:00Z') };
  const services = createServices(database, () => clock.now);
  let app: Express;

  beforeAll(() => {
    app = testApp(services, { trustedProxies: 1 });
  });

  const post = (slug: string, fields: Readonly<Record<string, string>>, address = '192.0.2.1') =>
    request(app)
      .post(`/s/${slug}/withdraw`)
      .set('Sec-Fetch-Site', 'same-origin')
      .set('X-Forwarded-For', address)
      .type('form')
      .send(fields);

  /** Somebody who handed in a Q-sort with a reason and an answer, after a draft. */
  async function aHandedInSort(study: StoredStudy) {
    const sorter = await aSorter(app, study, { 'external-PID': 'pid-of-this-person' });
    const { token, view, body } = sorter;
    const { statementId } = view.statements[0]!;
    const line = { ...aLine({ kind: 'pile', statementId, pile: 'agree' }), atMs: 1234 };
    await request(app)
      .post(`/api/participations/${token}/draft`)
      .send(aBatch(sorter, [line]));
    const sent = { ...body, answers: { course: 'Weather lore' }, record: aRecord };
    const res = await request(app).post(`/api/participations/${token}/q-sorts`).send(sent);
    expect(res.status).toBe(201);
    return { ...sorter, receipt: res.body as { receiptCode: string; withdrawableUntil?: string | null } };
  }

  const settings: Partial<NewStudy> = {
    externalParameters: ['PID'],
    questions: [aQuestion()],
    moveTimesPurpose: 'To learn where people hesitate.',
  };

  /** Every table that can hold something of a participant, with its rows of a study. */
  async function everythingOf({ studyId }: StoredStudy): Promise<Record<string, number>> {
    const ofParticipation = `participation_id in (select id from participations where study_id = $1)`;
    const ofQSort = `q_sort_id in (select id from q_sorts where ${ofParticipation})`;
    const wheres = {
      participations: 'study_id = $1',
      ...{ q_sorts: ofParticipation, drafts: ofParticipation, draft_moves: ofParticipation },
      ...{ interviews: ofParticipation, reasons: ofQSort, answers: ofQSort },
      ...{ sorting_records: ofQSort, sorting_logs: ofQSort },
    };
    const counts: Record<string, number> = {};
    for (const [table, where] of Object.entries(wheres)) {
      const { rows } = await database.query<{ count: number }>(
        `select count(*)::int as count from ${table} where ${where}`,
        [studyId],
      );
      counts[table] = rows[0]!.count;
    }
    return counts;
  }

  it('asks first, then erases everything of the one person and nothing of another', async () => {
    const study = await aStudy(database, settings);
    const [leaving, staying] = [await aHandedInSort(study), await aHandedInSort(study)];
    const one = {
      ...{ participations: 1, q_sorts: 1, reasons: 1, answers: 1, sorting_records: 1, sorting_logs: 1 },
      ...{ drafts: 0, draft_moves: 0, interviews: 0 },
    };
    const two = Object.fromEntries(Object.entries(one).map(([table, count]) => [table, count * 2]));
    expect(await everythingOf(study)).toEqual(two);

    const { receiptCode } = leaving.receipt;
    const typed = receiptCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
    const asked = await post(study.slug, { receiptCode: typed });
    expect(asked.status).toBe(200);
    expect(asked.text).toContain('Withdraw this sort for good?');
    expect(asked.text).toContain('1 March 2026');
    expect(await everythingOf(study)).toEqual(two);

    const done = await post(study.slug, { receiptCode: typed, answer: 'withdraw' });
    expect(done.status).toBe(200);
    expect(done.text).toContain('Your sort is withdrawn');
    expect(await everythingOf(study)).toEqual(one);
    const { rows } = await database.query('select * from withdrawals where study_id = $1', [study.studyId]);
    expect(rows).toEqual([
      {
        participation_id: leaving.view.participationId,
        study_id: study.studyId,
        withdrawn_at: clock.now,
      },
    ]);
    expect((await request(app).get(leaving.link)).status).toBe(404);
    expect((await request(app).get(staying.link)).status).toBe(200);
    const again = await post(study.slug, { receiptCode, answer: 'withdraw' });
    expect([again.status, again.text.includes('No sort in this study has this receipt')]).toEqual([
      404,
      true,
    ]);
  });

  it('erases once when the button is pressed eight times at once', async () => {
    const study = await aStudy(database, settings);
    const { receipt } = await aHandedInSort(study);
    const { receiptCode } = receipt;
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => post(study.slug, { receiptCode, answer: 'withdraw' })),
    );
    expect(answers.every(({ status }) => status === 200 || status === 404)).toBe(true);
    expect((await everythingOf(study))['participations']).toBe(0);
  });

  it('tells nothing to a wrong receipt, and takes it in no other study', async () => {
    const [study, other] = [await aStudy(database, settings), await aStudy(database, settings)];
    const { receipt } = await aHandedInSort(study);
    for (const receiptCode of ['', 'K7P2', 'K7P2-QX4M-9RTD-3WHA', "' or true --", receipt.receiptCode]) {
      const res = await post(other.slug, { receiptCode, answer: 'withdraw' });
      expect(res.status).toBe(404);
      expect(res.text).toContain('No sort in this study has this receipt');
    }
    expect((await post(study.slug, {})).status).toBe(400);
    expect((await everythingOf(study))['q_sorts']).toBe(1);
  });

  it('slows down who tries receipts', async () => {
    const study = await aStudy(database, settings);
    const { receipt } = await aHandedInSort(study);
    for (let tried = 0; tried < 20; tried++) {
      expect((await post(study.slug, { receiptCode: 'K7P2-QX4M-9RTD-3WHA' }, '192.0.2.7')).status).toBe(404);
    }
    const late = await post(study.slug, { receiptCode: receipt.receiptCode }, '192.0.2.7');
    expect(late.status).toBe(429);
    expect(Number(late.headers['retry-after'])).toBeGreaterThan(0);
    expect((await post(study.slug, { receiptCode: receipt.receiptCode }, '192.0.2.8')).status).toBe(200);
  });

  it('withdraws until the deadline that the receipt tells, and not after', async () => {
    const study = await aStudy(database, { ...settings, withdrawalDays: 14 });
    const { receipt } = await aHandedInSort(study);
    expect(receipt.withdrawableUntil).toBe('2026-03-15T10:00:00.000Z');
    const { receiptCode } = receipt;
    const begun = clock.now;
    clock.now = new Date(begun.getTime() + 14 * DAY + 1);
    const late = await post(study.slug, { receiptCode, answer: 'withdraw' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('15 March 2026');
    expect((await everythingOf(study))['q_sorts']).toBe(1);
    clock.now = new Date(begun.getTime() + 14 * DAY);
    expect((await post(study.slug, { receiptCode, answer: 'withdraw' })).status).toBe(200);
    clock.now = begun;
    expect((await everythingOf(study))['q_sorts']).toBe(0);
  });

  it('says so where a study lets nothing be withdrawn', async () => {
    const study = await aStudy(database, { ...settings, withdrawalDays: 0 });
    const { receipt } = await aHandedInSort(study);
    expect(receipt).not.toHaveProperty('withdrawableUntil');
    const res = await post(study.slug, { receiptCode: receipt.receiptCode, answer: 'withdraw' });
    expect([res.status, (await everythingOf(study))['q_sorts']]).toEqual([409, 1]);
  });

  it('takes the person’s rows out of every saved solution, which says so and keeps its figures', async () => {
    const { researcher, cookie } = await aSignedInResearcher(services);
    const study = await aStudyWithSorts(database, { ...settings, ownerId: researcher.researcherId });
    const { receipt } = await aHandedInSort(study);
    const { receiptCode } = receipt;
    const save = async (includedQSorts: readonly string[]) => {
      const sent = { ...twoFactors, includedQSorts };
      const res = await request(app)
        .post(`/api/studies/${study.studyId}/solutions`)
        .set('Cookie', cookie)
        .send(sent);
      return SolutionSummary.parse(res.body).solutionId;
    };
    const read = async (solutionId: string) =>
      SolutionResponse.parse(
        (await request(app).get(`/api/solutions/${solutionId}`).set('Cookie', cookie)).body,
      );
    const [withSort, withoutSort] = [await save([...sixNames, 'P1']), await save(sixNames)];
    const [before, untouched] = [await read(withSort), await read(withoutSort)];
    expect(before.figures.sorts).toContain('P1');

    await post(study.slug, { receiptCode, answer: 'withdraw' });
    const after = await read(withSort);
    expect(after.solution.withdrawnCount).toBe(1);
    expect(after.figures.sorts).toEqual(sixNames);
    for (const rows of ['loadings', 'unrotatedLoadings', 'communalities', 'flags'] as const) {
      expect(after.figures[rows], rows).toEqual(before.figures[rows].slice(0, 6));
    }
    expect(after.figures.correlations).toEqual(
      before.figures.correlations.slice(0, 6).map((row) => row.slice(0, 6)),
    );
    for (const figure of ['eigenvalues', 'zScores', 'factorArrays', 'characteristics'] as const) {
      expect(after.figures[figure], figure).toEqual(before.figures[figure]);
    }
    const { rows } = await database.query<{ row: string }>(
      'select to_jsonb(solutions)::text as row from solutions where id = $1',
      [withSort],
    );
    expect(rows[0]!.row).not.toContain('"P1"');
    expect(await read(withoutSort)).toEqual(untouched);
  });

  it('leaves nobody’s rows in a solution that is saved at the very moment they withdraw', async () => {
    const { researcher, cookie } = await aSignedInResearcher(services);
    const study = await aStudyWithSorts(database, { ...settings, ownerId: researcher.researcherId });
    const save = (name: string) =>
      request(app)
        .post(`/api/studies/${study.studyId}/solutions`)
        .set('Cookie', cookie)
        .send({ ...twoFactors, includedQSorts: [...sixNames, name] });
    for (let round = 1; round <= 8; round++) {
      const { receiptCode } = (await aHandedInSort(study)).receipt;
      const saving = [1, 2, 3].map(() => save(`P${round}`).then(({ status }) => status));
      const [withdrawn, ...statuses] = await Promise.all([
        post(study.slug, { receiptCode, answer: 'withdraw' }, `192.0.2.${round}`),
        ...saving,
      ]);
      expect(withdrawn.status).toBe(200);
      // Saved before, or the Q-sort is unknown already.
      expect([201, 422]).toEqual(expect.arrayContaining([...new Set(statuses)]));
    }
    const { rows } = await database.query(
      `select 1 from solutions where study_id = $1 and to_jsonb(solutions)::text ~ '"P[1-8]"'`,
      [study.studyId],
    );
    expect(rows).toEqual([]);
  });

  it('is where the receipt’s QR code leads, which only the personal link shows', async () => {
    const study = await aStudy(database, settings);
    const before = await aSorter(app, study);
    const path = (token: string) => `/api/participations/${token}/receipt.svg`;
    expect((await request(app).get(path(before.token))).status).toBe(404);
    const { token, receipt } = await aHandedInSort(study);
    const res = await request(app).get(path(token)).set('Host', 'q.example');
    expect([res.status, res.headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    const svg = (res.body as Buffer).toString('utf8');
    const link = `http://q.example/s/${study.slug}/receipt?receipt=${receipt.receiptCode}`;
    expect(svg).toBe(renderSVG(link, { ecc: 'M', border: 4 }));
    expect(res.headers['cache-control']).toBe('no-store');
    expect((await request(app).get(path('A'.repeat(43)))).status).toBe(404);
  });

  it('is a form that needs no script, filled in from the receipt’s link', async () => {
    const study = await aStudy(database, settings);
    const page = await request(app).get(`/s/${study.slug}/withdraw?receipt=K7P2-QX4M-9RTD-3WHA`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('value="K7P2-QX4M-9RTD-3WHA"');
    expect(page.text).toContain(`<form action="/s/${study.slug}/withdraw" method="post">`);
    expect(page.text).not.toContain('<script');
    expect((await request(app).get('/s/no-such-study/withdraw')).status).toBe(404);
  });
});

const aRecord = {
  ...{ piles: [], placedBy: [], stepTimes: [], moveCount: 9, undoCount: 0, modeSwitches: 0 },
  ...{ deviceClass: 'phone', viewportWidth: 390, viewportHeight: 844 },
} as const;
