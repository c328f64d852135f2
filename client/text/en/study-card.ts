import type { LegalBasis } from '../../../server/contract/study-version.ts';

/** The words of the public study card, around the study's own. */
export const studyCardText = {
  title: (study: string) => `${study}: study card`,
  kicker: 'Study card',
  lead: 'Who asks, what for, and what happens to what people say.',
  link: 'Study card, on a page of its own',
  anonymous: {
    name: 'This study is anonymous',
    sentences: [
      'What you answer is kept without a link to your invitation. Of an invitation it is only kept that it was used. Of times the day is kept, and of your device nothing.',
      'For that reason an invitation opens once. Go on in the same browser, or keep the address of the sorting page: whoever loses both cannot go on, and nobody can find the sort for them. Later only your receipt finds it.',
      'What you write in your own words may still tell who you are. And whoever runs the server could watch while you take part.',
    ],
  },
  moveTimes: 'Why the time of each move is kept',
  legalBasis: 'Legal basis',
  legalBases: {
    consent: 'Consent: GDPR Article 6 (1) (a)',
    contract: 'Performance of a contract: GDPR Article 6 (1) (b)',
    'legal-obligation': 'Compliance with a legal obligation: GDPR Article 6 (1) (c)',
    'vital-interests': 'Protection of vital interests: GDPR Article 6 (1) (d)',
    'public-task': 'A task in the public interest, such as research at a university: GDPR Article 6 (1) (e)',
    'legitimate-interests': 'Legitimate interests: GDPR Article 6 (1) (f)',
    'no-personal-data': 'No personal data: nobody can be recognised from what is stored',
  } satisfies Readonly<Record<LegalBasis, string>>,
  identifiers: (day: string) =>
    `Until ${day} people can be identified. After that day whatever could identify them is deleted by itself; the sorts stay, under a code.`,
  withdrawal: {
    open: 'A sort can be withdrawn with its receipt at any time.',
    days: (days: number) =>
      `A sort can be withdrawn with its receipt until ${days === 1 ? '1 day' : `${days} days`} after it was sent.`,
    never: 'A sort cannot be withdrawn once it was sent.',
  },
  lab: 'Shared computers',
  labText:
    'You may be asked to take part on a computer that others use after you. What you lay out is kept on it until you have finished, then it is encrypted so that nobody can read it there, and deleted when the study has received it.',
  notSaid: 'The study does not say.',
  open: 'The study takes sorts now.',
  closed: 'The study takes no sorts now.',
  takePart: 'Take part',
  receipt: 'I have a receipt: read my sort, take it away or withdraw it',
  consentTitle: 'What people agree to',
  version: (number: number, day: string) => `Version ${number} of this card and text, published on ${day}.`,
  preview: 'Only people who work on this study see this page: the study was not opened yet.',
  consentPreview: 'A preview for people who work on this study: nobody can agree here.',
};
