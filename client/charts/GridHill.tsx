import type { Distribution } from '../../analysis/index.ts';
import { chartsText } from '../text/en/charts.ts';
import { gridMiddle, toneOf } from './array-columns.ts';
import { signedValue } from './signed-value.ts';

const CELL_PX = 13;
const GAP_PX = 2;
const STEP_PX = CELL_PX + GAP_PX;
const LABEL_PX = 18;
const words = chartsText.grid;

/** The grid itself, empty: one small cell a card, standing on its column's value. */
export function GridHill({ distribution }: { readonly distribution: Distribution }) {
  const tallest = Math.max(...distribution.map(({ capacity }) => capacity));
  const values = distribution.map(({ value }) => value);
  const middle = gridMiddle(values);
  const furthest = Math.max(...values.map((value) => Math.abs(value - middle)));
  const cards = distribution.reduce((sum, { capacity }) => sum + capacity, 0);
  const columnPx = STEP_PX * 1.6;
  const width = distribution.length * columnPx;
  const height = tallest * STEP_PX;
  const ends = [distribution[0]!, distribution.at(-1)!].map(({ value }) => signedValue(value));
  return (
    <svg
      className="grid-hill"
      viewBox={`0 0 ${width} ${height + LABEL_PX}`}
      width={width}
      height={height + LABEL_PX}
      role="img"
      aria-label={words.picture(cards, ends[0]!, ends[1]!)}
    >
      {distribution.map(({ value, capacity }, column) => (
        <g key={value} className={`tone-${toneOf(value - middle, furthest)}`}>
          {Array.from({ length: capacity }, (_, row) => (
            <rect
              key={row}
              className="grid-hill__cell"
              x={column * columnPx + GAP_PX / 2}
              y={height - (row + 1) * STEP_PX}
              width={columnPx - GAP_PX}
              height={CELL_PX}
              rx="1.5"
            />
          ))}
          <text className="plot__tick" x={(column + 0.5) * columnPx} y={height + 14} textAnchor="middle">
            {signedValue(value)}
          </text>
        </g>
      ))}
    </svg>
  );
}
