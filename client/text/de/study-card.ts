/** German: the public study card. */
export const studyCardText = {
  title: (study: string) => `${study}: Studienkarte`,
  kicker: 'Studienkarte',
  lead: 'Wer fragt, wozu, und was mit dem geschieht, was Menschen sagen.',
  link: 'Studienkarte auf einer eigenen Seite',
  anonymous: {
    name: 'Diese Studie ist anonym',
    sentences: [
      'Was Sie antworten, wird ohne Verbindung zu Ihrer Einladung aufbewahrt. Von einer Einladung wird nur festgehalten, dass sie verwendet wurde. Von Zeiten bleibt der Tag, von Ihrem Gerät nichts.',
      'Deshalb öffnet eine Einladung nur einmal. Machen Sie im selben Browser weiter, oder heben Sie die Adresse der Sortierseite auf: Wer beides verliert, kann nicht weitermachen, und niemand kann die Sortierung wiederfinden. Später findet sie nur Ihre Quittung.',
      'Was Sie mit eigenen Worten schreiben, kann trotzdem verraten, wer Sie sind. Und wer den Server betreibt, könnte zusehen, während Sie teilnehmen.',
    ],
  },
  moveTimes: 'Wozu die Zeit jedes Zugs aufbewahrt wird',
  legalBasis: 'Rechtsgrundlage',
  legalBases: {
    consent: 'Einwilligung: Art. 6 Abs. 1 Buchst. a DSGVO',
    contract: 'Erfüllung eines Vertrags: Art. 6 Abs. 1 Buchst. b DSGVO',
    'legal-obligation': 'Erfüllung einer rechtlichen Verpflichtung: Art. 6 Abs. 1 Buchst. c DSGVO',
    'vital-interests': 'Schutz lebenswichtiger Interessen: Art. 6 Abs. 1 Buchst. d DSGVO',
    'public-task':
      'Eine Aufgabe im öffentlichen Interesse, etwa Forschung an einer Universität: Art. 6 Abs. 1 Buchst. e DSGVO',
    'legitimate-interests': 'Berechtigte Interessen: Art. 6 Abs. 1 Buchst. f DSGVO',
    'no-personal-data':
      'Keine personenbezogenen Daten: Aus dem, was gespeichert ist, lässt sich niemand erkennen',
  },
  identifiers: (day: string) =>
    `Bis ${day} lassen sich die Teilnehmenden erkennen. Danach wird von selbst gelöscht, was sie erkennbar machen könnte; die Sortierungen bleiben, unter einem Kürzel.`,
  withdrawal: {
    open: 'Eine Sortierung lässt sich mit ihrer Quittung jederzeit zurückziehen.',
    days: (days: number) =>
      `Eine Sortierung lässt sich mit ihrer Quittung bis ${days === 1 ? 'einen Tag' : `${days} Tage`} nach dem Absenden zurückziehen.`,
    never: 'Eine abgesandte Sortierung lässt sich nicht zurückziehen.',
  },
  lab: 'Gemeinsame Computer',
  labText:
    'Vielleicht nehmen Sie an einem Computer teil, den nach Ihnen andere benutzen. Was Sie auslegen, bleibt auf ihm gespeichert, bis Sie fertig sind; dann wird es so verschlüsselt, dass es dort niemand lesen kann, und gelöscht, sobald es bei der Studie angekommen ist.',
  notSaid: 'Dazu sagt die Studie nichts.',
  open: 'Die Studie nimmt zurzeit Sortierungen an.',
  closed: 'Die Studie nimmt zurzeit keine Sortierungen an.',
  takePart: 'Teilnehmen',
  receipt: 'Ich habe eine Quittung: meine Sortierung lesen, mitnehmen oder zurückziehen',
  consentTitle: 'Worin man einwilligt',
  version: (number: number, day: string) =>
    `Fassung ${number} dieser Karte und dieses Textes, veröffentlicht am ${day}.`,
  preview: 'Diese Seite sehen nur die, die an der Studie arbeiten: Die Studie wurde noch nicht geöffnet.',
  consentPreview: 'Eine Vorschau für alle, die an dieser Studie arbeiten: Hier kann niemand einwilligen.',
};
