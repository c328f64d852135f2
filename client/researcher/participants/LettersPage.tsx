import { useEffect, useRef, useState } from 'react';
import type { MadePersonalInvitation } from '../../../server/contract/personal-invitation.ts';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { participantsText } from '../../text/en/participants.ts';
import { researcherText } from '../../text/en/researcher.ts';
import type { LetterStudy } from './invitation-letter.ts';
import { InvitationLetter } from './InvitationLetter.tsx';
import type { LetterChoices } from './letter-choices.ts';
import { LetterChoicesForm } from './LetterChoicesForm.tsx';

const words = participantsText.letters;

interface LettersPageProps {
  /** One a language; the study's own first. */
  readonly studies: readonly LetterStudy[];
  readonly made: readonly MadePersonalInvitation[];
  readonly onClose: () => void;
}

/** Invitations that were just made, to be printed: a letter a page, or six on a page to be cut. Nothing is stored. */
export function LettersPage({ studies, made, onClose }: LettersPageProps) {
  const first = studies[0]!;
  const wayBack = useRef<HTMLButtonElement>(null);
  // What opened this page is gone from it: the reader begins at its top.
  useEffect(() => wayBack.current?.focus(), []);
  const [choices, setChoices] = useState<LetterChoices>({
    ...{ paper: 'letters', language: first.language, until: '', isAddressed: true },
  });
  const study = studies.find(({ language }) => language === choices.language) ?? first;
  const title = words.title(made.length);

  return (
    <Page
      title={title}
      documentTitle={researcherText.documentTitle(title)}
      above={
        <button ref={wayBack} type="button" className="link-button" onClick={onClose}>
          {words.back}
        </button>
      }
      lead={<p>{words.lead}</p>}
      className="letters-page"
    >
      <div className="letters-page__choices">
        <LetterChoicesForm
          choices={choices}
          languages={studies.map(({ language }) => language)}
          hasNames={made.some(({ label }) => label !== '')}
          onChange={setChoices}
        />
        {study.contact === '' ? <Notice tone="notice">{words.noContact}</Notice> : null}
        <button type="button" className="button button--primary" onClick={() => window.print()}>
          {words.print}
        </button>
      </div>
      <div className={`invitation-letters invitation-letters--${choices.paper}`}>
        {made.map((invitation) => (
          <InvitationLetter key={invitation.number} {...{ study, invitation, choices }} />
        ))}
      </div>
    </Page>
  );
}
