import { type Influence } from '../../../analysis/index.ts';
import { factorLetter } from '../../../server/contract/factor-letter.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { surenessText } from '../../text/en/researcher-sureness.ts';
import { phiText } from '../figures/phi-text.ts';
import { byInfluence } from './influence-order.ts';

const words = surenessText.persons;
/** Said in a sentence; the table has all. */
const SAID = 5;
const SHOWN = 8;

/** What becomes of the factors when one person is left out: in a sentence, then those who matter most. */
export function PersonsFigures({ influences }: { readonly influences: readonly Influence[] }) {
  const ordered = byInfluence(influences);
  return (
    <>
      <p className="chart__title">{findingOf(ordered)}</p>
      <InfluenceTable influences={ordered.slice(0, SHOWN)} caption={words.subtitle} />
      {ordered.length <= SHOWN ? null : (
        <details className="chart__table">
          <summary>{words.all(ordered.length)}</summary>
          <InfluenceTable influences={ordered} caption={words.table} />
        </details>
      )}
    </>
  );
}

function findingOf(ordered: readonly Influence[]): string {
  const decisive = ordered.filter(({ disappearing }) => disappearing.length > 0);
  if (decisive.length === 0) return words.steady;
  const sentences = decisive
    .slice(0, SAID)
    .map(({ qSort, disappearing }) => words.without(qSort, disappearing.map(factorLetter)));
  return words.gone([...sentences, ...(decisive.length > SAID ? [words.more(decisive.length - SAID)] : [])]);
}

interface InfluenceTableProps {
  readonly influences: readonly Influence[];
  readonly caption: string;
}

function InfluenceTable({ influences, caption }: InfluenceTableProps) {
  const factors = influences[0]?.factors ?? [];
  return (
    <DataTable caption={caption} label={caption} className="data-table--narrow">
      <thead>
        <tr>
          <th scope="col">{words.qSort}</th>
          {factors.map((_, factorIndex) => (
            <th key={factorIndex} scope="col" className="number">
              {words.phi(factorLetter(factorIndex))}
            </th>
          ))}
          <th scope="col" className="number">
            {words.moved}
          </th>
          <th scope="col" className="number">
            {words.change}
          </th>
        </tr>
      </thead>
      <tbody>
        {influences.map((influence) => (
          <InfluenceRow key={influence.qSort} influence={influence} />
        ))}
      </tbody>
    </DataTable>
  );
}

function InfluenceRow({ influence: { qSort, factors } }: { readonly influence: Influence }) {
  const present = factors.filter((factor) => factor !== null);
  const moved = present.reduce((sum, { movedStatements }) => sum + (movedStatements ?? 0), 0);
  const changes = present.flatMap(({ largestChange }) => (largestChange === null ? [] : [largestChange]));
  return (
    <tr>
      <th scope="row">{qSort}</th>
      {factors.map((factor, factorIndex) => (
        <td key={factorIndex} className={factor?.likeness === 'same' ? 'number is-quiet' : 'number'}>
          {factor?.likeness === 'different' ? (
            <strong>
              {words.goneCell} ({phiText(factor.phi)})
            </strong>
          ) : (
            phiText(factor && factor.phi)
          )}
        </td>
      ))}
      <td className="number">{moved}</td>
      <td className="number">{surenessText.z(changes.length === 0 ? null : Math.max(...changes))}</td>
    </tr>
  );
}
