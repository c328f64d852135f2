import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { submitQSort } from '../api/q-sort.api.ts';
import { deliver } from './deliver.ts';
import { carryOut } from './early-pile.ts';
import { openKeeper, type SortKeeper } from './saving/sort-keeper.ts';
import { reduce, type SortingAction } from './sorting-actions.ts';
import type { SortingStart } from './sorting-start.ts';
import { submissionOf } from './sorting-record.ts';
import { initialState, STEPS, type SortingState, type Step } from './sorting-state.ts';
import { useStepClock } from './use-step-clock.ts';

export interface Sorting {
  readonly state: SortingState;
  readonly act: (action: SortingAction) => void;
  /** While waiting for the network: try at once. */
  readonly tryNow: () => void;
}

/**
 * The one place where a participant's page changes: every action goes through the reducer, what changed is written
 * to this browser's storage before the next frame and then sent to the server, and the address follows the step.
 */
export function useSorting(start: SortingStart): Sorting {
  const [state, setState] = useState(() => beginning(start));
  const latest = useRef(state);
  /** What a pointer does in the grid is kept at once and drawn in a task of its own: both would hold up a slow processor. */
  const isDrawnSoon = useRef(false);
  const keeper = useRef<SortKeeper | null>(null);
  const hope = useRef<() => void>(() => undefined);
  const { progress, participationToken } = start;

  const act = useCallback((action: SortingAction) => {
    const before = latest.current;
    const after = reduce(before, action);
    if (after === before) return;
    latest.current = after;
    if (isPointedAt(action) && !isDrawnSoon.current) {
      isDrawnSoon.current = true;
      setTimeout(() => {
        isDrawnSoon.current = false;
        setState(latest.current);
      });
    }
    if (!isDrawnSoon.current) setState(after);
    keeper.current?.keep(before, after);
  }, []);

  const { isSending, step } = state;
  const timesNow = useStepClock(step, state.stepTimes, (stepTimes) => act({ kind: 'times', stepTimes }));

  useEffect(() => {
    if (latest.current.receipt !== null) return undefined;
    const opened = openKeeper(start, act);
    keeper.current = opened;
    if (start.early !== null) carryOut(start.early, latest.current, act);
    return () => {
      opened.leave();
    };
    // A page has one start.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    if (!isSending) return;
    keeper.current?.rest();
    const request = submissionOf(latest.current, timesNow());
    const run = deliver({
      send: () => start.lab?.handIn(request) ?? submitQSort(participationToken, request),
      tell: (delivery) => act({ kind: 'delivery', delivery }),
      second: () => oneSecond((wake) => (hope.current = wake)),
    });
    void run.then(async (receipt) => {
      if (receipt === null) {
        keeper.current?.resume();
        return;
      }
      keeper.current?.leave();
      await progress.erase().catch(() => undefined);
      act({ kind: 'received', receipt });
      start.onHandedIn();
    });
    // Once begun, one delivery runs until it is answered; nothing it reads can change meanwhile.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isSending]);

  usePageOfHistory(step, act);
  useLeaveWarning(state);
  return { state, act, tryNow: () => hope.current() };
}

/** Done in the grid with a pointer. Keys are drawn at once: the next one may follow before anything else. */
function isPointedAt(action: SortingAction): boolean {
  if (action.kind === 'drop') return true;
  return (action.kind === 'card' || action.kind === 'column') && action.by !== 'key';
}

function beginning({ view, text, saved, announcement, lab }: SortingStart): SortingState {
  const { lines, page, isKept } = saved;
  const beginning = { view, text, log: lines, page, isKept, isShared: lab !== null };
  const state = initialState({ ...beginning, wish: stepInAddress() ?? '' });
  return announcement === '' ? state : { ...state, said: { text: announcement, isRefusal: true, serial: 1 } };
}

/** A second, cut short when the network comes back or the person asks: then true. */
function oneSecond(onWait: (wake: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isHopeful: boolean) => {
      clearTimeout(timer);
      removeEventListener('online', wake);
      resolve(isHopeful);
    };
    const wake = () => {
      end(true);
    };
    const timer = setTimeout(() => {
      end(false);
    }, 1000);
    addEventListener('online', wake);
    onWait(wake);
  });
}

/** Where the moves are nowhere but in this page, the browser asks before it closes it. */
function useLeaveWarning({ isKept, saving, log, receipt }: SortingState): void {
  const isAtRisk = !isKept && saving !== 'saved' && log.length > 0 && receipt === null;
  useEffect(() => {
    if (!isAtRisk) return undefined;
    const handleLeaving = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    addEventListener('beforeunload', handleLeaving);
    return () => {
      removeEventListener('beforeunload', handleLeaving);
    };
  }, [isAtRisk]);
}

/** Steps from which on time counts. */
const SORTING_STEPS: ReadonlySet<Step> = new Set(['piles', 'grid']);

/**
 * Each step is a page of the browser's history, so that Back goes a step back; a step that is not allowed is replaced.
 * Before the step is drawn: Back may be pressed at once.
 */
function usePageOfHistory(step: Step, act: (action: SortingAction) => void): void {
  useLayoutEffect(() => {
    const handleChange = () => {
      // Begin, pressed before the script had come, left the page's own address behind it.
      const wanted = location.hash === '' ? 'begin' : stepInAddress();
      if (wanted !== null) act({ kind: 'go', step: wanted });
    };
    addEventListener('hashchange', handleChange);
    return () => {
      removeEventListener('hashchange', handleChange);
    };
  }, [act]);
  useLayoutEffect(() => {
    writeAddress(step);
  }, [step]);
  useEffect(() => {
    if (SORTING_STEPS.has(step)) act({ kind: 'start', now: Date.now() });
  }, [step, act]);
}

function stepInAddress(): Step | null {
  return STEPS.find((step) => location.hash === `#${step}`) ?? null;
}

function writeAddress(step: Step): void {
  if (stepInAddress() === step) return;
  const isArrival = stepInAddress() === null || step === 'receipt';
  const method = isArrival ? 'replaceState' : 'pushState';
  history[method](null, '', `#${step}`);
}
