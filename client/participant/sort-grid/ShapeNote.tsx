import { placementsOf, shapeDifferences } from '../../../analysis/sorting/index.ts';
import type { Sorting } from '../use-sorting.ts';

interface ShapeNoteProps {
  readonly sorting: Sorting;
  /** Beside the hill, in the corner that the hand leaves free. */
  readonly isInCorner?: boolean;
}

/** On a free grid: in which columns its shape is another than the suggested one. It asks for nothing. */
export function ShapeNote({ sorting, isInCorner = false }: ShapeNoteProps) {
  const { board } = sorting.state.history;
  if (board.isForced) return null;
  const { review: text } = sorting.state.text;
  const differences = shapeDifferences(placementsOf(board), board.distribution);
  return (
    <section className={`shape-note ${isInCorner ? 'shape-note--corner' : ''}`} aria-labelledby="shape-title">
      <h2 id="shape-title">{text.shapeTitle}</h2>
      <p>{differences.length === 0 ? text.sameShape : text.otherShape}</p>
      {differences.length === 0 ? null : (
        <ul>
          {differences.map(({ value, placed, capacity }) => (
            <li key={value}>{text.columnShape(value, placed, capacity)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
