import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import { ParticipationView } from '../../../server/contract/participation.ts';
import { REASON_MAX_LENGTH, type SubmitQSortRequest } from '../../../server/contract/q-sort.ts';
import { createServices } from '../../../server/services.ts';
import { aStudy, nineCardGrid, nineLabels } from '../../support/a-study.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

const cells = nineCardGrid.flatMap(({ value, capacity }) => new Array<number>(capacity).fill(value));

eachDatabase('POST /api/participations/:participationToken/q-sorts', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  let app: Express;

  beforeAll(() => {
    app = testApp(services);
  });

  /** Somebody who agreed, and the Q-sort they would hand in. */
  async function aSorter(study?: Awaited<ReturnType<typeof aStudy>>) {
    const { slug, studyVersionId, studyId } = study ?? (await aStudy(database));
    const begun = await request(app)
      .post(`/s/${slug}`)
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send({ answer: 'agree', studyVersionId });
    const link = String(begun.headers['location']);
    const token = link.split('/').at(-1)!;
    const seen = await request(app).get(`/api/participations/${token}`);
    const view = ParticipationView.parse(seen.body);
    const body: SubmitQSortRequest = {
      conditionId: view.condition.conditionId,
      occasion: 1,
      placements: view.statements.map(({ statementId }, index) => ({ statementId, value: cells[index]! })),
      reasons: [{ statementId: view.statements[0]!.statementId, text: 'It rains on me.' }],
      sortingMs: 61_234,
    };
    return { token, link, slug, studyId, view, body };
  }

  const submit = (token: string, body: unknown) =>
    request(app)
      .post(`/api/participations/${token}/q-sorts`)
      .send(body as object);

  const stored = async (studyId: string) => {
    const { rows } = await database.query<{
      values: number[];
      sortingMs: number | null;
      submittedAt: Date;
      reasons: string[];
    }>(
      `select grid_values as values, sorting_ms as "sortingMs", submitted_at as "submittedAt",
              array(select text from reasons where q_sort_id = q_sorts.id order by text) as reasons
         from q_sorts join participations on participations.id = participation_id where study_id = $1`,
      [studyId],
    );
    return rows;
  };

  it('stores a whole Q-sort with its reasons and gives a receipt', async () => {
    const { token, body, studyId, view } = await aSorter();
    const res = await submit(token, body);
    expect(res.status).toBe(201);
    expect(res.body).toEqual({
      receiptCode: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/),
      submittedAt: '2026-03-01T10:00:00.000Z',
      withdrawableUntil: null,
    });
    const inQSetOrder = nineLabels.map((letter) => {
      const dealt = view.statements.findIndex(({ text }) => text.includes(`kind ${letter} `));
      return cells[dealt];
    });
    expect(await stored(studyId)).toEqual([
      {
        values: inQSetOrder,
        sortingMs: 61_234,
        submittedAt: new Date('2026-03-01T10:00:00Z'),
        reasons: ['It rains on me.'],
      },
    ]);
  });

  it('answers the same again with the same receipt, in whatever order and however late', async () => {
    const { token, body, studyId } = await aSorter();
    const first = await submit(token, body);
    const again = await submit(token, {
      ...body,
      placements: body.placements.toReversed(),
      sortingMs: 999_999,
    });
    await database.query('update studies set is_open = false where id = $1', [studyId]);
    const afterClosing = await submit(token, body);
    for (const res of [again, afterClosing]) {
      expect(res.status).toBe(200);
      expect(res.body).toEqual(first.body);
    }
    expect(await stored(studyId)).toHaveLength(1);
  });

  it('keeps the first one when another comes', async () => {
    const { token, body, studyId } = await aSorter();
    await submit(token, body);
    const before = await stored(studyId);
    const swapped = body.placements.with(0, { ...body.placements[0]!, value: 2 });
    swapped[8] = { ...swapped[8]!, value: -2 };
    const otherReason = [{ ...body.reasons[0]!, text: 'It does not.' }];
    for (const other of [
      { ...body, placements: swapped },
      { ...body, reasons: otherReason },
      { ...body, reasons: [] },
    ]) {
      const res = await submit(token, other);
      expect(res.status).toBe(409);
      expect(res.body).toMatchObject({ error: { code: 'already-submitted' } });
    }
    expect(await stored(studyId)).toEqual(before);
  });

  it('stores one of 32 that come at once', async () => {
    const { token, body, studyId } = await aSorter();
    const answers = await Promise.all(Array.from({ length: 32 }, () => submit(token, body)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...new Array<number>(31).fill(200), 201]);
    expect(new Set(answers.map((res) => (res.body as { receiptCode: string }).receiptCode)).size).toBe(1);
    expect(await stored(studyId)).toHaveLength(1);
  });

  it('keeps two people of one study apart', async () => {
    const study = await aStudy(database);
    const [one, other] = [await aSorter(study), await aSorter(study)];
    const [first, second] = [await submit(one.token, one.body), await submit(other.token, other.body)];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect((second.body as { receiptCode: string }).receiptCode).not.toBe(
      (first.body as { receiptCode: string }).receiptCode,
    );
    expect(await stored(study.studyId)).toHaveLength(2);
  });

  it.each([-5, 1e12, null, 0.4])('takes a Q-sort whose clock says %s', async (sortingMs) => {
    const { token, body, studyId } = await aSorter();
    expect((await submit(token, { ...body, sortingMs })).status).toBe(201);
    expect((await stored(studyId))[0]).toMatchObject({
      sortingMs: sortingMs === 0.4 ? 0 : null,
      submittedAt: new Date('2026-03-01T10:00:00Z'),
    });
  });

  it('shows the receipt again under the personal link, and stores it nowhere readable', async () => {
    const { token, link, body, studyId } = await aSorter();
    const { receiptCode } = (await submit(token, body)).body as { receiptCode: string };
    const again = ParticipationView.parse((await request(app).get(`/api/participations/${token}`)).body);
    expect(again.receipt).toEqual({
      receiptCode,
      submittedAt: '2026-03-01T10:00:00.000Z',
      withdrawableUntil: null,
    });
    expect((await request(app).get(link)).text).toContain(receiptCode);
    const { rows } = await database.query<{ row: string }>(
      `select to_jsonb(q_sorts)::text || to_jsonb(participations)::text as row
         from q_sorts join participations on participations.id = participation_id where study_id = $1`,
      [studyId],
    );
    expect(rows[0]!.row).not.toContain(receiptCode);
    expect(rows[0]!.row).not.toContain(receiptCode.replaceAll('-', ''));
  });

  it('asks for consent first: without a personal link nothing is stored', async () => {
    const { body, studyId } = await aSorter();
    const res = await submit('A'.repeat(43), body);
    expect(res.status).toBe(404);
    expect(res.body).toMatchObject({ error: { code: 'not-found' } });
    expect(await stored(studyId)).toEqual([]);
  });

  it('refuses a Q-sort once the study has closed', async () => {
    const { token, body, studyId } = await aSorter();
    await database.query('update studies set is_open = false where id = $1', [studyId]);
    const res = await submit(token, body);
    expect(res.status).toBe(409);
    expect(res.body).toMatchObject({ error: { code: 'study-closed' } });
    expect(await stored(studyId)).toEqual([]);
  });

  it('names what is wrong with a Q-sort, and stores none of it', async () => {
    const { token, body, view, studyId } = await aSorter();
    const labelOf = (index: number) => /kind (\w) /.exec(view.statements[index]!.text)![1]!;
    const strange = '00000000-0000-4000-8000-000000000000';
    const [first, second] = body.placements;
    const faulty: [string, Partial<SubmitQSortRequest>, string, RegExp][] = [
      ['a card missing', { placements: body.placements.slice(1) }, `statement ${labelOf(0)}`, /is missing/],
      [
        'a card twice',
        { placements: body.placements.with(1, { ...second!, statementId: first!.statementId }) },
        `statement ${labelOf(0)}`,
        /given twice/,
      ],
      [
        'a card of another study',
        { placements: body.placements.with(0, { ...first!, statementId: strange }) },
        `statement ${strange}`,
        /not one of this study/,
      ],
      [
        'a crowded column',
        { placements: body.placements.with(0, { ...first!, value: 2 }) },
        'column -2',
        /has 0 cards and takes 1/,
      ],
      [
        'a column outside the grid',
        { placements: body.placements.with(0, { ...first!, value: 3 }) },
        'column +3',
        /not in the grid/,
      ],
      [
        'a reason for a card of another study',
        { reasons: [{ statementId: strange, text: 'Why not' }] },
        `statement ${strange}`,
        /reasons: /,
      ],
      [
        'two reasons for one card',
        { reasons: [body.reasons[0]!, body.reasons[0]!] },
        `statement ${labelOf(0)}`,
        /reasons: .*twice/,
      ],
      ['another condition', { conditionId: strange }, 'conditionId', /no such question/],
      ['another occasion', { occasion: 2 }, 'conditionId', /no such question/],
    ];
    for (const [what, change, field, message] of faulty) {
      const res = await submit(token, { ...body, ...change });
      expect([what, res.status]).toEqual([what, 422]);
      expect(res.body).toEqual({
        error: { code: 'q-sort-invalid', message: expect.stringMatching(message), field },
      });
    }
    expect(await stored(studyId)).toEqual([]);
    expect((await submit(token, body)).status).toBe(201);
  });

  it('refuses what is no Q-sort at all, naming the field', async () => {
    const { token, body, studyId } = await aSorter();
    const long = [{ statementId: body.reasons[0]!.statementId, text: 'a'.repeat(2001) }];
    const malformed: [object, string][] = [
      [{ ...body, placements: 'all' }, 'placements'],
      [{ ...body, placements: [{ statementId: 'x', value: 0.5 }] }, 'placements.0.statementId'],
      [{ ...body, placements: Array.from({ length: 301 }, () => body.placements[0]) }, 'placements'],
      [{ ...body, reasons: long }, 'reasons.0.text'],
      [{ ...body, extra: 1 }, ''],
    ];
    for (const [faulty, field] of malformed) {
      const res = await submit(token, faulty);
      expect(res.status).toBe(400);
      expect((res.body as { error: { field?: string } }).error.field ?? '').toBe(field);
    }
    expect(await stored(studyId)).toEqual([]);
  });

  it('says how long a reason may be, where one is longer', async () => {
    const { token, body, studyId } = await aSorter();
    const reasons = [{ ...body.reasons[0]!, text: 'a'.repeat(REASON_MAX_LENGTH + 1) }];
    const res = await submit(token, { ...body, reasons });
    expect(res.status).toBe(400);
    expect(res.body).toMatchObject({ error: { code: 'request-malformed', field: 'reasons.0.text' } });
    expect((res.body as { error: { message: string } }).error.message).toContain(String(REASON_MAX_LENGTH));
    expect(await stored(studyId)).toEqual([]);
  });

  it('keeps the words of a reason exactly as they were written', async () => {
    const { token, body, studyId } = await aSorter();
    const words = `'; drop table reasons; -- {{7*7}} %0d%0a "ü" \u202eabc\u202c 🌧️\n& # ; =cmd`;
    const reasons = [{ ...body.reasons[0]!, text: words }];
    expect((await submit(token, { ...body, reasons })).status).toBe(201);
    expect((await stored(studyId))[0]!.reasons).toEqual([words]);
  });
});
