import { memo, useMemo, useState } from 'react';
import type { DistinguishingStatement } from '../../../analysis/index.ts';
import { factorLetter } from '../../../server/contract/factor-letter.ts';
import { FactorMark } from '../../charts/FactorMark.tsx';
import { Section } from '../../components/Section.tsx';
import { analysisText } from '../../text/en/analysis.ts';
import { decimals } from '../../text/number-text.ts';
import { distinguishingFor, FIELD_RULE } from './distinguishing-rule.ts';
import { PlacesTable } from './PlacesTable.tsx';
import { ReadingRuleChoice } from './ReadingRuleChoice.tsx';
import { reliabilityText } from './reliability-text.ts';
import { factorIndices, factorName, type SolutionView } from './solution-view.ts';

const words = analysisText.distinguishing;

/** A table a factor: what its z-scores set apart from every other factor's. */
export const DistinguishingSection = memo(function DistinguishingSection({
  view,
}: {
  readonly view: SolutionView;
}) {
  const [rule, setRule] = useState(FIELD_RULE);
  const { solution } = view;
  const distinguishing = useMemo(() => distinguishingFor(solution, rule), [solution, rule]);
  const factors = factorIndices(solution);
  const empty = factors.filter((index) => !distinguishing.some(({ factor }) => factor === index));
  return (
    <Section id="distinguishing" title={words.title} lead={words.lead(reliabilityText(solution.recipe))}>
      {factors.length < 2 ? null : (
        <ReadingRuleChoice rule={rule} distribution={view.distribution} onChange={setRule} />
      )}
      {factors
        .filter((index) => !empty.includes(index))
        .map((factorIndex) => (
          <DistinguishingTable
            key={factorIndex}
            view={view}
            factorIndex={factorIndex}
            distinguishing={distinguishing}
          />
        ))}
      {empty.length < factors.length ? <p className="table-key">{words.key}</p> : null}
      {empty.length === 0 ? null : <p>{words.noneFor(empty.map(factorLetter))}</p>}
    </Section>
  );
});

interface DistinguishingTableProps {
  readonly view: SolutionView;
  readonly factorIndex: number;
  /** Judged by another rule than the solution's own. */
  readonly distinguishing?: readonly DistinguishingStatement[];
}

/** What sets one factor apart, from what it ranks highest down. */
export function DistinguishingTable({ view, factorIndex, distinguishing }: DistinguishingTableProps) {
  const { solution } = view;
  const levels = new Map(
    (distinguishing ?? solution.distinguishing)
      .filter(({ factor }) => factor === factorIndex)
      .map(({ statement, level }) => [statement, level]),
  );
  const z = (statement: number) => solution.zScores[statement]![factorIndex] ?? 0;
  const caption = words.caption(factorLetter(factorIndex), levels.size, factorName(view, factorIndex));
  return (
    <PlacesTable
      view={view}
      caption={
        <>
          <FactorMark factorIndex={factorIndex} /> {caption}
        </>
      }
      label={caption}
      statements={[...levels.keys()].sort((a, b) => z(b) - z(a))}
      own={factorIndex}
      lastHead={
        <>
          <th scope="col" className="number statement-table__last">
            {words.z}
          </th>
          <th scope="col" className="statement-table__level">
            <span className="visually-hidden">{words.level}</span>
          </th>
        </>
      }
      lastCell={(statement) => (
        <>
          <td className="number">{decimals(z(statement), 2)}</td>
          <td className="statement-table__level">
            <abbr title={words.levelsLong[levels.get(statement)!]}>
              {words.levels[levels.get(statement)!]}
            </abbr>
          </td>
        </>
      )}
    />
  );
}
