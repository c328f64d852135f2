import type { ReactElement } from 'react';
import type { ParticipationView } from '../../server/contract/participation.ts';
import { participantWords } from '../text/participant-words.ts';
import { receiptPagesWords } from '../text/receipt-pages-words.ts';
import { studyCardWords } from '../text/study-card-words.ts';
import { ConsentPage, type ConsentPageProps } from './ConsentPage.tsx';
import { Document } from './Document.tsx';
import { InvitationUsedPage, type InvitationUsedPageProps } from './InvitationUsedPage.tsx';
import { MessagePage } from './MessagePage.tsx';
import { participantMessage, type ParticipantMessageView } from './participant-message.ts';
import { labManifestHref } from './lab-manifest.ts';
import { ReceiptPage, type ReceiptPageProps } from './ReceiptPage.tsx';
import { ResumePage, type ResumePageProps } from './ResumePage.tsx';
import { SortingPage } from './SortingPage.tsx';
import { WithdrawPage, type WithdrawPageProps } from './WithdrawPage.tsx';
import { SourceLink, SourceUrl } from './SourceLink.tsx';
import { StudyCardPage, type StudyCardPageProps } from './StudyCardPage.tsx';

/** Every page a participant meets. */
export type ParticipantPageView =
  | ({ readonly page: 'consent' } & ConsentPageProps)
  | ({ readonly page: 'study-card' } & StudyCardPageProps)
  | ({ readonly page: 'receipt' } & ReceiptPageProps)
  | ({ readonly page: 'withdraw' } & WithdrawPageProps)
  | ({ readonly page: 'resume' } & ResumePageProps)
  | ({ readonly page: 'invitation-used' } & InvitationUsedPageProps)
  | ParticipantMessageView
  | {
      readonly page: 'lab';
      readonly slug: string;
      readonly title: string;
      readonly language: string;
      readonly script: string;
    }
  | {
      readonly page: 'participation';
      readonly view: ParticipationView;
      readonly link: string;
      readonly script: string;
    };

/** A participant's page as a whole document. */
export function participantDocument(view: ParticipantPageView, css: string): ReactElement {
  switch (view.page) {
    case 'consent':
      return (
        <Document language={view.language} title={consentTitle(view)} css={css}>
          <ConsentPage {...view} />
          <ParticipantFoot />
        </Document>
      );
    case 'study-card':
      return (
        <Document language={view.language} title={studyCardWords(view.language).title(view.title)} css={css}>
          <StudyCardPage {...view} />
          <ParticipantFoot />
        </Document>
      );
    case 'resume':
      return (
        <Document language={view.language} title={view.title} css={css}>
          <ResumePage {...view} />
          <ParticipantFoot />
        </Document>
      );
    case 'invitation-used':
      return invitationUsedDocument(view, css);
    case 'withdraw':
      return (
        <Document
          language={view.language}
          title={receiptPagesWords(view.language).withdraw.title(view.title)}
          css={css}
        >
          <WithdrawPage {...view} />
          <ParticipantFoot />
        </Document>
      );
    case 'receipt':
      return (
        <Document
          language={view.language}
          title={receiptPagesWords(view.language).own.title(view.title)}
          css={css}
        >
          <ReceiptPage {...view} />
          <ParticipantFoot />
        </Document>
      );
    case 'participation':
    case 'lab':
      return scriptedDocument(view, css);
    default:
      return messageDocument(view, css);
  }
}

function invitationUsedDocument(view: InvitationUsedPageProps, css: string): ReactElement {
  return (
    <Document language={view.language} title={view.title} css={css}>
      <InvitationUsedPage {...view} />
      <ParticipantFoot />
    </Document>
  );
}

function messageDocument(view: ParticipantMessageView, css: string): ReactElement {
  const message = participantMessage(view);
  if (view.page === 'no-such-sort') {
    return (
      <Document language={message.language} title={message.title} css={css} script={view.script}>
        <div id="no-such-sort">
          <MessagePage {...message} />
        </div>
        <ParticipantFoot />
      </Document>
    );
  }
  return (
    <Document language={message.language} title={message.title} css={css}>
      <MessagePage {...message} />
      <ParticipantFoot />
    </Document>
  );
}

/** A page that a program takes over. */
function scriptedDocument(
  view: Extract<ParticipantPageView, { page: 'participation' | 'lab' }>,
  css: string,
): ReactElement {
  if (view.page === 'lab') {
    const { slug, language, title, script } = view;
    const manifest = labManifestHref(slug);
    return (
      <Document {...{ language, title, css, script, manifest }}>
        <div id="participant">
          <noscript>
            <p className="notice notice--page">{participantWords(language).needsScript}</p>
          </noscript>
        </div>
      </Document>
    );
  }
  const { view: participation, link, script } = view;
  const { language, studyTitle } = participation;
  return (
    <Document language={language} title={studyTitle} css={css} script={script} data={participation}>
      <SortingPage view={participation} link={link} />
    </Document>
  );
}

/** The foot of every page a participant meets, but for the sort itself, which takes the whole screen. */
function ParticipantFoot() {
  return (
    <SourceUrl.Consumer>
      {(url) =>
        url === null ? null : (
          <footer className="participant-foot">
            <SourceLink />
          </footer>
        )
      }
    </SourceUrl.Consumer>
  );
}

/** A fault is the first thing that is read out. */
function consentTitle({ title, fault, language }: ConsentPageProps): string {
  const { consent } = participantWords(language);
  return `${fault === null ? '' : consent.errorPrefix}${consent.title(title)}`;
}
