import { type Multiverse, type Universe } from '../../../analysis/index.ts';
import { factorLetter } from '../../../server/contract/factor-letter.ts';
import { FactorMark } from '../../charts/FactorMark.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { surenessText } from '../../text/en/researcher-sureness.ts';
import { phiText } from '../figures/phi-text.ts';

const words = surenessText.choices;
/** Found in at least this share of the ways, a factor hangs on none of them. */
const NEARLY_ALL = 0.9;
/** A φ of this or more is at least alike. */
const ALIKE = 0.85;

/** Which factors appear whatever one chooses, and what other choices would have shown. */
export function ChoicesFigures({ multiverse }: { readonly multiverse: Multiverse }) {
  const { factors, universes, hidden } = multiverse;
  const steady = factors.flatMap((factor, at) =>
    factor && (factor.similarAmongAtLeastAsMany ?? factor.similar) >= NEARLY_ALL ? [factorLetter(at)] : [],
  );
  return (
    <>
      <p className="chart__title">{words.finding(steady, factors.length)}</p>
      <StabilityTable factors={factors} />
      <p>{words.hidden(hidden.length)}</p>
      {hidden.length === 0 ? null : (
        <ul>
          {hidden.map(({ share, firstSeen }) => (
            <li key={`${firstSeen.universe} ${firstSeen.factor}`}>
              {words.hiddenOne(share, wayText(universes[firstSeen.universe]!))}
            </li>
          ))}
        </ul>
      )}
      <details className="chart__table">
        <summary>{words.ways(universes.length)}</summary>
        <WaysTable universes={universes} />
      </details>
    </>
  );
}

function wayText({ factorCount, extraction, rotation }: Universe): string {
  return words.way(factorCount, extraction, rotation);
}

function StabilityTable({ factors }: Pick<Multiverse, 'factors'>) {
  return (
    <DataTable caption={words.subtitle} label={words.subtitle} className="data-table--narrow">
      <thead>
        <tr>
          <th scope="col">{words.factor}</th>
          {[words.same, words.similar, words.asMany, words.least].map((head) => (
            <th key={head} scope="col" className="number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {factors.map((factor, factorIndex) => (
          <tr key={factorIndex}>
            <th scope="row" className="factor-head">
              <FactorMark factorIndex={factorIndex} /> {factorLetter(factorIndex)}
            </th>
            <td className="number">{surenessText.percent(factor && factor.same)}</td>
            <td className="number">{surenessText.percent(factor && factor.similar)}</td>
            <td className="number">{surenessText.percent(factor && factor.similarAmongAtLeastAsMany)}</td>
            <td className="number">{phiText(factor && factor.smallestPhi)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function WaysTable({ universes }: Pick<Multiverse, 'universes'>) {
  const factors = universes[0]?.phis ?? [];
  return (
    <DataTable caption={words.ways(universes.length)} label={words.ways(universes.length)} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{words.wayHead}</th>
          {factors.map((_, factorIndex) => (
            <th key={factorIndex} scope="col" className="number">
              {words.phi(factorLetter(factorIndex))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {universes.map((universe) => (
          <tr key={wayText(universe)}>
            <th scope="row">{wayText(universe)}</th>
            {universe.refusal === null ? (
              universe.phis.map((phi, factorIndex) => (
                <td key={factorIndex} className={phi < ALIKE ? 'number' : 'number is-quiet'}>
                  {phi < ALIKE ? <strong>{phiText(phi)}</strong> : phiText(phi)}
                </td>
              ))
            ) : (
              <td colSpan={factors.length}>{words.refused(universe.refusal)}</td>
            )}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
