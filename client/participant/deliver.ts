import type { SubmitResult } from '../api/q-sort.api.ts';
import type { Delivery, Receipt } from './sorting-state.ts';

/** Seconds to wait after the first, second … try that got no answer; the last one again and again. */
const PAUSES_SECONDS = [2, 4, 8, 15, 30, 60];

interface Delivering {
  /** One try; the same request each time. */
  readonly send: () => Promise<SubmitResult>;
  /** How it stands, for people. */
  readonly tell: (delivery: Delivery) => void;
  /** Wait a second, or less when there is reason to hope: then `true`. */
  readonly second: () => Promise<boolean>;
}

/**
 * Send until the server has answered, with longer and longer pauses.
 *
 * @returns the receipt, or null if the server refused for good (which was told).
 */
export async function deliver({ send, tell, second }: Delivering): Promise<Receipt | null> {
  for (let attempt = 0; ; attempt++) {
    tell({ status: 'sending' });
    const result = await send();
    if (result.kind === 'received') return result.receipt;
    if (result.kind === 'refused') {
      tell({ status: 'refused', code: result.code });
      return null;
    }
    const pause = PAUSES_SECONDS[Math.min(attempt, PAUSES_SECONDS.length - 1)]!;
    const isBusy = result.kind === 'busy';
    const seconds = isBusy ? Math.max(pause, Math.min(result.retryAfterSeconds, 300)) : pause;
    for (let left = seconds; left > 0; left--) {
      tell({ status: 'waiting', reason: isBusy ? 'busy' : 'network', seconds: left });
      if (await second()) break;
    }
  }
}
