import { memo } from 'react';
import type { Solution } from '../../../analysis/index.ts';
import { factorLetter } from '../../../server/contract/factor-letter.ts';
import { viewpointClass } from '../../charts/factor-mark.ts';
import { FactorMark } from '../../charts/FactorMark.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { analysisText } from '../../text/en/analysis.ts';
import { handText } from '../../text/en/researcher-hand.ts';
import { decimals, loadingText } from '../../text/number-text.ts';
import { FactorHeads } from './FactorHeads.tsx';
import { handFlags, type HandFlags } from './hand-flags.ts';
import type { LoadingsHand } from './loadings-hand.ts';
import { factorIndices, factorName, personText, type SolutionView } from './solution-view.ts';
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
  /** Absent where nothing can be done to factors. */
  readonly onFactor?: (factorIndex: number) => void;
  /** Present while flags are being set: each loading is then a switch. */
  readonly onFlag?: LoadingsHand['onFlag'];
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
  const byHand = handFlags(solution);
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
          <FactorHeads factorCount={factorCount} {...(props.onFactor && { onFactor: props.onFactor })} />
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
                {groupTitle(props.view, standing, sorts.length)}
              </th>
            </tr>
          )}
          {sorts.slice(0, props.rowsAGroup).map((n) => (
            <LoadingsRow key={solution.sorts[n]} {...props} n={n} hasPeople={hasPeople} byHand={byHand} />
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

function groupTitle(view: SolutionView, standing: Standing, count: number): string {
  if (standing.kind === 'defines') {
    const { factorIndex } = standing;
    return words.defines(factorLetter(factorIndex), count, factorName(view, factorIndex));
  }
  return words[standing.kind](count);
}

interface LoadingsRowProps extends LoadingsTableProps {
  readonly n: number;
  readonly hasPeople: boolean;
  readonly byHand: HandFlags;
}

function LoadingsRow({ view, pinned, n, hasPeople, byHand, ...props }: LoadingsRowProps) {
  const { onPin, onPoint, onFlag } = props;
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
          isByHand={byHand.has(name, factorIndex)}
          name={name}
          onFlag={onFlag}
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
  /** Is the flag, or that there is none, not the rule's? */
  readonly isByHand: boolean;
  readonly name: string;
  readonly onFlag: LoadingsHand['onFlag'] | undefined;
}

function LoadingCell(props: LoadingCellProps) {
  const { factorIndex, isFlagged, isSignificant, isByHand, name, onFlag } = props;
  const classes = [
    'number',
    isFlagged ? `is-flagged ${viewpointClass(factorIndex)}` : '',
    isFlagged || isSignificant ? '' : 'is-quiet',
    isByHand ? 'is-by-hand' : '',
  ];
  return (
    <td className={classes.filter(Boolean).join(' ')}>
      {onFlag === undefined ? (
        <LoadingFigure {...props} />
      ) : (
        <button
          type="button"
          className="flag-button"
          aria-pressed={isFlagged}
          aria-label={handText.flags.toggle(name, factorLetter(factorIndex))}
          onClick={() => onFlag(name, factorIndex, !isFlagged)}
        >
          <LoadingFigure {...props} />
        </button>
      )}
    </td>
  );
}

function LoadingFigure({ loading, factorIndex, isFlagged, isByHand }: LoadingCellProps) {
  return (
    <>
      {isFlagged ? <FactorMark factorIndex={factorIndex} /> : null}
      {isFlagged ? <strong>{loadingText(loading)}</strong> : loadingText(loading)}
      {isFlagged ? <span className="visually-hidden"> {words.flagged}</span> : null}
      {isByHand ? <span className="visually-hidden"> ({handText.flags.byHand})</span> : null}
    </>
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
