import { scaleLinear } from 'd3';
import { factorLetter } from '../../server/contract/factor-letter.ts';
import { handText } from '../text/en/researcher-hand.ts';
import { loadingText } from '../text/number-text.ts';
import { freeLabels } from './free-labels.ts';
import { markShape, viewpointClass } from './factor-mark.ts';

const SIZE = 400;
const PAD = 26;
const words = handText.turning;

/** One Q-sort on the plane of two factors. */
export interface TurningMark {
  readonly name: string;
  readonly across: number;
  readonly up: number;
  /** The factor it defines, if it is one of the two; index from 0. */
  readonly defines: number | null;
}

interface TurningPlotProps {
  /** Indices of the two factors, from 0. */
  readonly across: number;
  readonly up: number;
  readonly marks: readonly TurningMark[];
  /** |loading| above this is significant. */
  readonly threshold: number;
}

/** The Q-sorts on the plane of two factors, both from −1 to 1: what a turn by hand moves. */
export function TurningPlot({ across, up, marks, threshold }: TurningPlotProps) {
  const x = scaleLinear([-1, 1], [PAD, SIZE - PAD]);
  const y = scaleLinear([-1, 1], [SIZE - PAD, PAD]);
  const isNamed = freeLabels(marks.map((mark) => ({ name: mark.name, x: x(mark.across), y: y(mark.up) })));
  return (
    <svg
      className="plot plot--turning"
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      role="img"
      aria-label={words.picture(factorLetter(across), factorLetter(up))}
    >
      <circle className="plot__grid plot__circle" cx={x(0)} cy={y(0)} r={x(1) - x(0)} />
      {[-threshold, threshold].map((value) => (
        <g key={value} className="plot__threshold">
          <line x1={x(value)} x2={x(value)} y1={y(-1)} y2={y(1)} />
          <line x1={x(-1)} x2={x(1)} y1={y(value)} y2={y(value)} />
        </g>
      ))}
      <line className="plot__axis" x1={x(-1)} x2={x(1)} y1={y(0)} y2={y(0)} />
      <line className="plot__axis" x1={x(0)} x2={x(0)} y1={y(-1)} y2={y(1)} />
      <AxisLetter factorIndex={across} x={x(1) + 13} y={y(0)} />
      <AxisLetter factorIndex={up} x={x(0)} y={y(1) - 13} />
      {marks.map((mark, n) => (
        <PlaneMark key={mark.name} mark={mark} x={x(mark.across)} y={y(mark.up)} isNamed={isNamed[n]!} />
      ))}
    </svg>
  );
}

function AxisLetter({ factorIndex, x, y }: { factorIndex: number; x: number; y: number }) {
  return (
    <text
      className={`plot__letter ${viewpointClass(factorIndex)}`}
      x={x}
      y={y}
      dy=".35em"
      textAnchor="middle"
    >
      {factorLetter(factorIndex)}
    </text>
  );
}

interface PlaneMarkProps {
  readonly mark: TurningMark;
  readonly x: number;
  readonly y: number;
  readonly isNamed: boolean;
}

function PlaneMark({ mark: { name, across, up, defines }, x, y, isNamed }: PlaneMarkProps) {
  const title = <title>{`${name}: ${loadingText(across)}, ${loadingText(up)}`}</title>;
  return (
    <g transform={`translate(${x} ${y})`} className={defines === null ? '' : viewpointClass(defines)}>
      {defines === null ? (
        <circle className="plot__mark" r="3.2">
          {title}
        </circle>
      ) : (
        <path className="plot__mark plot__mark--flagged" d={markShape(defines)} transform="scale(.85)">
          {title}
        </path>
      )}
      {isNamed ? (
        <text className="plot__name" x="6" y="-4">
          {name}
        </text>
      ) : null}
    </g>
  );
}
