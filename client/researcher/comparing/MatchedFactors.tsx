import { type FactorPair, type SolutionComparison } from '../../../analysis/index.ts';
import { factorLetter } from '../../../server/contract/factor-letter.ts';
import type { Viewpoint } from '../../../server/contract/solution.ts';
import { FactorMark } from '../../charts/FactorMark.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { comparisonText } from '../../text/en/researcher-comparison.ts';
import { decimals } from '../../text/number-text.ts';
import { phiText } from '../figures/phi-text.ts';

const words = comparisonText.others;
/** Statements named of each pair: those furthest apart. */
const NAMED = 3;

interface MatchedFactorsProps {
  readonly comparison: SolutionComparison;
  /** Of the saved solution: what its factors are called. */
  readonly viewpoints: readonly Viewpoint[];
}

/** Which factor here is which there, how alike, and where they part. */
export function MatchedFactors({ comparison, viewpoints }: MatchedFactorsProps) {
  const { pairs, onlyInFirst, onlyInSecond } = comparison;
  const count = (likeness: FactorPair['likeness']) =>
    pairs.filter((pair) => pair.likeness === likeness).length;
  const all = Math.max(pairs.length + onlyInFirst.length, pairs.length + onlyInSecond.length);
  return (
    <>
      <p className="chart__title">{words.finding(count('same'), count('similar'), all)}</p>
      <DataTable caption={words.caption} label={words.caption} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{words.here}</th>
            <th scope="col">{words.there}</th>
            <th scope="col" className="number">
              {words.phiHead}
            </th>
            <th scope="col">{words.words}</th>
            <th scope="col">{words.apart}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => (
            <tr key={pair.first}>
              <th scope="row" className="factor-head">
                <FactorMark factorIndex={pair.first} /> {factorLetter(pair.first)}
              </th>
              <td>{nameThere(pair.second, viewpoints)}</td>
              <td className="number">{phiText(pair.phi)}</td>
              <td>
                {comparisonText.likeness[pair.likeness]}
                {pair.phi < 0 ? `, ${words.reflected}` : ''}
              </td>
              <td>{apartText(pair)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {onlyInFirst.length === 0 ? null : <p>{words.onlyHere(onlyInFirst.map(factorLetter))}</p>}
      {onlyInSecond.length === 0 ? null : (
        <p>{words.onlyThere(onlyInSecond.map((factor) => nameThere(factor, viewpoints)))}</p>
      )}
    </>
  );
}

/** B · At ease with it; the letter alone where it has no name of its own. */
function nameThere(factorIndex: number, viewpoints: readonly Viewpoint[]): string {
  const letter = factorLetter(factorIndex);
  const name = viewpoints.find((viewpoint) => viewpoint.factorIndex === factorIndex)?.name ?? '';
  return name === '' || name === `Viewpoint ${letter}` ? letter : `${letter} · ${name}`;
}

function apartText({ differences }: FactorPair): string {
  return differences
    .slice(0, NAMED)
    .map(({ statement, difference }) => words.apartOne(statement, decimals(difference, 2)))
    .join(', ');
}
