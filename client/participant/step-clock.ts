import type { StepTime } from '../../server/contract/draft.ts';

/** Nothing done for that long: the person is elsewhere. */
export const IDLE_AFTER_MS = 30_000;

/** How long each screen was looked at. Immutable; every function returns a new clock. */
export interface StepClock {
  readonly step: string;
  /** Of the last sign of life, by a clock that only goes forward, in ms. */
  readonly at: number;
  readonly isHidden: boolean;
  readonly times: readonly StepTime[];
}

/** A clock that goes on from the times kept before. */
export function beginClock(step: string, at: number, times: readonly StepTime[]): StepClock {
  return { step, at, isHidden: false, times };
}

/**
 * Something was done, or the page came into view or left it. Time since the last sign of life counts as active up to
 * 30 s, the rest as idle; all of it is idle while the page is hidden.
 */
export function ticked(clock: StepClock, at: number, isHidden = false): StepClock {
  const passedMs = Math.max(0, at - clock.at);
  const activeMs = clock.isHidden ? 0 : Math.min(passedMs, IDLE_AFTER_MS);
  return { ...clock, at, isHidden, times: added(clock, activeMs, passedMs - activeMs) };
}

/** Another screen is shown. */
export function steppedTo(clock: StepClock, step: string, at: number): StepClock {
  return { ...ticked(clock, at, clock.isHidden), step };
}

function added({ step, times }: StepClock, activeMs: number, idleMs: number): readonly StepTime[] {
  if (activeMs + idleMs === 0) return times;
  const before = times.find((each) => each.step === step);
  const after: StepTime = {
    step,
    activeMs: Math.round((before?.activeMs ?? 0) + activeMs),
    idleMs: Math.round((before?.idleMs ?? 0) + idleMs),
  };
  return before === undefined ? [...times, after] : times.map((each) => (each === before ? after : each));
}
