import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { packageRoot } from '../package-root.ts';

/** Bytes of PostgreSQL's wire protocol, or the wish to end. */
export type EmbeddedQuestion = Uint8Array | 'close';
export type EmbeddedAnswer = { readonly bytes: Uint8Array } | { readonly failure: string };

/** PostgreSQL in WebAssembly, in a thread of its own. */
export interface EmbeddedEngine {
  /** Send wire-protocol bytes, get the answer's bytes. */
  readonly exchange: (bytes: Uint8Array) => Promise<Uint8Array>;
  /** End politely: everything is on the disk afterwards. */
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** Longest that one exchange may take; the engine itself knows no statement_timeout. */
export const EXCHANGE_LIMIT_MS = 60_000;

/** Built by esbuild: a worker thread cannot load TypeScript on Node 20. */
const workerFile = join(packageRoot, 'dist/server/embedded-worker.js');

/**
 * Open the database in `directory` in a worker thread. An exchange that takes longer than the limit ends the
 * worker, as nothing else can stop it; the next one opens the directory again.
 */
export async function openEmbeddedEngine(
  directory: string,
  limitMs = EXCHANGE_LIMIT_MS,
): Promise<EmbeddedEngine> {
  let current: Promise<RunningWorker> | null = null;
  const running = () => (current ??= startWorker(directory));
  await running();

  const exchange = async (bytes: EmbeddedQuestion): Promise<Uint8Array> => {
    const worker = await running();
    const watchdog = setTimeout(() => {
      current = null;
      void worker.end(new Error('the embedded database took too long and was restarted'));
    }, limitMs);
    try {
      return await worker.ask(bytes);
    } catch (error) {
      if (worker.hasEnded()) current = null;
      throw error;
    } finally {
      clearTimeout(watchdog);
    }
  };
  return {
    exchange,
    async close() {
      await exchange('close');
      await (await running()).end(new Error('the embedded database was closed'));
    },
  };
}

interface RunningWorker {
  readonly ask: (question: EmbeddedQuestion) => Promise<Uint8Array>;
  readonly end: (why: Error) => Promise<void>;
  readonly hasEnded: () => boolean;
}

async function startWorker(directory: string): Promise<RunningWorker> {
  const worker = new Worker(workerFile, { workerData: { directory } });
  const queue: Waiting[] = [];
  let ended: Error | null = null;
  const fail = (why: Error) => {
    ended ??= why;
    for (const { reject } of queue.splice(0)) reject(why);
  };
  worker.on('message', (answer: EmbeddedAnswer) => {
    const waiting = queue.shift();
    if ('bytes' in answer) waiting?.resolve(answer.bytes);
    else waiting?.reject(new Error(`the embedded database failed: ${answer.failure}`));
  });
  worker.on('error', (error) =>
    fail(new Error(`the embedded database failed: ${String(error)}`, { cause: error })),
  );
  worker.on('exit', () => fail(new Error('the embedded database has ended')));
  const answered = () =>
    new Promise<Uint8Array>((resolve, reject) => {
      if (ended) reject(ended);
      else queue.push({ resolve, reject });
    });
  await answered();
  return {
    ask(question) {
      const answer = answered();
      if (!ended) worker.postMessage(question);
      return answer;
    },
    async end(why) {
      fail(why);
      await worker.terminate();
    },
    hasEnded: () => ended !== null,
  };
}
