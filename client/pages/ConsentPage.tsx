import type { ConsentItem, ConsentItemName } from '../../server/contract/consent-item.ts';
import { EXTERNAL_FIELD_PREFIX } from '../../server/contract/participation.ts';
import type { SubmitQSortResponse } from '../../server/contract/q-sort.ts';
import { participantWords } from '../text/participant-words.ts';
import { studyCardWords } from '../text/study-card-words.ts';
import { takingPartWords } from '../text/taking-part-words.ts';
import { CodeField } from './CodeField.tsx';
import { ConsentItems } from './ConsentItems.tsx';
import { DemoBanner } from './DemoBanner.tsx';
import { Languages, type LanguageLink } from './Languages.tsx';
import { ResearchersWords } from './ResearchersWords.tsx';
import { ScreenedOut } from './ScreenedOut.tsx';
import { StudyCardFacts, type StudyCardProps } from './StudyCardFacts.tsx';

export interface ConsentPageProps extends StudyCardProps {
  readonly slug: string;
  /** Where the answer goes. */
  readonly action: string;
  readonly title: string;
  readonly isDemo: boolean;
  /** Small Markdown. */
  readonly consentText: string;
  /** What is asked besides taking part, in words. */
  readonly consentItems: readonly ConsentItem[];
  /** Boxes ticked before the page had to be sent again; none at first. */
  readonly given: readonly ConsentItemName[];
  /** Empty where there is but one. */
  readonly languages: readonly LanguageLink[];
  /** Which code is needed: the one all share, a personal one, or none. */
  readonly asksCode: 'shared' | 'personal' | null;
  /** Declared parameters of the link; kept only if the person agrees. */
  readonly externalIds: Readonly<Record<string, string>>;
  /** Goes back with the answer, so that nobody agrees to a text they were not shown. */
  readonly studyVersionId: string;
  /** Of this page alone, where the study is anonymous: it goes back with the answer. */
  readonly beginning: string | null;
  readonly statementCount: number;
  /** Another sort was begun in this browser before. */
  readonly isAnew: boolean;
  /** Whoever looks works on the study: there is nothing to answer. */
  readonly isPreview?: boolean;
  readonly fault:
    'answer-missing' | 'consent-changed' | 'not-eligible' | 'begun-elsewhere' | 'access-code-wrong' | null;
  /** Where whoever cannot take part goes on to; only on the page that tells them so. */
  readonly screenedOut?: SubmitQSortResponse['completion'];
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
            {faultText(props, fault)}
          </p>
        )}
        <ScreenedOut {...props} to={props.screenedOut} />
        {props.isPreview ? <p className="notice">{studyCardWords(props.language).consentPreview}</p> : null}
        <Languages {...props} />
        <p className="kicker">{words.studyKicker}</p>
        <h1>{title}</h1>
        <p className="lead">{text.lead(statementCount, card.minutes)}</p>
        <StudyCard {...props} />
        <section aria-labelledby="consent-title">
          <h2 id="consent-title">{text.consentTitle}</h2>
          <ResearchersWords className="consent-text" markdown={consentText} />
        </section>
        {isAnew ? <p className="quiet">{text.anew}</p> : null}
        <ConsentAnswer {...props} />
      </main>
    </>
  );
}

function faultText(props: ConsentPageProps, fault: NonNullable<ConsentPageProps['fault']>) {
  const text = participantWords(props.language).consent;
  if (fault === 'access-code-wrong') return codeWords(props).wrong;
  return fault === 'not-eligible' ? text.items.notEligible : text.faults[fault];
}

function ConsentAnswer(props: ConsentPageProps) {
  const { action, language, studyVersionId, externalIds, asksCode, fault } = props;
  const text = participantWords(language).consent;
  return (
    <form method="post" action={action}>
      <input type="hidden" name="studyVersionId" value={studyVersionId} />
      <input type="hidden" name="language" value={language} />
      {props.beginning === null ? null : <input type="hidden" name="beginning" value={props.beginning} />}
      {Object.entries(externalIds).map(([name, value]) => (
        <input key={name} type="hidden" name={`${EXTERNAL_FIELD_PREFIX}${name}`} value={value} />
      ))}
      <ConsentItems
        text={text}
        items={props.consentItems}
        given={fault === 'consent-changed' ? [] : props.given}
        isNotEligible={fault === 'not-eligible'}
      />
      {asksCode === null ? null : <Code {...props} />}
      {props.isPreview ? null : <Answers {...props} />}
    </form>
  );
}

function Answers({ language, fault }: ConsentPageProps) {
  const text = participantWords(language).consent;
  return (
    <div className="consent-answer">
      {fault === 'begun-elsewhere' ? (
        <button type="submit" name="answer" value="begin-again" className="button button--large">
          {text.beginAgain}
        </button>
      ) : (
        <button type="submit" name="answer" value="agree" className="button button--primary button--large">
          {text.agree}
        </button>
      )}
      <button type="submit" name="answer" value="do-not-agree" className="button button--large">
        {text.decline}
      </button>
    </div>
  );
}

/** Not `required`: whoever does not agree needs no code. */
function Code(props: ConsentPageProps) {
  const { label, hint, wrong } = codeWords(props);
  const faults = props.fault === 'access-code-wrong' ? [{ field: 'accessCode', text: wrong }] : [];
  return <CodeField name="accessCode" label={label} hint={hint} faults={faults} />;
}

function codeWords({ asksCode, language }: ConsentPageProps) {
  return asksCode === 'personal'
    ? participantWords(language).consent.personalCode
    : takingPartWords(language).accessCode;
}

/** The card as far as the study says something, and where it stands by itself. */
function StudyCard(props: ConsentPageProps) {
  const { slug, language } = props;
  return (
    <section aria-labelledby="card-title" className="study-card">
      <h2 id="card-title">{participantWords(language).consent.cardTitle}</h2>
      <StudyCardFacts {...props} />
      <p className="study-card__link">
        <a href={`/s/${slug}/card?${new URLSearchParams({ lang: language }).toString()}`}>
          {studyCardWords(language).link}
        </a>
      </p>
    </section>
  );
}
