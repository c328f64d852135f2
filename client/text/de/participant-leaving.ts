/** The words of leaving before the end, and of pages that can be of no more use. */
export const leavingText = {
  stop: {
    label: 'Beenden und löschen',
    short: 'Beenden',
    title: 'Beenden und die Sortierung löschen?',
    text: 'Alles, was Sie hier getan haben, wird gelöscht, auf diesem Gerät und auf dem Server: Karten, Worte, Antworten, Ihre Einwilligung und was mit Ihrem Link mitkam. Sie müssen nicht sagen, warum, und es lässt sich nicht rückgängig machen.',
    confirm: 'Ja, alles löschen',
    keep: 'Weiter sortieren',
    deleting: 'Wird gelöscht …',
    unreachable:
      'Es gibt kein Netz, deshalb ist noch nichts gelöscht. Alles ist noch da, wo es war. Bitte versuchen Sie es noch einmal, sobald Sie online sind; von selbst geschieht es später nicht.',
    busy: 'Der Server konnte es gerade nicht tun, deshalb ist noch nichts gelöscht. Bitte versuchen Sie es gleich noch einmal.',
    doneTitle: 'Alles ist gelöscht',
    doneText:
      'Von Ihnen ist nichts mehr gespeichert, weder in diesem Browser noch auf dem Server, und Ihr persönlicher Link führt nirgends mehr hin. Sie können diese Seite schließen.',
    serverDone:
      'Von Ihnen ist auf dem Server nichts mehr gespeichert, und Ihr persönlicher Link führt nirgends mehr hin. Sie können diese Seite schließen.',
    localKept:
      'Auf dem Server ist alles gelöscht. Dieser Browser wollte seine eigene Kopie nicht löschen: Bitte löschen Sie die Daten dieser Website in seinen Einstellungen.',
    back: 'Zurück zur Studie',
  },

  gone: {
    title: 'Diese Sortierung liegt nicht mehr unter diesem Link',
    text: 'Sie wurde gelöscht oder in einem anderen Browser neu begonnen. Was auf dieser Seite steht, kann von hier nicht mehr gespeichert oder gesendet werden.',
    copy: 'Dieser Browser speichert nichts mehr davon. Solange diese Seite offen ist, können Sie eine Kopie für sich sichern.',
  },

  problem: {
    notErased: {
      title: 'Es wurde nichts gelöscht',
      text: 'Es wurde nichts gelöscht, weil dieser Server gerade nicht festhalten kann, dass es geschehen ist. Bitte versuchen Sie es später noch einmal.',
    },
    tooMany: {
      title: 'Bitte warten Sie ein wenig',
      text: 'Es gab von hier in kurzer Zeit zu viele Versuche. Bitte versuchen Sie es in ein paar Minuten noch einmal.',
    },
    refused: {
      title: 'Das hat nicht geklappt',
      text: 'Der Server konnte nicht annehmen, was gesendet wurde. Bitte gehen Sie zurück, öffnen Sie die Seite der Studie noch einmal und versuchen Sie es erneut.',
    },
    failed: {
      title: 'Bei uns ist etwas schiefgegangen',
      text: 'Es wurde nichts halb gespeichert. Bitte versuchen Sie es gleich noch einmal.',
    },
  },
};
