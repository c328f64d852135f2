/** German: agreeing to take part, beyond the study's own words. */
export const takingPartText = {
  languages: 'Diese Studie in anderen Sprachen',
  accessCode: {
    label: 'Zugangscode',
    hint: 'Sie haben ihn mit dem Link bekommen. Kleinbuchstaben, Leerzeichen und Bindestriche spielen keine Rolle.',
    wrong:
      'Das ist nicht der Zugangscode der Studie. Bitte prüfen Sie ihn und drücken Sie noch einmal auf die Schaltfläche.',
  },
} as const;
