/** German: what a receipt opens. */
export const receiptPagesText = {
  own: {
    title: (study: string) => `Ihre Sortierung: ${study}`,
    heading: 'Ihre Sortierung',
    lead: 'Mit Ihrer Quittung können Sie lesen, was von Ihnen gespeichert ist, es als Datei mitnehmen oder es zurückziehen.',
    shownTitle: 'Was von Ihnen gespeichert ist',
    handedIn: (day: string) => `Sie haben diese Sortierung am ${day} abgegeben.`,
    agreed: (day: string, version: number) =>
      `Sie haben der Teilnahme am ${day} zugestimmt, zur Fassung ${version} des Textes der Studie:`,
    filesTitle: 'Mitnehmen',
    files:
      'Beide Dateien enthalten alles, was von Ihnen gespeichert ist: die Sortierung, Ihre Gründe und Antworten, was mit Ihrem Link kam, wie die Sortierung entstand mit allen aufbewahrten Zeiten, und worin Sie eingewilligt haben.',
    json: 'Als JSON herunterladen, für Programme',
    csv: 'Als CSV herunterladen, für eine Tabelle',
    sortTitle: 'Wohin Sie die Aussagen gelegt haben',
    value: 'Platz',
    statement: 'Aussage',
    reason: 'Ihr Grund',
    answersTitle: 'Was Sie geantwortet haben',
    withdrawTitle: 'Zurückziehen',
    withdraw: 'Diese Sortierung zurückziehen …',
  },
  withdraw: {
    title: (study: string) => `Sortierung zurückziehen: ${study}`,
    heading: 'Ihre Sortierung zurückziehen',
    lead: 'Mit Ihrer Quittung können Sie zurückziehen, was Sie abgegeben haben. Gründe brauchen Sie nicht zu nennen.',
    confirmTitle: 'Diese Sortierung endgültig zurückziehen?',
    confirmLead: (day: string) => `Sie wurde am ${day} abgegeben.`,
    confirmText:
      'Wohin Sie die Aussagen gelegt haben, Ihre Gründe, Ihre Antworten und alle Zeiten werden jetzt gelöscht, für alle. Niemand kann sie zurückholen. Was die Forschenden schon berechnet haben, bleibt, ohne die Zeilen, die Ihre sind.',
    confirm: 'Ja, zurückziehen',
    keep: 'Nein, behalten',
    doneTitle: 'Ihre Sortierung ist zurückgezogen',
    doneText: 'Alles, was Sie abgegeben haben, wurde gelöscht. Sie können diese Seite schließen.',
  },
  label: 'Quittung',
  hint: 'Vier Gruppen aus vier Buchstaben und Ziffern, zum Beispiel K7P2-QX4M-9RTD-3WHA.',
  go: 'Weiter',
  wrong: 'Keine Sortierung dieser Studie hat diese Quittung. Bitte prüfen Sie sie Zeichen für Zeichen.',
  ended: (day: string) =>
    `Diese Sortierung ließ sich bis ${day} zurückziehen. Bitte schreiben Sie den Forschenden, die auf der Seite der Studie stehen.`,
  never:
    'In dieser Studie lassen sich abgegebene Sortierungen nicht zurückziehen. Bitte schreiben Sie den Forschenden, die auf ihrer Seite stehen.',
  backToStudy: 'Zur Studie',
};
