/** The words of the pages a participant is sent before the sorting itself: study card, consent, coming back. */
import { statements } from './participant-counts.ts';

export const participantPagesText = {
  demo: 'A demonstration: the people in this study are simulated. What you sort is kept apart from their results.',

  demoLabel: 'About this study',

  demoShort: 'A demonstration with simulated people',

  studyKicker: 'A study you are invited to',

  consent: {
    title: (study: string) => `${study}: taking part`,
    lead: (count: number, minutes: number | null) =>
      `You will sort ${statements(count)} by how far you agree with each.` +
      (minutes === null ? '' : ` It takes about ${minutes} minutes.`),
    cardTitle: 'About this study',
    owner: 'Who asks',
    purpose: 'What for',
    viewers: 'Who sees what',
    retention: 'How long it is kept',
    withdrawal: 'If you change your mind',
    contact: 'Questions to',
    consentTitle: 'Before you begin',
    items: {
      needed: 'Please confirm',
      notEligible:
        'This study is only for people who can confirm this. If you cannot, please do not take part. Nothing about you has been kept.',
      optional: 'You may also agree to this',
      optionalHint: 'You can take part without ticking anything here.',
    },
    agree: 'I agree, let me begin',
    decline: 'I do not agree',
    anew: 'This begins a new sort. The one that was begun in this browser before stays as it is.',
    beginAgain: 'Forget what was begun, and begin again here',
    personalCode: {
      label: 'Personal code',
      hint: 'This study is by invitation. Type the code from your letter, or open the link that was sent to you. Small letters, spaces and hyphens do not matter.',
      wrong: 'This code opens nothing in this study. Please check it letter by letter.',
    },
    faults: {
      'answer-missing': 'Please choose one of the two buttons at the end of this page.',
      'consent-changed': 'This text has changed since you opened the page. Please read it once more.',
      'begun-elsewhere':
        'A sort was begun with your link before, in another browser or on another day. Please go on there. If you cannot, you may begin again here: what was begun before is then forgotten.',
    },
    errorPrefix: 'Please check: ',
  },

  resume: {
    title: 'Welcome back',
    begun: (minutesAgo: number | null) =>
      `A sort was begun in this browser${minutesAgo === null ? '' : ` ${timeAgo(minutesAgo)}`}. Is it yours?`,
    handedIn: (minutesAgo: number | null) =>
      `A sort begun in this browser${minutesAgo === null ? '' : ` ${timeAgo(minutesAgo)}`} was handed in.`,
    goOn: 'Yes, continue it',
    receipt: 'Show its receipt',
    somebodyElse: 'No, I am somebody else: begin anew',
    anotherPerson: 'Another person wants to sort',
    closed: 'The study takes no new sorts now.',
  },

  declined: {
    title: 'Thank you for reading',
    text: 'You did not agree, so nothing about you was stored. You can close this page.',
    back: 'Back to the study',
  },

  closed: {
    title: 'This study takes no sorts now',
    text: (study: string) =>
      `“${study}” is closed. If somebody sent you the link, ask them whether it will open again.`,
  },

  noSuchStudy: {
    title: 'There is no study here',
    text: 'Perhaps a letter of the link got lost. Please check it, or ask whoever sent it to you.',
  },

  noSuchSort: {
    title: 'This personal link leads nowhere',
    text: 'Perhaps a part of the link got lost, or the sort was deleted or begun again elsewhere. Please check the link, or begin on the page of the study.',
    link: 'To the study',
  },

  noSuchInvitation: {
    title: 'This invitation leads nowhere',
    text: 'Perhaps a part of the link or the code got lost, or it was taken back. Please check it, or ask whoever sent it to you.',
  },

  invitationUsed: {
    title: 'This invitation was used',
    text: (study: string) =>
      `“${study}” is anonymous: which sort was begun with an invitation is not kept, so that it cannot be found again here. If it was you, go on in the browser you began in, or with the address of the sorting page. If it was not, tell whoever sent it to you.`,
    here: (study: string) =>
      `“${study}” is anonymous: which sort was begun with an invitation is not kept. A sort was begun in this browser. If it is yours, you can go on with it.`,
  },

  alreadyReceived: {
    title: 'Your sort was received',
    text: (study: string) =>
      `What was handed in for “${study}” stands, and nothing more is needed. The receipt is in the browser it was sent from.`,
  },

  needsScript:
    'Sorting needs JavaScript, which is switched off in this browser. Please switch it on, or open this page in another browser; the link stays yours.',

  loading: 'One moment …',
} as const;

function timeAgo(minutes: number): string {
  if (minutes < 1) return 'just now';
  const [count, unit] =
    minutes < 60
      ? [minutes, 'minute']
      : minutes < 60 * 36
        ? [Math.round(minutes / 60), 'hour']
        : [Math.round(minutes / 1440), 'day'];
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}
