import { useRef, type CSSProperties, type ReactNode, type RefObject } from 'react';
import { textScale } from '../text-size.ts';
import type { Sorting } from '../use-sorting.ts';
import { ModeSwitch, PickedActions } from './GridActions.tsx';
import { handOf } from './hand.ts';
import { Hill } from './Hill.tsx';
import { hillLayout, type HillLayout } from './hill-layout.ts';
import { PileTabs } from './PileTabs.tsx';
import { Poles } from './Poles.tsx';
import { promptOf } from './prompt.ts';
import { ReadingPane } from './ReadingPane.tsx';
import { ShapeNote } from './ShapeNote.tsx';
import { useColumnKeys } from './use-column-keys.ts';
import { useDragToPlace } from './use-drag-to-place.ts';
import { useFlight } from './use-flight.ts';
import { useTableSpace } from './use-table-space.ts';
import { WideHand } from './WideHand.tsx';

interface WideTableProps {
  readonly sorting: Sorting;
  /** The way on, beside the prompt; while a card is held, what can be done with it stands there. */
  readonly actions: ReactNode;
  /** Is there a hand: the cards that wait, in the right corner. */
  readonly hasHand: boolean;
}

/** The whole table in one window: the hill, and in the corners it leaves free what is asked and the cards that wait. */
export function WideTable({ sorting, actions, hasHand }: WideTableProps) {
  const { state, act } = sorting;
  const table = useRef<HTMLElement>(null);
  const hand = hasHand ? handOf(state) : null;
  const layout = useHillLayout(sorting, table, hand?.statementIds.length ?? 0);
  const prompt = promptOf(state);
  const handleColumnKey = useColumnKeys(state.history.board.distribution);
  useFlight(table, state.history.board);
  const drag = useDragToPlace(act);

  return (
    <main
      ref={table}
      className="step table"
      style={styleOf(layout, state.history.board.distribution.length)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') act({ kind: 'let-go' });
        handleColumnKey(event);
      }}
      {...drag}
    >
      <div className="panel panel--left" style={{ height: layout.leftHeight }}>
        <h1 className="prompt" tabIndex={-1} data-focus="heading">
          {prompt.title}
        </h1>
        <div className="prompt-line">
          <p className="prompt-text">{prompt.text}</p>
          <ModeSwitch sorting={sorting} />
          {state.pickedId === null ? actions : <PickedActions sorting={sorting} />}
        </div>
        {hand === null || hand.statementIds.length === 0 ? null : <PileTabs sorting={sorting} hand={hand} />}
        <ReadingPane sorting={sorting} table={table} />
      </div>
      {hand === null ? (
        <ShapeNote sorting={sorting} isInCorner />
      ) : (
        <WideHand sorting={sorting} hand={hand} layout={layout} />
      )}
      <Hill sorting={sorting} layout={layout} />
      <Poles sorting={sorting} />
    </main>
  );
}

function useHillLayout(
  { state }: Sorting,
  table: RefObject<HTMLElement | null>,
  handCount: number,
): HillLayout {
  const space = useTableSpace(table);
  const { distribution, columns } = state.history.board;
  const lengths = state.view.statements.map((statement) => statement.text.length).sort((a, b) => a - b);
  return hillLayout({
    space,
    capacities: distribution.map(({ capacity }) => capacity),
    filled: columns.map(({ length }) => length),
    handCount,
    longText: lengths[Math.floor(lengths.length * 0.9)] ?? 0,
    longestText: lengths.at(-1) ?? 0,
  });
}

function styleOf(layout: HillLayout, columnCount: number): CSSProperties {
  return {
    height: layout.tableHeight,
    '--columns': columnCount,
    '--text-scale': textScale(),
    '--panel-columns': layout.panelColumns,
    '--cell-columns': layout.cellColumns,
    '--card-height': `${layout.cardHeight}px`,
    '--card-size': `${layout.cardSize}px`,
    '--card-lines': layout.cardLines,
    '--hand-scale': layout.handScale,
  } as CSSProperties;
}
