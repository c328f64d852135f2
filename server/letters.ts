import type { Letter } from './mail.ts';

/** What every letter ends with. */
const SIGNATURE = '\n\n-- \nStandpoint, for Q-methodology studies';

/** Somebody is invited to become a researcher here, or to join a study. */
export function invitationLetter({
  email,
  inviter,
  studyTitle,
  link,
  days,
}: {
  readonly email: string;
  readonly inviter: string;
  /** Null: to the installation alone. */
  readonly studyTitle: string | null;
  readonly link: string;
  readonly days: number;
}): Letter {
  const what = studyTitle === null ? 'use Standpoint' : `work on the study “${studyTitle}” in Standpoint`;
  return {
    to: email,
    subject: studyTitle === null ? 'Invitation to Standpoint' : `Invitation to the study “${studyTitle}”`,
    text: `${inviter} invites you to ${what}.

Open this link to accept. It works once, within ${days} days, for whoever holds it:

${link}

If you do not know ${inviter}, or expected nothing of the kind, ignore this letter: nothing happens.${SIGNATURE}`,
  };
}

/** Somebody, perhaps another, asked to set the password anew. */
export function resetLetter({ email, link }: { readonly email: string; readonly link: string }): Letter {
  return {
    to: email,
    subject: 'Set a new password for Standpoint',
    text: `Somebody asked to set a new password for the Standpoint account of ${email}.

If it was you, open this link within an hour. It works once:

${link}

If it was not you, ignore this letter: your password stays as it is.${SIGNATURE}`,
  };
}
