import { useId } from 'react';

interface SegmentedProps<Value extends string> {
  readonly legend: string;
  readonly isLegendHidden?: boolean;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** Null: nothing chosen yet. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** A few choices of which one holds: native radio buttons, set side by side. */
export function Segmented<Value extends string>({
  legend,
  isLegendHidden = false,
  options,
  value,
  onChange,
}: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className={isLegendHidden ? 'visually-hidden' : 'segmented__legend'}>{legend}</legend>
      <div className="segmented__options">
        {options.map((option) => (
          <label key={option.value} className="segmented__option">
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
