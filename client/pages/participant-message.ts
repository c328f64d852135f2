import { spokenLanguage } from '../text/participant-text.ts';
import { participantWords } from '../text/participant-words.ts';
import { studyCardWords } from '../text/study-card-words.ts';
import type { MessagePageProps } from './MessagePage.tsx';

/** Where a participant is told one thing; `language` is BCP 47, the study's or else the browser's. */
export type ParticipantMessageView = { readonly language: string } & (
  | { readonly page: 'study-closed' | 'already-received'; readonly slug: string; readonly title: string }
  | { readonly page: 'declined' | 'stopped' | 'no-such-invitation'; readonly slug: string }
  /** With the program that looks whether this browser still keeps what the server does not have. */
  | { readonly page: 'no-such-sort'; readonly slug: string; readonly script: string }
  | { readonly page: 'no-such-study' }
  /** The HTTP status, and the code of docs/errors.md. */
  | { readonly page: 'participant-problem'; readonly status: number; readonly code: string }
);

/** The message in words, with the language these are in: English for a study whose own the pages have no words in. */
export function participantMessage(
  view: ParticipantMessageView,
): MessagePageProps & { readonly language: string } {
  const language = spokenLanguage(view.language);
  return { language, ...messageIn(language, view) };
}

function messageIn(language: string, view: ParticipantMessageView): MessagePageProps {
  const text = participantWords(language);
  const lang = langOf(view);
  switch (view.page) {
    case 'no-such-study':
      return text.noSuchStudy;
    case 'participant-problem':
      return problemIn(language, view);
    case 'study-closed':
      return {
        title: text.closed.title,
        text: text.closed.text(view.title),
        link: { href: `/s/${view.slug}/card?${lang}`, label: studyCardWords(language).kicker },
      };
    case 'already-received':
      return {
        title: text.alreadyReceived.title,
        text: text.alreadyReceived.text(view.title),
        link: { href: `/s/${view.slug}/card?${lang}`, label: studyCardWords(language).kicker },
      };
    default:
      return messageOnTheWayBack(language, view);
  }
}

type WayBack = Extract<
  ParticipantMessageView,
  { page: 'declined' | 'stopped' | 'no-such-invitation' | 'no-such-sort' }
>;

/** What is said beside a link to the study's page. */
function messageOnTheWayBack(language: string, { page, slug, ...view }: WayBack): MessagePageProps {
  const text = participantWords(language);
  const href = `/s/${encodeURIComponent(slug)}?${langOf(view)}`;
  switch (page) {
    case 'declined':
      return {
        title: text.declined.title,
        text: text.declined.text,
        link: { href, label: text.declined.back },
      };
    case 'stopped':
      return {
        title: text.stop.doneTitle,
        text: text.stop.serverDone,
        link: { href, label: text.stop.back },
      };
    case 'no-such-invitation':
      return { ...text.noSuchInvitation, link: { href, label: text.noSuchSort.link } };
    case 'no-such-sort':
      return {
        title: text.noSuchSort.title,
        text: text.noSuchSort.text,
        link: { href, label: text.noSuchSort.link },
      };
  }
}

function problemIn(
  language: string,
  { status, code }: Extract<ParticipantMessageView, { page: 'participant-problem' }>,
): MessagePageProps {
  const { problem, noSuchStudy } = participantWords(language);
  if (code === 'erasure-not-recorded') return problem.notErased;
  if (status === 404) return noSuchStudy;
  if (status === 429) return problem.tooMany;
  return status < 500 ? problem.refused : problem.failed;
}

/** The way on is in the language that was asked for, whether the pages around it have words in that or not. */
function langOf({ language }: Pick<ParticipantMessageView, 'language'>): string {
  return new URLSearchParams({ lang: language }).toString();
}
