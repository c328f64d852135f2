import type { MadePersonalInvitation } from '../../../server/contract/personal-invitation.ts';
import { letterWords } from '../../text/letter-words.ts';
import { textDirection } from '../../text/text-direction.ts';
import type { LetterStudy } from './invitation-letter.ts';
import type { LetterChoices } from './letter-choices.ts';
import { QrPicture } from './QrPicture.tsx';

interface InvitationLetterProps {
  readonly study: LetterStudy;
  readonly invitation: MadePersonalInvitation;
  readonly choices: LetterChoices;
}

/** One invitation on paper: what it is, the way in as a picture and in letters, until when, and whom to ask. */
export function InvitationLetter({ study, invitation, choices }: InvitationLetterProps) {
  const { language, title, ownerName, contact, minutes, isAnonymous } = study;
  const { link, code, label, number } = invitation;
  const words = letterWords(language);
  const until = choices.until.trim();
  // A code is typed on the study's own page, which is shorter than the link it makes.
  const address = code === null ? link : link.slice(0, link.lastIndexOf('/i/'));
  return (
    <article className="letter" lang={language} dir={textDirection(language)}>
      <header className="letter__head">
        <p className="letter__whom" dir="auto">
          {choices.isAddressed && label !== '' ? words.for(label) : ''}
        </p>
        <p className="letter__number">{number}</p>
      </header>
      <h2 className="letter__title">{title}</h2>
      <p>
        {words.invited} {minutes === null ? '' : words.minutes(minutes)}
      </p>
      <div className="letter__way">
        <QrPicture text={link} alternative={words.picture} />
        <div>
          <p>{words.scan}</p>
          <p className="letter__address">
            <bdi dir="ltr">{address}</bdi>
          </p>
          {code === null ? null : (
            <>
              <p>{words.typeCode}</p>
              <p className="letter__code">
                <bdi dir="ltr">{code}</bdi>
              </p>
            </>
          )}
        </div>
      </div>
      {until === '' ? null : <p className="letter__until">{words.until(until)}</p>}
      <p className="letter__kept">{isAnonymous ? words.once : words.personal}</p>
      <footer className="letter__foot">
        {ownerName === '' ? null : <p>{words.asks(ownerName)}</p>}
        {contact === '' ? null : <p>{words.questions(contact)}</p>}
      </footer>
    </article>
  );
}
