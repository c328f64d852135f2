import { PILES } from '../../../analysis/sorting/index.ts';
import type { ParticipantText } from '../../text/participant-text.ts';
import { EARLY_PILE } from '../early-pile.ts';

/** The piles before the script has come: it carries out what was chosen. A browser that runs no script shows none. */
export function EarlyPiles({ text }: { readonly text: ParticipantText['piles'] }) {
  return (
    <div className="pile-buttons early-piles" dir="ltr" role="radiogroup" aria-label={text.question}>
      {PILES.map((pile) => (
        <div key={pile} className={`pile pile--${pile}`}>
          <label className="pile-put">
            <input type="radio" name={EARLY_PILE} value={pile} autoComplete="off" />
            {text.names[pile]}
          </label>
        </div>
      ))}
    </div>
  );
}
