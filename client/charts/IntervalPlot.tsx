import { scaleLinear } from 'd3';
import { signedValue } from './signed-value.ts';

const HEIGHT = 22;

/** One figure with the interval it could lie in. */
export interface IntervalRow {
  readonly label: string;
  readonly text: string;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** The same in words, for who does not see it. */
  readonly said: string;
}

interface IntervalPlotProps {
  readonly rows: readonly IntervalRow[];
  /** The class that sets the colour of the factor. */
  readonly className: string;
}

/** A line a figure, from the low end of its interval to the high, with a dot where it lies now. */
export function IntervalPlot({ rows, className }: IntervalPlotProps) {
  const furthest = Math.max(1, ...rows.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
  const limit = Math.ceil(furthest * 2) / 2;
  const x = scaleLinear([-limit, limit], [0, 100]);
  const ticks = x.ticks(5).filter((tick) => Number.isInteger(tick));
  return (
    <div className={`z-plot interval-plot ${className}`}>
      <div className="z-plot__axis" aria-hidden="true">
        <svg className="plot" height="18">
          {ticks.map((tick) => (
            <text key={tick} className="plot__tick" x={`${x(tick)}%`} y="13" textAnchor="middle">
              {signedValue(tick)}
            </text>
          ))}
        </svg>
      </div>
      <ol className="z-plot__rows" role="list">
        {rows.map((row) => (
          <li key={row.label} className="z-plot__row">
            <p className="z-plot__statement">
              <span className="z-plot__number">{row.label}</span>
              <span className="z-plot__text">{row.text}</span>
            </p>
            <IntervalLine row={row} ticks={ticks} x={x} />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface IntervalLineProps {
  readonly row: IntervalRow;
  readonly ticks: readonly number[];
  readonly x: (value: number) => number;
}

function IntervalLine({ row: { estimate, low, high, said }, ticks, x }: IntervalLineProps) {
  return (
    <svg className="plot z-plot__line" height={HEIGHT} role="img" aria-label={said}>
      {ticks.map((tick) => (
        <line
          key={tick}
          className={tick === 0 ? 'plot__zero' : 'plot__grid'}
          x1={`${x(tick)}%`}
          x2={`${x(tick)}%`}
          y1="0"
          y2={HEIGHT}
        />
      ))}
      <line
        className="interval-plot__line"
        x1={`${x(low)}%`}
        x2={`${x(high)}%`}
        y1={HEIGHT / 2}
        y2={HEIGHT / 2}
      />
      <circle className="interval-plot__dot" cx={`${x(estimate)}%`} cy={HEIGHT / 2} r="4.5" />
    </svg>
  );
}
