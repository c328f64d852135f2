/** The words of the sorting: task, piles, grid, review, and what is said after each move. */
import { cards, left, ofCards, short, signed, statements } from './participant-counts.ts';

const PILE_NAMES = { disagree: 'Disagree', unsure: 'Unsure', agree: 'Agree' } as const;

export const sortingStepsText = {
  steps: {
    label: 'Steps',
    before: 'About you',
    piles: 'Read',
    grid: 'Lay out',
    review: 'Look over',
    reasons: 'Say why',
    questions: 'Questions',
    send: 'Send',
    position: (number: number, count: number) => `Step ${number} of ${count}`,
  },

  undo: 'Undo',

  redo: 'Redo',

  close: 'Close',

  begin: {
    task: 'Your task',
    howTitle: 'How it works',
    read: 'Read.',
    readText: (count: number) =>
      `Put each of ${statements(count)} on one of three piles: disagree, unsure, agree.`,
    layOut: 'Lay out.',
    layOutText: 'Choose what you agree with most, what least, and work towards the middle.',
    sayWhy: 'Say why.',
    sayWhyText: 'If you like, a few words about the cards at the two ends.',
    layOutAllText: 'Choose a card, then the column that fits it, until every card has its place.',
    kept: 'There is no right or wrong. Every move is kept, so you may stop at any time and come back to the same link.',
    go: 'Begin',
    tryOut: 'Try it with three cards first',
    goOn: 'Go on where you were',
  },

  piles: {
    title: 'Read the statements',
    question: 'What is your first reaction?',
    names: PILE_NAMES,
    keyHint: { disagree: '1', unsure: '2', agree: '3' },
    progress: (read: number, count: number) => `Statement ${read + 1} of ${count}`,
    done: (count: number) => `All ${statements(count)} are read`,
    doneText:
      'Open a pile to look through it or to move a card. Or go on: you can still change everything later.',
    goOn: 'Lay them out',
    later: 'Decide later',
    open: (name: string, count: number) => `Open the pile ${name}, ${cards(count)}`,
    look: (count: number) => (count === 0 ? 'empty' : cards(count)),
    empty: 'This pile is empty.',
    moveTo: (name: string) => `To ${name}`,
    move: (text: string, name: string) => `Move to ${name}: ${short(text)}`,
    keys: 'Keys: 1, 2, 3 or the arrows',
    swipe: 'You may also push the card to the left or to the right.',
  },

  tryOut: {
    kicker: 'A try-out, kept nowhere',
    instruction: 'How much do you like each of these?',
    disagreePole: 'like least',
    agreePole: 'like most',
    statements: [
      'A long walk on the first cold morning of autumn.',
      'A train that is late, and a good book.',
      'Rain on the day of the garden party.',
    ],
    skip: 'Skip the try-out',
    doneTitle: 'That is all there is to it',
    doneText: 'The study works the same way, only with more cards. Nothing of the try-out was kept.',
    goOn: 'Begin the study',
    again: 'Once more',
  },

  grid: {
    guidedPrompt: {
      agree: (count: number) => `Pick the ${ofCards(count)} you agree with most`,
      'agree-elsewhere': (count: number) => `Pick the ${ofCards(count)} you disagree with least`,
      disagree: (count: number) => `Pick the ${ofCards(count)} you disagree with most`,
      'disagree-elsewhere': (count: number) => `Pick the ${ofCards(count)} you agree with least`,
      middle: (count: number) => `Pick ${count} more for the middle`,
    },
    lastPrompt: (count: number) => (count === 1 ? 'One card is left' : `${count} cards are left`),
    lastText: (value: number) => `They fit exactly into ${signed(value)}, the only column with room.`,
    putRest: (count: number, value: number) =>
      count === 1 ? `Put it on ${signed(value)}` : `Put the remaining ${count} on ${signed(value)}`,
    guidedText: (value: number, filled: number, capacity: number) =>
      `For ${signed(value)}: ${filled} of ${capacity} chosen`,
    freePrompt: 'Pick a card, then its column',
    freeText: 'A column takes as many cards as you like. The numbers are a suggestion.',
    pickedPrompt: 'Now choose a column',
    pickedText: 'Or a card to change places with.',
    fullPrompt: (value: number) => `${signed(value)} is full`,
    fullText: 'Choose the card that makes room.',
    donePrompt: 'Every card has its place',
    doneText: 'Move what you like. Then look it over once more.',
    goOn: 'Look it over',
    placeFreely: 'Place freely',
    beGuided: 'Guide me',
    waiting: 'Cards to lay out',
    movePiles: 'Move cards between piles',
    alsoWaiting: (name: string, count: number) => `Also waiting: ${name}, ${cards(count)}`,
    takeOut: 'Take it out',
    letGo: 'Let go',
    deck: 'Statements',
    backToCards: 'Back to the cards',
    nothingHere: 'No card here.',
    readingHint: 'Point at a card to read it here in full.',
    columns: 'Columns',
    hill: 'The grid',
    columnFull: 'full',
    putHere: 'put the card here',
    pickedMark: 'picked up',
    keys: 'Keys: arrows move, Enter picks up and puts down, figures lead to their column, Esc lets go.',
  },

  /** How full a column is: one that is to be filled, and one that takes any number of cards. */
  columns: {
    forced: {
      filled: (count: number, capacity: number) => `${count} of ${capacity} cards`,
      inColumn: (value: number, count: number, capacity: number) =>
        `On ${signed(value)}: ${count} of ${capacity} cards`,
      cardPlace: (value: number, number: number, capacity: number) =>
        `on ${signed(value)}, ${number} of ${capacity}`,
      placed: (value: number, count: number, capacity: number, waiting: number) =>
        `Moved to ${signed(value)}. ${signed(value)} has ${count} of ${capacity}. ${left(waiting)}.`,
      columnHas: (value: number, count: number, capacity: number) =>
        `${signed(value)} has ${count} of ${capacity} cards. Pick a card first.`,
    },
    free: {
      filled: (count: number, suggested: number) => `${cards(count)}, suggested ${suggested}`,
      inColumn: (value: number, count: number, suggested: number) =>
        `On ${signed(value)}: ${cards(count)}, suggested ${suggested}`,
      cardPlace: (value: number, number: number, count: number) =>
        `on ${signed(value)}, ${number} of ${count}`,
      placed: (value: number, count: number, suggested: number, waiting: number) =>
        `Moved to ${signed(value)}. ${signed(value)} has ${cards(count)}, suggested ${suggested}. ${left(waiting)}.`,
      columnHas: (value: number, count: number, suggested: number) =>
        `${signed(value)} has ${cards(count)}, suggested ${suggested}. Pick a card first.`,
    },
  },

  review: {
    prompt: 'Is anything out of place?',
    text: 'Pick two cards to let them change places.',
    pickedText: 'Now pick the card it changes places with.',
    goOn: 'This is how I see it',
    shapeTitle: 'The shape of your grid',
    sameShape: 'Your grid has the suggested shape.',
    otherShape: 'It differs from the suggested shape in these columns. That is fine: nothing has to change.',
    columnShape: (value: number, count: number, suggested: number) =>
      `${signed(value)}: ${count}, suggested ${suggested}`,
  },

  /** What a move did, said politely to everybody. */
  said: {
    piled: (name: string, deckCount: number) => `On ${name}. ${left(deckCount)}.`,
    later: (deckCount: number) => `Comes again at the end. ${left(deckCount)}.`,
    next: (text: string) => `Next: ${text}`,
    allRead: 'All statements are read.',
    swapped: (text: string, value: number) => `Changed places. “${short(text)}” is on ${signed(value)} now.`,
    takenOut: (text: string, waiting: number) => `Taken out: “${short(text)}”. ${left(waiting)}.`,
    filled: (value: number) => `The remaining cards are on ${signed(value)}. Every card has its place.`,
    picked: (text: string) => `Picked up: “${short(text)}”. Choose a column.`,
    letGo: 'Let go. Nothing has moved.',
    undone: (waiting: number) => `Undone. ${left(waiting)}.`,
    redone: (waiting: number) => `Done again. ${left(waiting)}.`,
    target: (prompt: string, value: number) => `${prompt}, for ${signed(value)}.`,
    refused: {
      'column-full': (value: number) =>
        `${signed(value)} is full. Choose the card that makes room, or another column.`,
      'already-there': 'It lies there already.',
      'not-in-grid': 'Neither of the two is in the grid yet. Choose a column instead.',
      'not-the-last-column': 'More than one column has room: the cards are yours to place.',
      'not-in-deck': 'It is the last one: please decide now.',
      'nothing-to-undo': 'There is nothing to undo.',
      'nothing-to-redo': 'There is nothing to do again.',
      other: 'That cannot be done.',
    },
    guided: 'Guided: from both ends towards the middle.',
    free: 'Free: pick any card, then its column.',
  },
} as const;
