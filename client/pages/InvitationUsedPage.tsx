import { participantWords } from '../text/participant-words.ts';
import { MessagePage } from './MessagePage.tsx';

export interface InvitationUsedPageProps {
  readonly slug: string;
  /** Of the study. */
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** The personal link of the sort that was begun in this browser; null: none was. */
  readonly link: string | null;
}

/** An invitation to an anonymous study that was used: by whom, and for which sort, is not known. */
export function InvitationUsedPage({ title, language, link }: InvitationUsedPageProps) {
  const words = participantWords(language);
  const text = words.invitationUsed;
  if (link === null) return <MessagePage title={text.title} text={text.text(title)} />;
  const onward = { href: link, label: words.resume.goOn };
  return <MessagePage title={text.title} text={text.here(title)} link={onward} />;
}
