import { deliverSealed } from '../../api/lab.api.ts';
import { deliverWaiting } from './deliver-waiting.ts';
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
        line: { ...storage, read: async () => (await storage.read()).waiting },
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
