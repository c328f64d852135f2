import type { KeyboardEvent, ReactNode } from 'react';
import type { Sorting } from '../use-sorting.ts';
import { ColumnStrip } from './ColumnStrip.tsx';
import { promptOf } from './prompt.ts';
import { useColumnKeys } from './use-column-keys.ts';

interface NarrowTableProps {
  readonly sorting: Sorting;
  /** Below the strip: lists of cards. */
  readonly children: ReactNode;
  /** What can be done with a picked card. */
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
        <p className="prompt-text">{prompt.text}</p>
        <ColumnStrip sorting={sorting} />
        {actions}
      </div>
      {children}
    </main>
  );
}
