import { counted } from '../number-text.ts';

/** The start page. */
export const startText = {
  title: 'Standpoint: viewpoints, from the way people sort',
  heading: 'Find the viewpoints people share in how they sort what can be said.',
  lead: 'Standpoint carries a Q-methodology study from the cards to the page: people lay statements into a grid, the analysis finds who sorts alike, and each shared viewpoint can be read by anybody.',
  sortDemo: 'Sort the demo study',
  readDemo: 'or read what was found in it',
  import: 'Analyse your own data',
  picture: (letter: string, name: string, study: string) =>
    `A grid filled with cards: viewpoint ${letter} of the demo study “${study}”, called “${name}”`,
  caption: (letter: string, name: string) => `Viewpoint ${letter} of the demo study: ${name}.`,
  captionSimulated: 'Simulated answers; the statements are real.',
  doorsTitle: 'Where to begin',
  doors: {
    sort: {
      title: 'Sort the demo study',
      text: (statements: number, minutes: number | null) =>
        `${counted(statements, 'card', 'cards')}${minutes === null ? '' : `, about ${minutes} minutes`}, by touch, mouse or keyboard. No account is needed.`,
    },
    analysis: {
      title: 'See its analysis',
      text: 'Change the number of factors and watch loadings, arrays and comparisons follow.',
    },
    read: {
      title: 'Read its viewpoints',
      text: (viewpoints: number) =>
        `${counted(viewpoints, 'way of seeing it', 'ways of seeing it')}, written for people who have never heard of Q.`,
    },
    import: {
      title: 'Analyse your own data',
      text: 'A table of Q-sorts as CSV, or a PQMethod file, becomes a study in a minute.',
    },
  },
  noOwner:
    'This installation has no owner yet. The terminal it was started from shows a link that makes you one.',
};
