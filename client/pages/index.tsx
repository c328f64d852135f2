import { renderToStaticMarkup } from 'react-dom/server';
import { accessText } from '../text/en/access.ts';
import { AppPage, type AppPageProps } from './AppPage.tsx';
import { Document } from './Document.tsx';
import { MessagePage, type MessagePageProps } from './MessagePage.tsx';
import { participantDocument, type ParticipantPageView } from './participant-documents.tsx';
import { ProblemPage, problemTitle, type ProblemPageProps } from './ProblemPage.tsx';
import { SetUpPage, type SetUpPageProps } from './SetUpPage.tsx';
import { SignInPage, type SignInPageProps } from './SignInPage.tsx';

/** Every page the server renders; each works without JavaScript. */
export type PageView =
  | ({ readonly page: 'app' } & AppPageProps)
  | ({ readonly page: 'message' } & MessagePageProps)
  | ({ readonly page: 'problem' } & ProblemPageProps)
  | ({ readonly page: 'set-up' } & SetUpPageProps)
  | ({ readonly page: 'sign-in' } & SignInPageProps)
  | ParticipantPageView;

/** Pages that participants meet: they inline the small stylesheet and fetch no fonts. */
const PARTICIPANT_PAGES: Readonly<Record<ParticipantPageView['page'], true>> = {
  consent: true,
  resume: true,
  declined: true,
  'study-closed': true,
  'no-such-study': true,
  'no-such-sort': true,
  participation: true,
};

export function isParticipantPage(view: PageView): view is ParticipantPageView {
  return view.page in PARTICIPANT_PAGES;
}

/** Render one page to a whole HTML document. */
export function renderPage(view: PageView, css: string): string {
  return `<!doctype html>${renderToStaticMarkup(documentOf(view, css))}`;
}

function documentOf(view: PageView, css: string) {
  if (isParticipantPage(view)) return participantDocument(view, css);
  switch (view.page) {
    case 'app':
      return (
        <Document
          language="en"
          title={accessText.product}
          css={css}
          script={view.script}
          styles={view.styles}
        >
          <AppPage />
        </Document>
      );
    case 'problem':
      return (
        <Document language="en" title={titleOf(problemTitle(view.status))} css={css}>
          <ProblemPage {...view} />
        </Document>
      );
    case 'set-up':
      return (
        <Document language="en" title={formTitle(accessText.setUp.title, view.faults)} css={css}>
          <SetUpPage {...view} />
        </Document>
      );
    case 'sign-in':
      return (
        <Document language="en" title={formTitle(accessText.signIn.title, view.faults)} css={css}>
          <SignInPage {...view} />
        </Document>
      );
    case 'message':
      return (
        <Document language="en" title={view.title} css={css}>
          <MessagePage {...view} />
        </Document>
      );
  }
}

function titleOf(title: string): string {
  return `${title} – ${accessText.product}`;
}

/** A faulty form says so before anything else is read out. */
function formTitle(title: string, faults: readonly string[]): string {
  return `${faults.length > 0 ? accessText.errorPrefix : ''}${titleOf(title)}`;
}
