import { describe, expect, it } from 'vitest';
import type { SubmitResult } from '../../../client/api/q-sort.api.ts';
import { deliver } from '../../../client/participant/deliver.ts';
import type { Delivery } from '../../../client/participant/sorting-state.ts';

const receipt = { receiptCode: 'AAAA-BBBB-CCCC-DDDD', submittedAt: '2026-03-01T10:00:00.000Z' };

/** Deliver against a network that answers as listed; no second of it is waited for. */
async function delivered(answers: readonly SubmitResult[], wakeAfter = Infinity) {
  const left = [...answers];
  const told: Delivery[] = [];
  let seconds = 0;
  const result = await deliver({
    send: () => Promise.resolve(left.shift()!),
    tell: (delivery) => told.push(delivery),
    second: () => Promise.resolve(++seconds >= wakeAfter),
  });
  return { result, told, seconds, unasked: left.length };
}

const lost: SubmitResult = { kind: 'unreachable' };
const received: SubmitResult = { kind: 'received', receipt };

describe('deliver', () => {
  it('gives the receipt of the first answer', async () => {
    expect(await delivered([received])).toEqual({
      result: receipt,
      told: [{ status: 'sending' }],
      seconds: 0,
      unasked: 0,
    });
  });

  it('tries again after 2, 4, 8, 15, 30 and then every 60 seconds', async () => {
    const { result, told, seconds } = await delivered([...new Array<SubmitResult>(8).fill(lost), received]);
    expect(result).toEqual(receipt);
    expect(seconds).toBe(2 + 4 + 8 + 15 + 30 + 60 + 60 + 60);
    expect(told.filter(({ status }) => status === 'sending')).toHaveLength(9);
    expect(told[1]).toEqual({ status: 'waiting', reason: 'network', seconds: 2 });
    expect(told[2]).toEqual({ status: 'waiting', reason: 'network', seconds: 1 });
  });

  it('tries at once when there is reason to hope', async () => {
    const { result, seconds } = await delivered([lost, lost, lost, received], 1);
    expect(result).toEqual(receipt);
    expect(seconds).toBe(3);
  });

  it('comes back when a busy server asked it to, within five minutes', async () => {
    const busy = (retryAfterSeconds: number): SubmitResult => ({ kind: 'busy', retryAfterSeconds });
    expect((await delivered([busy(20), received])).seconds).toBe(20);
    expect((await delivered([busy(0), received])).seconds).toBe(2);
    expect((await delivered([busy(86_400), received])).seconds).toBe(300);
  });

  it('stops at a refusal and says which', async () => {
    const { result, told, unasked } = await delivered([
      lost,
      { kind: 'refused', code: 'study-closed' },
      received,
    ]);
    expect(result).toBeNull();
    expect(told.at(-1)).toEqual({ status: 'refused', code: 'study-closed' });
    expect(unasked).toBe(1);
  });
});
