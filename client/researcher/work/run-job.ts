import { AnalysisError, type WorkOptions } from '../../../analysis/index.ts';
import type { JobInput, JobName, JobResults } from './jobs.ts';
import type { JobAnswer } from './messages.ts';

/** What is asked of a worker; a browser's own, or one that a test provides. */
export type JobWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

function newWorker(): JobWorker {
  return new Worker(new URL('./job.worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Do a job on a thread of its own, so that the page stays at hand.
 *
 * An abort ends the thread at once, in the middle of a step too, and rejects with the signal's reason.
 *
 * @throws {AnalysisError} where the analysis refuses; Error where the program fails.
 */
export function runJob<Name extends JobName>(
  name: Name,
  input: JobInput,
  { signal, onProgress }: WorkOptions = {},
  start: () => JobWorker = newWorker,
): Promise<JobResults[Name]> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = start();
    const end = (settle: () => void) => {
      worker.terminate();
      signal?.removeEventListener('abort', abort);
      settle();
    };
    const abort = () => end(() => reject(signal?.reason as Error));
    signal?.addEventListener('abort', abort);
    worker.addEventListener('message', ({ data }: MessageEvent<JobAnswer>) => {
      if (data.kind === 'progress') onProgress?.(data.progress);
      else if (data.kind === 'done') end(() => resolve(data.result as JobResults[Name]));
      else end(() => reject(data.kind === 'refused' ? refused(data.refusal) : new Error(data.message)));
    });
    worker.addEventListener('error', ({ message }: ErrorEvent) => {
      end(() => reject(new Error(message === '' ? 'the worker could not be started' : message)));
    });
    worker.postMessage({ name, input });
  });
}

function refused({ code, message }: { code: AnalysisError['code']; message: string }): AnalysisError {
  return new AnalysisError(code, message);
}
