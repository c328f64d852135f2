import { useEffect, useLayoutEffect, useState } from 'react';
import { GonePage } from './GonePage.tsx';
import { isStopAsked, StopButton, StopDialog } from './StopButton.tsx';
import { momentText } from './moment-text.ts';
import { stepAfter, type SortingState } from './sorting-state.ts';
import { BeginScreen } from './steps/BeginScreen.tsx';
import { GridStep } from './steps/GridStep.tsx';
import { PilesStep } from './steps/PilesStep.tsx';
import { QuestionsStep } from './steps/QuestionsStep.tsx';
import { ReasonsStep } from './steps/ReasonsStep.tsx';
import { ReceiptStep } from './steps/ReceiptStep.tsx';
import { ReviewStep } from './steps/ReviewStep.tsx';
import { SendStep } from './steps/SendStep.tsx';
import { TryOutStep } from './steps/TryOutStep.tsx';
import { mayOpenOffline } from './saving/keep-for-offline.ts';
import { TopBar } from './TopBar.tsx';
import type { SortingStart } from './sorting-start.ts';
import { useSorting, type Sorting } from './use-sorting.ts';

/** A participant's page: the current step, and what is said about the last move. */
export function ParticipantPage({ start }: { readonly start: SortingStart }) {
  const sorting = useSorting(start);
  const { state } = sorting;
  useFocus(state.focus);
  useHistoryKeys(sorting);
  if (state.saving === 'gone' && state.receipt === null) return <GonePage state={state} />;
  return (
    <>
      <TopBar sorting={sorting} leaving={start.leaving} />
      <Notices state={state} />
      {start.lab !== null && state.receipt !== null ? (
        start.lab.receiptStep(state.receipt)
      ) : (
        <CurrentStep sorting={sorting} />
      )}
      <div role="status">
        <p key={state.said.serial} className={isShown(state) ? 'said' : 'visually-hidden'}>
          {state.said.text}
        </p>
      </div>
      {start.leaving === null ? null : <Stopping state={state} leaving={start.leaving} />}
    </>
  );
}

interface StoppingProps {
  readonly state: SortingState;
  readonly leaving: NonNullable<SortingStart['leaving']>;
}

/** The way out where no bar has it, and the question whether to take it if the address asked for that. */
function Stopping({ state, leaving }: StoppingProps) {
  const [isStopping, setIsStopping] = useState(isStopAsked);
  return (
    <>
      {state.step === 'begin' || state.step === 'try-out' ? (
        <footer className="stop-foot">
          <StopButton leaving={leaving} />
        </footer>
      ) : null}
      {isStopping ? <StopDialog leaving={leaving} onClose={() => setIsStopping(false)} /> : null}
    </>
  );
}

/** Moves can be seen; a refusal is shown in words too, unless the prompt says it already. */
function isShown({ said, crowdedIndex }: SortingState): boolean {
  return said.isRefusal && crowdedIndex === null;
}

function CurrentStep({ sorting }: { readonly sorting: Sorting }) {
  const { state } = sorting;
  switch (state.step) {
    case 'begin':
      return <Begin sorting={sorting} />;
    case 'try-out':
      return <TryOutStep sorting={sorting} />;
    case 'before':
    case 'questions':
      return (
        <QuestionsStep
          key={state.step}
          sorting={sorting}
          place={state.step === 'before' ? 'before' : 'after'}
        />
      );
    case 'piles':
      return <PilesStep sorting={sorting} />;
    case 'grid':
      return <GridStep sorting={sorting} />;
    default:
      return <LaterStep sorting={sorting} />;
  }
}

/** What comes after the laying out. */
function LaterStep({ sorting }: { readonly sorting: Sorting }) {
  const { step, receipt } = sorting.state;
  switch (step) {
    case 'review':
      return <ReviewStep sorting={sorting} />;
    case 'reasons':
      return <ReasonsStep sorting={sorting} />;
    case 'receipt':
      return receipt === null ? null : <ReceiptStep sorting={sorting} receipt={receipt} />;
    default:
      return <SendStep sorting={sorting} />;
  }
}

function Begin({ sorting: { state, act } }: { readonly sorting: Sorting }) {
  return (
    <BeginScreen
      view={state.view}
      text={state.text}
      isBegun={state.log.length > 0}
      onBegin={() => act({ kind: 'go', step: firstStep(state) })}
      onTryOut={() => act({ kind: 'go', step: 'try-out' })}
    />
  );
}

/** Whoever comes back when all is read goes straight to the grid. */
function firstStep(state: SortingState) {
  const isRead = state.log.length > 0 && state.history.board.deck.length === 0;
  return isRead ? 'grid' : stepAfter(state);
}

/** What is true and may matter: nothing is kept here, it cannot be opened offline, or the study has closed. */
function Notices({ state }: { readonly state: SortingState }) {
  const notices = noticesOf(state);
  if (state.step === 'receipt' || notices.length === 0) return null;
  return (
    <aside aria-label={state.text.notices.label}>
      {notices.map((words) => (
        <p
          key={words}
          className={`notice notice--page ${words === state.text.offline.off ? 'notice--quiet' : ''}`}
        >
          {words}
        </p>
      ))}
    </aside>
  );
}

function noticesOf({ isKept, view, step, saving, text }: SortingState): string[] {
  const isNowhere = saving === 'waiting' || saving === 'refused';
  const words = isNowhere ? text.notices.notKeptNow : text.notices.notKept;
  return [
    ...(isKept ? [] : [words]),
    ...closingNotice(view, text),
    ...(isKept && step === 'begin' && !mayOpenOffline() ? [text.offline.off] : []),
  ];
}

function closingNotice({ isOpen, handInUntil, language }: SortingState['view'], text: SortingState['text']) {
  if (!isOpen) return [text.notices.closed];
  return handInUntil === undefined ? [] : [text.notices.closing(momentText(handInUntil, language))];
}

/** Put the keyboard where the work goes on; after a key before the next one can be pressed. */
function useFocus({ target, serial, mayWait }: SortingState['focus']): void {
  useLayoutEffect(() => {
    if (serial === 0) return undefined;
    if (!mayWait) focusOn(target);
    // With the next frame, which works out anyway where everything lies.
    const frame = requestAnimationFrame(() => {
      if (mayWait) focusOn(target);
      if (target !== 'heading') elementOf(target)?.scrollIntoView({ block: 'nearest' });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [target, serial, mayWait]);
}

function focusOn(target: string): void {
  elementOf(target)?.focus({ preventScroll: target !== 'heading' });
  if (target === 'heading') scrollTo(0, 0);
}

function elementOf(target: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-focus="${target}"]`);
}

/** Ctrl or Cmd with Z goes a move back, with Shift or with Y a move forth; in a text field they are the field's own. */
function useHistoryKeys({ act }: Sorting): void {
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      act({ kind: 'move', move: { kind: key === 'y' || event.shiftKey ? 'redo' : 'undo' }, by: 'key' });
    };
    addEventListener('keydown', handleKey);
    return () => {
      removeEventListener('keydown', handleKey);
    };
  });
}
