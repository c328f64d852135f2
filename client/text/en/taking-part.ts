/** The words of agreeing to take part, beyond the study's own, and of taking it back. */
export const takingPartText = {
  languages: 'This study in other languages',
  accessCode: {
    label: 'Access code',
    hint: 'You were given it with the link. Small letters, spaces and hyphens do not matter.',
    wrong: 'This is not the access code of the study. Please check it and press the button again.',
  },
  withdraw: {
    title: (study: string) => `Take your sort back: ${study}`,
    heading: 'Take your sort back',
    lead: 'Your receipt lets you withdraw what you handed in. You need give no reason.',
    label: 'Receipt',
    hint: 'Four groups of four letters and digits, for example K7P2-QX4M-9RTD-3WHA.',
    go: 'Go on',
    wrong: 'No sort in this study has this receipt. Please check it letter by letter.',
    ended: (day: string) =>
      `This sort could be withdrawn until ${day}. Please write to the researchers named on the study’s page.`,
    never:
      'This study does not let sorts be withdrawn once they are handed in. Please write to the researchers named on its page.',
    confirmTitle: 'Withdraw this sort for good?',
    confirmLead: (day: string) => `It was handed in on ${day}.`,
    confirmText:
      'Where you put the statements, your reasons, your answers and all times are erased now, for everybody. Nobody can bring them back. Figures the researchers have computed already stay as they are, without the lines that are yours.',
    confirm: 'Yes, withdraw it',
    keep: 'No, keep it',
    doneTitle: 'Your sort is withdrawn',
    doneText: 'Everything you handed in was erased. You can close this page.',
    backToStudy: 'To the study',
  },
} as const;
