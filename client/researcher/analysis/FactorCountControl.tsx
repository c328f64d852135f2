import { useId } from 'react';
import { analysisText } from '../../text/en/analysis.ts';

const words = analysisText.recipe;
/** A slider over more than this is too fine for a hand; the number field beside it reaches the rest. */
const SLIDER_MOST = 12;

interface FactorCountControlProps {
  readonly factorCount: number;
  /** The most these Q-sorts hold. */
  readonly rank: number;
  readonly onChange: (factorCount: number) => void;
}

/** The number of factors: by steps, by slider, or typed. */
export function FactorCountControl({ factorCount, rank, onChange }: FactorCountControlProps) {
  const id = useId();
  const choose = (asked: number) => {
    if (Number.isFinite(asked)) onChange(Math.min(Math.max(1, asked), rank));
  };
  return (
    <div className="factor-count">
      <label className="recipe__label" htmlFor={id}>
        {words.factorCount}
      </label>
      <div className="stepper">
        <button
          type="button"
          aria-label={words.fewer}
          aria-disabled={factorCount <= 1}
          onClick={() => choose(factorCount - 1)}
        >
          −
        </button>
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={1}
          max={rank}
          value={factorCount}
          onChange={(event) => choose(event.target.valueAsNumber)}
        />
        <button
          type="button"
          aria-label={words.more}
          aria-disabled={factorCount >= rank}
          onClick={() => choose(factorCount + 1)}
        >
          +
        </button>
      </div>
      <input
        className="slider"
        type="range"
        aria-label={words.factorCountLong}
        min={1}
        max={Math.min(rank, SLIDER_MOST)}
        value={Math.min(factorCount, SLIDER_MOST)}
        onChange={(event) => choose(event.target.valueAsNumber)}
      />
    </div>
  );
}
