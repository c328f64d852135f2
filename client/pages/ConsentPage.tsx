import { participantText } from '../text/en/participant.ts';
import { DemoBanner } from './DemoBanner.tsx';

export interface ConsentPageProps {
  readonly slug: string;
  readonly title: string;
  readonly isDemo: boolean;
  readonly card: StudyCardFacts;
  /** Plain paragraphs, separated by an empty line. */
  readonly consentText: string;
  /** Goes back with the answer, so that nobody agrees to a text they were not shown. */
  readonly studyVersionId: string;
  readonly statementCount: number;
  /** Another sort was begun in this browser before. */
  readonly isAnew: boolean;
  readonly fault: 'answer-missing' | 'consent-changed' | null;
}

/** What people are told before they take part; a part that says nothing is left out. */
interface StudyCardFacts {
  readonly ownerName: string;
  readonly purpose: string;
  readonly viewers: string;
  readonly retention: string;
  readonly withdrawal: string;
  readonly contact: string;
  readonly minutes: number | null;
}

/** The study card and the consent text: a form that works before, and without, any script. */
export function ConsentPage(props: ConsentPageProps) {
  const { slug, title, isDemo, card, consentText, studyVersionId, statementCount, isAnew, fault } = props;
  const text = participantText.consent;
  return (
    <>
      {isDemo ? <DemoBanner /> : null}
      <main className="study-page">
        {fault === null ? null : (
          <p className="notice" role="alert">
            {text.faults[fault]}
          </p>
        )}
        <p className="kicker">{participantText.studyKicker}</p>
        <h1>{title}</h1>
        <p className="lead">{text.lead(statementCount, card.minutes)}</p>
        <StudyCard card={card} />
        <section aria-labelledby="consent-title">
          <h2 id="consent-title">{text.consentTitle}</h2>
          <Paragraphs words={consentText} />
        </section>
        {isAnew ? <p className="quiet">{text.anew}</p> : null}
        <form method="post" action={`/s/${slug}`} className="consent-answer">
          <input type="hidden" name="studyVersionId" value={studyVersionId} />
          <button type="submit" name="answer" value="agree" className="button button--primary button--large">
            {text.agree}
          </button>
          <button type="submit" name="answer" value="do-not-agree" className="button button--large">
            {text.decline}
          </button>
        </form>
      </main>
    </>
  );
}

function StudyCard({ card }: { readonly card: StudyCardFacts }) {
  const text = participantText.consent;
  const facts = [
    [text.owner, card.ownerName],
    [text.purpose, card.purpose],
    [text.viewers, card.viewers],
    [text.retention, card.retention],
    [text.withdrawal, card.withdrawal],
    [text.contact, card.contact],
  ].filter(([, words]) => words !== '');
  if (facts.length === 0) return null;
  return (
    <section aria-labelledby="card-title" className="study-card">
      <h2 id="card-title">{text.cardTitle}</h2>
      <dl>
        {facts.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Paragraphs({ words }: { readonly words: string }) {
  return words
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => <p key={paragraph}>{paragraph}</p>);
}
