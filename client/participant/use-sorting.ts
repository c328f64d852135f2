import { useEffect, useRef, useState } from 'react';
import { placementsOf } from '../../analysis/sorting/index.ts';
import type { ParticipationView } from '../../server/contract/participation.ts';
import type { SubmitQSortRequest } from '../../server/contract/q-sort.ts';
import { submitQSort } from '../api/q-sort.api.ts';
import { participantText } from '../text/en/participant.ts';
import { deliver } from './deliver.ts';
import type { Change, Progress } from './progress.ts';
import { reduce, type SortingAction } from './sorting-actions.ts';
import {
  initialState,
  STEPS,
  type KeptPage,
  type SavedSort,
  type SortingState,
  type Step,
} from './sorting-state.ts';

/** What the page starts from. */
export interface SortingStart {
  readonly view: ParticipationView;
  readonly participationToken: string;
  readonly progress: Progress;
  readonly saved: SavedSort;
}

export interface Sorting {
  readonly state: SortingState;
  readonly act: (action: SortingAction) => void;
  /** While waiting for the network: try at once. */
  readonly tryNow: () => void;
}

/**
 * The one place where a participant's page changes: every action goes through the reducer, what changed is written
 * to this browser's storage before the next frame, and the address follows the step.
 */
export function useSorting({ view, participationToken, progress, saved }: SortingStart): Sorting {
  const [state, setState] = useState(() => initialState(view, saved, stepInAddress() ?? ''));
  const latest = useRef(state);
  const hope = useRef<() => void>(() => undefined);

  const show = (next: SortingState) => {
    latest.current = next;
    setState(next);
  };

  const act = (action: SortingAction) => {
    const before = latest.current;
    const after = reduce(before, action);
    if (after === before) return;
    show(after);
    const change = changeBetween(before, after);
    if (change !== null) void progress.keep(change).then(handleKept);
  };

  const handleKept = async (result: Awaited<ReturnType<Progress['keep']>>) => {
    if (result === 'kept') return;
    if (result === 'lost') {
      act({ kind: 'not-kept' });
      return;
    }
    show(initialState(view, await progress.read(), ''));
    act({ kind: 'say', text: participantText.notices.elsewhere });
  };

  const { isSending, step } = state;

  useEffect(() => {
    if (!isSending) return;
    const request = requestOf(latest.current);
    const run = deliver({
      send: () => submitQSort(participationToken, request),
      tell: (delivery) => act({ kind: 'delivery', delivery }),
      second: () => oneSecond((wake) => (hope.current = wake)),
    });
    void run.then(async (receipt) => {
      if (receipt === null) return;
      await progress.erase().catch(() => undefined);
      act({ kind: 'received', receipt });
    });
    // Once begun, one delivery runs until it is answered; nothing it reads can change meanwhile.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isSending]);

  useEffect(() => followAddress((wanted) => act({ kind: 'go', step: wanted })));

  const isAtRisk = !state.isKept && state.log.length > 0 && state.receipt === null;
  useEffect(() => (isAtRisk ? warnBeforeLeaving() : undefined), [isAtRisk]);

  useEffect(() => {
    writeAddress(step);
    if (step === 'piles') act({ kind: 'start', now: Date.now() });
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [step]);

  return { state, act, tryNow: () => hope.current() };
}

/** What has to be written; null if nothing that is kept has changed. */
function changeBetween(before: SortingState, after: SortingState): Change | null {
  if (after.receipt !== null) return null;
  const moves = after.log.slice(before.log.length);
  const page = keptPage(after);
  const isSame = (Object.keys(page) as (keyof KeptPage)[]).every((name) => page[name] === before[name]);
  if (moves.length === 0 && isSame) return null;
  return { sequence: before.log.length, moves, page: isSame ? null : page };
}

function keptPage({ step, isGuided, reasons, startedAt, isSending }: SortingState): KeptPage {
  return { step, isGuided, reasons, startedAt, isSending };
}

/** What is sent: the board as it lies. A clock that was set back meanwhile has measured nothing. */
function requestOf({ view, history, reasons, startedAt }: SortingState): SubmitQSortRequest {
  const elapsed = startedAt === null ? -1 : Date.now() - startedAt;
  return {
    conditionId: view.condition.conditionId,
    occasion: view.occasion,
    placements: placementsOf(history.board),
    reasons: Object.entries(reasons).map(([statementId, text]) => ({ statementId, text })),
    sortingMs: elapsed < 0 ? null : elapsed,
  };
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

/** Where nothing is kept, the browser asks before it closes the page. */
function warnBeforeLeaving(): () => void {
  const handleLeaving = (event: BeforeUnloadEvent) => {
    event.preventDefault();
  };
  addEventListener('beforeunload', handleLeaving);
  return () => {
    removeEventListener('beforeunload', handleLeaving);
  };
}

function stepInAddress(): Step | null {
  return STEPS.find((step) => location.hash === `#${step}`) ?? null;
}

/** Each step is a page of the browser's history, so that Back goes a step back; a step that is not allowed is replaced. */
function writeAddress(step: Step): void {
  if (stepInAddress() === step) return;
  const isArrival = stepInAddress() === null || step === 'receipt';
  const method = isArrival ? 'replaceState' : 'pushState';
  history[method](null, '', `#${step}`);
}

function followAddress(onStep: (step: Step) => void): () => void {
  const handleChange = () => {
    const step = stepInAddress();
    if (step !== null) onStep(step);
  };
  addEventListener('hashchange', handleChange);
  return () => {
    removeEventListener('hashchange', handleChange);
  };
}
