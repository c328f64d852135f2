import { type BootstrapFigures, type CellSpread, type ScoreSpread } from '../../../analysis/index.ts';
import { factorLetter } from '../../../server/contract/factor-letter.ts';
import { ChartFigure } from '../../charts/ChartFigure.tsx';
import { viewpointClass } from '../../charts/factor-mark.ts';
import { IntervalPlot } from '../../charts/IntervalPlot.tsx';
import { signedValue } from '../../charts/signed-value.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Notice } from '../../components/Notice.tsx';
import { surenessText } from '../../text/en/researcher-sureness.ts';
import type { SolutionView } from '../figures/solution-view.ts';
import { intervalOf } from './redrawn-rows.ts';

const words = surenessText.redrawn;

interface RedrawnScoresProps {
  readonly figures: BootstrapFigures;
  readonly view: SolutionView;
  readonly factorIndex: number;
}

/** One statement of a factor with its spread. */
interface ScoreRow {
  readonly label: string;
  readonly text: string;
  readonly score: ScoreSpread;
  readonly cell: CellSpread | null;
}

/** The z-scores of one factor with their intervals, from the highest down; in words where there are too few people. */
export function RedrawnScores({ figures, view, factorIndex }: RedrawnScoresProps) {
  const letter = factorLetter(factorIndex);
  const rows = scoreRows(figures, view, factorIndex);
  if (rows.length === 0) return <p>{words.tooFew}</p>;
  const hasEnough = figures.factors[factorIndex]!.hasEnoughPeople;
  return (
    <ChartFigure
      title={words.zTitle(letter)}
      subtitle={words.zSubtitle(rows.every(({ score }) => score.bca !== null))}
      table={<ScoresTable rows={rows} caption={words.zTitle(letter)} />}
    >
      {hasEnough ? null : (
        <Notice tone="notice" title={words.tooFew}>
          <p>{words.fewNote}</p>
        </Notice>
      )}
      <div className={hasEnough ? undefined : 'is-unsure'}>
        <IntervalPlot
          className={viewpointClass(factorIndex)}
          rows={rows.map(({ label, text, score }) => {
            const [low, high] = intervalOf(score);
            const said = words.interval(
              surenessText.z(score.estimate),
              surenessText.z(low),
              surenessText.z(high),
            );
            return { label, text, estimate: score.estimate, low, high, said };
          })}
        />
      </div>
    </ChartFigure>
  );
}

function scoreRows(figures: BootstrapFigures, view: SolutionView, factorIndex: number): ScoreRow[] {
  return figures.zScores
    .flatMap((row, s): ScoreRow[] => {
      const score = row[factorIndex];
      const cell = figures.arrayCells[s]![factorIndex] ?? null;
      return score ? [{ ...view.statements[s]!, score, cell }] : [];
    })
    .sort((a, b) => b.score.estimate - a.score.estimate);
}

const HEADS = [words.z, words.error, words.low, words.high, words.place, words.samePlace];

function ScoresTable({ rows, caption }: { readonly rows: readonly ScoreRow[]; readonly caption: string }) {
  return (
    <DataTable caption={caption} label={caption} isCaptionHidden className="statement-table">
      <thead>
        <tr>
          <th scope="col" className="number">
            {words.number}
          </th>
          <th scope="col">{words.statement}</th>
          {HEADS.map((head) => (
            <th key={head} scope="col" className="number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, text, score, cell }) => {
          const [low, high] = intervalOf(score);
          const figures = [score.estimate, score.standardError, low, high];
          return (
            <tr key={label}>
              <th scope="row" className="number">
                {label}
              </th>
              <td className="statement-table__text">{text}</td>
              {figures.map((figure, at) => (
                <td key={at} className="number">
                  {surenessText.z(figure)}
                </td>
              ))}
              <td className="number">{cell && signedValue(cell.estimate)}</td>
              <td className="number">{surenessText.percent(cell && cell.sameColumn)}</td>
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}
