import { type BootstrapFigures } from '../../../analysis/index.ts';
import { factorLetter } from '../../../server/contract/factor-letter.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { surenessText } from '../../text/en/researcher-sureness.ts';
import { flagRows, intervalOf } from './redrawn-rows.ts';

const words = surenessText.redrawn;
const HEADS = [words.loading, words.error, words.low, words.high];

interface RedrawnLoadingsProps {
  readonly figures: BootstrapFigures;
  readonly factorIndex: number;
}

/** One factor's people: how far their loadings could lie elsewhere, and how often they define it. */
export function RedrawnLoadings({ figures, factorIndex }: RedrawnLoadingsProps) {
  const caption = words.loadings(factorLetter(factorIndex));
  return (
    <>
      <DataTable caption={caption} label={caption} className="data-table--narrow">
        <thead>
          <tr>
            <th scope="col">{words.qSort}</th>
            {HEADS.map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
            <th scope="col">{words.now}</th>
            <th scope="col" className="number">
              {words.frequency}
            </th>
          </tr>
        </thead>
        <tbody>
          {flagRows(figures, factorIndex).map((n) => (
            <LoadingRow key={figures.sorts[n]} figures={figures} factorIndex={factorIndex} n={n} />
          ))}
        </tbody>
      </DataTable>
      <p className="table-key">{words.loadingsNote}</p>
    </>
  );
}

function LoadingRow({ figures, factorIndex, n }: RedrawnLoadingsProps & { readonly n: number }) {
  const spread = figures.loadings[n]![factorIndex] ?? null;
  const { isFlagged, frequency } = figures.flags[n]![factorIndex]!;
  const [low, high] = spread ? intervalOf(spread) : [null, null];
  return (
    <tr>
      <th scope="row">{figures.sorts[n]}</th>
      {[spread && spread.estimate, spread && spread.standardError, low, high].map((figure, at) => (
        <td key={at} className="number">
          {surenessText.loading(figure)}
        </td>
      ))}
      <td className={isFlagged ? undefined : 'is-quiet'}>{isFlagged ? words.yes : words.no}</td>
      <td className="number">{surenessText.percent(frequency)}</td>
    </tr>
  );
}
