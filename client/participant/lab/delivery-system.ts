import { deliverSealed } from '../../api/lab.api.ts';
import { deliverWaiting, type WaitingLine } from './deliver-waiting.ts';
import { eraseReadable } from './lab-desk.tsx';
import type { LabStorage, WaitingDelivery } from './lab-storage.ts';

/** How the delivering goes. */
export type DeliveryState = 'trying' | 'changed' | 'unreachable';

/** Delivers what waits, for as long as the page is open. */
export interface DeliverySystem {
  /** Try at once. */
  readonly wake: () => void;
  /** @returns a function that ends it. */
  readonly begin: (tell: (state: DeliveryState) => void) => () => void;
}

export function deliverySystem(storage: LabStorage): DeliverySystem {
  let hope: () => void = () => undefined;
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(timer);
        removeEventListener('online', end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      addEventListener('online', end);
      hope = end;
    });
  return {
    wake: () => {
      hope();
    },
    begin(tell) {
      let isOver = false;
      void deliverWaiting({
        line: waitingLine(storage),
        send: ({ labComputerId, sealed }: WaitingDelivery) => {
          tell('trying');
          return deliverSealed(labComputerId, sealed);
        },
        tell,
        pause,
        isOver: () => isOver,
      });
      return () => {
        isOver = true;
        hope();
      };
    },
  };
}

/**
 * What waits on this computer. Nothing stops waiting before what was sorted is erased, wherever the computer died before;
 * if that fails now, the study is told the same again later.
 */
export function waitingLine(storage: LabStorage): WaitingLine {
  return {
    read: async () => (await storage.read()).waiting,
    forget: (placeId) =>
      eraseReadable(placeId)
        .then(() => storage.forget(placeId))
        .catch(() => undefined),
    refuse: (placeId, refusal) => storage.refuse(placeId, refusal),
  };
}
