import type { ReactNode } from 'react';
import { viewpointClass } from '../../charts/factor-mark.ts';
import { signedValue } from '../../charts/signed-value.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { analysisText } from '../../text/en/analysis.ts';
import { NO_FIGURE } from '../../text/number-text.ts';
import { FactorHeads } from './FactorHeads.tsx';
import { factorIndices, type SolutionView } from './solution-view.ts';

const words = analysisText.distinguishing;

interface PlacesTableProps {
  readonly view: SolutionView;
  readonly caption: ReactNode;
  readonly label: string;
  /** Q-set indices, in the order of the rows. */
  readonly statements: readonly number[];
  /** The factor whose own places are bold. */
  readonly own?: number;
  /** Heads and cells of further columns. */
  readonly lastHead: ReactNode;
  readonly lastCell: (statement: number) => ReactNode;
}

/** Statements with the place each factor array gives them: the form in which the field prints its tables. */
export function PlacesTable({ view, caption, label, statements, own, lastHead, lastCell }: PlacesTableProps) {
  const { solution } = view;
  return (
    <DataTable caption={caption} label={label} className="statement-table">
      <thead>
        <tr>
          <th scope="col" className="number">
            {words.number}
          </th>
          <th scope="col">{words.statement}</th>
          <FactorHeads factorCount={factorIndices(solution).length} />
          {lastHead}
        </tr>
      </thead>
      <tbody>
        {statements.map((index) => (
          <tr key={index}>
            <th scope="row" className="number">
              {view.statements[index]!.label}
            </th>
            <td className="statement-table__text">{view.statements[index]!.text}</td>
            {solution.factorArrays[index]!.map((value, factorIndex) => (
              <td
                key={factorIndex}
                className={factorIndex === own ? `number is-own ${viewpointClass(factorIndex)}` : 'number'}
              >
                {value === null ? NO_FIGURE : signedValue(value)}
              </td>
            ))}
            {lastCell(index)}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
