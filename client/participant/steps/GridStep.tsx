import { guidedTarget, isComplete } from '../../../analysis/sorting/index.ts';
import { AllColumns } from '../sort-grid/AllColumns.tsx';
import { CardList } from '../sort-grid/CardList.tsx';
import { ColumnSection } from '../sort-grid/ColumnSection.tsx';
import { GridActions } from '../sort-grid/GridActions.tsx';
import { handOf } from '../sort-grid/hand.ts';
import { NarrowTable } from '../sort-grid/NarrowTable.tsx';
import { NeighbourPiles } from '../sort-grid/NeighbourPiles.tsx';
import { PileTabs } from '../sort-grid/PileTabs.tsx';
import { WideTable } from '../sort-grid/WideTable.tsx';
import { useIsWide } from '../use-is-wide.ts';
import type { Sorting } from '../use-sorting.ts';

/** Lay out the cards: guided from the poles inwards, or freely. */
export function GridStep({ sorting }: { readonly sorting: Sorting }) {
  const isWide = useIsWide(sorting.state.view.distribution.length);
  const actions = <GridActions sorting={sorting} />;
  if (isWide) return <WideTable sorting={sorting} actions={actions} hasHand />;
  return (
    <NarrowTable sorting={sorting} actions={actions}>
      <NarrowCards sorting={sorting} />
    </NarrowTable>
  );
}

/** On a phone: the column one looks at, or the cards that wait; guided, with those already chosen. */
function NarrowCards({ sorting }: { readonly sorting: Sorting }) {
  const { state, act } = sorting;
  const { shown, isGuided, history } = state;
  if (shown !== null && 'columnIndex' in shown) {
    return (
      <ColumnSection
        sorting={sorting}
        columnIndex={shown.columnIndex}
        onClose={() => act({ kind: 'show', shown: null })}
      />
    );
  }
  if (isComplete(history.board)) return <AllColumns sorting={sorting} />;
  const hand = handOf(state);
  const target = isGuided ? guidedTarget(history.board) : null;
  const isBegun = target !== null && history.board.columns[target.columnIndex]!.length > 0;
  return (
    <>
      <PileTabs sorting={sorting} hand={hand} />
      <CardList sorting={sorting} label={state.text.grid.waiting} statementIds={hand.statementIds} />
      {isBegun ? <ColumnSection sorting={sorting} columnIndex={target.columnIndex} /> : null}
      {target === null ? null : <NeighbourPiles sorting={sorting} hand={hand} />}
    </>
  );
}
