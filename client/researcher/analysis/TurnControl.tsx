import { useId } from 'react';
import { handText } from '../../text/en/researcher-hand.ts';

const words = handText.turning;
/** A quarter turn either way makes every pair of axes there is. */
const MOST = 90;
const STEP = 0.5;

interface TurnControlProps {
  readonly label: string;
  readonly degrees: number;
  readonly onChange: (degrees: number) => void;
}

/** An angle by slider, by arrow keys on it, or typed. */
export function TurnControl({ label, degrees, onChange }: TurnControlProps) {
  const id = useId();
  const choose = (asked: number) => {
    if (Number.isFinite(asked)) onChange(Math.max(-MOST, Math.min(MOST, asked)));
  };
  return (
    <div className="turn-control">
      <label className="turn-control__label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="slider"
        type="range"
        min={-MOST}
        max={MOST}
        step={STEP}
        value={degrees}
        aria-valuetext={handText.degrees(degrees)}
        onChange={(event) => choose(event.target.valueAsNumber)}
      />
      <span className="turn-control__exact">
        <label htmlFor={`${id}-exact`}>{words.exact}</label>
        <input
          id={`${id}-exact`}
          className="input"
          type="number"
          min={-MOST}
          max={MOST}
          step={STEP}
          value={degrees}
          onChange={(event) => choose(event.target.valueAsNumber)}
        />
      </span>
    </div>
  );
}
