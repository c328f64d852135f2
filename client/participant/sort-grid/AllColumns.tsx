import type { Sorting } from '../use-sorting.ts';
import { ColumnSection } from './ColumnSection.tsx';

/** The whole sort as a list on a phone: a section a column, the agree pole first. */
export function AllColumns({ sorting }: { readonly sorting: Sorting }) {
  return sorting.state.history.board.distribution
    .map(({ value }, columnIndex) => (
      <ColumnSection key={value} sorting={sorting} columnIndex={columnIndex} />
    ))
    .toReversed();
}
