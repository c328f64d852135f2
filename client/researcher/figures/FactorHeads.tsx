import { FactorMark } from '../../charts/FactorMark.tsx';
import { factorLetter } from '../../../server/contract/factor-letter.ts';
import { chartsText } from '../../text/en/charts.ts';

/** One head cell a factor: its mark and its letter. */
export function FactorHeads({ factorCount }: { readonly factorCount: number }) {
  return Array.from({ length: factorCount }, (_, factorIndex) => (
    <th key={factorIndex} scope="col" className="number factor-head">
      <FactorMark factorIndex={factorIndex} />
      <span className="visually-hidden">{chartsText.factorHead} </span>
      {factorLetter(factorIndex)}
    </th>
  ));
}
