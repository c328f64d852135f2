import { STANDARD_RECIPE } from '../../../analysis/index.ts';
import type { DemoSolution, DemoStudy } from '../demo-study.ts';
import { LIPSET_DISTRIBUTION, LIPSET_Q_SORTS } from './q-sorts.ts';
import { LIPSET_SPLIT_VIEWPOINTS } from './split-viewpoints.ts';
import { LIPSET_VIEWPOINTS } from './viewpoints.ts';

const CITATION =
  'Lipset, S. M. (1963), The value patterns of democracy: a case study in comparative analysis, American Sociological Review 28, 515–531. Q-sorts: Brown, S. R. (1980), Political Subjectivity, Yale University Press, 301–320.';

const REASON_FOR_THREE =
  'Three is the number with which these Q-sorts are usually shown, kept here so that every figure can be compared with other programs. Parallel analysis with permuted sorts supports two (eigenvalues 2.38, 2.02, 1.34, 1.13 …). The third factor separates CA6 and UK7 from the rest; that FR9 belongs to its other end is doubtful, for it only just passes the threshold.';

const REASON_FOR_THE_SPLIT =
  'Three factors, as in the solution “Three factors”, and for the same reasons. The first of them has two ends: US3 and US4 load .81 and .78, JP5 −.83. Divided, its ends correlate −.66: broadly opposed, and not mirror images, which an undivided factor cannot show. The third has two ends as well, but FR9 loads no more than −.45 on it and the ends would correlate −.17, so it was left whole. Dividing adds no factor: A and B are one dimension, and what it explains counts once.';

/** Nine real Q-sorts, long published: the numbers only, for comparing figures. Not open for sorting. */
export function lipsetStudy(): DemoStudy {
  const statements = LIPSET_Q_SORTS[0]!.values.map((_, index) => ({
    label: String(index + 1),
    text: `Value pattern ${index + 1}`,
    source: null,
  }));
  return {
    study: {
      slug: 'lipset-1963',
      title: 'Value patterns of democracy (Lipset 1963)',
      provenance: 'already-published',
      isOpen: false,
      language: 'en',
      card: {
        ownerName:
          'The person or institution that runs this copy of Standpoint, which only repeats what was published.',
        purpose: `The classic small data set of Q methodology, to compare this program’s figures with those of others. ${CITATION} The wording of the value patterns is under copyright and is not reproduced: they appear by number.`,
        legalBasis:
          'Nine rows of numbers named after a country and a count, such as US1; no name was ever part of them.',
        viewers:
          'Everybody: the numbers have been in print since 1980, and anybody who opens this copy sees them.',
        retention: 'As long as this copy shows the demonstration.',
        withdrawal: 'Nobody can take part here, so there is nothing to take back.',
        contact: 'Whoever gave you the address of this page.',
        minutes: null,
      },
      legalBasis: 'no-personal-data',
      consentText: '',
      distribution: LIPSET_DISTRIBUTION,
      reasonsAskedFor: [],
      statements,
      conditions: [
        {
          instruction:
            'The condition of instruction is not part of the numbers; it is told in Brown (1980), 301–320.',
          disagreePole: 'ranked lowest',
          agreePole: 'ranked highest',
        },
      ],
    },
    qSorts: LIPSET_Q_SORTS,
    origin: 'imported',
    solutions: lipsetSolutions({
      statements: statements.map(({ label, text }) => ({ id: label, text })),
      qSorts: LIPSET_Q_SORTS,
      distribution: LIPSET_DISTRIBUTION,
    }),
  };
}

/** The usual three factors; and the same with the one that is truly bipolar split in two. */
function lipsetSolutions(input: DemoSolution['input']): DemoStudy['solutions'] {
  const recipe = { ...STANDARD_RECIPE, factorCount: 3 };
  return [
    {
      name: 'Three factors',
      slug: 'lipset-1963',
      reasonForFactorCount: REASON_FOR_THREE,
      recipe,
      input,
      viewpoints: LIPSET_VIEWPOINTS,
    },
    {
      name: 'Three factors, the first split in two',
      slug: 'lipset-1963-split',
      reasonForFactorCount: REASON_FOR_THE_SPLIT,
      recipe: { ...recipe, splitFactors: [0] },
      input,
      viewpoints: LIPSET_SPLIT_VIEWPOINTS,
    },
  ];
}
