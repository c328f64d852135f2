import { fdatasyncSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import type { EmbeddedAnswer, EmbeddedQuestion } from './embedded-engine.ts';

/** The little of Emscripten's file system that is changed below. */
interface EmscriptenModule {
  readonly NODEFS: { readonly stream_ops: { fsync?: (stream: { readonly nfd?: number }) => number } };
}

/** Files that reach the disk: Emscripten's NODEFS answers fsync without doing anything. */
class DurableFiles extends NodeFS {
  override async init(...parameters: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const initialised = await super.init(...parameters);
    const preRun = initialised.emscriptenOpts.preRun as unknown as ((module: EmscriptenModule) => void)[];
    preRun.unshift((module) => {
      module.NODEFS.stream_ops.fsync = ({ nfd }) => {
        if (nfd !== undefined) fdatasyncSync(nfd);
        return 0;
      };
    });
    return initialised;
  }
}

/** The wire protocol in, the wire protocol out, one question after another. */
async function serve(directory: string): Promise<void> {
  const database = await PGlite.create({
    fs: new DurableFiles(directory),
    // -F would switch fsync off.
    startParams: [
      ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
      '-c',
      'wal_sync_method=fsync',
    ],
  });
  const say = (answer: EmbeddedAnswer) => parentPort?.postMessage(answer);
  let lastAnswer = Promise.resolve();
  const answer = async (question: EmbeddedQuestion) => {
    try {
      if (question === 'close') await database.close();
      const bytes = question === 'close' ? new Uint8Array() : await database.execProtocolRaw(question);
      say({ bytes: new Uint8Array(bytes) });
    } catch (error) {
      say({ failure: String(error) });
    }
  };
  parentPort?.on('message', (question: EmbeddedQuestion) => {
    lastAnswer = lastAnswer.then(() => answer(question));
  });
  say({ bytes: new Uint8Array() });
}

await serve((workerData as { directory: string }).directory);
