import { setTimeout as wait } from 'node:timers/promises';
import type { RandomSource } from '../../analysis/uncertainty/random.ts';
import { startServer } from './server-process.ts';

/** A server that is killed again and again, and started again each time. */
export interface DyingServer {
  /** Where it is now; pending while it is down. */
  readonly address: () => Promise<string>;
  /** No more kills: wait until it is up, and end it politely. @returns how often it was killed. */
  readonly end: () => Promise<number>;
}

const SHORTEST_LIFE_MS = 300;
const LONGEST_LIFE_MS = 1000;

/**
 * Start the built server, kill it (SIGKILL) 0.3 to 1 s after it said that it is ready, and so on until the end.
 *
 * @param environment as for `startServer`.
 * @param random when.
 * @param mostKills after so many it is left alone.
 */
export function startDyingServer(
  environment: Readonly<Record<string, string>>,
  random: RandomSource,
  mostKills: number,
): DyingServer {
  let up = pending();
  let isEnded = false;
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = () => {
      isEnded = true;
      resolve();
    };
  });
  const lives = async () => {
    for (let kills = 0; ; kills++) {
      const server = await startServer(environment);
      up.resolve(server.address);
      await Promise.race([kills < mostKills ? wait(lifeMs(random)) : ended, ended]);
      if (isEnded) {
        await server.stop();
        return kills;
      }
      up = pending();
      await server.kill();
    }
  };
  const killed = lives();
  // A server that does not start any more ends the whole matter.
  killed.catch((reason: unknown) => up.reject(reason));
  return {
    address: () => up.promise,
    end() {
      end();
      return killed;
    },
  };
}

function lifeMs(random: RandomSource): number {
  return SHORTEST_LIFE_MS + (random() % (LONGEST_LIFE_MS - SHORTEST_LIFE_MS));
}

/** An address to come. */
function pending() {
  let resolve!: (address: string) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<string>((fulfil, refuse) => {
    [resolve, reject] = [fulfil, refuse];
  });
  // Whoever asks for it is told; that nobody asks is no fault.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
