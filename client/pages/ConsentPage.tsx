import { EXTERNAL_FIELD_PREFIX } from '../../server/contract/participation.ts';
import { participantWords } from '../text/participant-words.ts';
import { takingPartText } from '../text/en/taking-part.ts';
import type { ParticipantText } from '../text/participant-text.ts';
import { textDirection } from '../text/text-direction.ts';
import { CodeField } from './CodeField.tsx';
import { DemoBanner } from './DemoBanner.tsx';

export interface ConsentPageProps {
  readonly slug: string;
  readonly title: string;
  readonly isDemo: boolean;
  readonly card: StudyCardFacts;
  /** Plain paragraphs, separated by an empty line. */
  readonly consentText: string;
  /** BCP 47; the one everything above is in. */
  readonly language: string;
  /** Empty where there is but one. */
  readonly languages: readonly LanguageLink[];
  /** What the time of each move is used for; empty: it is not kept. */
  readonly moveTimesPurpose: string;
  readonly asksAccessCode: boolean;
  /** Declared parameters of the link; kept only if the person agrees. */
  readonly externalIds: Readonly<Record<string, string>>;
  /** Goes back with the answer, so that nobody agrees to a text they were not shown. */
  readonly studyVersionId: string;
  readonly statementCount: number;
  /** Another sort was begun in this browser before. */
  readonly isAnew: boolean;
  readonly fault: 'answer-missing' | 'consent-changed' | 'access-code-wrong' | null;
}

interface LanguageLink {
  readonly language: string;
  /** In the language itself. */
  readonly name: string;
  readonly href: string;
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
  const { title, isDemo, card, consentText, statementCount, isAnew, fault } = props;
  const words = participantWords(props.language);
  const text = words.consent;
  return (
    <>
      {isDemo ? <DemoBanner text={words} /> : null}
      <main className="study-page">
        {fault === null ? null : (
          <p className="notice" role="alert">
            {fault === 'access-code-wrong' ? takingPartText.accessCode.wrong : text.faults[fault]}
          </p>
        )}
        <Languages {...props} />
        <p className="kicker">{words.studyKicker}</p>
        <h1>{title}</h1>
        <p className="lead">{text.lead(statementCount, card.minutes)}</p>
        <StudyCard text={text} card={card} moveTimesPurpose={props.moveTimesPurpose} />
        <section aria-labelledby="consent-title">
          <h2 id="consent-title">{text.consentTitle}</h2>
          <Paragraphs words={consentText} />
        </section>
        {isAnew ? <p className="quiet">{text.anew}</p> : null}
        <ConsentAnswer {...props} />
      </main>
    </>
  );
}

/** Every language under its own name; the one being read is named, not linked. */
function Languages({ language, languages }: ConsentPageProps) {
  if (languages.length < 2) return null;
  return (
    <nav className="languages" aria-label={takingPartText.languages}>
      <ul>
        {languages.map((each) => (
          <li key={each.language} lang={each.language} dir={textDirection(each.language)}>
            {each.language === language ? (
              <span aria-current="true">{each.name}</span>
            ) : (
              <a href={each.href} hrefLang={each.language}>
                {each.name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ConsentAnswer(props: ConsentPageProps) {
  const { slug, language, studyVersionId, externalIds } = props;
  const text = participantWords(language).consent;
  return (
    <form method="post" action={`/s/${slug}`}>
      <input type="hidden" name="studyVersionId" value={studyVersionId} />
      <input type="hidden" name="language" value={language} />
      {Object.entries(externalIds).map(([name, value]) => (
        <input key={name} type="hidden" name={`${EXTERNAL_FIELD_PREFIX}${name}`} value={value} />
      ))}
      {props.asksAccessCode ? <AccessCode isWrong={props.fault === 'access-code-wrong'} /> : null}
      <div className="consent-answer">
        <button type="submit" name="answer" value="agree" className="button button--primary button--large">
          {text.agree}
        </button>
        <button type="submit" name="answer" value="do-not-agree" className="button button--large">
          {text.decline}
        </button>
      </div>
    </form>
  );
}

/** Not `required`: whoever does not agree needs no code. */
function AccessCode({ isWrong }: { readonly isWrong: boolean }) {
  const { label, hint, wrong } = takingPartText.accessCode;
  const faults = isWrong ? [{ field: 'accessCode', text: wrong }] : [];
  return <CodeField name="accessCode" label={label} hint={hint} faults={faults} />;
}

interface StudyCardProps {
  readonly text: ParticipantText['consent'];
  readonly card: StudyCardFacts;
  readonly moveTimesPurpose: string;
}

function StudyCard({ text, card, moveTimesPurpose }: StudyCardProps) {
  const facts = [
    [text.owner, card.ownerName],
    [text.purpose, card.purpose],
    [text.viewers, card.viewers],
    [takingPartText.moveTimes, moveTimesPurpose],
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
