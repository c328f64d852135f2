/** What the settings of a study's version are called, by the names under which the audit lists them. */
const NAMES: Readonly<Record<string, string>> = {
  'card.ownerName': 'who is responsible',
  'card.purpose': 'the purpose',
  'card.legalBasis': 'the words beside the legal basis',
  'card.viewers': 'who sees what',
  'card.retention': 'how long it is kept',
  'card.withdrawal': 'the words on withdrawing',
  'card.contact': 'whom to ask',
  'card.minutes': 'how long it takes',
  legalBasis: 'the legal basis',
  consentText: 'the consent text',
  consentItems: 'what is asked besides taking part',
  consentOrigin: 'who wrote the consent text',
  identifiersUntil: 'the day on which identifying data go',
  reasonsAskedFor: 'which cards are asked a reason',
  translations: 'translations',
  questions: 'questions',
  hasPiles: 'sorting into piles first',
  hasTryOut: 'the try-out',
  externalParameters: 'parameters of the link',
  externalIdentity: 'which parameters make a person unique',
  isByInvitation: 'whether an invitation is needed',
  completion: 'where people go on to',
  screenedOut: 'where people go on to who cannot take part',
  withdrawalDays: 'until when a sort can be withdrawn',
  moveTimesPurpose: 'what the times of moves are for',
  isAnonymous: 'anonymous mode',
  isForced: 'whether the grid has to be filled as it is',
  isLab: 'many people on one computer',
  embedHosts: 'sites that may show the study in a frame',
  language: 'the language',
  condition: 'the condition of instruction',
  accessCode: 'the access code',
};

/** `card.purpose, accessCode` in words; a name that has none stays as it is. */
export function settingNames(listed: string): string {
  return listed
    .split(', ')
    .map((name) => NAMES[name] ?? name)
    .join(', ');
}
