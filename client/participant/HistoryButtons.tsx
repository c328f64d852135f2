import { inputKindOf } from './input-kind.ts';
import type { Sorting } from './use-sorting.ts';

/** One move back, one move forth. Never `disabled`, which would drop the keyboard's focus: they answer in words. */
export function HistoryButtons({ sorting }: { readonly sorting: Sorting }) {
  const { state, act } = sorting;
  const { past, future } = state.history;
  const { text } = state;
  return (
    <span className="history-buttons">
      <button
        type="button"
        className="button button--quiet"
        aria-disabled={past.length === 0}
        aria-keyshortcuts="Control+Z"
        onClick={(event) => act({ kind: 'move', move: { kind: 'undo' }, by: inputKindOf(event) })}
      >
        <ArrowIcon />
        {text.undo}
      </button>
      <button
        type="button"
        className="button button--quiet"
        aria-disabled={future.length === 0}
        aria-keyshortcuts="Control+Shift+Z"
        onClick={(event) => act({ kind: 'move', move: { kind: 'redo' }, by: inputKindOf(event) })}
      >
        <ArrowIcon isForth />
        <span className="redo-word">{text.redo}</span>
      </button>
    </span>
  );
}

function ArrowIcon({ isForth = false }: { readonly isForth?: boolean }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={isForth ? 'M12 4l4 4-4 4M16 8H9a4.5 4.5 0 0 0 0 9h2' : 'M8 4L4 8l4 4M4 8h7a4.5 4.5 0 0 1 0 9H9'}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
