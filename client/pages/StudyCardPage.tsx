import { participantWords } from '../text/participant-words.ts';
import { studyCardWords } from '../text/study-card-words.ts';
import { dayIn } from './day-in.ts';
import { DemoBanner } from './DemoBanner.tsx';
import { Languages, type LanguageLink } from './Languages.tsx';
import { ResearchersWords } from './ResearchersWords.tsx';
import { StudyCardFacts, type StudyCardProps } from './StudyCardFacts.tsx';

export interface StudyCardPageProps extends StudyCardProps {
  readonly slug: string;
  readonly title: string;
  readonly isDemo: boolean;
  readonly isOpen: boolean;
  /** The study was not opened yet, and whoever looks works on it. */
  readonly isPreview: boolean;
  /** Plain paragraphs, separated by an empty line. */
  readonly consentText: string;
  readonly languages: readonly LanguageLink[];
  /** Of the version this is: 1, 2 …, and when it was published, ISO 8601. */
  readonly versionNumber: number;
  readonly publishedAt: string;
}

/** The public study card: everything a study promises, for anybody, whether it takes sorts or not. */
export function StudyCardPage(props: StudyCardPageProps) {
  const { slug, title, language, isOpen, isPreview } = props;
  const words = participantWords(language);
  const text = studyCardWords(language);
  const consentTitle = props.consentText.trim() === '' ? null : text.consentTitle;
  return (
    <>
      {props.isDemo ? <DemoBanner text={words} /> : null}
      <main className="study-page">
        {isPreview ? <p className="notice">{text.preview}</p> : null}
        <Languages {...props} />
        <p className="kicker">{text.kicker}</p>
        <h1>{title}</h1>
        <p className="lead">{text.lead}</p>
        <div className="study-card">
          <StudyCardFacts {...props} isWhole />
        </div>
        {consentTitle === null ? null : (
          <section aria-labelledby="consent-title">
            <h2 id="consent-title">{consentTitle}</h2>
            <ResearchersWords className="consent-text" markdown={props.consentText} />
          </section>
        )}
        <p className="quiet">{text.version(props.versionNumber, dayIn(language, props.publishedAt))}</p>
        {isPreview ? null : <WaysOn slug={slug} language={language} isOpen={isOpen} />}
      </main>
    </>
  );
}

interface WaysOnProps {
  readonly slug: string;
  readonly language: string;
  readonly isOpen: boolean;
}

function WaysOn({ slug, language, isOpen }: WaysOnProps) {
  const text = studyCardWords(language);
  return (
    <>
      <p>
        {isOpen ? text.open : text.closed}{' '}
        {isOpen ? (
          <a href={`/s/${slug}?${new URLSearchParams({ lang: language }).toString()}`}>{text.takePart}</a>
        ) : null}
      </p>
      <p>
        <a href={`/s/${slug}/receipt?${new URLSearchParams({ lang: language }).toString()}`}>
          {text.receipt}
        </a>
      </p>
    </>
  );
}
