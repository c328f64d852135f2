import type { ConsentItem, ConsentItemName } from '../../server/contract/consent-item.ts';
import { TICKED } from '../../server/contract/participation.ts';
import type { ParticipantText } from '../text/participant-text.ts';

interface ConsentItemsProps {
  readonly text: ParticipantText['consent'];
  readonly items: readonly ConsentItem[];
  /** Boxes ticked before the page had to be sent again; none at first. */
  readonly given: readonly ConsentItemName[];
  /** Was the one that everybody has to tick left empty. */
  readonly isNotEligible: boolean;
}

/** What is asked besides taking part: the one thing everybody has to confirm, then what may be left unticked. */
export function ConsentItems({ text, items, given, isNotEligible }: ConsentItemsProps) {
  const needed = items.filter(({ item }) => item === 'eligibility');
  const optional = items.filter(({ item }) => item !== 'eligibility');
  const boxes = (shown: readonly ConsentItem[]) =>
    shown.map(({ item, words }) => (
      <Box
        key={item}
        item={item}
        words={words}
        isTicked={given.includes(item)}
        isWrong={item === 'eligibility' && isNotEligible}
      />
    ));
  return (
    <>
      {needed.length === 0 ? null : (
        <fieldset className={isNotEligible ? 'consent-items consent-items--faulty' : 'consent-items'}>
          <legend>{text.items.needed}</legend>
          {isNotEligible ? (
            <p className="consent-items__fault" id="eligibility-fault">
              {text.items.notEligible}
            </p>
          ) : null}
          {boxes(needed)}
        </fieldset>
      )}
      {optional.length === 0 ? null : (
        <fieldset className="consent-items" aria-describedby="consent-items-hint">
          <legend>{text.items.optional}</legend>
          <p className="quiet" id="consent-items-hint">
            {text.items.optionalHint}
          </p>
          {boxes(optional)}
        </fieldset>
      )}
    </>
  );
}

interface BoxProps extends ConsentItem {
  readonly isTicked: boolean;
  readonly isWrong: boolean;
}

/** Not `required`: whoever does not agree to take part need tick nothing. */
function Box({ item, words, isTicked, isWrong }: BoxProps) {
  return (
    <div className="consent-item">
      <input
        type="checkbox"
        id={item}
        name={item}
        value={TICKED}
        defaultChecked={isTicked}
        aria-invalid={isWrong ? true : undefined}
        aria-describedby={isWrong ? 'eligibility-fault' : undefined}
      />
      <label htmlFor={item}>{words}</label>
    </div>
  );
}
