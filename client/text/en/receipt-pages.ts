/** The words of what a receipt opens: reading one's own sort, taking it away, taking it back. */
export const receiptPagesText = {
  own: {
    title: (study: string) => `Your sort: ${study}`,
    heading: 'Your sort',
    lead: 'With your receipt you can read what is stored of you, take it away as a file, or withdraw it.',
    shownTitle: 'What is stored of you',
    handedIn: (day: string) => `You handed this sort in on ${day}.`,
    agreed: (day: string, version: number) =>
      `You agreed to take part on ${day}, to version ${version} of the study’s text:`,
    filesTitle: 'Take it away',
    files:
      'Both files hold everything that is stored of you: the sort, your reasons and answers, what came with your link, how the sort came about with all times that were kept, and what you agreed to.',
    json: 'Download as JSON, for programs',
    csv: 'Download as CSV, for a spreadsheet',
    sortTitle: 'Where you put the statements',
    value: 'Place',
    statement: 'Statement',
    reason: 'Your reason',
    answersTitle: 'What you answered',
    withdrawTitle: 'Take it back',
    withdraw: 'Withdraw this sort …',
  },
  withdraw: {
    title: (study: string) => `Take your sort back: ${study}`,
    heading: 'Take your sort back',
    lead: 'Your receipt lets you withdraw what you handed in. You need give no reason.',
    confirmTitle: 'Withdraw this sort for good?',
    confirmLead: (day: string) => `It was handed in on ${day}.`,
    confirmText:
      'Where you put the statements, your reasons, your answers and all times are erased now, for everybody. Nobody can bring them back. Figures the researchers have computed already stay as they are, without the lines that are yours.',
    confirm: 'Yes, withdraw it',
    keep: 'No, keep it',
    doneTitle: 'Your sort is withdrawn',
    doneText: 'Everything you handed in was erased. You can close this page.',
  },
  label: 'Receipt',
  hint: 'Four groups of four letters and digits, for example K7P2-QX4M-9RTD-3WHA.',
  go: 'Go on',
  wrong: 'No sort in this study has this receipt. Please check it letter by letter.',
  ended: (day: string) =>
    `This sort could be withdrawn until ${day}. Please write to the researchers named on the study’s page.`,
  never:
    'This study does not let sorts be withdrawn once they are handed in. Please write to the researchers named on its page.',
  backToStudy: 'To the study',
};
