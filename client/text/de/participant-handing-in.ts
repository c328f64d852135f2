/** German: reasons, sending, the receipt; and what is kept where. */
import { cards, signed } from './participant-counts.ts';

const again = (seconds: number) => (seconds <= 1 ? 'jetzt' : `in ${seconds} Sekunden`);
const reasons = (count: number) => (count === 1 ? '1 Begründung' : `${count} Begründungen`);

export const handingInText = {
  reasons: {
    title: 'Begründen Sie mit ein paar Worten',
    text: 'Warum liegen diese Karten an den Enden? Lassen Sie aus, was Sie nicht beantworten möchten.',
    on: (value: number) => `Sie haben sie auf ${signed(value)} gelegt`,
    remaining: (count: number) => `noch ${count} Zeichen`,
    goOn: 'Weiter',
    add: 'Begründen',
    edit: 'Begründung ändern',
    hasOne: 'Sie haben sie begründet',
    dialogTitle: 'Warum liegt sie dort?',
    dialogTitleUnplaced: 'Was fällt Ihnen dazu ein?',
    done: 'Fertig',
  },

  saving: {
    saved: 'Gespeichert',
    saving: 'Speichert …',
    onDevice: 'Auf diesem Gerät gespeichert, wartet auf das Netz',
    onDeviceShort: 'Auf diesem Gerät gespeichert',
    nowhere: 'Noch nicht gespeichert, wartet auf das Netz',
  },

  elsewhere: {
    tabTitle: 'Ihre Sortierung ist in einem anderen Tab geöffnet',
    tabText: 'Damit keine Karte verloren geht, lässt sie sich nur an einer Stelle zugleich bewegen.',
    tabTaken: 'Ihre Sortierung ging in einem anderen Tab weiter',
    tabTakenText:
      'Dieser Tab steht still, damit keine Karte verloren geht. Alles, was Sie getan haben, ist gespeichert.',
    goOnHere: 'Hier weitermachen',
    title: 'Diese Sortierung ging anderswo weiter',
    text: 'Auf einem anderen Gerät oder in einem anderen Browser wurde dieselbe Sortierung anders fortgesetzt. Mit welcher möchten Sie weitermachen?',
    here: 'Auf diesem Gerät',
    there: 'Anderswo',
    read: (read: number, count: number) => `${read} von ${count} Aussagen gelesen`,
    placed: (placed: number, count: number) => `${placed} von ${count} Karten ausgelegt`,
    words: (count: number) => reasons(count),
    lastMove: (time: string) => `Letzte Änderung: ${time}`,
    takeHere: 'Mit der auf diesem Gerät weitermachen',
    takeThere: 'Mit der von anderswo weitermachen',
    kept: 'Die andere bleibt gespeichert, bis Sie Ihre Sortierung senden, und wird nicht verwendet.',
    loaded: 'Ihre Sortierung wurde anderswo fortgesetzt. So liegt sie jetzt.',
  },

  offline: {
    title: 'Sie sind offline',
    text: 'Diese Seite wurde auf diesem Gerät noch nicht geöffnet, oder ihre Sortierung ist schon gesendet. Sie öffnet sich, sobald es ein Netz gibt.',
    again: 'Noch einmal versuchen',
    off: 'Ohne sichere Verbindung (https) lässt sich diese Seite nicht offline öffnen. Ihre Züge werden trotzdem gespeichert.',
  },

  textSize: {
    label: 'Schriftgröße',
    normal: 'Übliche Schrift',
    large: 'Große Schrift',
    largest: 'Größte Schrift',
  },

  send: {
    title: 'Senden Sie Ihre Sortierung',
    text: (count: number, reasonCount: number) =>
      `${cards(count)} an ihrem Platz${reasonCount === 0 ? '' : ` und ${reasons(reasonCount)}`}. Ihr Name wird nicht mitgesendet. Ist sie angekommen, lässt sie sich hier nicht mehr ändern.`,
    submit: 'Senden',
    sending: 'Sendet …',
    waiting: (seconds: number) =>
      `Auf diesem Gerät gespeichert, wartet auf das Netz. Nächster Versuch ${again(seconds)}.`,
    busy: (seconds: number) =>
      `Auf diesem Gerät gespeichert. Der Server ist beschäftigt; nächster Versuch ${again(seconds)}.`,
    notKept: (seconds: number) =>
      `Noch nicht gesendet: Bitte lassen Sie diese Seite offen. Nächster Versuch ${again(seconds)}.`,
    tryNow: 'Jetzt versuchen',
    download: 'Meine Sortierung herunterladen',
    refused: {
      'study-closed':
        'Die Studie wurde inzwischen geschlossen und nimmt keine Sortierungen mehr an. Ihre wurde nicht gesendet; Sie können sie unten herunterladen.',
      'not-found':
        'Der Server kennt diesen persönlichen Link nicht mehr. Ihre Sortierung wurde nicht gesendet; Sie können sie unten herunterladen.',
      other:
        'Der Server hat die Sortierung nicht angenommen. Sie bleibt auf diesem Gerät; Sie können sie unten herunterladen und den Forschenden Bescheid geben.',
    },
  },

  receipt: {
    title: 'Danke. Ihre Sortierung ist angekommen',
    already: 'Diese Sortierung wurde abgegeben',
    received: (time: string) => `Eingegangen: ${time}`,
    codeTitle: 'Ihre Quittung',
    code: 'Schreiben Sie sie auf oder machen Sie ein Bild: Damit können Sie sich auf Ihre Sortierung beziehen, ohne Ihren Namen zu nennen.',
    copyTitle: 'Ihre eigene Kopie',
    copy: 'Ihre Antworten sind nicht mehr in diesem Browser gespeichert. Solange diese Seite offen ist, können Sie eine Kopie für sich sichern.',
    gone: 'Ihre Antworten sind nicht mehr in diesem Browser gespeichert, und es ist nichts weiter zu tun.',
    download: 'Meine Sortierung herunterladen',
    another: 'Eine andere Person möchte sortieren',
    qr: 'Die Quittung als Bild für ein Telefon: Der Link führt dorthin, wo sich die Sortierung zurückziehen lässt',
    completionTitle: 'Ihr Abschlusscode',
    completion: 'Kopieren Sie ihn in die Seite, die Sie hierher geschickt hat.',
    copyCode: 'Code kopieren',
    copied: 'Kopiert',
    goOn: (host: string) => `Weiter zu ${host}`,
    goOnText: 'Von dort sind Sie gekommen; gehen Sie zurück, damit man dort weiß, dass Sie fertig sind.',
    withdrawTitle: 'Wenn Sie es sich anders überlegen',
    withdrawUntil: (time: string) => `Bis ${time} können Sie Ihre Sortierung mit der Quittung zurückziehen.`,
    withdrawOpen: 'Sie können Ihre Sortierung mit der Quittung zurückziehen.',
    withdraw: 'Meine Sortierung zurückziehen',
    own: 'Alles lesen, was von Ihnen gespeichert ist, oder es als Datei mitnehmen',
    studyCard: 'Studienkarte: wer fragt, und was mit dem geschieht, was Sie gesagt haben',
  },

  copy: {
    fileName: (slug: string) => `meine-sortierung-${slug}.txt`,
    title: (study: string) => `Meine Sortierung: ${study}`,
    receipt: (code: string, time: string) => `Quittung ${code}, eingegangen ${time}`,
    notSent: 'Noch nicht gesendet.',
    column: (value: number) => `Auf ${signed(value)}`,
    reason: (text: string) => `  Denn: ${text}`,
  },

  notices: {
    notKept:
      'Dieser Browser speichert nichts auf diesem Gerät. Ihre Züge werden stattdessen auf dem Server gespeichert, solange es ein Netz gibt.',
    notKeptNow:
      'Ihre letzten Züge sind noch nirgends gespeichert: Dieser Browser speichert nichts, und das Netz ist weg. Bitte lassen Sie diese Seite offen.',
    label: 'Bitte beachten',
    closing: (until: string) =>
      `Diese Studie nimmt niemanden mehr auf. Ihre Sortierung können Sie bis ${until} abgeben.`,
    closed:
      'Diese Studie ist geschlossen und nimmt keine Sortierungen mehr an. Sie können Ihre noch ansehen und herunterladen.',
  },
};
