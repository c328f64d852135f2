import type { CardResponse, OpeningFault } from '../../../server/contract/study-card.ts';
import { FieldLink } from '../../components/FieldLink.tsx';
import { cardText } from '../../text/en/card.ts';
import { languageName } from '../../text/language-name.ts';

const words = cardText.opening;

interface MissingListProps {
  readonly card: CardResponse;
  /** The study's own, whose words stand in the fields. */
  readonly ownLanguage: string;
  readonly isChanged: boolean;
}

/** What the study does not say yet, each a link to its field; words of translations have no field here. */
export function MissingList({ card, ownLanguage, isChanged }: MissingListProps) {
  const { missing, isOpen } = card;
  if (missing.length === 0) return isOpen ? null : <p>{words.ready}</p>;
  const isElsewhere = ({ language }: OpeningFault) => language !== null && language !== ownLanguage;
  return (
    <div className="missing">
      <p>{isOpen ? words.stillMissing : words.missing}</p>
      <ul>
        {missing.map((fault) => (
          <li key={`${fault.field} ${fault.language ?? ''}`}>
            {isElsewhere(fault) ? (
              cardText.inLanguage(cardText.faults[fault.field], languageName(fault.language ?? ''))
            ) : (
              <FieldLink id={fault.field === 'consentOrigin' ? 'approve-consent' : fault.field}>
                {cardText.faults[fault.field]}
              </FieldLink>
            )}
          </li>
        ))}
      </ul>
      {missing.some(isElsewhere) ? <p>{cardText.translated}</p> : null}
      {isChanged ? <p>{words.missingUnpublished}</p> : null}
    </div>
  );
}
