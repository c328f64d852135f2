/** The words of agreeing to take part, beyond the study's own. */
export const takingPartText = {
  languages: 'This study in other languages',
  accessCode: {
    label: 'Access code',
    hint: 'You were given it with the link. Small letters, spaces and hyphens do not matter.',
    wrong: 'This is not the access code of the study. Please check it and press the button again.',
  },
} as const;
