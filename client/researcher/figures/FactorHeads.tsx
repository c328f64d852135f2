import { FactorMark } from '../../charts/FactorMark.tsx';
import { factorLetter } from '../../../server/contract/factor-letter.ts';
import { handText } from '../../text/en/researcher-hand.ts';
import { chartsText } from '../../text/en/charts.ts';

interface FactorHeadsProps {
  readonly factorCount: number;
  /** Makes each head a way to what can be done to the factor. */
  readonly onFactor?: (factorIndex: number) => void;
}

/** One head cell a factor: its mark and its letter. */
export function FactorHeads({ factorCount, onFactor }: FactorHeadsProps) {
  return Array.from({ length: factorCount }, (_, factorIndex) => (
    <th key={factorIndex} scope="col" className="number factor-head">
      {onFactor === undefined ? (
        <FactorName factorIndex={factorIndex} />
      ) : (
        <button
          type="button"
          className="factor-head__button"
          aria-haspopup="dialog"
          title={handText.factor.open(factorLetter(factorIndex))}
          onClick={() => onFactor(factorIndex)}
        >
          <FactorName factorIndex={factorIndex} />
          <svg className="recipe__caret" viewBox="0 0 10 6" aria-hidden="true">
            <path d="M1 1l4 4 4-4" />
          </svg>
        </button>
      )}
    </th>
  ));
}

function FactorName({ factorIndex }: { readonly factorIndex: number }) {
  return (
    <>
      <FactorMark factorIndex={factorIndex} />
      <span className="visually-hidden">{chartsText.factorHead} </span>
      {factorLetter(factorIndex)}
    </>
  );
}
