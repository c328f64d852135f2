import { memo } from 'react';
import type { Solution } from '../../../analysis/index.ts';
import { factorLetter } from '../../../server/contract/factor-letter.ts';
import { FactorMark } from '../../charts/FactorMark.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { Section } from '../../components/Section.tsx';
import { analysisText } from '../../text/en/analysis.ts';
import { chartsText } from '../../text/en/charts.ts';
import { decimals, loadingText } from '../../text/number-text.ts';
import { FactorHeads } from './FactorHeads.tsx';
import { PairDifferences } from './PairDifferences.tsx';
import { reliabilityText } from './reliability-text.ts';
import type { SolutionView } from './solution-view.ts';

const words = analysisText.factors;

/** The factors themselves: how many people, how much variance, how reliable, how alike. */
export const FactorsSection = memo(function FactorsSection({ view }: { readonly view: SolutionView }) {
  const { solution } = view;
  return (
    <Section id="factors" title={words.title} lead={words.lead(reliabilityText(solution.recipe))}>
      <CharacteristicsTable solution={solution} />
      <div className="table-pair">
        <FactorByFactorTable
          title={words.correlations}
          figures={solution.factorCorrelations}
          text={loadingText}
        />
        <FactorByFactorTable
          title={words.differences}
          figures={solution.standardErrorsOfDifferences}
          text={(value) => decimals(value, 3)}
        />
        {solution.oblique === undefined ? null : (
          <FactorByFactorTable
            title={words.oblique}
            figures={solution.oblique.factorCorrelations}
            text={loadingText}
          />
        )}
      </div>
      <PairDifferences view={view} />
    </Section>
  );
});

type Measure =
  'definingCount' | 'sumOfSquaredLoadings' | 'explainedPercent' | 'compositeReliability' | 'standardError';

const MEASURES: readonly {
  readonly measure: Measure;
  readonly text: (value: number | null) => string;
}[] = [
  { measure: 'definingCount', text: (value) => decimals(value, 0) },
  { measure: 'sumOfSquaredLoadings', text: (value) => decimals(value, 2) },
  { measure: 'explainedPercent', text: (value) => decimals(value, 1) },
  { measure: 'compositeReliability', text: (value) => decimals(value, 3) },
  { measure: 'standardError', text: (value) => decimals(value, 3) },
];

function CharacteristicsTable({
  solution: { characteristics, effectiveCounts },
}: {
  readonly solution: Solution;
}) {
  return (
    <DataTable caption={words.characteristics} label={words.characteristics} className="data-table--narrow">
      <thead>
        <tr>
          <th scope="col">{words.measure}</th>
          <FactorHeads factorCount={characteristics.definingCount.length} />
        </tr>
      </thead>
      <tbody>
        {MEASURES.map(({ measure, text }) => (
          <tr key={measure}>
            <th scope="row">{words[measure]}</th>
            {characteristics[measure].map((value, factorIndex) => (
              <td key={factorIndex} className="number">
                {text(value)}
              </td>
            ))}
          </tr>
        ))}
        {effectiveCounts === undefined ? null : (
          <tr>
            <th scope="row">{words.effectiveCounts}</th>
            {effectiveCounts.map((count, factorIndex) => (
              <td key={factorIndex} className="number">
                {decimals(count, 1)}
              </td>
            ))}
          </tr>
        )}
      </tbody>
    </DataTable>
  );
}

interface FactorByFactorTableProps {
  readonly title: string;
  /** [F × F] */
  readonly figures: readonly (readonly (number | null)[])[];
  readonly text: (value: number | null) => string;
}

function FactorByFactorTable({ title, figures, text }: FactorByFactorTableProps) {
  return (
    <DataTable caption={title} label={title} className="data-table--narrow">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{chartsText.factorHead}</span>
          </th>
          <FactorHeads factorCount={figures.length} />
        </tr>
      </thead>
      <tbody>
        {figures.map((row, first) => (
          <tr key={first}>
            <th scope="row" className="factor-head">
              <FactorMark factorIndex={first} /> {factorLetter(first)}
            </th>
            {row.map((value, second) => (
              <td key={second} className={first === second ? 'number is-quiet' : 'number'}>
                {text(value)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
