import { counted, decimals } from '../number-text.ts';

/** Words around the charts. */
export const chartsText = {
  asTable: 'The same as a table',
  factor: (letter: string) => `Factor ${letter}`,
  factorHead: 'Factor',

  scree: {
    finding: (steepestAfter: number | null, aboveOne: number, all: number) =>
      steepestAfter === null
        ? `One component is all there is`
        : `The eigenvalues fall most steeply after component ${steepestAfter}; ${aboveOne} of ${all} lie above 1`,
    subtitle: 'Eigenvalue of each principal component, in Q-sorts; filled dots are the components kept',
    one: '1, what a single Q-sort brings',
    chance: 'What chance brings at most (95th percentile of shuffled Q-sorts)',
    more: (count: number) => `${counted(count, 'smaller one follows', 'smaller ones follow')} in the table`,
    component: 'Component',
    eigenvalue: 'Eigenvalue',
    percent: '% of variance',
    cumulative: '% in all',
    kept: 'kept',
    picture: (kept: number) => `Scree plot; the first ${kept} components are kept`,
  },

  loadings: {
    finding: (defining: number, several: number, none: number) =>
      [
        `${counted(defining, 'Q-sort defines', 'Q-sorts define')} one factor`,
        ...(several > 0 ? [`${several} ${several === 1 ? 'loads' : 'load'} on several`] : []),
        ...(none > 0 ? [`${none} on none`] : []),
      ].join(', '),
    subtitle: (threshold: string) =>
      `Each Q-sort’s loading on each factor; filled marks define it, beyond ±${threshold} is significant`,
    picture: (letter: string) => `Loadings on factor ${letter}`,
    dot: (name: string, loading: string) => `${name}: ${loading}`,
    defining: (count: number) => counted(count, 'defines it', 'define it'),
    qSort: 'Q-sort',
  },

  zScores: {
    subtitle:
      'Each letter is a factor, placed at its z-score; a filled disc differs from every other factor (p < .05), a ring beside the words marks consensus',
    finding: (distinguishing: number, consensus: number, all: number) =>
      `${distinguishing} of ${all} statements set a factor apart; ${
        consensus === 0 ? 'none is consensus' : counted(consensus, 'is consensus', 'are consensus')
      }`,
    findingOfOne: 'One factor: nothing to compare it with',
    axisLow: 'most disagree',
    axisHigh: 'most agree',
    row: (marks: readonly { letter: string; z: number }[]) =>
      marks.map(({ letter, z }) => `${letter} ${decimals(z, 2)}`).join(', '),
    consensus: 'consensus',
    statement: 'Statement',
    number: 'No.',
    zOf: (letter: string) => `z, ${letter}`,
    placeOf: (letter: string) => `place, ${letter}`,
  },

  grid: {
    picture: (cards: number, lowest: string, highest: string) =>
      `A grid for ${cards} cards, from ${lowest} to ${highest}`,
    value: 'Column',
    capacity: 'Cards',
  },
};
