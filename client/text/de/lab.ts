/** What participants read at a shared lab computer: one after the other, also without a network. */
export const labText = {
  start: {
    languages: 'Diese Studie in anderen Sprachen',
    kicker: 'Ein gemeinsamer Computer',
    lead: 'Hier nehmen Menschen nacheinander teil. Niemand sieht, was andere ausgelegt haben.',
    begin: 'Beginnen',
    full: 'Alle, für die dieser Computer vorbereitet wurde, haben teilgenommen. Wer ihn betreut, kann ihn für weitere Menschen vorbereiten.',
    over: 'Die Zeit, für die dieser Computer vorbereitet wurde, ist vorbei. Wer ihn betreut, kann ihn neu vorbereiten.',
    closed: 'Die Studie nimmt jetzt niemanden mehr auf.',
    changed:
      'Die Studie hat sich geändert, seit dieser Computer vorbereitet wurde. Wer ihn betreut, kann ihn neu vorbereiten.',
    state: (waiting: number, received: number) =>
      `Verschlüsselt auf diesem Computer, warten auf das Netz: ${waiting}. Bei der Studie angekommen: ${received}.`,
    overview: 'Für die Betreuung dieses Computers',
  },
  back: 'Zurück',
  elsewhere: {
    tabTitle: 'Diese Seite ist in einem anderen Tab offen',
    tabText: 'Hier nimmt man in einem Tab nach dem anderen teil, damit nichts verloren geht.',
    tabTaken: 'Es ging in einem anderen Tab weiter',
    tabTakenText: 'Hier nimmt man in einem Tab nach dem anderen teil, damit nichts verloren geht.',
  },
  declined: {
    title: 'Danke fürs Lesen',
    text: 'Sie haben nicht zugestimmt, deshalb wurde nichts über Sie gespeichert; gezählt wird nur, dass jemand nicht zugestimmt hat.',
  },
  sort: {
    label: 'Gemeinsamer Computer',
    stop: 'Hier aufhören',
    kept: 'Es gibt kein Richtig oder Falsch. Jeder Zug bleibt auf diesem Computer gespeichert, bis Sie fertig sind; dann wird alles verschlüsselt, und niemand kann es hier mehr lesen.',
    saved: 'Auf diesem Computer gespeichert',
    sendTitle: 'Abschließen',
    send: 'Wenn Sie abschließen, wird Ihre Sortierung verschlüsselt. Sie lässt sich hier dann nicht mehr ändern oder lesen und geht an die Studie, sobald es ein Netz gibt. Ihr Name wird nicht mitgesendet.',
    submit: 'Abschließen',
    sending: 'Wird verschlüsselt …',
    notKept:
      'Dieser Computer kann nicht mehr speichern, was Sie tun: Vielleicht ist sein Speicher voll. Bitte lassen Sie diese Seite offen und holen Sie die Betreuung.',
  },
  stop: {
    title: 'Hier aufhören?',
    text: 'Sie sind noch nicht fertig. Was soll mit dem geschehen, was Sie getan haben?',
    goOn: 'Weiter sortieren',
    keep: 'Behalten: Ich mache anderswo weiter',
    remove: 'Löschen, was ich getan habe',
  },
  kept: {
    title: 'Ihre angefangene Sortierung ist gespeichert',
    text: 'Sie ist verschlüsselt, und niemand kann sie hier mehr lesen. Wenn dieser Computer sie abgeliefert hat, können Sie mit diesem Code weitermachen, an jedem Computer oder Telefon:',
    codeTitle: 'Ihr Code',
    where: (address: string) => `Hier geht es weiter: ${address}`,
    qr: 'Der Code als Bild für ein Telefon: Der Link führt dorthin, wo die Sortierung weitergeht',
  },
  interrupted: {
    title: 'Hier wurde eine Sortierung begonnen und nicht beendet',
    text: (time: string) => `Jemand hat hier begonnen: ${time}. Ist es Ihre?`,
    mine: 'Ja, damit weitermachen',
    another: 'Nein, ich bin jemand anderes',
    putAway: 'Wenn nicht, wird sie verschlüsselt und geht als unvollständig an die Studie.',
  },
  receipt: {
    title: 'Danke. Sie sind fertig',
    text: 'Ihre Sortierung ist auf diesem Computer verschlüsselt, und niemand kann sie hier mehr lesen. Sie geht an die Studie, sobald es ein Netz gibt.',
    codeTitle: 'Ihre Quittung',
    once: 'Schreiben Sie sie auf oder machen Sie ein Bild: Sie wird nur dieses eine Mal gezeigt.',
    use: (address: string) =>
      `Wenn Ihre Sortierung angekommen ist, können Sie lesen, was über Sie gespeichert ist, und sie zurückziehen, solange die Studie es erlaubt: ${address}`,
    qr: 'Die Quittung als Bild für ein Telefon: Der Link führt dorthin, wo sich die Sortierung lesen und zurückziehen lässt',
    completionTitle: 'Ihr Abschlusscode',
    completion: 'Notieren Sie auch ihn: Wer Sie eingeladen hat, fragt vielleicht danach.',
  },
  next: 'Nächste Person',
};
