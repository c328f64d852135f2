import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Tinypool } from 'tinypool';
import type { ImportRequest } from '../contract/import.ts';
import { packageRoot } from '../package-root.ts';
import type { FilesPreview, FilesRead } from './read-import.ts';

/** Reads researchers' files off the thread that answers requests. */
export interface StudyReader {
  /** What is in the files. */
  readonly preview: (request: ImportRequest) => Promise<FilesPreview>;
  /** The study in the files. */
  readonly read: (request: ImportRequest) => Promise<FilesRead>;
}

/** `read-import.ts`, built by esbuild: a worker thread cannot load TypeScript on Node 20. */
const workerFile = join(packageRoot, 'dist/server/read-import.js');
/** A thread that has had nothing to do for so long ends. */
const IDLE_MS = 30_000;
/** Memory a reading may take, in MB; the largest files that are let in take less than half. */
const MEMORY_MB = 1024;

/**
 * A reader with one thread, started when there is something to read: a table at the limits takes about a second, and
 * meanwhile the server answers others. Files wait for each other in the order they came.
 */
export function createStudyReader(): StudyReader {
  let pool: Tinypool | null = null;
  const run = (name: string, request: ImportRequest): Promise<unknown> => {
    pool ??= new Tinypool({
      filename: pathToFileURL(workerFile).href,
      ...{ minThreads: 0, maxThreads: 1, idleTimeout: IDLE_MS },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    return pool.run(request, { name });
  };
  return {
    preview: (request) => run('previewedFiles', request) as Promise<FilesPreview>,
    read: (request) => run('studyInFiles', request) as Promise<FilesRead>,
  };
}
