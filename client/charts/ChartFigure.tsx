import type { ReactNode } from 'react';
import { chartsText as words } from '../text/en/charts.ts';

interface ChartFigureProps {
  /** What the chart shows, found out: a sentence. */
  readonly title: string;
  /** What is drawn, and in which unit. */
  readonly subtitle: string;
  readonly source?: string;
  /** The same numbers, one click away; absent where their table stands right below. */
  readonly table?: ReactNode;
  readonly children: ReactNode;
}

/** A chart in its frame of words: finding, what is drawn, the drawing, where it comes from, the same as a table. */
export function ChartFigure({ title, subtitle, source, table, children }: ChartFigureProps) {
  return (
    <figure className="chart">
      <figcaption className="chart__caption">
        <span className="chart__title">{title}</span>
        <span className="chart__subtitle">{subtitle}</span>
      </figcaption>
      {children}
      {source === undefined ? null : <p className="chart__source">{source}</p>}
      {table === undefined ? null : (
        <details className="chart__table">
          <summary>{words.asTable}</summary>
          {table}
        </details>
      )}
    </figure>
  );
}
