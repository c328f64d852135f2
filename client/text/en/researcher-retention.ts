import type { RetentionRule } from '../../../analysis/index.ts';
import { capitalised, inWords } from './in-words.ts';
import { listed } from '../number-text.ts';

const factors = (count: number) => `${inWords(count)} ${count === 1 ? 'factor' : 'factors'}`;

const rules: Readonly<Record<RetentionRule, { readonly name: string; readonly means: string }>> = {
  kaiser: {
    name: 'Eigenvalues above 1 (Kaiser)',
    means: 'Keeps what brings more than one Q-sort. Generous: chance alone brings several.',
  },
  'scree-elbow': {
    name: 'Elbow of the scree plot',
    means: 'The factors before the sharpest bend of the curve.',
  },
  'minimum-average-partial': {
    name: 'Minimum average partial (Velicer)',
    means: 'Stops when what is left is shared by nobody. Misses small real viewpoints.',
  },
  'residual-mean-square': {
    name: 'Residuals like chance',
    means: 'The first number after which the correlations left over are as small as chance leaves them.',
  },
  'humphrey-strict': {
    name: 'Humphrey’s rule, strict',
    means: 'The two highest unrotated loadings, multiplied, exceed two standard errors.',
  },
  'humphrey-loose': {
    name: 'Humphrey’s rule, loose',
    means: 'The same with one standard error: kinder to small factors.',
  },
  'two-significant-loadings': {
    name: 'Two significant loadings',
    means: 'Each unrotated factor has two loadings that are significant at .01.',
  },
  'parallel-analysis': {
    name: 'Parallel analysis (Horn)',
    means:
      'Eigenvalues beyond the 95th percentile of the same Q-sorts with their cards shuffled. Misses small real viewpoints.',
  },
  'split-half': {
    name: 'Halves agree',
    means: 'The most factors of which every one is found again (φ ≥ .85) when the people are split in two.',
  },
  bootstrap: {
    name: 'Comes back when redrawn',
    means: 'The most factors of which every one comes back (φ ≥ .85) when the people are drawn anew.',
  },
};

/** Words of the evidence for a number of factors. */
export const retentionText = {
  rules,
  rulesTitle: 'What each rule says',
  rule: 'Rule',
  says: 'Says',
  means: 'What this means',
  beyond: 'none',
  notRun: 'not run',
  strip: (most: number) => `1 … ${most}`,
  finding: (fewest: number, most: number, isComplete: boolean) =>
    `${
      fewest === most
        ? `${isComplete ? 'All rules' : 'The quick rules'} name ${factors(fewest)}`
        : `The rules name between ${inWords(fewest)} and ${factors(most)}`
    }; none of them decides`,
  ends: (fewest: number, atFewest: readonly string[], most: number, atMost: readonly string[]) =>
    `${capitalised(inWords(fewest))}: ${listed(atFewest)}. ${capitalised(inWords(most))}: ${listed(atMost)}.`,
  reading:
    'Rules that look at one person’s worth of variance keep too many factors; rules that look for what most people share miss viewpoints held by a few. What you keep is your judgement: by the evidence, by theory, by the interviews.',
  run: 'Run the slow rules',
  hint: 'Parallel analysis, halves, redrawn people: 1,000 shuffles, 200 splits, 200 resamples for each number of factors. The page stays at hand.',
  done: (seed: number) => `1,000 shuffles, 200 splits and 200 resamples for each number, seed ${seed}.`,
  chance: 'Chance, 95 %',
  halves: 'Halves, φ',
  redrawn: 'Redrawn, φ',
  weakest:
    'Halves and redrawn: the median φ of the weakest factor, .85 is fairly alike, .95 the same; halves know only half the people, so theirs is a lower bound. Redrawn counts resamples with two or more of the factor’s people.',
};
