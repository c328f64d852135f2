/** German: the words around the questions about the person. */
export const questionsText = {
  questions: {
    titleBefore: 'Bevor Sie sortieren',
    titleAfter: 'Ein paar Fragen',
    text: 'Was mit „freiwillig“ bezeichnet ist, können Sie auslassen.',
    optional: 'freiwillig',
    keptApart:
      'Diese Antwort sagt, wer Sie sind. Sie wird getrennt von Ihrer Sortierung aufbewahrt; sehen können sie nur wer die Studie verantwortet und von dieser Person benannte Kolleginnen und Kollegen.',
    goOn: 'Weiter',
    choose: 'Bitte wählen',
    other: 'Etwas anderes',
    otherLabel: 'Was denn?',
    notSet: 'Noch keine Antwort',
    clear: 'Antwort zurücknehmen',
    range: (minimum: number | null, maximum: number | null) => {
      if (minimum !== null && maximum !== null) return `Von ${minimum} bis ${maximum}`;
      if (minimum !== null) return `Mindestens ${minimum}`;
      return maximum === null ? '' : `Höchstens ${maximum}`;
    },
    remaining: (count: number) => `noch ${count} Zeichen`,
    rankText: 'Bringen Sie sie in eine Reihenfolge, das Erste nach oben.',
    rankUp: (label: string) => `Nach oben: ${label}`,
    rankDown: (label: string) => `Nach unten: ${label}`,
    rankConfirm: 'Das ist meine Reihenfolge',
    errorsTitle: 'Bitte sehen Sie diese Antworten noch einmal an',
    errors: {
      missing: (label: string) => `Bitte beantworten: ${label}`,
      'not-a-number': (label: string) => `Bitte eine Zahl schreiben, etwa 42: ${label}`,
      'too-small': (label: string) => `Die Zahl ist zu klein: ${label}`,
      'too-large': (label: string) => `Die Zahl ist zu groß: ${label}`,
      'other-empty': (label: string) => `Bitte sagen Sie, was: ${label}`,
      'rows-missing': (label: string) => `Bitte jede Zeile beantworten: ${label}`,
    },
    errorPrefix: 'Fehler: ',
  },
};
