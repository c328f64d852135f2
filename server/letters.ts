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

/** What identifies people in a study goes soon. */
export function retentionLetter({
  email,
  title,
  identifiersUntil,
}: {
  readonly email: string;
  readonly title: string;
  /** The last day, `2027-03-31`. */
  readonly identifiersUntil: string;
}): Letter {
  return {
    to: email,
    subject: `The study “${title}” forgets who is who after ${identifiersUntil}`,
    text: `Your study “${title}” promised its participants to keep what identifies them until ${identifiersUntil}.

After that day the parameters of their links, their identifying answers and the names of those you invited are erased by themselves. The Q-sorts stay, under their codes. Nobody can bring back what was erased.

Whatever you still need it for, a prize draw or a payment, do it before.${SIGNATURE}`,
  };
}
