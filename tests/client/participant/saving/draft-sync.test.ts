import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppendResult } from '../../../../client/api/draft.api.ts';
import {
  draftSync,
  type DeviceSort,
  type SavingState,
} from '../../../../client/participant/saving/draft-sync.ts';
import { DRAFT_BATCH_MAX_MOVES, type LoggedMove } from '../../../../server/contract/draft.ts';

const lines = (count: number, from = 0): LoggedMove[] =>
  Array.from({ length: count }, (_, index) => ({
    moveId: `move ${from + index}`,
    move: { kind: 'undo' },
    by: 'key',
    isGuided: true,
    atMs: null,
  }));

const sort = (moves: readonly LoggedMove[]): DeviceSort => ({ lines: moves, page: null, pageSeen: null });
const START = { branch: 0, revision: 0, mark: null };

type Batch = Parameters<Parameters<typeof draftSync>[0]['send']>[0];
type Network = 'ok' | 'lost' | 'answer-lost' | 'busy' | 'not-found' | 'draft-invalid';

/** A server of the contract, as far as a log goes, behind a network that behaves as listed and then well. */
function world(network: Network[] = []) {
  const stored: LoggedMove[] = [];
  const sent: Batch[] = [];
  const told: SavingState[] = [];
  const stale: number[] = [];
  const accept = (batch: Batch): AppendResult => {
    const from = batch.isReplacing ? 0 : batch.revision;
    const isFollowing = batch.moves.every(
      ({ moveId }, index) => stored[from + index] === undefined || stored[from + index]!.moveId === moveId,
    );
    if (from > stored.length || !isFollowing) {
      const draft = { branch: 0, revision: stored.length, moves: [...stored], page: null };
      return { kind: 'stale', draft };
    }
    stored.splice(from, batch.moves.length, ...batch.moves);
    return { kind: 'stored', branch: 0, revision: stored.length };
  };
  const send = async (batch: Batch): Promise<AppendResult> => {
    sent.push(batch);
    await Promise.resolve();
    const weather = network.shift() ?? 'ok';
    if (weather === 'lost') return { kind: 'unreachable' };
    if (weather === 'not-found' || weather === 'draft-invalid') return { kind: 'refused', code: weather };
    if (weather === 'busy') return { kind: 'busy', retryAfterSeconds: 1 };
    const answer = accept(batch);
    return weather === 'answer-lost' ? { kind: 'unreachable' } : answer;
  };
  const sync = draftSync(
    {
      send,
      tell: (state) => told.push(state),
      pause: () => new Promise((resolve) => setImmediate(resolve)),
      onStale: ({ moves }) => stale.push(moves.length),
      onHandedIn: () => undefined,
    },
    START,
    sort([]),
  );
  const quiet = async () => {
    for (let turn = 0; turn < 200; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
  return { sync, stored, sent, told, stale, quiet };
}

describe('draftSync', () => {
  it('sends moves that come together in one batch, and says when the server has them', async () => {
    const { sync, stored, sent, told, quiet } = world();
    for (let count = 1; count <= 5; count++) sync.note(sort(lines(count)));
    await quiet();
    expect(sent).toHaveLength(1);
    expect(stored).toEqual(lines(5));
    expect(told).toEqual(['saving', 'saved']);
  });

  it.each([
    ['not-found', 'gone'],
    ['draft-invalid', 'refused'],
  ] as const)('stops when it is told %s, and says that it is %s', async (code, state) => {
    const { sync, sent, told, quiet } = world([code]);
    sync.note(sort(lines(1)));
    await quiet();
    sync.note(sort(lines(2)));
    await quiet();
    expect(sent).toHaveLength(1);
    expect(told).toEqual(['saving', state]);
  });

  it('sends a long log in batches', async () => {
    const { sync, stored, sent, quiet } = world();
    sync.note(sort(lines(DRAFT_BATCH_MAX_MOVES * 2 + 1)));
    await quiet();
    expect(sent.map(({ revision, moves }) => [revision, moves.length])).toEqual([
      [0, DRAFT_BATCH_MAX_MOVES],
      [DRAFT_BATCH_MAX_MOVES, DRAFT_BATCH_MAX_MOVES],
      [DRAFT_BATCH_MAX_MOVES * 2, 1],
    ]);
    expect(stored).toHaveLength(DRAFT_BATCH_MAX_MOVES * 2 + 1);
  });

  it('says that it waits while nothing arrives, and that all is saved once it has', async () => {
    const { sync, told, quiet } = world(['lost', 'busy']);
    sync.note(sort(lines(1)));
    await quiet();
    expect(told).toEqual(['saving', 'waiting', 'waiting', 'saving', 'saved']);
  });

  it('stands still once the sort went on elsewhere, and goes on from there', async () => {
    const { sync, stored, sent, stale, quiet } = world();
    stored.push(...lines(3, 100));
    sync.note(sort(lines(1)));
    await quiet();
    expect(stale).toEqual([3]);
    sync.note(sort(lines(2)));
    await quiet();
    expect(sent).toHaveLength(1);
    const followed = [...lines(3, 100), ...lines(1, 7)];
    sync.follow({ branch: 0, revision: 3, mark: null }, sort(followed));
    await quiet();
    expect(stored).toEqual(followed);
  });

  it('replaces the server’s log when the person chose this device’s', async () => {
    const { sync, sent, quiet } = world();
    sync.replace({ branch: 4, revision: 9, mark: null }, sort(lines(2)));
    await quiet();
    expect(sent[0]).toMatchObject({ branch: 4, revision: 0, isReplacing: true, moves: lines(2) });
    expect(sent).toHaveLength(1);
  });

  it('sends what is left at once when the page goes away, also while a batch is on its way', async () => {
    const { sync, stored, sent, quiet } = world();
    sync.note(sort(lines(2)));
    sync.flush();
    expect(sent).toHaveLength(1);
    sync.note(sort(lines(3)));
    sync.flush();
    await quiet();
    expect(stored).toEqual(lines(3));
  });

  it('whatever the network does, the server ends with every move once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom<Network>('ok', 'lost', 'answer-lost', 'busy'), { maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 }),
        async (network, steps) => {
          const { sync, stored, stale, quiet } = world(network);
          let count = 0;
          for (const step of steps) {
            count += step;
            sync.note(sort(lines(count)));
            if (step % 3 === 0) sync.flush();
            await new Promise((resolve) => setImmediate(resolve));
          }
          await quiet();
          expect(stored).toEqual(lines(count));
          expect(stale).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
