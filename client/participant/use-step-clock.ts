import { useEffect, useRef } from 'react';
import type { StepTime } from '../../server/contract/draft.ts';
import type { Step } from './sorting-state.ts';
import { beginClock, steppedTo, ticked, type StepClock } from './step-clock.ts';

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'input', 'scroll', 'wheel'] as const;
/** A moving finger or mouse is asked no more often than that. */
const SELDOM_MS = 1000;

/**
 * Measure how long each screen is looked at, active and idle. Told when the screen changes or the page is hidden, so
 * that a move itself stays small.
 *
 * @returns the times up to this moment.
 */
export function useStepClock(
  step: Step,
  earlier: readonly StepTime[],
  onTimes: (times: readonly StepTime[]) => void,
): () => readonly StepTime[] {
  const clock = useRef<StepClock | null>(null);
  const tick = useRef(() => beginClock(step, performance.now(), earlier));
  const tell = useRef(onTimes);
  useEffect(() => {
    tell.current = onTimes;
  });

  useEffect(() => {
    const now = performance.now();
    const before = clock.current;
    clock.current = before === null ? beginClock(step, now, earlier) : steppedTo(before, step, now);
    tick.current = () => (clock.current = ticked(clock.current!, performance.now(), document.hidden));
    if (before !== null) tell.current(clock.current.times);
    // The times kept before count once, at the beginning.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [step]);

  useEffect(() => {
    const handleLife = () => {
      if (performance.now() - clock.current!.at > SELDOM_MS) tick.current();
    };
    const handleVisibility = () => {
      const { times } = tick.current();
      if (document.hidden) tell.current(times);
    };
    for (const name of SIGNS_OF_LIFE) addEventListener(name, handleLife, { passive: true, capture: true });
    document.addEventListener('visibilitychange', handleVisibility);
    return () => {
      for (const name of SIGNS_OF_LIFE) removeEventListener(name, handleLife, { capture: true });
      document.removeEventListener('visibilitychange', handleVisibility);
    };
  }, []);

  return () => tick.current().times;
}
