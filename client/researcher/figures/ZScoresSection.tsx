import { memo, useId, useState } from 'react';
import type { Solution } from '../../../analysis/index.ts';
import { factorLetter } from '../../../server/contract/factor-letter.ts';
import { ChartFigure } from '../../charts/ChartFigure.tsx';
import { signedValue } from '../../charts/signed-value.ts';
import { ZScorePlot, type ZScoreRow } from '../../charts/ZScorePlot.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { Section } from '../../components/Section.tsx';
import { analysisText } from '../../text/en/analysis.ts';
import { chartsText } from '../../text/en/charts.ts';
import { decimals, NO_FIGURE } from '../../text/number-text.ts';
import { factorIndices, type SolutionView } from './solution-view.ts';
import { statementOrder, type StatementOrder } from './statement-order.ts';

const words = analysisText.zScores;

/** Every statement with the z-score each factor gives it, as a picture and as a table. */
export function ZScoresSection({ view }: { readonly view: SolutionView }) {
  const [asked, setAsked] = useState<StatementOrder>('range');
  const { solution } = view;
  const factors = factorIndices(solution);
  const isGone = asked.startsWith('factor-') && Number(asked.slice('factor-'.length)) >= factors.length;
  const order = isGone ? 'range' : asked;
  return (
    <Section id="z-scores" title={words.title} lead={words.lead}>
      <OrderChoice order={order} onChange={setAsked} factors={factors} />
      <ZScoresFigure view={view} order={order} />
    </Section>
  );
}

interface OrderChoiceProps {
  readonly order: StatementOrder;
  readonly onChange: (order: StatementOrder) => void;
  readonly factors: readonly number[];
}

function OrderChoice({ order, onChange, factors }: OrderChoiceProps) {
  const id = useId();
  return (
    <p className="choice">
      <label htmlFor={id}>{words.order}</label>
      <select
        id={id}
        className="select"
        value={order}
        onChange={(event) => onChange(event.target.value as StatementOrder)}
      >
        <option value="range">{words.byRange}</option>
        <option value="position">{words.byPosition}</option>
        {factors.map((index) => (
          <option key={index} value={`factor-${index}`}>
            {words.byFactor(factorLetter(index))}
          </option>
        ))}
      </select>
    </p>
  );
}

interface ZScoresFigureProps {
  readonly view: SolutionView;
  readonly order: StatementOrder;
}

const ZScoresFigure = memo(function ZScoresFigure({ view, order }: ZScoresFigureProps) {
  const { solution } = view;
  const indices = statementOrder(solution, order);
  const distinguishing = new Set(solution.distinguishing.map(({ statement }) => statement));
  const compared = solution.characteristics.compositeReliability.filter((value) => value !== null).length;
  return (
    <ChartFigure
      title={
        compared < 2
          ? chartsText.zScores.findingOfOne
          : chartsText.zScores.finding(distinguishing.size, solution.consensus.length, indices.length)
      }
      subtitle={chartsText.zScores.subtitle}
      table={<ZScoresTable view={view} indices={indices} />}
      {...(view.note === null ? {} : { source: view.note })}
    >
      <ZScorePlot rows={indices.map((index) => rowOf(view, index))} />
    </ChartFigure>
  );
});

function rowOf({ solution, statements }: SolutionView, index: number): ZScoreRow {
  const isDistinguishing = (factorIndex: number) =>
    solution.distinguishing.some(({ statement, factor }) => statement === index && factor === factorIndex);
  return {
    ...statements[index]!,
    isConsensus: solution.consensus.includes(index),
    marks: solution.zScores[index]!.flatMap((z, factorIndex) =>
      z === null ? [] : [{ factorIndex, z, isDistinguishing: isDistinguishing(factorIndex) }],
    ),
  };
}

interface ZScoresTableProps {
  readonly view: SolutionView;
  readonly indices: readonly number[];
}

function ZScoresTable({ view: { solution, statements }, indices }: ZScoresTableProps) {
  const text = chartsText.zScores;
  return (
    <DataTable
      caption={words.tableCaption}
      label={words.tableCaption}
      isCaptionHidden
      className="statement-table"
    >
      <thead>
        <tr>
          <th scope="col" className="number">
            {text.number}
          </th>
          <th scope="col">{text.statement}</th>
          {solution.characteristics.definingCount.map((_, factorIndex) => (
            <FactorColumnHeads key={factorIndex} letter={factorLetter(factorIndex)} />
          ))}
        </tr>
      </thead>
      <tbody>
        {indices.map((index) => (
          <tr key={index}>
            <th scope="row" className="number">
              {statements[index]!.label}
            </th>
            <td className="statement-table__text">{statements[index]!.text}</td>
            <StatementFigures solution={solution} index={index} />
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function FactorColumnHeads({ letter }: { readonly letter: string }) {
  return (
    <>
      <th scope="col" className="number">
        {chartsText.zScores.zOf(letter)}
      </th>
      <th scope="col" className="number">
        {chartsText.zScores.placeOf(letter)}
      </th>
    </>
  );
}

function StatementFigures({ solution, index }: { readonly solution: Solution; readonly index: number }) {
  return solution.zScores[index]!.flatMap((z, factorIndex) => {
    const value = solution.factorArrays[index]![factorIndex] ?? null;
    return [
      <td key={`${factorIndex}-z`} className="number">
        {decimals(z, 2)}
      </td>,
      <td key={`${factorIndex}-value`} className="number">
        {value === null ? NO_FIGURE : signedValue(value)}
      </td>,
    ];
  });
}
