import type { LegalBasis, StudyVersionSettings } from '../../server/contract/study-version.ts';
import { participantWords } from '../text/participant-words.ts';
import { studyCardWords } from '../text/study-card-words.ts';
import { dayIn } from './day-in.ts';

/** What a study card is made of, in one language. */
export interface StudyCardProps {
  /** BCP 47; the one the words are in. */
  readonly language: string;
  readonly card: Omit<StudyVersionSettings['card'], 'minutes'> & { readonly minutes: number | null };
  /** Null: not said. */
  readonly legalBasis: LegalBasis | null;
  /** The last day on which people can be identified, `2027-03-31`; null: no day is set. */
  readonly identifiersUntil: string | null;
  /** Null: no end; 0: not at all. */
  readonly withdrawalDays: number | null;
  /** What the time of each move is used for; empty: it is not kept. */
  readonly moveTimesPurpose: string;
  /** Is nothing kept that leads from an invitation to an answer. */
  readonly isAnonymous: boolean;
  /** May computers be shared. */
  readonly isLab: boolean;
}

interface StudyCardFactsProps extends StudyCardProps {
  /** Is a part that says nothing named too, and that it does not; else it is left out. */
  readonly isWhole?: boolean;
}

/** Who asks, what for, on which basis, who sees what, how long, how it is taken back, and whom to ask. */
export function StudyCardFacts(props: StudyCardFactsProps) {
  const { notSaid } = studyCardWords(props.language);
  const isWhole = props.isWhole ?? false;
  const facts = factsOf(props).filter(
    ({ sentences, isAlways }) => sentences.length > 0 || (isWhole && isAlways),
  );
  return (
    <dl>
      {facts.map(({ name, sentences }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {sentences.length === 0 ? (
              <p className="quiet">{notSaid}</p>
            ) : (
              sentences.map((words) => <p key={words}>{words}</p>)
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface Fact {
  readonly name: string;
  readonly sentences: readonly string[];
  /** Has every study to say something about it. */
  readonly isAlways: boolean;
}

function factsOf(props: StudyCardProps): Fact[] {
  const { card, language, legalBasis, identifiersUntil, moveTimesPurpose, isAnonymous, isLab } = props;
  const { consent } = participantWords(language);
  const text = studyCardWords(language);
  const basis = legalBasis === null ? '' : text.legalBases[legalBasis];
  const identifiers = identifiersUntil === null ? '' : text.identifiers(dayIn(language, identifiersUntil));
  const fact = (name: string, sentences: readonly string[], isAlways = true): Fact => ({
    name,
    sentences: sentences.filter((words) => words !== ''),
    isAlways,
  });
  return [
    fact(consent.owner, [card.ownerName]),
    fact(consent.purpose, [card.purpose]),
    fact(text.legalBasis, [basis, card.legalBasis]),
    fact(consent.viewers, [card.viewers]),
    fact(text.anonymous.name, isAnonymous ? text.anonymous.sentences : [], false),
    fact(text.moveTimes, [moveTimesPurpose], false),
    fact(text.lab, isLab ? [text.labText] : [], false),
    fact(consent.retention, [card.retention, identifiers]),
    fact(consent.withdrawal, [card.withdrawal, withdrawalRule(props)]),
    fact(consent.contact, [card.contact]),
  ];
}

function withdrawalRule({ language, withdrawalDays }: StudyCardProps): string {
  const { withdrawal } = studyCardWords(language);
  if (withdrawalDays === null) return withdrawal.open;
  return withdrawalDays === 0 ? withdrawal.never : withdrawal.days(withdrawalDays);
}
