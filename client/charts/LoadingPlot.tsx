import { scaleLinear } from 'd3';
import { factorLetter } from '../../server/contract/factor-letter.ts';
import { chartsText } from '../text/en/charts.ts';
import { loadingText } from '../text/number-text.ts';
import { markShape, viewpointClass } from './factor-mark.ts';
import { laneOffset, lanes } from './lanes.ts';

/** Marks nearer than this share of the line's width move to another lane. */
const GAP_PERCENT = 1.7;
const LANE_PX = 9;
/** Names under the pointer: with more Q-sorts than this the marks lie too close to point at one. */
const NAMED = 150;
/** With very many Q-sorts lanes are used again, and marks lie over each other. */
const LANES = 7;
const words = chartsText.loadings;

interface LoadingPlotProps {
  /** [N] */
  readonly names: readonly string[];
  /** [N × F], −1…1 */
  readonly loadings: readonly (readonly number[])[];
  /** [N × F] */
  readonly flags: readonly (readonly boolean[])[];
  /** |loading| above this is significant. */
  readonly threshold: number;
  /** Flagged Q-sorts. [F] */
  readonly definingCount: readonly number[];
}

/** One line a factor from −1 to 1, one mark a Q-sort: how clearly the factors part the people. */
export function LoadingPlot(props: LoadingPlotProps) {
  return (
    <div className="loading-plot">
      <div className="loading-plot__axis" aria-hidden="true">
        <svg className="plot" height="18">
          {[-1, -0.5, 0, 0.5, 1].map((tick) => (
            <text key={tick} className="plot__tick" x={`${percentOf(tick)}%`} y="12" textAnchor="middle">
              {loadingText(tick)}
            </text>
          ))}
        </svg>
      </div>
      {props.definingCount.map((count, factorIndex) => (
        <div key={factorIndex} className="loading-plot__row">
          <p className="loading-plot__letter">{factorLetter(factorIndex)}</p>
          <LoadingLine {...props} factorIndex={factorIndex} />
          <p className="loading-plot__count">{words.defining(count)}</p>
        </div>
      ))}
    </div>
  );
}

const percentOf = scaleLinear([-1, 1], [0, 100]);

function LoadingLine({
  names,
  loadings,
  flags,
  threshold,
  factorIndex,
}: LoadingPlotProps & { readonly factorIndex: number }) {
  const marks = names.map((name, n) => ({
    name,
    loading: loadings[n]![factorIndex]!,
    isFlagged: flags[n]![factorIndex]!,
  }));
  const laneOf = lanes(
    marks.map(({ loading }) => percentOf(loading)),
    GAP_PERCENT,
  ).map((lane) => lane % LANES);
  const height = 16 + LANE_PX * Math.max(0, ...laneOf);
  return (
    <svg className="plot" height={height} role="img" aria-label={words.picture(factorLetter(factorIndex))}>
      <line className="plot__grid" x1="0" x2="100%" y1={height / 2} y2={height / 2} />
      {[-threshold, 0, threshold].map((value) => (
        <line
          key={value}
          className={value === 0 ? 'plot__zero' : 'plot__threshold'}
          x1={`${percentOf(value)}%`}
          x2={`${percentOf(value)}%`}
          y1="0"
          y2={height}
        />
      ))}
      {marks.map(({ name, loading, isFlagged }, n) => (
        <LoadingMark
          key={name}
          name={names.length > NAMED ? null : name}
          loading={loading}
          y={height / 2 + LANE_PX * laneOffset(laneOf[n]!)}
          factorIndex={isFlagged ? factorIndex : null}
        />
      ))}
    </svg>
  );
}

interface LoadingMarkProps {
  /** Said under the pointer; null where nothing is. */
  readonly name: string | null;
  readonly loading: number;
  readonly y: number;
  /** The factor that the Q-sort defines here; null where it defines none. */
  readonly factorIndex: number | null;
}

/** The factor's mark where a Q-sort defines it, a small ring elsewhere. */
function LoadingMark({ name, loading, y, factorIndex }: LoadingMarkProps) {
  const x = `${percentOf(loading)}%`;
  const title = name === null ? null : <title>{words.dot(name, loadingText(loading))}</title>;
  if (factorIndex === null) {
    return (
      <circle className="plot__mark" cx={x} cy={y} r="3.2">
        {title}
      </circle>
    );
  }
  return (
    <svg
      x={x}
      y={y}
      overflow="visible"
      className={`plot__mark plot__mark--flagged ${viewpointClass(factorIndex)}`}
    >
      <path d={markShape(factorIndex)} transform="scale(.85)">
        {title}
      </path>
    </svg>
  );
}
