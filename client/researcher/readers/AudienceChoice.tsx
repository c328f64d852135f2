import type { Audience } from '../../../server/contract/solution.ts';
import { readersText } from '../../text/en/readers.ts';
import type { usePublication } from './use-publication.ts';

const words = readersText.audience;
const AUDIENCES: readonly Audience[] = ['everybody', 'share-holders'];

interface AudienceChoiceProps {
  readonly publication: Pick<ReturnType<typeof usePublication>, 'audience' | 'set'>;
}

/** Everybody, or only who holds a link. Takes effect at once: closing the address can be undone by opening it again. */
export function AudienceChoice({ publication: { audience, set } }: AudienceChoiceProps) {
  return (
    <fieldset className="audience">
      <legend>{words.legend}</legend>
      {AUDIENCES.map((each) => (
        <label key={each} className="audience__choice">
          <input
            type="radio"
            name="audience"
            checked={audience === each}
            onChange={() => void set({ isPublished: true, audience: each })}
          />
          <span>{words.choices[each]}</span>
        </label>
      ))}
    </fieldset>
  );
}
