import type { Express } from 'express';
import fc from 'fast-check';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import { applyMove, beginHistory, dealBoard } from '../../../analysis/sorting/index.ts';
import type { AppendDraftRequest, DraftMove, LoggedMove } from '../../../server/contract/draft.ts';
import { createServices } from '../../../server/services.ts';
import { aBatch, aLine, aSorter, viewOf } from '../../support/a-sorter.ts';
import { aStudy } from '../../support/a-study.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

/** What the person does, to which cards (by their place when dealt), and what the network does before the next move. */
const action = fc.record({
  card: fc.nat(8),
  other: fc.nat(8),
  kind: fc.constantFrom(
    ...(['pile', 'later', 'place', 'swap', 'take-out', 'undo', 'redo', 'fill-last'] as const),
  ),
  value: fc.integer({ min: -2, max: 2 }),
  pile: fc.constantFrom('disagree', 'unsure', 'agree'),
  network: fc.constantFrom(
    ...(['none', 'deliver', 'lose-answer', 'duplicate', 'replay-old', 'skip-ahead', 'reload'] as const),
  ),
});
type Action = ReturnType<typeof action.generate>['value'];

function moveOf({ kind, card, other, value, pile }: Action, statementIds: readonly string[]): DraftMove {
  const statementId = statementIds[card]!;
  switch (kind) {
    case 'pile':
      return { kind, statementId, pile };
    case 'later':
    case 'take-out':
      return { kind, statementId };
    case 'place':
      return { kind, statementId, value };
    case 'swap':
      return { kind, statementId, withStatementId: statementIds[other]! };
    case 'fill-last':
      return { kind, value };
    case 'undo':
    case 'redo':
      return { kind };
  }
}

eachDatabase('Delivery of drafts', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  let app: Express;

  beforeAll(() => {
    app = testApp(services);
  });

  /** A device with a person and a model of the board, and the server it sends to. */
  async function aDevice() {
    const sorter = await aSorter(app, await aStudy(database));
    const statementIds = sorter.view.statements.map(({ statementId }) => statementId);
    const log: LoggedMove[] = [];
    const batches: AppendDraftRequest[] = [];
    let history = beginHistory(dealBoard(sorter.view, statementIds));
    let known = 0;
    const send = (batch: AppendDraftRequest) =>
      request(app).post(`/api/participations/${sorter.token}/draft`).send(batch);
    const stored = async () => (await viewOf(app, sorter.token)).draft?.moves ?? [];
    const deliver = async () => {
      const batch = aBatch(sorter, log.slice(known), { revision: known });
      batches.push(batch);
      const res = await send(batch);
      expect(res.status).toBe(200);
      return (res.body as { revision: number }).revision;
    };

    const network: Record<Action['network'], (one: Action) => Promise<unknown>> = {
      none: () => Promise.resolve(),
      deliver: async () => (known = await deliver()),
      'lose-answer': deliver,
      duplicate: () => Promise.all([deliver(), deliver()]),
      'replay-old': async ({ card }) => {
        const old = batches[card % Math.max(1, batches.length)];
        if (old) expect([200, 409]).toContain((await send(old)).status);
      },
      'skip-ahead': async () => {
        const ahead = aBatch(sorter, [aLine({ kind: 'undo' })], { revision: log.length + 1 });
        expect((await send(ahead)).status).toBe(409);
      },
      reload: async () => {
        const there = await stored();
        expect(there).toEqual(log.slice(0, there.length));
      },
    };
    return {
      log,
      stored,
      deliver,
      async act(one: Action) {
        const move = moveOf(one, statementIds);
        const result = applyMove(history, move);
        if (result.ok) {
          history = result.history;
          log.push(aLine(move));
        } else {
          expect((await send(aBatch(sorter, [...log, aLine(move)]))).status).toBe(422);
        }
        await network[one.network](one);
      },
    };
  }

  it('leaves the server with what was done, whatever happens to the batches on their way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 40 }), async (actions) => {
        const device = await aDevice();
        for (const one of actions) await device.act(one);
        await device.deliver();
        expect(await device.stored()).toEqual(device.log);
      }),
      { numRuns: 25 },
    );
  });
});
