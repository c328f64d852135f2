/** How far long work has come, in steps of about equal length. */
export interface WorkProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Long work cut into short steps: whoever runs it decides when to go on, so the work itself needs no clock, no
 * timer and no thread. Each step ends in a progress mark, the last in the result.
 */
export type LongWork<Result> = Generator<WorkProgress, Result, undefined>;

/** What the runner of long work may want of it. */
export interface WorkOptions {
  readonly onProgress?: (progress: WorkProgress) => void;
  /** Once aborted, the work stops before its next step and throws the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Run long work to its end without a pause: for a worker thread or a script. */
export function finished<Result>(work: LongWork<Result>, { onProgress, signal }: WorkOptions = {}): Result {
  for (;;) {
    signal?.throwIfAborted();
    const step = work.next();
    if (step.done === true) return step.value;
    onProgress?.(step.value);
  }
}

/**
 * Run long work a step at a time and wait for `pause` after each, so that a page can draw and a server can answer.
 *
 * @param pause resolves when the next step may begin, e.g. `() => new Promise(requestAnimationFrame)`.
 */
export async function finishedInTurns<Result>(
  work: LongWork<Result>,
  pause: () => Promise<unknown>,
  { onProgress, signal }: WorkOptions = {},
): Promise<Result> {
  for (;;) {
    signal?.throwIfAborted();
    const step = work.next();
    if (step.done === true) return step.value;
    onProgress?.(step.value);
    await pause();
  }
}
