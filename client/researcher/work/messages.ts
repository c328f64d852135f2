import type { WorkProgress } from '../../../analysis/index.ts';
import type { JobInput, JobName, JobResults, Refusal } from './jobs.ts';

/** What the page sends a worker: one job, once. */
export type JobRequest = {
  readonly [Name in JobName]: { readonly name: Name; readonly input: JobInput };
}[JobName];

/** What a worker answers: progress any number of times, then how it ended. */
export type JobAnswer =
  | { readonly kind: 'progress'; readonly progress: WorkProgress }
  | { readonly kind: 'done'; readonly result: JobResults[JobName] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly message: string };
