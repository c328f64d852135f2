import { scaleLinear } from 'd3';
import { DataTable } from '../components/DataTable.tsx';
import { chartsText } from '../text/en/charts.ts';
import { decimals } from '../text/number-text.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { screeFinding } from './scree-finding.ts';

/** Components drawn at most; the table has all. */
const DRAWN = 12;
const HEIGHT = 230;
const words = chartsText.scree;

interface ScreePlotProps {
  /** All of them, largest first. [N], in Q-sorts */
  readonly eigenvalues: readonly number[];
  /** How many components are kept. */
  readonly factorCount: number;
  /** What chance alone would bring at most, largest first; as many as were looked at. In Q-sorts */
  readonly chance?: readonly number[];
}

/** The eigenvalues from the largest down. Its title says what is to be seen, and leaves the number of factors open. */
export function ScreePlot({ eigenvalues, factorCount, chance }: ScreePlotProps) {
  const { steepestAfter, aboveOne } = screeFinding(eigenvalues);
  const left = eigenvalues.length - DRAWN;
  return (
    <ChartFigure
      title={words.finding(steepestAfter, aboveOne, eigenvalues.length)}
      subtitle={words.subtitle}
      {...(left > 0 ? { source: words.more(left) } : {})}
      table={<EigenvalueTable eigenvalues={eigenvalues} factorCount={factorCount} />}
    >
      <ScreeDrawing
        eigenvalues={eigenvalues.slice(0, DRAWN)}
        factorCount={factorCount}
        {...(chance && { chance: chance.slice(0, DRAWN) })}
      />
      <ScreeKey hasChance={chance !== undefined} />
    </ChartFigure>
  );
}

/** What the lines stand for, below the drawing, where no value lies in their way. */
function ScreeKey({ hasChance }: { readonly hasChance: boolean }) {
  const lines = [
    { name: words.one, line: 'plot__threshold' },
    ...(hasChance ? [{ name: words.chance, line: 'plot__chance' }] : []),
  ];
  return (
    <ul className="plot-key" role="list">
      {lines.map(({ name, line }) => (
        <li key={line}>
          <svg width="26" height="8" aria-hidden="true">
            <line className={line} x1="0" x2="26" y1="4" y2="4" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

function ScreeDrawing({ eigenvalues, factorCount, chance = [] }: ScreePlotProps) {
  const y = scaleLinear([0, Math.max(eigenvalues[0] ?? 1, 1)], [HEIGHT, 0]).nice(4);
  const step = 100 / eigenvalues.length;
  const x = (index: number) => `${(index + 0.5) * step}%`;
  return (
    <svg className="plot plot--scree" height={HEIGHT + 28} role="img" aria-label={words.picture(factorCount)}>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line className="plot__grid" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
          <text className="plot__tick" x="-8" y={y(tick)} dy=".35em" textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      <line className="plot__threshold" x1="0" x2="100%" y1={y(1)} y2={y(1)} />
      {chance.slice(1).map((value, index) => (
        <line
          key={index}
          className="plot__chance"
          x1={x(index)}
          y1={y(chance[index]!)}
          x2={x(index + 1)}
          y2={y(value)}
        />
      ))}
      {eigenvalues.slice(1).map((value, index) => (
        <line
          key={index}
          className={index + 1 < factorCount ? 'plot__line plot__line--kept' : 'plot__line'}
          x1={x(index)}
          y1={y(eigenvalues[index]!)}
          x2={x(index + 1)}
          y2={y(value)}
        />
      ))}
      {eigenvalues.map((value, index) => (
        <g key={index}>
          <circle
            className={index < factorCount ? 'plot__dot plot__dot--kept' : 'plot__dot'}
            cx={x(index)}
            cy={y(value)}
            r="5"
          />
          <text className="plot__value" x={x(index)} y={y(value)} dx="9" dy="-.5em">
            {decimals(value, 2)}
          </text>
          <text className="plot__tick" x={x(index)} y={HEIGHT + 20} textAnchor="middle">
            {index + 1}
          </text>
        </g>
      ))}
    </svg>
  );
}

function EigenvalueTable({ eigenvalues, factorCount }: ScreePlotProps) {
  const rows = eigenvalues.map((value, index) => ({
    value,
    percent: (100 * value) / eigenvalues.length,
    cumulative:
      (100 * eigenvalues.slice(0, index + 1).reduce((sum, each) => sum + each, 0)) / eigenvalues.length,
  }));
  return (
    <DataTable
      caption={words.subtitle}
      label={words.eigenvalue}
      isCaptionHidden
      className="data-table--narrow"
    >
      <thead>
        <tr>
          <th scope="col">{words.component}</th>
          <th scope="col" className="number">
            {words.eigenvalue}
          </th>
          <th scope="col" className="number">
            {words.percent}
          </th>
          <th scope="col" className="number">
            {words.cumulative}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ value, percent, cumulative }, index) => (
          <tr key={index} className={index < factorCount ? 'is-kept' : undefined}>
            <th scope="row">
              {index + 1}
              {index < factorCount ? <span className="visually-hidden"> ({words.kept})</span> : null}
            </th>
            <td className="number">{decimals(value, 4)}</td>
            <td className="number">{decimals(percent, 1)}</td>
            <td className="number">{decimals(cumulative, 1)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
