import { scaleLinear } from 'd3';
import { factorLetter } from '../../server/contract/factor-letter.ts';
import { chartsText } from '../text/en/charts.ts';
import { viewpointClass } from './factor-mark.ts';
import { laneOffset, lanes } from './lanes.ts';
import { signedValue } from './signed-value.ts';

const LANE_PX = 17;
/** Two letters this far apart, in percent of the line, stay readable on a phone. */
const GAP_PERCENT = 4.6;
const words = chartsText.zScores;

export interface ZScoreRow {
  readonly label: string;
  readonly text: string;
  readonly isConsensus: boolean;
  /** Factors that have a z-score here. */
  readonly marks: readonly {
    readonly factorIndex: number;
    readonly z: number;
    readonly isDistinguishing: boolean;
  }[];
}

/** One line a statement, one letter a factor, from the lowest z-score to the highest. */
export function ZScorePlot({ rows }: { readonly rows: readonly ZScoreRow[] }) {
  const furthest = Math.max(1, ...rows.flatMap(({ marks }) => marks.map(({ z }) => Math.abs(z))));
  const limit = Math.ceil(furthest * 2) / 2;
  const x = scaleLinear([-limit, limit], [0, 100]);
  const ticks = x.ticks(5).filter((tick) => Number.isInteger(tick));
  return (
    <div className="z-plot">
      <div className="z-plot__axis" aria-hidden="true">
        <span className="z-plot__poles">
          <span>← {words.axisLow}</span>
          <span>{words.axisHigh} →</span>
        </span>
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
              <span className="z-plot__text">
                {row.text}
                {row.isConsensus ? <ConsensusRing /> : null}
              </span>
            </p>
            <ZScoreLine row={row} ticks={ticks} x={x} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function ConsensusRing() {
  return (
    <svg className="consensus-ring" viewBox="0 0 10 10" role="img" aria-label={words.consensus}>
      <circle cx="5" cy="5" r="3.6" />
    </svg>
  );
}

interface ZScoreLineProps {
  readonly row: ZScoreRow;
  readonly ticks: readonly number[];
  readonly x: (z: number) => number;
}

function ZScoreLine({ row: { marks }, ticks, x }: ZScoreLineProps) {
  const places = marks.map(({ z }) => x(z));
  const offsets = lanes(places, GAP_PERCENT).map(laneOffset);
  const above = -Math.min(0, ...offsets);
  const height = LANE_PX * (above + Math.max(0, ...offsets) + 1) + 6;
  const middle = 3 + LANE_PX * (above + 0.5);
  return (
    <svg
      className="plot z-plot__line"
      height={height}
      role="img"
      aria-label={words.row(marks.map(({ factorIndex, z }) => ({ letter: factorLetter(factorIndex), z })))}
    >
      {ticks.map((tick) => (
        <line
          key={tick}
          className={tick === 0 ? 'plot__zero' : 'plot__grid'}
          x1={`${x(tick)}%`}
          x2={`${x(tick)}%`}
          y1="0"
          y2={height}
        />
      ))}
      {places.length < 2 ? null : (
        <line
          className="z-plot__range"
          x1={`${Math.min(...places)}%`}
          x2={`${Math.max(...places)}%`}
          y1={middle}
          y2={middle}
        />
      )}
      {marks.map(({ factorIndex, z, isDistinguishing }, index) => (
        <svg
          key={factorIndex}
          x={`${x(z)}%`}
          y={middle + LANE_PX * offsets[index]!}
          overflow="visible"
          className={`z-plot__mark ${isDistinguishing ? 'z-plot__mark--distinguishing' : ''} ${viewpointClass(factorIndex)}`}
        >
          <circle r="8" />
          <text textAnchor="middle" dy=".35em">
            {factorLetter(factorIndex)}
          </text>
        </svg>
      ))}
    </svg>
  );
}
