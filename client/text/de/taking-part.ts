/** German: agreeing to take part, beyond the study's own words. */
export const takingPartText = {
  languages: 'Diese Studie in anderen Sprachen',
  accessCode: {
    label: 'Zugangscode',
    hint: 'Sie haben ihn mit dem Link bekommen. Kleinbuchstaben, Leerzeichen und Bindestriche spielen keine Rolle.',
    wrong:
      'Das ist nicht der Zugangscode der Studie. Bitte prüfen Sie ihn und drücken Sie noch einmal auf die Schaltfläche.',
  },
  screenedOut: {
    title: 'Wenn Sie das nicht bestätigen können',
    code: 'Kopieren Sie diesen Code in die Seite, die Sie hierher geschickt hat. Er sagt dort, dass Sie nicht teilnehmen können.',
    goBack: (host: string) => `Zurück zu ${host}`,
    goBackText:
      'Von dort sind Sie gekommen; gehen Sie zurück, damit man dort weiß, dass Sie nicht teilnehmen können.',
  },
} as const;
