/** The words of leaving before the end, and of pages that can be of no more use. */
export const leavingText = {
  stop: {
    label: 'Stop and delete',
    short: 'Stop',
    title: 'Stop and delete your sort?',
    text: 'Everything you did here is deleted, on this device and on the server: cards, words, answers, your agreement, and what came along with your link. You need not say why, and it cannot be undone.',
    confirm: 'Yes, delete everything',
    keep: 'Go on sorting',
    deleting: 'Deleting …',
    unreachable:
      'There is no network, so nothing has been deleted yet. Everything is still where it was. Please try again once you are online; this cannot be done later by itself.',
    busy: 'The server could not do it just now, so nothing has been deleted yet. Please try again in a moment.',
    doneTitle: 'Everything is deleted',
    doneText:
      'Nothing of yours is kept, neither in this browser nor on the server, and your personal link leads nowhere any more. You can close this page.',
    serverDone:
      'Nothing of yours is kept on the server, and your personal link leads nowhere any more. You can close this page.',
    localKept:
      'On the server everything is deleted. This browser would not delete its own copy: please delete the data of this site in its settings.',
    back: 'Back to the study',
  },

  gone: {
    title: 'This sort is not under this link any more',
    text: 'It was deleted, or begun again in another browser. What is on this page can no longer be saved or sent from here.',
    copy: 'This browser keeps nothing of it any more. As long as this page is open you can save a copy for yourself.',
  },

  problem: {
    notErased: {
      title: 'Nothing was erased',
      text: 'Nothing was erased, because this server cannot write down just now that it was. Please try again later.',
    },
    tooMany: {
      title: 'Please wait a little',
      text: 'There were too many tries from here in a short time. Please try again in a few minutes.',
    },
    refused: {
      title: 'This did not work',
      text: 'The server could not take what was sent. Please go back, open the page of the study once more and try again.',
    },
    failed: {
      title: 'Something went wrong on our side',
      text: 'Nothing was half stored. Please try again in a moment.',
    },
  },
} as const;
