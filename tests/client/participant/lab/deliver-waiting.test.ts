import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LabDeliveryResult } from '../../../../client/api/lab.api.ts';
import { deliverWaiting } from '../../../../client/participant/lab/deliver-waiting.ts';
import type { WaitingDelivery } from '../../../../client/participant/lab/lab-storage.ts';

const waitingFor = (placeId: string): WaitingDelivery => ({
  labComputerId: 'computer',
  sealed: { placeId, key: '', iv: '', data: '' },
  refusal: null,
});

/** What happens to one try: answered; arrived, but the answer lost; lost on the way; refused. */
type Luck = 'answered' | 'answer-lost' | 'lost' | 'refused';

/** Run the line against a study and a network with that luck, until `rounds` pauses have passed. */
async function run(places: readonly string[], lucks: readonly Luck[], rounds: number) {
  const waiting = new Map(places.map((placeId) => [placeId, waitingFor(placeId)]));
  const received: string[] = [];
  const forgotten: string[] = [];
  const pauses: number[] = [];
  let tries = 0;
  await deliverWaiting({
    line: {
      read: () => Promise.resolve([...waiting.values()]),
      forget: (placeId) => {
        forgotten.push(placeId);
        waiting.delete(placeId);
        return Promise.resolve();
      },
      refuse: (placeId, refusal) => {
        waiting.set(placeId, { ...waiting.get(placeId)!, refusal });
        return Promise.resolve();
      },
    },
    send: ({ sealed: { placeId } }): Promise<LabDeliveryResult> => {
      const luck = lucks[tries++] ?? 'answered';
      if (luck === 'refused') return Promise.resolve({ kind: 'refused', code: 'not-found' });
      // The study keeps each place once.
      if (luck !== 'lost' && !received.includes(placeId)) received.push(placeId);
      return Promise.resolve({ kind: luck === 'answered' ? 'received' : 'unreachable' });
    },
    tell: () => undefined,
    pause: (ms) => {
      pauses.push(ms);
      return Promise.resolve();
    },
    isOver: () => pauses.length >= rounds,
  });
  return {
    waiting: [...waiting.keys()],
    refusals: [...waiting.values()],
    received,
    forgotten,
    pauses,
    tries,
  };
}

const PLACES = ['one', 'two', 'three', 'four'];

describe('what waits on a lab computer', () => {
  it('is deleted only once the study has it, and all of it arrives, whatever is lost on the way', async () => {
    const luck = fc.constantFrom<Luck>('answered', 'answer-lost', 'lost');
    await fc.assert(
      fc.asyncProperty(
        fc.array(luck, { maxLength: 12 }),
        fc.integer({ min: 1, max: 20 }),
        async (lucks, rounds) => {
          const { waiting, received, forgotten } = await run(PLACES, lucks, rounds);
          expect(received).toEqual(expect.arrayContaining(forgotten));
          expect([...waiting, ...forgotten].sort()).toEqual([...PLACES].sort());
          // Each round without an answer uses up one bad try, so that after all of them everything is there.
          if (rounds > lucks.length) expect(forgotten.sort()).toEqual([...PLACES].sort());
        },
      ),
    );
  });

  it('stays, with the reason, when the study refuses it, and does not hold up the others', async () => {
    const { waiting, refusals, forgotten, tries } = await run(PLACES, ['refused'], 3);
    expect(waiting).toEqual(['one']);
    expect(refusals[0]!.refusal).toBe('not-found');
    expect(forgotten).toEqual(['two', 'three', 'four']);
    expect(tries).toBe(4);
  });

  it('is tried with longer and longer pauses while nothing answers', async () => {
    const { pauses } = await run(['one'], new Array<Luck>(7).fill('lost'), 8);
    expect(pauses).toEqual([2000, 5000, 15_000, 30_000, 60_000, 60_000, 60_000, 60_000]);
  });
});
