import type { ReactElement } from 'react';
import type { ParticipationView } from '../../server/contract/participation.ts';
import { participantText as text } from '../text/en/participant.ts';
import { participantWords } from '../text/participant-words.ts';
import { receiptPagesWords } from '../text/receipt-pages-words.ts';
import { studyCardWords } from '../text/study-card-words.ts';
import { ConsentPage, type ConsentPageProps } from './ConsentPage.tsx';
import { Document } from './Document.tsx';
import { InvitationUsedPage, type InvitationUsedPageProps } from './InvitationUsedPage.tsx';
import { MessagePage } from './MessagePage.tsx';
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
  | { readonly page: 'declined'; readonly slug: string; readonly title: string }
  | { readonly page: 'study-closed'; readonly slug: string; readonly title: string }
  | { readonly page: 'no-such-study' }
  | { readonly page: 'no-such-invitation'; readonly slug: string }
  | { readonly page: 'already-received'; readonly slug: string; readonly title: string }
  | ({ readonly page: 'invitation-used' } & InvitationUsedPageProps)
  | { readonly page: 'no-such-sort'; readonly slug: string }
  | { readonly page: 'participation'; readonly view: ParticipationView; readonly script: string };

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
    case 'participation': {
      const { view: participation, script } = view;
      const { language, studyTitle } = participation;
      return (
        <Document language={language} title={studyTitle} css={css} script={script} data={participation}>
          <SortingPage view={participation} />
        </Document>
      );
    }
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

type MessageView = Extract<
  ParticipantPageView,
  {
    page:
      | 'declined'
      | 'study-closed'
      | 'no-such-study'
      | 'no-such-sort'
      | 'no-such-invitation'
      | 'already-received';
  }
>;

function messageDocument(view: MessageView, css: string): ReactElement {
  const message = messageOf(view);
  return (
    <Document language="en" title={message.title} css={css}>
      <MessagePage {...message} />
      <ParticipantFoot />
    </Document>
  );
}

function messageOf(view: MessageView) {
  switch (view.page) {
    case 'declined': {
      const link = { href: `/s/${view.slug}`, label: text.declined.back };
      return { title: text.declined.title, text: text.declined.text, link };
    }
    case 'study-closed':
      return {
        title: text.closed.title,
        text: text.closed.text(view.title),
        link: { href: `/s/${view.slug}/card`, label: studyCardWords('en').kicker },
      };
    case 'no-such-study':
      return text.noSuchStudy;
    case 'no-such-invitation': {
      const link = { href: `/s/${encodeURIComponent(view.slug)}`, label: text.noSuchSort.link };
      return { ...text.noSuchInvitation, link };
    }
    case 'already-received': {
      const link = { href: `/s/${view.slug}/card`, label: studyCardWords('en').kicker };
      return {
        title: text.alreadyReceived.title,
        text: text.alreadyReceived.text(view.title),
        link,
      };
    }
    case 'no-such-sort': {
      const link = { href: `/s/${encodeURIComponent(view.slug)}`, label: text.noSuchSort.link };
      return { title: text.noSuchSort.title, text: text.noSuchSort.text, link };
    }
  }
}
