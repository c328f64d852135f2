import { participantWords } from '../text/participant-words.ts';
import { studyCardWords } from '../text/study-card-words.ts';
import { DemoBanner } from './DemoBanner.tsx';

export interface ResumePageProps {
  readonly slug: string;
  /** BCP 47, the study's. */
  readonly language: string;
  readonly title: string;
  readonly isDemo: boolean;
  readonly isOpen: boolean;
  /** The personal link of the sort that was begun in this browser. */
  readonly link: string;
  /** The study's page for somebody else, with the parameters of the link that was opened. */
  readonly anewLink: string;
  /** Null: only the day is known. */
  readonly begunMinutesAgo: number | null;
  readonly isHandedIn: boolean;
}

/** A sort was begun in this browser: whose it is, only the person can say. */
export function ResumePage(props: ResumePageProps) {
  const { title, isDemo, isOpen, link, anewLink, begunMinutesAgo, isHandedIn } = props;
  const words = participantWords(props.language);
  const text = words.resume;
  return (
    <>
      {isDemo ? <DemoBanner text={words} /> : null}
      <main className="study-page">
        <p className="kicker">{title}</p>
        <h1>{text.title}</h1>
        <p className="lead">{isHandedIn ? text.handedIn(begunMinutesAgo) : text.begun(begunMinutesAgo)}</p>
        <p className="stacked-actions">
          <a className="button button--primary button--large" href={link}>
            {isHandedIn ? text.receipt : text.goOn}
          </a>
          {isOpen ? (
            <a className="button button--large" href={anewLink}>
              {isHandedIn ? text.anotherPerson : text.somebodyElse}
            </a>
          ) : null}
        </p>
        {isOpen ? null : <p className="quiet">{text.closed}</p>}
        {isHandedIn ? null : (
          <p>
            <a href={`${link}#stop`}>{words.stop.label}</a>
          </p>
        )}
        <p>
          <a href={`/s/${props.slug}/card`}>{studyCardWords(props.language).kicker}</a>
        </p>
      </main>
    </>
  );
}
