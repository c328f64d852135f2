import { wrap } from 'idb';

/** What happens to a browser at its so many-th transaction. */
export interface Fate {
  /** From 0. */
  readonly atTransaction: number;
  /**
   * It dies before it; it dies in it, which is then rolled back, as when a browser is opened again; or only this one is
   * rolled back, and the browser lives on.
   */
  readonly what: 'dies-before' | 'dies-within' | 'fails-once';
}

/**
 * Do something in a browser with that fate: whatever a dead one would write to IndexedDB is not written.
 *
 * @param act its own failing is no matter: in a dead browser nobody sees it.
 * @returns did the fate come, or was everything done before.
 */
export async function untilFate(
  { atTransaction, what }: Fate,
  act: () => Promise<unknown>,
): Promise<boolean> {
  const { prototype } = IDBDatabase;
  // Taken as it is, to be called as it would have been.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const begin = prototype.transaction;
  let begun = 0;
  prototype.transaction = function (this: IDBDatabase, ...asked: Parameters<typeof begin>) {
    const number = begun++;
    const isReached = number === atTransaction;
    const isDead =
      what === 'fails-once' ? false : number > atTransaction || (isReached && what === 'dies-before');
    if (isDead) throw new DOMException('the browser is dead', 'UnknownError');
    const transaction = begin.apply(this, asked);
    if (isReached) rollBack(transaction);
    return transaction;
  };
  try {
    await act().catch(() => undefined);
  } finally {
    prototype.transaction = begin;
  }
  return begun > atTransaction;
}

/** With all that was asked of it at once. */
function rollBack(transaction: IDBTransaction): void {
  // Whoever would have waited for its end may be gone before it.
  wrap(transaction).done.catch(() => undefined);
  queueMicrotask(() => {
    // Too late for one that is committed at once.
    try {
      transaction.abort();
    } catch {
      return;
    }
  });
}
