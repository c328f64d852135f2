import type { Sorting } from '../use-sorting.ts';

/** What the two ends of the grid mean, in the study's own words. */
export function Poles({ sorting }: { readonly sorting: Sorting }) {
  const { disagreePole, agreePole } = sorting.state.view.condition;
  return (
    <p className="poles" dir="ltr">
      <bdi>{disagreePole}</bdi>
      <bdi>{agreePole}</bdi>
    </p>
  );
}
