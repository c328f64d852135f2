import { memo, useMemo } from 'react';
import { columnWidth, differenceLists, equalities, type Equality } from '../../../analysis/index.ts';
import { Section } from '../../components/Section.tsx';
import { analysisText } from '../../text/en/analysis.ts';
import { comparisonText } from '../../text/en/researcher-comparison.ts';
import { decimals, NO_FIGURE } from '../../text/number-text.ts';
import { PlacesTable } from './PlacesTable.tsx';
import type { SolutionView } from './solution-view.ts';
import { zScoreRange } from './statement-order.ts';

const words = analysisText.consensus;

/** Statements on which no two factors differ, and which of them are more than that: shown equal. */
export const ConsensusSection = memo(function ConsensusSection({ view }: { readonly view: SolutionView }) {
  const { consensus, zScores } = view.solution;
  const equal = useMemo(() => equalitiesOf(view), [view]);
  const caption = words.caption(consensus.length);
  const width = columnWidth(view.distribution);
  const shown = consensus.filter((statement) => equal.get(statement)?.isShownEqual);
  return (
    <Section id="consensus" title={words.title} lead={words.lead}>
      {consensus.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <PlacesTable
            view={view}
            caption={caption}
            label={caption}
            statements={[...consensus].sort((a, b) => zScoreRange(zScores[a]!) - zScoreRange(zScores[b]!))}
            lastHead={
              <>
                <th scope="col" className="number">
                  {words.range}
                </th>
                <th scope="col" className="number">
                  {comparisonText.equal.head}
                </th>
              </>
            }
            lastCell={(statement) => (
              <>
                <td className="number">{rangeText(zScores[statement]!)}</td>
                <EqualCell equality={equal.get(statement)} />
              </>
            )}
          />
          <p className="table-key">{comparisonText.equal.note(width, shown.length)}</p>
        </>
      )}
    </Section>
  );
});

/** By statement, how equal the factors can be shown to be. */
function equalitiesOf({ solution, distribution }: SolutionView): ReadonlyMap<number, Equality> {
  const found = equalities(differenceLists(solution), columnWidth(distribution));
  return new Map(found.map((equality) => [equality.statement, equality]));
}

function EqualCell({ equality }: { readonly equality: Equality | undefined }) {
  if (equality === undefined) return <td className="number">{NO_FIGURE}</td>;
  const within = comparisonText.equal.within(equality.smallestMargin);
  return (
    <td className={equality.isShownEqual ? 'number' : 'number is-quiet'}>
      {equality.isShownEqual ? (
        <strong>
          <span className="equal-mark" aria-hidden="true">
            ≈
          </span>
          {within}
          <span className="visually-hidden"> ({comparisonText.equal.isShown})</span>
        </strong>
      ) : (
        within
      )}
    </td>
  );
}

function rangeText(zScores: readonly (number | null)[]): string {
  const known = zScores.filter((z) => z !== null);
  return `${decimals(Math.min(...known), 2)} … ${decimals(Math.max(...known), 2)}`;
}
