import { useCallback, useEffect, useRef, useState } from 'react';
import { AnalysisError, type WorkProgress } from '../../../analysis/index.ts';
import type { JobInput, JobName, JobResults } from './jobs.ts';
import { runJob } from './run-job.ts';

/** Where a job stands. */
export type JobState<Name extends JobName> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'running'; readonly progress: WorkProgress | null }
  | { readonly kind: 'done'; readonly result: JobResults[Name]; readonly input: JobInput }
  | { readonly kind: 'refused'; readonly error: AnalysisError }
  | { readonly kind: 'failed'; readonly message: string };

/** A job that somebody starts and may stop; leaving the page stops it too. */
export interface Job<Name extends JobName> {
  readonly state: JobState<Name>;
  readonly start: (input: JobInput) => void;
  readonly stop: () => void;
}

/** One job at a time of one kind: starting anew ends the one before. */
export function useJob<Name extends JobName>(name: Name): Job<Name> {
  const [state, setState] = useState<JobState<Name>>({ kind: 'waiting' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = useCallback(
    (input: JobInput) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      const say = (next: JobState<Name>) => {
        if (!signal.aborted) setState(next);
      };
      setState({ kind: 'running', progress: null });
      const onProgress = (progress: WorkProgress) => say({ kind: 'running', progress });
      runJob(name, input, { signal, onProgress }).then(
        (result) => say({ kind: 'done', result, input }),
        (error: unknown) => say(failureOf(error)),
      );
    },
    [name],
  );
  const stop = useCallback(() => {
    running.current?.abort();
    setState({ kind: 'waiting' });
  }, []);
  return { state, start, stop };
}

function failureOf(error: unknown): JobState<never> {
  if (error instanceof AnalysisError) return { kind: 'refused', error };
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}
