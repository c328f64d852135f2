/** The words of what comes after the sorting: reasons, questions, sending, the receipt; and what is kept where. */
import { cards, signed } from './participant-counts.ts';

export const handingInText = {
  reasons: {
    title: 'Say why, in a few words',
    text: 'What made you put these cards at the ends? Leave out what you do not want to answer.',
    on: (value: number) => `You put it on ${signed(value)}`,
    remaining: (count: number) => `${count} characters left`,
    goOn: 'Go on',
    add: 'Say why',
    edit: 'Change your words',
    hasOne: 'you said why',
    dialogTitle: 'Why does it lie where it lies?',
    dialogTitleUnplaced: 'What comes to your mind?',
    done: 'Done',
  },

  saving: {
    saved: 'Saved',
    saving: 'Saving …',
    onDevice: 'Saved on this device, waiting for the network',
    onDeviceShort: 'Saved on this device',
    nowhere: 'Not saved yet, waiting for the network',
  },

  elsewhere: {
    tabTitle: 'Your sort is open in another tab',
    tabText: 'So that no card gets lost, it can be moved in one place at a time.',
    tabTaken: 'Your sort went on in another tab',
    tabTakenText: 'This tab stands still, so that no card gets lost. Everything you did is kept.',
    goOnHere: 'Continue here',
    title: 'This sort went on elsewhere',
    text: 'On another device, or in another browser, the same sort was continued in a different way. Which one do you want to go on with?',
    here: 'On this device',
    there: 'Elsewhere',
    read: (read: number, count: number) => `${read} of ${count} statements read`,
    placed: (placed: number, count: number) => `${placed} of ${count} cards laid out`,
    words: (count: number) => (count === 1 ? '1 reason' : `${count} reasons`),
    lastMove: (time: string) => `Last change ${time}`,
    takeHere: 'Go on with the one on this device',
    takeThere: 'Go on with the one from elsewhere',
    kept: 'The other one stays stored until you send your sort, and is not used.',
    loaded: 'Your sort was continued elsewhere. Here is how it lies now.',
  },

  offline: {
    title: 'You are offline',
    text: 'This page was not opened on this device before, or its sort was sent already. It opens as soon as there is a network.',
    again: 'Try again',
    off: 'Without a secure connection (https) this page cannot be opened offline. Your moves are kept all the same.',
  },

  textSize: {
    label: 'Size of the text',
    normal: 'Usual text',
    large: 'Large text',
    largest: 'Largest text',
  },

  send: {
    title: 'Send your sort',
    text: (count: number, reasons: number) =>
      `${cards(count)} in their places${reasons === 0 ? '' : ` and ${reasons === 1 ? '1 reason' : `${reasons} reasons`}`}. Your name is not sent along. Once it has arrived it can no longer be changed here.`,
    submit: 'Send',
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
    qr: 'The receipt as a picture for a telephone: its link leads to where the sort can be read and withdrawn',
    completionTitle: 'Your completion code',
    completion: 'Copy it into the page that sent you here.',
    copyCode: 'Copy the code',
    copied: 'Copied',
    goOn: (host: string) => `Go on to ${host}`,
    goOnText: 'You came from there; going back tells them that you have finished.',
    withdrawTitle: 'If you change your mind',
    withdrawUntil: (time: string) => `Until ${time} you can withdraw your sort, with the receipt.`,
    withdrawOpen: 'You can withdraw your sort, with the receipt.',
    withdraw: 'Withdraw my sort',
    own: 'Read everything that is stored of you, or take it away as a file',
    studyCard: 'Study card: who asks, and what happens to what you said',
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
      'This browser keeps nothing on this device. Your moves are saved on the server instead, as long as there is a network.',
    notKeptNow:
      'Your last moves are not saved anywhere yet: this browser keeps nothing, and the network is away. Please leave this page open.',
    label: 'Please note',
    closing: (until: string) =>
      `This study takes no new people any more. You can hand in yours until ${until}.`,
    closed: 'This study has closed: it takes no more sorts. You can still look at yours and download it.',
  },
} as const;
