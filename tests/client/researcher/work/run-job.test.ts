import { describe, expect, it } from 'vitest';
import { solve, STANDARD_RECIPE, type WorkProgress } from '../../../../analysis/index.ts';
import { workOf } from '../../../../client/researcher/work/jobs.ts';
import type { JobAnswer, JobRequest } from '../../../../client/researcher/work/messages.ts';
import { runJob, type JobWorker } from '../../../../client/researcher/work/run-job.ts';
import { referenceStudy } from '../../../reference/solutions.ts';

const data = referenceStudy('lipset', 'shipped');
const input = { data, recipe: STANDARD_RECIPE, seed: 1 };

/** A thread that answers what a test tells it to; whether it was ended can be asked. */
function aThread(answer: (request: JobRequest, say: (message: JobAnswer) => void) => void) {
  const listeners: ((event: { data: JobAnswer }) => void)[] = [];
  const thread = { isEnded: false };
  const worker = {
    postMessage: (request: JobRequest) =>
      answer(request, (message) => {
        const event = { data: structuredClone(message) };
        if (!thread.isEnded) listeners.forEach((listen) => listen(event));
      }),
    terminate: () => (thread.isEnded = true),
    addEventListener: (kind: string, listen: (event: { data: JobAnswer }) => void) => {
      if (kind === 'message') listeners.push(listen);
    },
  };
  return { thread, start: () => worker as unknown as JobWorker };
}

describe('a job on another thread', () => {
  it('tells how far it is, gives the very figures, and ends its thread', async () => {
    const { thread, start } = aThread(({ name, input: given }, say) => {
      const work = workOf(name, given);
      for (let step = work.next(); ; step = work.next()) {
        if (step.done === true) {
          say({ kind: 'done', result: step.value });
          return;
        }
        say({ kind: 'progress', progress: step.value });
      }
    });
    const told: WorkProgress[] = [];
    const onProgress = (progress: WorkProgress) => told.push(progress);
    const { solution, refusal } = await runJob('solution', input, { onProgress }, start);
    expect(solution).toEqual(solve(data, STANDARD_RECIPE));
    expect(refusal).toBeNull();
    expect(told).toEqual([{ done: 0, total: 1 }]);
    expect(thread.isEnded).toBe(true);
  });

  it('ends in the middle when it is stopped, with the reason', async () => {
    const { thread, start } = aThread((_, say) => say({ kind: 'progress', progress: { done: 1, total: 9 } }));
    const controller = new AbortController();
    const running = runJob('bootstrap', input, { signal: controller.signal }, start);
    controller.abort(new Error('enough'));
    await expect(running).rejects.toThrow('enough');
    expect(thread.isEnded).toBe(true);
    const { signal } = controller;
    await expect(runJob('bootstrap', input, { signal }, start)).rejects.toThrow('enough');
  });

  it('refuses as the analysis does, and fails in words', async () => {
    const refusal = { code: 'recipe-invalid', message: 'too wild' } as const;
    const refusing = aThread((_, say) => say({ kind: 'refused', refusal }));
    await expect(runJob('multiverse', input, {}, refusing.start)).rejects.toMatchObject({
      name: 'AnalysisError',
      ...refusal,
    });
    const failing = aThread((_, say) => say({ kind: 'failed', message: 'out of memory' }));
    await expect(runJob('multiverse', input, {}, failing.start)).rejects.toThrow('out of memory');
    expect([refusing.thread.isEnded, failing.thread.isEnded]).toEqual([true, true]);
  });

  it('keeps the first half of a solution whose second half is refused', () => {
    const work = workOf('solution', { ...input, recipe: { ...STANDARD_RECIPE, factorCount: 10 } });
    work.next();
    expect(work.next().value).toMatchObject({
      prepared: { rank: 9 },
      solution: null,
      refusal: { code: 'too-many-factors' },
    });
  });
});
