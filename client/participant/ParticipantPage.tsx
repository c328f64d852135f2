import { useEffect, useLayoutEffect } from 'react';
import { participantText as text } from '../text/en/participant.ts';
import type { SortingState } from './sorting-state.ts';
import { BeginScreen } from './steps/BeginScreen.tsx';
import { GridStep } from './steps/GridStep.tsx';
import { PilesStep } from './steps/PilesStep.tsx';
import { ReasonsStep } from './steps/ReasonsStep.tsx';
import { ReceiptStep } from './steps/ReceiptStep.tsx';
import { ReviewStep } from './steps/ReviewStep.tsx';
import { SendStep } from './steps/SendStep.tsx';
import { TopBar } from './TopBar.tsx';
import { useSorting, type Sorting, type SortingStart } from './use-sorting.ts';

/** A participant's page: the current step, and what is said about the last move. */
export function ParticipantPage({ start }: { readonly start: SortingStart }) {
  const sorting = useSorting(start);
  const { state } = sorting;
  useFocus(state.focus);
  useHistoryKeys(sorting);
  return (
    <>
      <TopBar sorting={sorting} />
      <Notices state={state} />
      <CurrentStep sorting={sorting} />
      <div role="status">
        <p key={state.said.serial} className={isShown(state) ? 'said' : 'visually-hidden'}>
          {state.said.text}
        </p>
      </div>
    </>
  );
}

/** Moves can be seen; a refusal is shown in words too, unless the prompt says it already. */
function isShown({ said, crowdedIndex }: SortingState): boolean {
  return said.isRefusal && crowdedIndex === null;
}

function CurrentStep({ sorting }: { readonly sorting: Sorting }) {
  const { state, act } = sorting;
  switch (state.step) {
    case 'begin':
      return (
        <BeginScreen
          view={state.view}
          isBegun={state.log.length > 0}
          onBegin={() => act({ kind: 'go', step: state.history.board.deck.length === 0 ? 'grid' : 'piles' })}
        />
      );
    case 'piles':
      return <PilesStep sorting={sorting} />;
    case 'grid':
      return <GridStep sorting={sorting} />;
    case 'review':
      return <ReviewStep sorting={sorting} />;
    case 'reasons':
      return <ReasonsStep sorting={sorting} />;
    case 'send':
      return <SendStep sorting={sorting} />;
    case 'receipt':
      return state.receipt === null ? null : <ReceiptStep sorting={sorting} receipt={state.receipt} />;
  }
}

/** What is true and may matter: nothing is kept here, or the study has closed. */
function Notices({ state }: { readonly state: SortingState }) {
  const { isKept, view, step } = state;
  if (step === 'receipt' || (isKept && view.isOpen)) return null;
  return (
    <aside aria-label={text.notices.label}>
      {isKept ? null : <p className="notice notice--page">{text.notices.notKept}</p>}
      {view.isOpen ? null : <p className="notice notice--page">{text.notices.closed}</p>}
    </aside>
  );
}

/** Put the keyboard where the work goes on, before the next key can be pressed. */
function useFocus({ target, serial }: SortingState['focus']): void {
  useLayoutEffect(() => {
    if (serial === 0) return;
    const element = document.querySelector<HTMLElement>(`[data-focus="${target}"]`);
    element?.focus({ preventScroll: target !== 'heading' });
    if (target === 'heading') scrollTo(0, 0);
    else element?.scrollIntoView({ block: 'nearest' });
  }, [target, serial]);
}

/** Ctrl or Cmd with Z goes a move back, with Shift or with Y a move forth; in a text field they are the field's own. */
function useHistoryKeys({ act }: Sorting): void {
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      if (event.target instanceof HTMLTextAreaElement) return;
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
