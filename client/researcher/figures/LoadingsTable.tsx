import { memo } from 'react';
import type { Solution } from '../../../analysis/index.ts';
import { factorLetter } from '../../../server/contract/factor-letter.ts';
import { viewpointClass } from '../../charts/factor-mark.ts';
import { FactorMark } from '../../charts/FactorMark.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { analysisText } from '../../text/en/analysis.ts';
import { decimals, loadingText } from '../../text/number-text.ts';
import { FactorHeads } from './FactorHeads.tsx';
import { factorIndices, personText, type SolutionView } from './solution-view.ts';
import { standingGroups, type Standing, type StandingGroup } from './standings.ts';

export type LoadingsOrder = 'by-factor' | 'by-name';

interface LoadingsTableProps {
  readonly view: SolutionView;
  readonly order: LoadingsOrder;
  /** Rows shown of each group; Infinity shows all. */
  readonly rowsAGroup: number;
  /** The name pressed last. */
  readonly pinned: string | null;
  readonly onPin: (name: string) => void;
  /** The row under the pointer or with the focus; null when that leaves. */
  readonly onPoint: (name: string | null) => void;
}

const words = analysisText.loadings;
/** As many factors fit beside the person's panel on a wide screen. */
const WHOLE_FACTORS = 7;

/** Every Q-sort's loading on every factor; what defines a factor is bold and carries its mark. */
export const LoadingsTable = memo(function LoadingsTable(props: LoadingsTableProps) {
  const { solution, people } = props.view;
  const hasPeople = [...people.values()].some(
    ({ characteristics }) => Object.keys(characteristics).length > 0,
  );
  const groups: readonly Partial<StandingGroup>[] =
    props.order === 'by-factor' ? standingGroups(solution) : [{ sorts: solution.sorts.map((_, n) => n) }];
  const factorCount = factorIndices(solution).length;
  const columns = factorCount + (hasPeople ? 3 : 2);
  return (
    <DataTable
      caption={words.table}
      label={words.table}
      isCaptionHidden
      className="loadings-table"
      isWhole={factorCount <= WHOLE_FACTORS}
    >
      <thead>
        <tr>
          <th scope="col">{words.qSort}</th>
          <FactorHeads factorCount={factorCount} />
          <th scope="col" className="number">
            <abbr title={words.communalityLong}>{words.communality}</abbr>
          </th>
          {hasPeople ? <th scope="col">{words.person}</th> : null}
        </tr>
      </thead>
      {groups.map(({ standing, sorts = [] }, index) => (
        <tbody key={index} onMouseLeave={() => props.onPoint(null)}>
          {standing === undefined ? null : (
            <tr className="loadings-table__group">
              <th scope="rowgroup" colSpan={columns}>
                {groupTitle(standing, sorts.length)}
              </th>
            </tr>
          )}
          {sorts.slice(0, props.rowsAGroup).map((n) => (
            <LoadingsRow key={solution.sorts[n]} {...props} n={n} hasPeople={hasPeople} />
          ))}
          {sorts.length > props.rowsAGroup ? (
            <tr className="loadings-table__more">
              <td colSpan={columns}>{words.more(sorts.length - props.rowsAGroup)}</td>
            </tr>
          ) : null}
        </tbody>
      ))}
      <LoadingsFoot solution={solution} hasPeople={hasPeople} />
    </DataTable>
  );
});

function groupTitle(standing: Standing, count: number): string {
  if (standing.kind === 'defines') return words.defines(factorLetter(standing.factorIndex), count);
  return words[standing.kind](count);
}

interface LoadingsRowProps extends LoadingsTableProps {
  readonly n: number;
  readonly hasPeople: boolean;
}

function LoadingsRow({ view, pinned, onPin, onPoint, n, hasPeople }: LoadingsRowProps) {
  const { solution, people } = view;
  const name = solution.sorts[n]!;
  return (
    <tr
      className={name === pinned ? 'is-pinned' : undefined}
      onMouseEnter={() => onPoint(name)}
      onFocus={() => onPoint(name)}
    >
      <th scope="row">
        <button
          type="button"
          className="name-button"
          aria-pressed={name === pinned}
          onClick={() => onPin(name)}
        >
          {name}
        </button>
      </th>
      {solution.loadings[n]!.map((loading, factorIndex) => (
        <LoadingCell
          key={factorIndex}
          loading={loading}
          factorIndex={factorIndex}
          isFlagged={solution.flags[n]![factorIndex]!}
          isSignificant={Math.abs(loading) > solution.loadingThreshold}
        />
      ))}
      <td className="number loadings-table__communality">{loadingText(solution.communalities[n]!)}</td>
      {hasPeople ? <td className="loadings-table__person">{personText(people.get(name))}</td> : null}
    </tr>
  );
}

interface LoadingCellProps {
  readonly loading: number;
  readonly factorIndex: number;
  readonly isFlagged: boolean;
  readonly isSignificant: boolean;
}

function LoadingCell({ loading, factorIndex, isFlagged, isSignificant }: LoadingCellProps) {
  if (!isFlagged) {
    return <td className={isSignificant ? 'number' : 'number is-quiet'}>{loadingText(loading)}</td>;
  }
  return (
    <td className={`number is-flagged ${viewpointClass(factorIndex)}`}>
      <FactorMark factorIndex={factorIndex} />
      <strong>{loadingText(loading)}</strong>
      <span className="visually-hidden"> {words.flagged}</span>
    </td>
  );
}

function LoadingsFoot({ solution, hasPeople }: { readonly solution: Solution; readonly hasPeople: boolean }) {
  const { sumOfSquaredLoadings, explainedPercent } = solution.characteristics;
  return (
    <tfoot>
      <tr>
        <th scope="row">{words.sum}</th>
        {sumOfSquaredLoadings.map((sum, factorIndex) => (
          <td key={factorIndex} className="number">
            {decimals(sum, 2)}
          </td>
        ))}
        <td colSpan={hasPeople ? 2 : 1} />
      </tr>
      <tr>
        <th scope="row">{words.percent}</th>
        {explainedPercent.map((percent, factorIndex) => (
          <td key={factorIndex} className="number">
            {decimals(percent, 1)}
          </td>
        ))}
        <td colSpan={hasPeople ? 2 : 1} />
      </tr>
    </tfoot>
  );
}
