import { AnalysisError, finished, type WorkProgress } from '../../../analysis/index.ts';
import { refusalOf, workOf } from './jobs.ts';
import type { JobAnswer, JobRequest } from './messages.ts';

/** Progress is told this often at most: a message a step would cost more than the steps. */
const TOLD_EVERY_MS = 80;

const answer = (message: JobAnswer) => self.postMessage(message);

/** A worker does one job in its life; whoever started it ends it, in the middle too. */
self.addEventListener('message', ({ data }: MessageEvent<JobRequest>) => {
  let toldAt = 0;
  const onProgress = (progress: WorkProgress) => {
    if (performance.now() - toldAt < TOLD_EVERY_MS) return;
    toldAt = performance.now();
    answer({ kind: 'progress', progress });
  };
  try {
    answer({ kind: 'done', result: finished(workOf(data.name, data.input), { onProgress }) });
  } catch (error) {
    if (error instanceof AnalysisError) answer({ kind: 'refused', refusal: refusalOf(error) });
    else answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
