/** Every word of a participant's pages, from the study card to the receipt. */

/** A grid value as people read it, with its sign: −3, 0, +3. */
export function signed(value: number): string {
  return value === 0 ? '0' : value > 0 ? `+${value}` : `−${-value}`;
}

const cards = (count: number) => (count === 1 ? '1 card' : `${count} cards`);
const statements = (count: number) => (count === 1 ? '1 statement' : `${count} statements`);
const left = (count: number) => (count === 0 ? 'None left' : `${count} left`);
/** The beginning of a statement, for sentences that only need to say which one. */
const short = (text: string) => (text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`);

const PILE_NAMES = { disagree: 'Disagree', unsure: 'Unsure', agree: 'Agree' } as const;

export const participantText = {
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
    agree: 'I agree, let me begin',
    decline: 'I do not agree',
    anew: 'This begins a new sort. The one that was begun in this browser before stays as it is.',
    faults: {
      'answer-missing': 'Please choose one of the two buttons at the end of this page.',
      'consent-changed': 'This text has changed since you opened the page. Please read it once more.',
    },
    errorPrefix: 'Please check: ',
  },

  resume: {
    title: 'Welcome back',
    begun: (minutesAgo: number) => `A sort was begun in this browser ${timeAgo(minutesAgo)}. Is it yours?`,
    handedIn: (minutesAgo: number) => `A sort begun in this browser ${timeAgo(minutesAgo)} was handed in.`,
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
    text: 'No sort was begun under it. Perhaps a part of the link got lost: please check it, or begin on the page of the study.',
    link: 'To the study',
  },

  needsScript:
    'Sorting needs JavaScript, which is switched off in this browser. Please switch it on, or open this page in another browser; the link stays yours.',
  loading: 'One moment …',

  steps: {
    label: 'Steps',
    piles: 'Read',
    grid: 'Lay out',
    review: 'Look over',
    reasons: 'Say why',
    send: 'Send',
    position: (number: number, count: number) => `Step ${number} of ${count}`,
  },

  undo: 'Undo',
  redo: 'Redo',
  close: 'Close',

  begin: {
    task: 'Your task',
    howTitle: 'How it works',
    read: 'Read.',
    readText: (count: number) =>
      `Put each of ${statements(count)} on one of three piles: disagree, unsure, agree.`,
    layOut: 'Lay out.',
    layOutText: 'Choose what you agree with most, what least, and work towards the middle.',
    sayWhy: 'Say why.',
    sayWhyText: 'If you like, a few words about the cards at the two ends.',
    kept: 'There is no right or wrong. Every move is kept on this device, so you may stop at any time and come back.',
    go: 'Begin',
    goOn: 'Go on where you were',
  },

  piles: {
    title: 'Read the statements',
    question: 'What is your first reaction?',
    names: PILE_NAMES,
    keyHint: { disagree: '1', unsure: '2', agree: '3' },
    progress: (read: number, count: number) => `Statement ${read + 1} of ${count}`,
    done: (count: number) => `All ${statements(count)} are read`,
    doneText:
      'Open a pile to look through it or to move a card. Or go on: you can still change everything later.',
    goOn: 'Lay them out',
    later: 'Decide later',
    open: (name: string, count: number) => `Open the pile ${name}, ${cards(count)}`,
    look: (count: number) => (count === 0 ? 'empty' : cards(count)),
    empty: 'This pile is empty.',
    moveTo: (name: string) => `To ${name}`,
    move: (text: string, name: string) => `Move to ${name}: ${short(text)}`,
    keys: 'Keys: 1, 2, 3 or the arrows',
  },

  grid: {
    guidedPrompt: {
      agree: (count: number) => `Pick the ${ofCards(count)} you agree with most`,
      'agree-elsewhere': (count: number) => `Pick the ${ofCards(count)} you disagree with least`,
      disagree: (count: number) => `Pick the ${ofCards(count)} you disagree with most`,
      'disagree-elsewhere': (count: number) => `Pick the ${ofCards(count)} you agree with least`,
      middle: (count: number) => `Pick ${count} more for the middle`,
    },
    lastPrompt: (count: number) => (count === 1 ? 'One card is left' : `${count} cards are left`),
    lastText: (value: number) => `They fit exactly into ${signed(value)}, the only column with room.`,
    putRest: (count: number, value: number) =>
      count === 1 ? `Put it on ${signed(value)}` : `Put the remaining ${count} on ${signed(value)}`,
    guidedText: (value: number, filled: number, capacity: number) =>
      `For ${signed(value)}: ${filled} of ${capacity} chosen`,
    freePrompt: 'Pick a card, then its column',
    pickedPrompt: 'Now choose a column',
    pickedText: 'Or a card to change places with.',
    fullPrompt: (value: number) => `${signed(value)} is full`,
    fullText: 'Choose the card that makes room.',
    donePrompt: 'Every card has its place',
    doneText: 'Move what you like. Then look it over once more.',
    goOn: 'Look it over',
    placeFreely: 'Place freely',
    beGuided: 'Guide me',
    waiting: 'Cards to lay out',
    takeOut: 'Take it out',
    letGo: 'Let go',
    deck: 'Statements',
    filled: (count: number, capacity: number) => `${count} of ${capacity} cards`,
    inColumn: (value: number, count: number, capacity: number) =>
      `On ${signed(value)}: ${count} of ${capacity} cards`,
    backToCards: 'Back to the cards',
    nothingHere: 'No card here.',
    readingHint: 'Point at a card to read it here in full.',
    columns: 'Columns',
    hill: 'The grid',
    column: (value: number, count: number, capacity: number) =>
      `${signed(value)}, ${count} of ${capacity} cards`,
    columnFull: 'full',
    putHere: 'put the card here',
    openColumn: 'show its cards',
    cardPlace: (value: number, number: number, capacity: number) =>
      `on ${signed(value)}, ${number} of ${capacity}`,
    pickedMark: 'picked up',
    keys: 'Keys: arrows move, Enter picks up and puts down, figures lead to their column, Esc lets go.',
  },

  review: {
    prompt: 'Is anything out of place?',
    text: 'Pick two cards to let them change places.',
    pickedText: 'Now pick the card it changes places with.',
    goOn: 'This is how I see it',
  },

  reasons: {
    title: 'Say why, in a few words',
    text: 'What made you put these cards at the ends? Leave out what you do not want to answer.',
    on: (value: number) => `You put it on ${signed(value)}`,
    label: 'Why is it there?',
    remaining: (count: number) => `${count} characters left`,
    goOn: 'Go on',
  },

  send: {
    title: 'Send your sort',
    text: (count: number, reasons: number) =>
      `${cards(count)} in their places${reasons === 0 ? '' : ` and ${reasons === 1 ? '1 reason' : `${reasons} reasons`}`}. Your name is not sent along. Once it has arrived it can no longer be changed here.`,
    submit: 'Send',
    back: 'Back to the cards',
    sending: 'Sending …',
    waiting: (seconds: number) =>
      `Saved on this device, waiting for the network. Trying again ${seconds <= 1 ? 'now' : `in ${seconds} seconds`}.`,
    busy: (seconds: number) =>
      `Saved on this device. The server is busy; trying again ${seconds <= 1 ? 'now' : `in ${seconds} seconds`}.`,
    notKept: (seconds: number) =>
      `Not sent yet: please leave this page open. Trying again ${seconds <= 1 ? 'now' : `in ${seconds} seconds`}.`,
    tryNow: 'Try now',
    download: 'Download my sort',
    refused: {
      'study-closed':
        'The study has closed in the meantime and takes no more sorts. Yours was not sent; you can download it below.',
      'not-found':
        'This personal link is no longer known to the server. Your sort was not sent; you can download it below.',
      other:
        'The server did not accept the sort. It stays on this device; you can download it below and tell the researchers.',
    },
  },

  receipt: {
    title: 'Thank you. Your sort has arrived',
    already: 'This sort was handed in',
    received: (time: string) => `Received ${time}`,
    codeTitle: 'Your receipt',
    code: 'Write it down or take a picture: with it you can refer to your sort without giving your name.',
    copyTitle: 'Your own copy',
    copy: 'Your answers are no longer kept in this browser. As long as this page is open you can save a copy for yourself.',
    gone: 'Your answers are no longer kept in this browser, and nothing more needs to be done.',
    download: 'Download my sort',
    another: 'Another person wants to sort',
  },

  copy: {
    fileName: (slug: string) => `my-sort-${slug}.txt`,
    title: (study: string) => `My sort: ${study}`,
    receipt: (code: string, time: string) => `Receipt ${code}, received ${time}`,
    notSent: 'Not sent yet.',
    column: (value: number) => `On ${signed(value)}`,
    reason: (text: string) => `  Because: ${text}`,
  },

  notices: {
    notKept:
      'This browser does not let the page keep your moves. Please do not close or reload the page before you have sent your sort.',
    elsewhere: 'Your sort was continued in another tab. Here is how it lies now.',
    label: 'Please note',
    closed: 'This study has closed: it takes no more sorts. You can still look at yours and download it.',
  },

  /** What a move did, said politely to everybody. */
  said: {
    piled: (name: string, deckCount: number) => `On ${name}. ${left(deckCount)}.`,
    later: (deckCount: number) => `Comes again at the end. ${left(deckCount)}.`,
    next: (text: string) => `Next: ${text}`,
    allRead: 'All statements are read.',
    placed: (value: number, count: number, capacity: number, waiting: number) =>
      `Moved to ${signed(value)}. ${signed(value)} has ${count} of ${capacity}. ${left(waiting)}.`,
    swapped: (text: string, value: number) => `Changed places. “${short(text)}” is on ${signed(value)} now.`,
    takenOut: (text: string, waiting: number) => `Taken out: “${short(text)}”. ${left(waiting)}.`,
    filled: (value: number) => `The remaining cards are on ${signed(value)}. Every card has its place.`,
    picked: (text: string) => `Picked up: “${short(text)}”. Choose a column.`,
    letGo: 'Let go. Nothing has moved.',
    undone: (waiting: number) => `Undone. ${left(waiting)}.`,
    redone: (waiting: number) => `Done again. ${left(waiting)}.`,
    target: (prompt: string, value: number) => `${prompt}, for ${signed(value)}.`,
    columnHas: (value: number, count: number, capacity: number) =>
      `${signed(value)} has ${count} of ${capacity} cards. Pick a card first.`,
    refused: {
      'column-full': (value: number) =>
        `${signed(value)} is full. Choose the card that makes room, or another column.`,
      'already-there': 'It lies there already.',
      'not-in-grid': 'Neither of the two is in the grid yet. Choose a column instead.',
      'not-the-last-column': 'More than one column has room: the cards are yours to place.',
      'not-in-deck': 'It is the last one: please decide now.',
      'nothing-to-undo': 'There is nothing to undo.',
      'nothing-to-redo': 'There is nothing to do again.',
      other: 'That cannot be done.',
    },
    guided: 'Guided: from both ends towards the middle.',
    free: 'Free: pick any card, then its column.',
  },
} as const;

function ofCards(count: number): string {
  return count === 1 ? 'one card' : `${count}`;
}

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
