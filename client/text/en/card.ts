import type { ConsentItemName } from '../../../server/contract/consent-item.ts';
import type { OpeningFault } from '../../../server/contract/study-card.ts';

/** Words of the page on which a study's card and consent are written and the study is opened. */
export const cardText = {
  title: 'Card and consent',
  lead: 'What the study promises to the people who take part, word for word as they read it. An ethics committee can be sent the two pages linked below.',
  contents: 'On this page',
  previewCard: 'See the study card',
  previewConsent: 'See the consent page',
  newTab: '(opens in a new tab)',
  readOnly: 'Your role lets you read this page. Owner and editors change it.',

  opening: {
    nav: 'Open or closed',
    title: 'Open or closed',
    never:
      'The study has never been open. Nobody can take part, and nobody but the people who work on it sees its pages.',
    closed:
      'The study is closed: nobody can begin. Whoever had begun could hand in for 24 hours more. Its card stays public.',
    open: 'The study is open. People take part at this address:',
    isOpen: 'The study is open: it takes Q-sorts.',
    ready: 'Everything it has to say is said. It can be opened.',
    missing: 'Before it can be opened:',
    stillMissing: 'It was opened before these were asked for. Please say them too:',
    missingUnpublished: 'What you have typed below counts once it is published.',
    openStudy: 'Open the study',
    closeStudy: 'Close the study',
    opened: 'The study is open.',
    closedNow: 'The study is closed.',
    first:
      'Publish your changes, or undo them, before you open the study: people would be shown the old words.',
    notReady: 'The study cannot be opened yet. What is missing is listed above.',
    closeTitle: 'Close the study?',
    closeText:
      'Nobody can begin any more. Whoever is sorting now can hand in for 24 hours from now; after that they can only download their sort. You can open the study again at any time.',
    cancel: 'Leave it open',
    identifiersGo: (day: string) =>
      `On ${day} whatever says who somebody is goes by itself, as was promised. Until then you can still ask people who they are.`,
  },

  faults: {
    ownerName: 'Say who is responsible for the data',
    purpose: 'Say what the study is for',
    legalBasis: 'Choose the legal basis',
    viewers: 'Say who sees what',
    retention: 'Say how long the data are kept',
    contact: 'Say whom to ask',
    instruction: 'Write the condition of instruction',
    consentText: 'Write the consent text',
    consentOrigin: 'Read the consent text that a machine drafted, and approve it',
    identifiersUntil: 'Choose a later day for identifying data: it has passed',
  } satisfies Record<OpeningFault['field'], string>,
  inLanguage: (fault: string, language: string) => `${fault} in ${language}`,
  translated: 'Translations are not changed on this page.',

  card: {
    nav: 'Study card',
    title: 'Study card',
    lead: 'Public once the study was open, also after it is closed. Plain words; people read it before they agree.',
    ownerName: 'Who is responsible',
    ownerNameHint:
      'The data owner: a person or an institution, such as “Dr Ada Lovelace, University of Leeds”.',
    purpose: 'What the study is for',
    purposeHint: 'What you want to find out, and for whom. Two or three sentences are enough.',
    legalBasis: 'Legal basis',
    legalBasisHint:
      'Your data protection officer knows it. At universities it is mostly consent or a task in the public interest.',
    noBasis: 'Not said yet',
    law: 'Words beside the legal basis',
    lawHint:
      'Where it matters, the law that gives you the task, such as “§ 3 Hochschulgesetz”. May stay empty.',
    viewers: 'Who sees what',
    viewersHint:
      'Who sees single answers, and who sees only results. Name people outside your team, such as a supervisor.',
    retention: 'How long it is kept',
    retentionHint:
      'What is kept how long, and what happens then. The day for identifying data is set further down.',
    contact: 'Whom to ask',
    contactHint:
      'A person with an e-mail address or a telephone number; an ethics committee too, if there is one.',
    minutes: 'Minutes it takes',
    minutesHint: 'A whole number from 1 to 600. Left empty, nothing is said.',
    minutesWrong: 'Minutes are a whole number from 1 to 600, or nothing',
  },

  withdrawal: {
    rule: 'Until when can a sort be withdrawn',
    ruleHint: 'With the receipt, without saying why. Everything of the person is erased then.',
    open: 'At any time',
    days: 'Until some days after it was handed in',
    never: 'Not at all, once it was handed in',
    count: 'Days after handing in',
    countWrong: 'Days are a whole number from 1 to 36500',
    words: 'More about withdrawing',
    wordsHint:
      'The rule above is told by itself. Here may stand what else people should know. May stay empty.',
  },

  condition: {
    nav: 'What is asked',
    title: 'What is asked',
    lead: 'The condition of instruction under which the cards are sorted. It can be changed until the study is first opened, and no more after that, so that all sorts answer the same question.',
    imported:
      'Imported Q-sorts are analysed together with those made here: ask the question under which they were made.',
    fixed: 'The study was open: language and condition of instruction stay as they are.',
    instruction: 'Condition of instruction',
    instructionHint: 'Such as “Sort the statements by how well they describe your own work.”',
    disagreePole: 'Words at the lowest column',
    disagreePoleHint: 'Such as “least like how I think”.',
    agreePole: 'Words at the highest column',
    agreePoleHint: 'Such as “most like how I think”.',
    poleMissing: 'Write a word or two for this end of the grid',
    language: 'Language of the study’s own words',
    languageHint:
      'Decides the language of the buttons around your words: English, German and Arabic are there; any other gets English ones. As browsers write it, such as en, de, fr or pt-BR.',
    languageWrong: 'Write a language as browsers write it, such as en, de or pt-BR',
  },

  consent: {
    nav: 'Consent text',
    title: 'Consent text',
    lead: 'People read it whole and then agree or do not. It is kept with each agreement which text it was.',
    text: 'Consent text',
    textHint:
      'An empty line begins a paragraph. *One star* is emphasis, **two** are strong, a line that begins with - is part of a list, [words](https://…) is a link. Pictures and HTML are shown as typed.',
    preview: 'As participants see it',
    showPreview: 'Show as participants see it',
    hidePreview: 'Hide the preview',
    previewEmpty: 'Nothing stands there yet.',
    previewFailed: 'The preview could not be made.',
    translations: (languages: string) =>
      `This study is also in ${languages}. The words there are not changed on this page.`,
    origin: 'Who wrote it',
    originHint: 'A text that a machine drafted opens no study until one of you has read it and stands by it.',
    origins: { written: 'We did', 'machine-drafted': 'A machine drafted it' },
    approveTitle: 'A machine drafted this text',
    approveText: (count: number) =>
      `Read ${count === 1 ? 'it' : `all ${count} texts, in every language`} on the consent page. Approving says that you take it for the study’s own. Your name and the moment are kept with it; a text that is changed later needs a new approval.`,
    approve: 'I have read it and approve it',
    approveFirst: 'Publish your changes first, then approve what is published.',
    approved: 'The consent text is approved.',
  },

  items: {
    nav: 'Asked besides',
    title: 'What is asked besides taking part',
    lead: 'Each is a box of its own that is empty at first. Taking part depends on none of them but the first.',
    labels: {
      eligibility: 'Do they meet what you ask of everybody, such as being 18?',
      quotation: 'May their words be quoted?',
      recognition: 'May a viewpoint be shown that only one or two people share?',
    } satisfies Record<ConsentItemName, string>,
    hints: {
      eligibility: 'Whoever leaves the box empty cannot take part, and nothing of them is stored.',
      quotation: 'Without it no report quotes anybody.',
      recognition: 'Without it a viewpoint of one or two people is not shown to readers.',
    } satisfies Record<ConsentItemName, string>,
    words: 'Words beside the box',
    standard: (words: string) => `Left empty, it says: ${words}`,
    noStandard: 'There are no standard words in this language: write your own.',
    wordsMissing: 'Write the words beside this box: there are none in this language',
  },

  data: {
    nav: 'Identifying data',
    title: 'Identifying data',
    lead: 'Whatever says who somebody is: parameters of links, identifying answers, the names of people you invited.',
    until: 'Last day on which people can be identified',
    untilHint:
      'After that day it is deleted by itself and cannot be brought back; the sorts stay, under a code. The owner is told 30 days before. Left empty, no day is promised. Whoever agreed to an earlier version keeps the day of that version.',
  },

  versions: {
    nav: 'Versions',
    title: 'Versions of the consent text',
    lead: 'Every text that people were ever shown, and how many who are still in the study agreed to it. The hash is what the record of each sort names.',
    version: 'Version',
    published: 'Published',
    language: 'Language',
    hash: 'SHA-256',
    agreed: 'Agreed',
    approval: 'Written by',
    own: 'the study’s own people',
    machine: 'a machine; approved by nobody',
    machineApproved: (name: string, day: string) => `a machine; approved by ${name} on ${day}`,
    somebody: 'somebody whose account is gone',
    copyHash: (number: number, language: string) => `Copy the hash of version ${number}, ${language}`,
  },
};
