/** German: task, piles, grid, review, and what is said after each move. */
import { cards, column, left, ofCards, short, signed, statements } from './participant-counts.ts';

/** Whom one agrees with: one card or several. */
const whom = (count: number) => (count === 1 ? 'der' : 'denen');

export const sortingStepsText = {
  steps: {
    label: 'Schritte',
    before: 'Über Sie',
    piles: 'Lesen',
    grid: 'Auslegen',
    review: 'Ansehen',
    reasons: 'Begründen',
    questions: 'Fragen',
    send: 'Senden',
    position: (number: number, count: number) => `Schritt ${number} von ${count}`,
  },
  undo: 'Zurück',
  redo: 'Wieder vor',
  close: 'Schließen',

  begin: {
    task: 'Ihre Aufgabe',
    howTitle: 'So geht es',
    read: 'Lesen.',
    readText: (count: number) =>
      `Legen Sie jede der ${statements(count)} auf einen von drei Stapeln: keine Zustimmung, unentschieden, Zustimmung.`,
    layOut: 'Auslegen.',
    layOutText:
      'Wählen Sie, wem Sie am meisten und wem Sie am wenigsten zustimmen, und arbeiten Sie sich zur Mitte vor.',
    sayWhy: 'Begründen.',
    sayWhyText: 'Wenn Sie mögen, ein paar Worte zu den Karten an den beiden Enden.',
    layOutAllText: 'Wählen Sie eine Karte, dann ihre Spalte, bis jede Karte ihren Platz hat.',
    kept: 'Es gibt kein Richtig und kein Falsch. Jeder Zug wird gespeichert; Sie können jederzeit aufhören und über denselben Link weitermachen.',
    go: 'Beginnen',
    tryOut: 'Erst mit drei Karten ausprobieren',
    goOn: 'Dort weitermachen, wo Sie waren',
  },

  piles: {
    title: 'Die Aussagen lesen',
    question: 'Was ist Ihre erste Reaktion?',
    names: { disagree: 'Nein', unsure: 'Unklar', agree: 'Ja' },
    keyHint: { disagree: '1', unsure: '2', agree: '3' },
    progress: (read: number, count: number) => `Aussage ${read + 1} von ${count}`,
    done: (count: number) =>
      count === 1 ? 'Die Aussage ist gelesen' : `Alle ${count} Aussagen sind gelesen`,
    doneText:
      'Öffnen Sie einen Stapel, um ihn durchzusehen oder eine Karte umzulegen. Oder gehen Sie weiter: Alles lässt sich später noch ändern.',
    goOn: 'Auslegen',
    later: 'Später entscheiden',
    open: (name: string, count: number) => `Stapel „${name}“ öffnen, ${cards(count)}`,
    look: (count: number) => (count === 0 ? 'leer' : cards(count)),
    empty: 'Dieser Stapel ist leer.',
    moveTo: (name: string) => `Zu „${name}“`,
    move: (text: string, name: string) => `Zu „${name}“ legen: ${short(text)}`,
    keys: 'Tasten: 1, 2, 3 oder die Pfeile',
    swipe: 'Sie können die Karte auch nach links oder rechts schieben.',
  },

  tryOut: {
    kicker: 'Zum Ausprobieren, wird nicht gespeichert',
    instruction: 'Wie gern mögen Sie das?',
    disagreePole: 'am wenigsten',
    agreePole: 'am liebsten',
    statements: [
      'Ein langer Spaziergang am ersten kalten Herbstmorgen.',
      'Ein verspäteter Zug und ein gutes Buch.',
      'Regen am Tag des Gartenfests.',
    ] as const,
    skip: 'Überspringen',
    doneTitle: 'Mehr ist es nicht',
    doneText: 'Die Studie geht genauso, nur mit mehr Karten. Von der Probe wurde nichts gespeichert.',
    goOn: 'Die Studie beginnen',
    again: 'Noch einmal',
  },

  grid: {
    guidedPrompt: {
      agree: (count: number) => `Wählen Sie ${ofCards(count)}, ${whom(count)} Sie am meisten zustimmen`,
      'agree-elsewhere': (count: number) => `Wählen Sie ${ofCards(count)}, die Sie am wenigsten ablehnen`,
      disagree: (count: number) => `Wählen Sie ${ofCards(count)}, die Sie am meisten ablehnen`,
      'disagree-elsewhere': (count: number) =>
        `Wählen Sie ${ofCards(count)}, ${whom(count)} Sie am wenigsten zustimmen`,
      middle: (count: number) => `Wählen Sie noch ${count} für die Mitte`,
    },
    lastPrompt: (count: number) => (count === 1 ? 'Eine Karte ist übrig' : `${count} Karten sind übrig`),
    lastText: (value: number) => `Sie passen genau in ${signed(value)}, die einzige Spalte mit Platz.`,
    putRest: (count: number, value: number) =>
      count === 1 ? `Auf ${signed(value)} legen` : `Die übrigen ${count} auf ${signed(value)} legen`,
    guidedText: (value: number, filled: number, capacity: number) =>
      `Für ${signed(value)}: ${filled} von ${capacity} gewählt`,
    freePrompt: 'Wählen Sie eine Karte, dann ihre Spalte',
    freeText: 'Eine Spalte nimmt so viele Karten, wie Sie möchten. Die Zahlen sind ein Vorschlag.',
    pickedPrompt: 'Wählen Sie jetzt eine Spalte',
    pickedText: 'Oder eine Karte zum Tauschen.',
    fullPrompt: (value: number) => `${signed(value)} ist voll`,
    fullText: 'Wählen Sie die Karte, die Platz macht.',
    donePrompt: 'Jede Karte hat ihren Platz',
    doneText: 'Legen Sie um, was Sie möchten. Sehen Sie dann alles noch einmal an.',
    goOn: 'Ansehen',
    placeFreely: 'Frei legen',
    beGuided: 'Führen lassen',
    waiting: 'Karten zum Auslegen',
    movePiles: 'Karten umstapeln',
    alsoWaiting: (name: string, count: number) => `Wartet auch: „${name}“, ${cards(count)}`,
    takeOut: 'Herausnehmen',
    letGo: 'Loslassen',
    deck: 'Aussagen',
    backToCards: 'Zurück zu den Karten',
    nothingHere: 'Hier liegt keine Karte.',
    readingHint: 'Zeigen Sie auf eine Karte, um sie hier ganz zu lesen.',
    columns: 'Spalten',
    hill: 'Das Raster',
    columnFull: 'voll',
    putHere: 'Karte hierher legen',
    pickedMark: 'in der Hand',
    keys: 'Tasten: Pfeile bewegen, Enter nimmt auf und legt ab, Ziffern führen zur Spalte, Esc lässt los.',
  },

  /** How full a column is: one that is to be filled, and one that takes any number of cards. */
  columns: {
    forced: {
      filled: (count: number, capacity: number) => `${count} von ${capacity} Karten`,
      inColumn: (value: number, count: number, capacity: number) =>
        `Auf ${signed(value)}: ${count} von ${capacity} Karten`,
      cardPlace: (value: number, number: number, capacity: number) =>
        `auf ${signed(value)}, ${number} von ${capacity}`,
      placed: (value: number, count: number, capacity: number, waiting: number) =>
        `Auf ${signed(value)} gelegt. ${column(value)} hat ${count} von ${capacity}. ${left(waiting)}.`,
      columnHas: (value: number, count: number, capacity: number) =>
        `${column(value)} hat ${count} von ${capacity} Karten. Wählen Sie zuerst eine Karte.`,
    },
    free: {
      filled: (count: number, suggested: number) => `${cards(count)}, vorgeschlagen ${suggested}`,
      inColumn: (value: number, count: number, suggested: number) =>
        `Auf ${signed(value)}: ${cards(count)}, vorgeschlagen ${suggested}`,
      cardPlace: (value: number, number: number, count: number) =>
        `auf ${signed(value)}, ${number} von ${count}`,
      placed: (value: number, count: number, suggested: number, waiting: number) =>
        `Auf ${signed(value)} gelegt. ${column(value)} hat ${cards(count)}, vorgeschlagen ${suggested}. ${left(waiting)}.`,
      columnHas: (value: number, count: number, suggested: number) =>
        `${column(value)} hat ${cards(count)}, vorgeschlagen ${suggested}. Wählen Sie zuerst eine Karte.`,
    },
  },

  review: {
    prompt: 'Liegt etwas am falschen Platz?',
    text: 'Wählen Sie zwei Karten, damit sie die Plätze tauschen.',
    pickedText: 'Wählen Sie jetzt die Karte, mit der sie tauscht.',
    goOn: 'So sehe ich es',
    shapeTitle: 'Die Form Ihres Rasters',
    sameShape: 'Ihr Raster hat die vorgeschlagene Form.',
    otherShape:
      'In diesen Spalten weicht es von der vorgeschlagenen Form ab. Das ist in Ordnung: Sie müssen nichts ändern.',
    columnShape: (value: number, count: number, suggested: number) =>
      `${signed(value)}: ${count}, vorgeschlagen ${suggested}`,
  },

  said: {
    piled: (name: string, deckCount: number) => `Auf „${name}“. ${left(deckCount)}.`,
    later: (deckCount: number) => `Kommt am Ende noch einmal. ${left(deckCount)}.`,
    next: (text: string) => `Als Nächstes: ${text}`,
    allRead: 'Alle Aussagen sind gelesen.',
    swapped: (text: string, value: number) => `Getauscht. „${short(text)}“ liegt jetzt auf ${signed(value)}.`,
    takenOut: (text: string, waiting: number) => `Herausgenommen: „${short(text)}“. ${left(waiting)}.`,
    filled: (value: number) => `Die übrigen Karten liegen auf ${signed(value)}. Jede Karte hat ihren Platz.`,
    picked: (text: string) => `Aufgenommen: „${short(text)}“. Wählen Sie eine Spalte.`,
    letGo: 'Losgelassen. Nichts hat sich bewegt.',
    undone: (waiting: number) => `Rückgängig gemacht. ${left(waiting)}.`,
    redone: (waiting: number) => `Wiederholt. ${left(waiting)}.`,
    target: (prompt: string, value: number) => `${prompt}, für ${signed(value)}.`,
    refused: {
      'column-full': (value: number) =>
        `${signed(value)} ist voll. Wählen Sie die Karte, die Platz macht, oder eine andere Spalte.`,
      'already-there': 'Dort liegt sie schon.',
      'not-in-grid': 'Keine der beiden liegt schon im Raster. Wählen Sie stattdessen eine Spalte.',
      'not-the-last-column': 'Mehr als eine Spalte hat Platz: Die Karten legen Sie selbst.',
      'not-in-deck': 'Es ist die letzte: Bitte entscheiden Sie jetzt.',
      'nothing-to-undo': 'Es gibt nichts rückgängig zu machen.',
      'nothing-to-redo': 'Es gibt nichts zu wiederholen.',
      other: 'Das geht nicht.',
    },
    guided: 'Geführt: von beiden Enden zur Mitte.',
    free: 'Frei: erst eine Karte, dann ihre Spalte.',
  },
};
