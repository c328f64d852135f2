/** The words of agreeing to take part, beyond the study's own. */
export const takingPartText = {
  languages: 'This study in other languages',
  accessCode: {
    label: 'Access code',
    hint: 'You were given it with the link. Small letters, spaces and hyphens do not matter.',
    wrong: 'This is not the access code of the study. Please check it and press the button again.',
  },
  screenedOut: {
    title: 'If you cannot confirm this',
    code: 'Copy this code into the page that sent you here. It tells them that you cannot take part.',
    goBack: (host: string) => `Go back to ${host}`,
    goBackText: 'You came from there; going back tells them that you cannot take part.',
  },
} as const;
