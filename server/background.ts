/** Work that nobody waits for, such as a letter: whether it is done, and how long it takes, must not show in the answer. */
export interface Background {
  /** Begin after the present answer; a failure goes to the log. */
  run(work: () => Promise<void>): void;
  /** Everything begun so far has ended: before the database is closed. */
  settled(): Promise<void>;
}

/** @param onFailure told of every error, since no caller is there to hear of it. */
export function createBackground(onFailure: (error: unknown) => void): Background {
  const running = new Set<Promise<void>>();
  return {
    run(work) {
      const done: Promise<void> = nextTurn()
        .then(work)
        .catch(onFailure)
        .finally(() => running.delete(done));
      running.add(done);
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
