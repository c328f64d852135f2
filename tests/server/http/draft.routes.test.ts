import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import {
  StaleDraftResponse,
  type DraftMove,
  type DraftPage,
  type LoggedMove,
} from '../../../server/contract/draft.ts';
import { createServices } from '../../../server/services.ts';
import { forgetExpired } from '../../../server/usecases/forget-expired.ts';
import { aBatch, aLine, aSorter, viewOf, type Sorter } from '../../support/a-sorter.ts';
import { aStudy } from '../../support/a-study.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

const page: DraftPage = {
  step: 'piles',
  isGuided: true,
  reasons: {},
  answers: {},
  startedAt: 1_772_000_000_000,
  modeSwitches: 0,
  stepTimes: [{ step: 'piles', activeMs: 1200, idleMs: 0 }],
};

eachDatabase('POST /api/participations/:participationToken/draft', (database) => {
  const clock = { now: new Date('2026-03-01T10:00:00Z') };
  const services = createServices(database, () => clock.now);
  let app: Express;

  beforeAll(() => {
    app = testApp(services);
  });

  const begin = async () => aSorter(app, await aStudy(database));

  const send = (token: string, body: object) =>
    request(app).post(`/api/participations/${token}/draft`).send(body);

  /** Put the first `count` cards dealt on piles. */
  const piled = ({ view }: Sorter, count: number): LoggedMove[] =>
    view.statements
      .slice(0, count)
      .map(({ statementId }) => aLine({ kind: 'pile', statementId, pile: 'agree' }));

  const movesOf = async (token: string) =>
    (await viewOf(app, token)).draft?.moves.map(({ moveId }) => moveId) ?? [];

  it('gives what was done on one device to the next one that opens the link', async () => {
    const sorter = await begin();
    const { token } = sorter;
    expect(sorter.view.draft).toBeNull();
    const lines = piled(sorter, 5);
    const first = await send(token, aBatch(sorter, lines.slice(0, 3), { page }));
    expect([first.status, first.body]).toEqual([200, { branch: 0, revision: 3 }]);
    clock.now = new Date(clock.now.getTime() + 90_000);
    const updatedAt = clock.now.toISOString();
    const second = await send(token, aBatch(sorter, lines.slice(3), { revision: 3 }));
    expect([second.status, second.body]).toEqual([200, { branch: 0, revision: 5 }]);
    expect((await viewOf(app, token)).draft).toEqual({
      branch: 0,
      revision: 5,
      moves: lines,
      page,
      updatedAt,
    });
  });

  it('stores moves once, however often they arrive, alone or with more behind them', async () => {
    const sorter = await begin();
    const lines = piled(sorter, 5);
    for (const [sent, revision] of [
      [3, 3],
      [3, 3],
      [5, 5],
      [3, 5],
      [5, 5],
    ] as const) {
      const res = await send(sorter.token, aBatch(sorter, lines.slice(0, sent)));
      expect([res.status, res.body]).toEqual([200, { branch: 0, revision }]);
    }
    expect(await movesOf(sorter.token)).toEqual(lines.map(({ moveId }) => moveId));
  });

  it('answers a batch that comes before its predecessor with what it has', async () => {
    const sorter = await begin();
    const lines = piled(sorter, 4);
    await send(sorter.token, aBatch(sorter, lines.slice(0, 1)));
    const early = await send(sorter.token, aBatch(sorter, lines.slice(3), { revision: 3 }));
    expect(early.status).toBe(409);
    const { error, draft } = StaleDraftResponse.parse(early.body);
    expect(error.code).toBe('draft-stale');
    expect(draft).toMatchObject({ branch: 0, revision: 1, moves: lines.slice(0, 1) });
    const wrongPlace = await send(sorter.token, aBatch(sorter, lines.slice(0, 1), { revision: 1 }));
    expect(wrongPlace.status).toBe(409);
    expect(await movesOf(sorter.token)).toEqual([lines[0]!.moveId]);
  });

  it('lets no second device overwrite the first: it is told, and the person chooses', async () => {
    const sorter = await begin();
    const { token } = sorter;
    const [first, second] = [piled(sorter, 2), piled(sorter, 3)];
    await send(token, aBatch(sorter, first));
    const stale = await send(token, aBatch(sorter, second));
    expect(stale.status).toBe(409);
    expect(StaleDraftResponse.parse(stale.body).draft).toMatchObject({
      moves: first,
      updatedAt: clock.now.toISOString(),
    });

    const replacing = aBatch(sorter, second, { isReplacing: true });
    for (let time = 0; time < 2; time++) {
      const chosen = await send(token, replacing);
      expect([chosen.status, chosen.body]).toEqual([200, { branch: 1, revision: 3 }]);
    }
    expect(await movesOf(token)).toEqual(second.map(({ moveId }) => moveId));
    const onOldBranch = await send(token, aBatch(sorter, piled(sorter, 1), { revision: 2 }));
    expect(onOldBranch.status).toBe(409);
    const kept = await database.query('select 1 from draft_moves where participation_id = $1', [
      sorter.view.participationId,
    ]);
    expect(kept.rowCount).toBe(5);
  });

  it('lets 16 devices that send at once agree on one log', async () => {
    const sorter = await begin();
    const logs = Array.from({ length: 16 }, () => piled(sorter, 3));
    const answers = await Promise.all(logs.map((lines) => send(sorter.token, aBatch(sorter, lines))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...new Array<number>(15).fill(409)]);
    const winner = logs[answers.findIndex(({ status }) => status === 200)]!;
    expect(await movesOf(sorter.token)).toEqual(winner.map(({ moveId }) => moveId));
  });

  it('never lets an older page overwrite a newer one, nor one device’s words another’s unseen', async () => {
    const sorter = await begin();
    const { token } = sorter;
    const statementId = sorter.view.statements[0]!.statementId;
    const [phone, desktop] = [randomUUID(), randomUUID()];
    const written = (deviceId: string, serial: number, words: string): DraftPage => ({
      ...page,
      mark: { deviceId, serial },
      reasons: { [statementId]: words },
    });
    const words = async () => (await viewOf(app, token)).draft?.page?.reasons[statementId];
    const newer = written(phone, 2, 'It rains, and I love it.');
    await send(token, aBatch(sorter, [], { page: newer }));
    const delayed = await send(token, aBatch(sorter, [], { page: written(phone, 1, 'It rai') }));
    expect(delayed.status).toBe(200);
    expect(await words()).toBe('It rains, and I love it.');

    const unseen = await send(token, aBatch(sorter, [], { page: written(desktop, 9, ''), pageSeen: null }));
    expect(unseen.status).toBe(409);
    expect(StaleDraftResponse.parse(unseen.body).draft.page).toEqual(newer);
    const seen = written(desktop, 9, 'It rains. I love it.');
    const res = await send(token, aBatch(sorter, [], { page: seen, pageSeen: newer.mark }));
    expect(res.status).toBe(200);
    expect(await words()).toBe('It rains. I love it.');
  });

  it('refuses a move that cannot be made, names it, and stores nothing of its batch', async () => {
    const sorter = await begin();
    const { token } = sorter;
    await send(token, aBatch(sorter, piled(sorter, 1)));
    const [, second, third, fourth] = sorter.view.statements.map(({ statementId }) => statementId);
    const before = await movesOf(token);
    const place = (statementId: string, value: number): DraftMove => ({ kind: 'place', statementId, value });
    const same = aLine({ kind: 'later', statementId: third! });
    const faulty: [LoggedMove[], string][] = [
      [[aLine(place(second!, 2)), aLine(place(third!, 2))], 'moves.1'],
      [[aLine(place(randomUUID(), 2))], 'moves.0'],
      [[aLine(place(second!, 7))], 'moves.0'],
      [[aLine({ kind: 'redo' })], 'moves.0'],
      [[aLine({ kind: 'undo' }), aLine({ kind: 'undo' })], 'moves.1'],
      [[aLine({ kind: 'swap', statementId: second!, withStatementId: third! })], 'moves.0'],
      [[aLine({ kind: 'fill-last', value: 0 })], 'moves.0'],
      [[same, { ...same, move: { kind: 'later', statementId: fourth! } }], 'moves'],
    ];
    for (const [moves, field] of faulty) {
      const res = await send(token, aBatch(sorter, moves, { revision: 1 }));
      expect(res.status, JSON.stringify(moves)).toBe(422);
      expect(res.body).toMatchObject({ error: { code: 'draft-invalid', field } });
    }
    expect(await movesOf(token)).toEqual(before);
  });

  it.each([
    ['a reason for a stranger', 422, { page: { ...page, reasons: { [randomUUID()]: 'Why not?' } } }],
    ['another condition', 422, { conditionId: randomUUID() }],
    ['another occasion', 422, { occasion: 2 }],
    ['an unknown field', 400, { colour: 'red' }],
    ['a negative revision', 400, { revision: -1 }],
    ['U+0000', 400, { page: { ...page, answers: { course: 'La\0w' } } }],
    ['a reason that is too long', 400, { page: { ...page, reasons: { [randomUUID()]: 'x'.repeat(2001) } } }],
  ])('refuses %s', async (_, status, changes) => {
    const sorter = await begin();
    const res = await send(sorter.token, { ...aBatch(sorter, []), ...changes });
    expect(res.status).toBe(status);
    expect((await viewOf(app, sorter.token)).draft).toBeNull();
  });

  it('refuses half a surrogate pair as it stands in the bytes', async () => {
    const sorter = await begin();
    const json = JSON.stringify(aBatch(sorter, [], { page })).replace(
      '"answers":{}',
      '"answers":{"a":"\\ud83d"}',
    );
    const res = await request(app)
      .post(`/api/participations/${sorter.token}/draft`)
      .set('Content-Type', 'application/json')
      .send(json);
    expect([res.status, (res.body as { error: { code: string } }).error.code]).toEqual([
      400,
      'request-malformed',
    ]);
  });

  it('stores no time that nobody was told a purpose for', async () => {
    const sorter = await begin();
    const [line] = piled(sorter, 1);
    await send(sorter.token, aBatch(sorter, [{ ...line!, atMs: 4321 }]));
    expect((await viewOf(app, sorter.token)).draft?.moves[0]?.atMs).toBeNull();
    const again = await send(sorter.token, aBatch(sorter, [{ ...line!, atMs: 4321 }]));
    expect(again.status).toBe(200);
  });

  it('still takes the draft of a study that has closed meanwhile', async () => {
    const study = await aStudy(database);
    const sorter = await aSorter(app, study);
    await database.query('update studies set is_open = false where id = $1', [study.studyId]);
    expect((await send(sorter.token, aBatch(sorter, piled(sorter, 2)))).status).toBe(200);
  });

  it('takes no draft without a personal link', async () => {
    const sorter = await begin();
    expect((await send('A'.repeat(43), aBatch(sorter, piled(sorter, 1)))).status).toBe(404);
  });

  it('erases the draft when the Q-sort is handed in, and takes no other', async () => {
    const sorter = await begin();
    const { token, body } = sorter;
    await send(token, aBatch(sorter, piled(sorter, 9), { page }));
    const answer = await request(app).post(`/api/participations/${token}/q-sorts`).send(body);
    expect(answer.status).toBe(201);
    const late = await send(token, aBatch(sorter, piled(sorter, 1)));
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ error: { code: 'already-submitted' } });
    expect((await viewOf(app, token)).draft).toBeNull();
    for (const table of ['drafts', 'draft_moves']) {
      const { rowCount } = await database.query(`select 1 from ${table} where participation_id = $1`, [
        sorter.view.participationId,
      ]);
      expect(rowCount, table).toBe(0);
    }
  });

  it('leaves no draft behind when moves and the Q-sort arrive at the same moment', async () => {
    for (let time = 0; time < 8; time++) {
      const sorter = await begin();
      const { token, body } = sorter;
      await Promise.all([
        send(token, aBatch(sorter, piled(sorter, 2))),
        request(app).post(`/api/participations/${token}/q-sorts`).send(body),
        send(token, aBatch(sorter, piled(sorter, 3))),
      ]);
      const { rowCount } = await database.query('select 1 from drafts where participation_id = $1', [
        sorter.view.participationId,
      ]);
      expect(rowCount).toBe(0);
    }
  });

  it('erases a draft 30 days after its last move', async () => {
    const sorter = await begin();
    await send(sorter.token, aBatch(sorter, piled(sorter, 2)));
    const day = 86_400_000;
    const written = clock.now;
    clock.now = new Date(written.getTime() + 30 * day);
    await forgetExpired(services);
    expect(await movesOf(sorter.token)).toHaveLength(2);
    clock.now = new Date(written.getTime() + 30 * day + 1);
    await forgetExpired(services);
    expect(await movesOf(sorter.token)).toEqual([]);
    clock.now = written;
  });
});
