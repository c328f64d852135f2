import type { LabDeliveryResult } from '../../api/lab.api.ts';
import type { WaitingDelivery } from './lab-storage.ts';

/** What waits on this computer, and what becomes of it. */
export interface WaitingLine {
  read(): Promise<readonly WaitingDelivery[]>;
  /** The study has it: delete it. */
  forget(placeId: string): Promise<void>;
  refuse(placeId: string, refusal: string): Promise<void>;
}

interface Delivering {
  readonly line: WaitingLine;
  /** One try. */
  readonly send: (waiting: WaitingDelivery) => Promise<LabDeliveryResult>;
  /** Something changed in the line, or the study could not be reached. */
  readonly tell: (state: 'changed' | 'unreachable') => void;
  /** Time, cut short when the network comes back, somebody asks, or something new waits. */
  readonly pause: (ms: number) => Promise<void>;
  readonly isOver: () => boolean;
}

/** After the first, second … round that got no answer; the last one again and again. */
const PAUSES_MS = [2000, 5000, 15_000, 30_000, 60_000];
/** While nothing waits. */
const IDLE_MS = 60_000;

/**
 * Deliver what waits, one after the other, until the page is left. Nothing is deleted before the study says that it has
 * it, so a delivery whose answer was lost is sent again; the study knows it again. What the study refuses stays, and is
 * not sent again before the page is opened anew.
 */
export async function deliverWaiting({ line, send, tell, pause, isOver }: Delivering): Promise<void> {
  const refused = new Set<string>();
  let failures = 0;
  while (!isOver()) {
    const waiting = (await line.read()).filter(({ sealed }) => !refused.has(sealed.placeId));
    let answered = true;
    for (const each of waiting) {
      if (isOver()) return;
      const result = await send(each);
      if (result.kind === 'unreachable') {
        answered = false;
        break;
      }
      const { placeId } = each.sealed;
      if (result.kind === 'received') await line.forget(placeId);
      else {
        refused.add(placeId);
        await line.refuse(placeId, result.code);
      }
      tell('changed');
    }
    failures = answered ? 0 : failures + 1;
    if (!answered) tell('unreachable');
    if (!isOver()) await pause(answered ? IDLE_MS : PAUSES_MS[Math.min(failures, PAUSES_MS.length) - 1]!);
  }
}
