import { renderToStaticMarkup } from 'react-dom/server';
import { accessText } from '../text/en/access.ts';
import { AppPage, type AppPageProps } from './AppPage.tsx';
import { CodePage, type CodePageProps } from './CodePage.tsx';
import { ConsentPage, type ConsentPageProps } from './ConsentPage.tsx';
import { Document } from './Document.tsx';
import { ForgottenPage, type ForgottenPageProps } from './ForgottenPage.tsx';
import { InvitationPage, type InvitationPageProps } from './InvitationPage.tsx';
import { MessagePage, type MessagePageProps } from './MessagePage.tsx';
import { participantDocument, type ParticipantPageView } from './participant-documents.tsx';
import { PageFrame } from './PageFrame.tsx';
import { ProblemPage, problemTitle, type ProblemPageProps } from './ProblemPage.tsx';
import { Narrative } from './report/Narrative.tsx';
import { ReportPage, type ReportPageProps } from './report/ReportPage.tsx';
import { ScreenedOut, type ScreenedOutProps } from './ScreenedOut.tsx';
import { ResetPage, type ResetPageProps } from './ResetPage.tsx';
import { ResearchersHtml } from './ResearchersWords.tsx';
import { SetUpPage, type SetUpPageProps } from './SetUpPage.tsx';
import { SignInPage, type SignInPageProps } from './SignInPage.tsx';
import { SharePasswordPage, type SharePasswordPageProps } from './SharePasswordPage.tsx';
import { SourceUrl } from './SourceLink.tsx';
import { StartPage, type StartPageProps } from './start/StartPage.tsx';
import { reportText } from '../text/en/report.ts';
import { startText } from '../text/en/start.ts';

export type { InvitationStep } from './InvitationPage.tsx';
export { labManifest } from './lab-manifest.ts';

/** Every page the server renders; each works without JavaScript. */
export type PageView =
  | ({ readonly page: 'app' } & AppPageProps)
  | ({ readonly page: 'code' } & CodePageProps)
  | ({ readonly page: 'forgotten' } & ForgottenPageProps)
  | ({ readonly page: 'invitation' } & InvitationPageProps)
  | ({ readonly page: 'message' } & MessagePageProps)
  | ({ readonly page: 'problem' } & ProblemPageProps)
  | ({ readonly page: 'report' } & ReportPageProps)
  | ({ readonly page: 'reset' } & ResetPageProps)
  | ({ readonly page: 'set-up' } & SetUpPageProps)
  | ({ readonly page: 'share-password' } & SharePasswordPageProps)
  | ({ readonly page: 'sign-in' } & SignInPageProps)
  | ({ readonly page: 'start' } & StartPageProps)
  | ParticipantPageView;

/** Pages that participants meet: they inline the small stylesheet and fetch no fonts. */
export const PARTICIPANT_PAGES: Readonly<Record<ParticipantPageView['page'], true>> = {
  consent: true,
  'study-card': true,
  resume: true,
  declined: true,
  'study-closed': true,
  'no-such-study': true,
  'no-such-sort': true,
  'no-such-invitation': true,
  'already-received': true,
  'invitation-used': true,
  stopped: true,
  'participant-problem': true,
  participation: true,
  lab: true,
  receipt: true,
  withdraw: true,
};

export function isParticipantPage(view: PageView): view is ParticipantPageView {
  return view.page in PARTICIPANT_PAGES;
}

/** What surrounds every page. */
interface Surroundings {
  /** Inline in the page. */
  readonly css: string;
  /** Where the source code can be had; null: no link. */
  readonly sourceUrl: string | null;
  /** Safe HTML of a researcher's Markdown. */
  readonly researchersHtml: (markdown: string) => string;
}

/** Render one page to a whole HTML document. */
export function renderPage(view: PageView, { css, sourceUrl, researchersHtml }: Surroundings): string {
  const page = (
    <SourceUrl value={sourceUrl}>
      <ResearchersHtml value={researchersHtml}>{documentOf(view, css)}</ResearchersHtml>
    </SourceUrl>
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}

/** The consent page without a document around it. */
export function renderConsent(
  props: ConsentPageProps,
  { sourceUrl, researchersHtml }: Omit<Surroundings, 'css'>,
): string {
  return renderToStaticMarkup(
    <SourceUrl value={sourceUrl}>
      <ResearchersHtml value={researchersHtml}>
        <ConsentPage {...props} />
      </ResearchersHtml>
    </SourceUrl>,
  );
}

/** The text of a viewpoint as the report shows it, without what participants said. */
export function renderNarrative(
  narrative: string,
  { researchersHtml }: Pick<Surroundings, 'researchersHtml'>,
): string {
  return renderToStaticMarkup(
    <ResearchersHtml value={researchersHtml}>
      <Narrative text={narrative} quotations={[]} isWithheld={false} />
    </ResearchersHtml>,
  );
}

/** What whoever cannot take part is shown, without the page around it. */
export function renderScreenedOut(props: ScreenedOutProps): string {
  return renderToStaticMarkup(<ScreenedOut {...props} />);
}

function documentOf(view: PageView, css: string) {
  if (isParticipantPage(view)) return participantDocument(view, css);
  if (view.page === 'app') {
    return (
      <Document language="en" title={accessText.product} css={css} script={view.script} styles={view.styles}>
        <AppPage />
      </Document>
    );
  }
  return (
    <Document language="en" title={documentTitle(view)} css={css}>
      {view.page === 'start' ? <StartPage {...view} /> : <PageFrame>{framedPage(view)}</PageFrame>}
    </Document>
  );
}

type FramedPageView = Exclude<PageView, ParticipantPageView | { page: 'app' } | { page: 'start' }>;
type FormPageView = Extract<FramedPageView, { page: keyof typeof FORM_TITLES }>;

function framedPage(view: FramedPageView) {
  switch (view.page) {
    case 'problem':
      return <ProblemPage {...view} />;
    case 'report':
      return <ReportPage {...view} />;
    case 'message':
      return <MessagePage {...view} />;
    default:
      return formPage(view);
  }
}

function formPage(view: FormPageView) {
  switch (view.page) {
    case 'code':
      return <CodePage {...view} />;
    case 'forgotten':
      return <ForgottenPage {...view} />;
    case 'reset':
      return <ResetPage {...view} />;
    case 'invitation':
      return <InvitationPage {...view} />;
    case 'share-password':
      return <SharePasswordPage {...view} />;
    case 'set-up':
      return <SetUpPage {...view} />;
    case 'sign-in':
      return <SignInPage {...view} />;
  }
}

function documentTitle(view: FramedPageView | Extract<PageView, { page: 'start' }>): string {
  switch (view.page) {
    case 'problem':
      return titleOf(problemTitle(view.status));
    case 'report':
      return titleOf(reportText.documentTitle(view.report.studyTitle));
    case 'message':
      return view.title;
    case 'start':
      return startText.title;
    default:
      return formTitle(FORM_TITLES[view.page], 'faults' in view ? view.faults : []);
  }
}

/** Of the pages that are one form. */
const FORM_TITLES = {
  code: accessText.code.title,
  forgotten: accessText.forgotten.title,
  invitation: accessText.invitation.title,
  reset: accessText.reset.title,
  'set-up': accessText.setUp.title,
  'share-password': accessText.share.title,
  'sign-in': accessText.signIn.title,
} as const;

function titleOf(title: string): string {
  return `${title} – ${accessText.product}`;
}

/** A faulty form says so before anything else is read out. */
function formTitle(title: string, faults: readonly string[]): string {
  return `${faults.length > 0 ? accessText.errorPrefix : ''}${titleOf(title)}`;
}
