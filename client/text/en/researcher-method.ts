import type {
  Convention,
  CorrelationName,
  ExtractionName,
  MissingValuePolicy,
  RotationName,
} from '../../../analysis/index.ts';
import { counted } from '../number-text.ts';

/** A choice by its name, and what it is and when to use it, in a line. */
export interface ChoiceWords {
  readonly name: string;
  readonly use: string;
}

const correlation: Readonly<Record<CorrelationName, ChoiceWords>> = {
  pearson: {
    name: 'Pearson',
    use: 'The field’s own: how far two people’s grid values rise and fall together. Use it unless you have a reason not to.',
  },
  spearman: {
    name: 'Spearman',
    use: 'The same on ranks. For free sorts, where people used the columns very unevenly.',
  },
  kendall: {
    name: 'Kendall’s τ-b',
    use: 'Counts the pairs of statements two people put in the same order. Cautious; its factors explain less on paper.',
  },
};

const extraction: Readonly<Record<ExtractionName, ChoiceWords>> = {
  'principal-components': {
    name: 'Principal components',
    use: 'The usual start: exact, the same in every program, whatever the order of the data.',
  },
  centroid: {
    name: 'Centroid (Brown)',
    use: 'The field’s traditional factors. Beyond the first they depend on an arbitrary order; a remark says how much.',
  },
  'centroid-kade': {
    name: 'Centroid as in KADE',
    use: 'To match figures published from KADE or PQMethod, roundings and all.',
  },
  horst: {
    name: 'Centroid, Horst 5.5',
    use: 'Centroid with estimated communalities, as PQMethod offers it. Often does not come to rest.',
  },
  'minimum-residual': {
    name: 'Minimum residuals',
    use: 'Common factors only, what a person shares with nobody is set aside. The sound choice in place of centroid.',
  },
  'principal-axis': {
    name: 'Principal axes',
    use: 'Common factors by repeated estimates: near to minimum residuals, and known from other software.',
  },
};

const rotation: Readonly<Record<RotationName, ChoiceWords>> = {
  varimax: {
    name: 'Varimax',
    use: 'Turns the factors so that each person loads high on one and low on the others. The usual choice.',
  },
  quartimax: {
    name: 'Quartimax',
    use: 'Lets one general view stay large. For studies with a broad consensus and few dissenters.',
  },
  equamax: { name: 'Equamax', use: 'Spreads the variance evenly. For viewpoints of about equal size.' },
  promax: {
    name: 'Promax (oblique)',
    use: 'Lets factors lean on each other. For viewpoints that share much ground; loadings are then correlations.',
  },
  oblimin: {
    name: 'Oblimin (oblique)',
    use: 'Lets factors lean on each other, by its own criterion. A check on promax.',
  },
  none: {
    name: 'None',
    use: 'The factors as they were extracted: the start of a rotation by hand.',
  },
};

const convention: Readonly<Record<Convention, ChoiceWords>> = {
  standard: {
    name: 'Standard',
    use: 'Largest factor first, pointing where its people do, exact quantiles.',
  },
  pqmethod: {
    name: 'As PQMethod',
    use: 'Order as the rotation left it; 1.96 and 2.58. To match an earlier paper.',
  },
  kade: {
    name: 'As KADE',
    use: 'Order as the rotation left it; 1.96 and 2.575. To match an earlier paper.',
  },
  r: { name: 'As R qmethod', use: 'Sign by the plain sum; 1.960 and 2.576. To match an earlier paper.' },
};

const missingValues: Readonly<Record<MissingValuePolicy, ChoiceWords>> = {
  refuse: { name: 'Refuse', use: 'A Q-sort with a gap stops the analysis, and is named.' },
  pairwise: {
    name: 'Pair by pair',
    use: 'Each correlation over the statements both people placed. With Pearson only.',
  },
  centre: { name: 'Centre', use: 'A gap counts as the person’s own mean: it says nothing either way.' },
};

/** Words of the choices of a method. */
export const methodText = {
  button: 'Method',
  title: 'Method',
  close: 'Close',
  finer: 'Finer choices',
  usual: 'Back to the usual method',
  labels: {
    correlation: 'Correlation',
    missingValues: 'Missing values',
    extraction: 'Extraction',
    rotation: 'Rotation',
    convention: 'Convention',
    flagAlpha: 'Flags at',
    flagStandardError: 'Standard error of a zero loading',
    flagMajority: 'Majority rule',
    weightCap: 'Cap on weights',
    reliability: 'Reliability of one Q-sort',
  },
  correlation,
  extraction,
  rotation,
  convention,
  missingValues,
  noneMissing: 'No value is missing in this study: every choice gives the same figures.',
  alpha: (alpha: string) => `p < ${alpha}`,
  alphaUse: (threshold: string, statements: number) =>
    `With ${statements} statements a loading is significant beyond ±${threshold}. Stricter levels flag fewer, clearer people.`,
  standardError: {
    statements: { name: '1/√S', use: 'The field’s, and what other programs print.' },
    'statements-less-one': {
      name: '1/√(S − 1)',
      use: 'Exact for a forced grid; a trifle stricter.',
    },
  },
  majority: {
    true: {
      name: 'On',
      use: 'A flag also needs more than half of the person’s communality, so that nobody defines two factors.',
    },
    false: { name: 'Off', use: 'Every significant loading is flagged; a person may define several factors.' },
  },
  cap: {
    none: {
      name: 'None',
      use: 'Weights grow without bound as a loading nears 1, as in every other program.',
    },
    some: (cap: string) => ({
      name: `At ${cap}`,
      use: `A loading above ${cap} weighs no more than one of ${cap}: no single person takes a factor over.`,
    }),
  },
  reliability: {
    assumed: (value: string, isUsual: boolean) => ({
      name: `${value} assumed`,
      use: isUsual
        ? 'The field’s assumption: people asked again would correlate .80 with themselves.'
        : 'Your own test-retest figure, in place of the field’s .80.',
    }),
    observed: {
      name: 'Observed',
      use: 'How alike a factor’s people are, as found here. Kinder to close groups, harder on loose ones.',
    },
  },
  refusedHere: 'This choice cannot be computed; the reason stands above the figures.',

  line: {
    correlation: (name: string) => `${name} correlations`,
    flags: (alpha: string) => `flags at p < ${alpha}`,
    withoutMajority: 'no majority rule',
    exactError: '1/√(S − 1)',
    cap: (cap: string) => `weights capped at ${cap}`,
    reliability: (value: string) => `reliability ${value}`,
    reliabilityObserved: 'observed reliability',
    convention: (name: string) => `order and rounding ${name.replace('As', 'as')}`,
    missing: (name: string) => `missing values: ${name.toLowerCase()}`,
    target: (count: number) => `turned to a target of ${counted(count, 'Q-sort', 'Q-sorts')}`,
    turns: (count: number) => counted(count, 'turn by hand', 'turns by hand'),
    inverted: (letters: string) => `${letters} reflected`,
    reordered: 'reordered',
    dropped: (count: number) => `${count} dropped`,
    split: (letters: string) => `${letters} split`,
    flagEdits: (count: number) => counted(count, 'flag by hand', 'flags by hand'),
  },
  undo: 'Undo',
  setAside:
    'The factors are others now, so what was done by hand to the former ones was set aside. Undo brings it back.',
  byRule: 'Undo all handwork',
};
