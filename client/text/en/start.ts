import { counted } from '../number-text.ts';
import { capitalised, inWords } from './in-words.ts';

/** The start page. */
export const startText = {
  title: 'Standpoint: viewpoints, from the way people sort',
  heading: 'Find the viewpoints people share.',
  lead: 'Standpoint runs Q-methodology studies from the cards to the page: people sort statements into a grid, the analysis finds who sorts alike, and each viewpoint they share becomes a page that anybody can read.',
  sortDemo: 'Sort the demo study',
  picture: (letter: string, name: string, study: string) =>
    `A grid filled with cards: viewpoint ${letter} of the demo study “${study}”, called “${name}”`,
  caption: (letter: string, name: string) => `Viewpoint ${letter} of the demo study: ${name}.`,
  captionSimulated: 'The answers are simulated.',
  doorsTitle: 'Where to begin',
  doors: {
    sort: {
      title: 'Sort the demo study',
      text: (title: string, statements: number, minutes: number | null) =>
        `${title}: ${counted(statements, 'card', 'cards')}${minutes === null ? '' : `, about ${minutes} minutes`}. No account is needed.`,
    },
    analysis: {
      title: 'See its analysis',
      text: 'Change the number of factors and watch loadings, arrays and comparisons follow.',
    },
    read: {
      title: 'Read its viewpoints',
      text: (viewpoints: number) =>
        viewpoints === 1
          ? 'One way of seeing it, written for people who have never heard of Q.'
          : `${capitalised(inWords(viewpoints))} ways of seeing it, written for people who have never heard of Q.`,
    },
    import: {
      title: 'Analyse your own data',
      text: 'A table of Q-sorts as CSV, or a PQMethod file, becomes a study in a minute.',
    },
  },
  noOwner:
    'This installation has no owner yet. The terminal it was started from shows a link that makes you one.',
};
