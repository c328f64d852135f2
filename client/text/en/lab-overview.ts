/** What whoever looks after a lab computer reads on it. */
export const labOverviewText = {
  title: 'This lab computer',
  name: 'Called',
  placesLeft: 'People who can still take part',
  until: 'New people may begin until',
  waiting: 'Waiting here, encrypted',
  received: 'Received by the study',
  lastDelivered: 'Last delivered',
  never: 'nothing yet',
  offline: 'Opens without a network',
  yes: 'Yes',
  notYet: 'Not yet: leave this page open for a moment while there is a network',
  grace: (days: number) =>
    `What is finished here is taken until ${days} days after the last day on which new people may begin, also if the study has closed meanwhile. Nothing is deleted here before the study has it.`,
  deliver: 'Deliver now',
  delivering: 'Delivering …',
  unreachable: 'There is no network, or the server is away. It is tried again by itself.',
  export: 'Save what waits as a file',
  exportText:
    'The file is encrypted. Carry it to a computer with a network and hand it in on the page Lab of the study. It stays here too, and counts once.',
  back: 'Back',
  refusedTitle: 'Refused by the study',
  refused: (count: number) => (count === 1 ? 'One:' : `${count}:`),
  refusals: {
    'already-submitted':
      'Something else was received for the same place, as when a computer was copied. Save it as a file and ask the researcher.',
    'not-found':
      'The study no longer knows this computer: its time is over, or the study is gone. Save it as a file and ask the researcher.',
    'consent-missing': 'It came without the consent that the study asks for. Ask the researcher.',
    'lab-delivery-unreadable': 'It was damaged on this computer. Ask the researcher.',
    other: 'The study did not take it. Save it as a file and ask the researcher.',
  },
  messages: {
    notPrepared: {
      title: 'This computer is not prepared',
      text: 'Whoever works on the study makes a link on its page Lab. Opened here, with a network, it prepares this computer.',
    },
    insecure: {
      title: 'Lab mode is off here',
      text: 'Without a secure connection (https) this computer can neither encrypt what people leave behind nor open this page without a network. People can take part on the study’s own page as long as there is a network.',
    },
    keepsNothing: {
      title: 'This browser keeps nothing',
      text: 'Lab mode needs a browser that may store data: leave private browsing, or let this site store data.',
    },
    'lab-link-used': {
      title: 'This link was used before',
      text: 'Each link prepares one computer, once. Make another one on the page Lab of the study.',
    },
    'not-found': {
      title: 'This link prepares no computer',
      text: 'Perhaps a part of it got lost, or its time is over. Make another one on the page Lab of the study.',
    },
    'study-closed': {
      title: 'The study is closed',
      text: 'It has to be open when a computer is prepared. Open it, then open the link again.',
    },
    'lab-off': {
      title: 'Lab mode is off in this study',
      text: 'Switch it on on the page Lab of the study, then open the link again.',
    },
    unreachable: {
      title: 'No network',
      text: 'A computer is prepared with a network. Open the link again when there is one.',
    },
    busy: {
      title: 'Somebody’s sort is not finished here',
      text: 'Let it be finished or stopped first; then open the link again.',
    },
    toStudy: 'To the study',
    goOn: 'Go on here',
  },
};
