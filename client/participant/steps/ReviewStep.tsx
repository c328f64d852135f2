import { AllColumns } from '../sort-grid/AllColumns.tsx';
import { GoOn } from '../sort-grid/GridActions.tsx';
import { NarrowTable } from '../sort-grid/NarrowTable.tsx';
import { ShapeNote } from '../sort-grid/ShapeNote.tsx';
import { WideTable } from '../sort-grid/WideTable.tsx';
import { useIsWide } from '../use-is-wide.ts';
import type { Sorting } from '../use-sorting.ts';

/** The whole sort at once: two cards pressed one after the other change places. */
export function ReviewStep({ sorting }: { readonly sorting: Sorting }) {
  const { distribution } = sorting.state.history.board;
  const isWide = useIsWide(distribution.length);
  const goOn = <GoOn sorting={sorting} label={sorting.state.text.review.goOn} />;
  if (isWide) return <WideTable sorting={sorting} actions={goOn} hasHand={false} />;
  return (
    <NarrowTable sorting={sorting} actions={goOn}>
      <ShapeNote sorting={sorting} />
      <AllColumns sorting={sorting} />
    </NarrowTable>
  );
}
