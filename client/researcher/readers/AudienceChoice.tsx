import { useId } from 'react';
import { Audience } from '../../../server/contract/solution.ts';
import { sharesText as words } from '../../text/en/shares.ts';

interface AudienceChoiceProps {
  readonly value: Audience;
  readonly onChange: (audience: Audience) => void;
}

/** Who may read a report once it is published. */
export function AudienceChoice({ value, onChange }: AudienceChoiceProps) {
  const id = useId();
  return (
    <fieldset className="audience">
      <legend className="field__label">{words.audience}</legend>
      {Audience.options.map((audience) => (
        <div key={audience} className="audience__option">
          <input
            type="radio"
            id={`${id}-${audience}`}
            name={id}
            checked={value === audience}
            aria-describedby={`${id}-${audience}-hint`}
            onChange={() => onChange(audience)}
          />
          <label htmlFor={`${id}-${audience}`}>{words.audiences[audience]}</label>
          <p className="audience__hint" id={`${id}-${audience}-hint`}>
            {words.audienceHints[audience]}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
