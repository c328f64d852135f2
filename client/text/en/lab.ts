/** What participants read at a shared lab computer: one after the other, also without a network. */
export const labText = {
  start: {
    languages: 'This study in other languages',
    kicker: 'A shared computer',
    lead: 'People take part here one after the other. Nobody sees what somebody else has laid out.',
    begin: 'Begin',
    full: 'Everybody this computer was prepared for has taken part. Whoever looks after it can prepare it for more people.',
    over: 'The time for which this computer was prepared is over. Whoever looks after it can prepare it anew.',
    closed: 'The study takes no more people now.',
    changed:
      'The study has changed since this computer was prepared. Whoever looks after it can prepare it anew.',
    state: (waiting: number, received: number) =>
      `Encrypted on this computer, waiting for the network: ${waiting}. Received by the study: ${received}.`,
    overview: 'For whoever looks after this computer',
  },
  back: 'Back',
  elsewhere: {
    tabTitle: 'This page is open in another tab',
    tabText: 'People take part here in one tab at a time, so that nothing gets lost.',
    tabTaken: 'It went on in another tab',
    tabTakenText: 'People take part here in one tab at a time, so that nothing gets lost.',
  },
  declined: {
    title: 'Thank you for reading',
    text: 'You did not agree, so nothing about you was kept; only that somebody did not agree is counted.',
  },
  sort: {
    label: 'Shared computer',
    stop: 'Stop here',
    kept: 'There is no right or wrong. Every move is kept on this computer until you have finished; then it is encrypted, and nobody can read it here any more.',
    saved: 'Kept on this computer',
    sendTitle: 'Finish',
    send: 'When you finish, your sort is encrypted. It can then no longer be changed or read here, and goes to the study as soon as there is a network. Your name is not sent along.',
    submit: 'Finish',
    sending: 'Encrypting …',
    notKept:
      'This computer can no longer keep what you do: its storage may be full. Please leave this page open and call whoever looks after it.',
  },
  stop: {
    title: 'Stop here?',
    text: 'You have not finished. What should become of what you did?',
    goOn: 'Go on sorting',
    keep: 'Keep it: I will go on elsewhere',
    remove: 'Delete what I did',
  },
  kept: {
    title: 'Your unfinished sort is kept',
    text: 'It is encrypted, and nobody can read it here any more. When this computer has delivered it, you can go on with this code, on any computer or telephone:',
    codeTitle: 'Your code',
    where: (address: string) => `Where to go on: ${address}`,
    qr: 'The code as a picture for a telephone: its link leads to where the sort goes on',
  },
  interrupted: {
    title: 'A sort was begun here and is not finished',
    text: (time: string) => `Somebody began here: ${time}. Is it yours?`,
    mine: 'Yes, go on with it',
    another: 'No, I am somebody else',
    putAway: 'If it is not yours, it is encrypted and goes to the study as unfinished.',
  },
  receipt: {
    title: 'Thank you. You have finished',
    text: 'Your sort is encrypted on this computer, and nobody can read it here any more. It goes to the study as soon as there is a network.',
    codeTitle: 'Your receipt',
    once: 'Write it down or take a picture: it is shown this one time.',
    use: (address: string) =>
      `When your sort has arrived, you can read what is stored of you, and take it back as long as the study allows: ${address}`,
    qr: 'The receipt as a picture for a telephone: its link leads to where the sort can be read and withdrawn',
    completionTitle: 'Your completion code',
    completion: 'Write it down too: whoever asked you to take part may want to see it.',
  },
  next: 'Next participant',
};
