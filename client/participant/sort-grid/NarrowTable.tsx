import type { KeyboardEvent, ReactNode } from 'react';
import { textOf } from '../sorting-state.ts';
import type { Sorting } from '../use-sorting.ts';
import { ColumnStrip } from './ColumnStrip.tsx';
import { ModeSwitch, PickedActions } from './GridActions.tsx';
import { Poles } from './Poles.tsx';
import { promptOf } from './prompt.ts';
import { useColumnKeys } from './use-column-keys.ts';

interface NarrowTableProps {
  readonly sorting: Sorting;
  /** Below the strip: lists of cards. */
  readonly children: ReactNode;
  /** The way on, at the foot of the window. */
  readonly actions: ReactNode;
}

/** On a phone: what is asked and the columns stay at the top, the cards scroll below. */
export function NarrowTable({ sorting, children, actions }: NarrowTableProps) {
  const { state, act } = sorting;
  const prompt = promptOf(state);
  const handleColumnKey = useColumnKeys(state.history.board.distribution);
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') act({ kind: 'let-go' });
    handleColumnKey(event);
  };
  return (
    <main className="step narrow-table" onKeyDown={handleKey}>
      <div className="narrow-head">
        <h1 className="prompt" tabIndex={-1} data-focus="heading">
          {prompt.title}
        </h1>
        <div className="prompt-line">
          <p className="prompt-text">{prompt.text}</p>
          <ModeSwitch sorting={sorting} />
        </div>
        <ColumnStrip sorting={sorting} />
        <Poles sorting={sorting} />
      </div>
      {children}
      {state.pickedId === null ? (
        <div className="narrow-actions">{actions}</div>
      ) : (
        <PickedBar sorting={sorting} statementId={state.pickedId} />
      )}
    </main>
  );
}

/** The card in the hand stays in sight at the foot of the window, wherever one scrolls. */
function PickedBar({ sorting, statementId }: { readonly sorting: Sorting; readonly statementId: string }) {
  return (
    <div className="picked-bar">
      <p className="picked-text" aria-hidden="true">
        {textOf(sorting.state, statementId)}
      </p>
      <PickedActions sorting={sorting} />
    </div>
  );
}
