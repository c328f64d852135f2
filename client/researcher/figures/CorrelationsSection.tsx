import { memo, useState } from 'react';
import type { Solution } from '../../../analysis/index.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Section } from '../../components/Section.tsx';
import { analysisText } from '../../text/en/analysis.ts';
import { loadingText } from '../../text/number-text.ts';

const words = analysisText.correlations;

/** The correlation matrix, drawn only when asked for: it has N × N cells. */
export const CorrelationsSection = memo(function CorrelationsSection({
  solution,
}: {
  readonly solution: Solution;
}) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Section id="correlations" title={words.title} lead={words.lead}>
      <details className="chart__table" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>{words.show(solution.sorts.length)}</summary>
        {isOpen ? <CorrelationTable solution={solution} /> : null}
      </details>
    </Section>
  );
});

function CorrelationTable({
  solution: { sorts, correlations, loadingThreshold },
}: {
  readonly solution: Solution;
}) {
  return (
    <DataTable caption={words.title} label={words.title} isCaptionHidden className="correlation-table">
      <thead>
        <tr>
          <th scope="col">{analysisText.loadings.qSort}</th>
          {sorts.map((name) => (
            <th key={name} scope="col" className="number">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {correlations.map((row, first) => (
          <tr key={sorts[first]}>
            <th scope="row">{sorts[first]}</th>
            {row.map((r, second) => (
              <td
                key={sorts[second]}
                className={first === second || Math.abs(r) <= loadingThreshold ? 'number is-quiet' : 'number'}
              >
                {loadingText(r)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
