import { useEffect, useState, type RefObject } from 'react';
import { placeOf } from '../../../analysis/sorting/index.ts';
import { textOf } from '../sorting-state.ts';
import type { Sorting } from '../use-sorting.ts';

/** Characters of a statement that fits the pane in its larger letters, wherever there is room for those. */
const LARGE_UP_TO = 120;

interface ReadingPaneProps {
  readonly sorting: Sorting;
  /** Whose cards can be pointed at. */
  readonly table: RefObject<HTMLElement | null>;
}

/** The card one looks at, in full and large. Screen readers read the card itself. */
export function ReadingPane({ sorting, table }: ReadingPaneProps) {
  const { state } = sorting;
  const { text } = state;
  const pointedId = usePointedCard(table);
  const statementId = pointedId ?? state.pickedId;
  if (statementId === null) {
    return (
      <p className="reading-pane reading-pane--empty" aria-hidden="true">
        {text.grid.readingHint}
        <br />
        {text.grid.keys}
      </p>
    );
  }
  const { board } = state.history;
  const place = placeOf(board, statementId);
  const value = place?.on === 'column' ? board.distribution[place.columnIndex]?.value : undefined;
  const words = textOf(state, statementId);
  return (
    <p
      className={words.length > LARGE_UP_TO ? 'reading-pane' : 'reading-pane reading-pane--short'}
      aria-hidden="true"
    >
      {value === undefined ? null : <span className="reading-place">{text.signed(value)}</span>}
      <bdi>{words}</bdi>
    </p>
  );
}

/** The card under the pointer or with the focus. Kept here, so that pointing draws nothing but the pane anew. */
function usePointedCard(table: RefObject<HTMLElement | null>): string | null {
  const [pointedId, setPointedId] = useState<string | null>(null);
  useEffect(() => {
    const element = table.current;
    const handlePoint = (event: Event) => {
      setPointedId(cardUnder(event.target));
    };
    const handleLeave = () => {
      setPointedId(null);
    };
    element?.addEventListener('pointerover', handlePoint);
    element?.addEventListener('focusin', handlePoint);
    element?.addEventListener('pointerleave', handleLeave);
    return () => {
      element?.removeEventListener('pointerover', handlePoint);
      element?.removeEventListener('focusin', handlePoint);
      element?.removeEventListener('pointerleave', handleLeave);
    };
  }, [table]);
  return pointedId;
}

function cardUnder(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>('[data-card]')?.dataset['card'] ?? null;
}
