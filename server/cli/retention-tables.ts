import type { RetentionRule, RetentionTable } from '../../analysis/index.ts';
import { figures, rounded, words, type Section } from './table-columns.ts';
import { textTable } from './text-table.ts';

const RULES: Record<RetentionRule, string> = {
  kaiser: 'eigenvalue above 1 (Kaiser)',
  'scree-elbow': 'elbow of the scree',
  'parallel-analysis': 'parallel analysis (Horn)',
  'minimum-average-partial': 'minimum average partial (Velicer)',
  'humphrey-strict': 'Humphrey, beyond 2/√S',
  'humphrey-loose': 'Humphrey, beyond 1/√S',
  'two-significant-loadings': 'two or more significant loadings',
  'residual-mean-square': 'residuals as small as chance',
  'split-half': 'every factor comes back in halves',
  bootstrap: 'every factor comes back in resamples',
};

/** What was asked of the number of factors; nothing where it was not. */
export function retentionSections(retention: RetentionTable | null): Section[] {
  if (!retention) return [];
  const { steps, rules, range } = retention;
  const named = Object.entries(RULES) as [RetentionRule, string][];
  const least = (phis: readonly (number | null)[] | undefined) =>
    phis === undefined || phis.includes(null) ? null : Math.min(...phis.map((phi) => phi ?? 0));
  return [
    {
      heading: 'How many factors: what each rule says',
      explanation: `From ${range.fewest} to ${range.most}. The rules answer different questions and miss small viewpoints; none of them decides. Give your own reason.`,
      lines: textTable(
        [words('rule', named.map(([, name]) => name), 40)], // prettier-ignore
        [figures('factors', named.map(([rule]) => rounded(rules[rule], 0)))], // prettier-ignore
      ),
    },
    {
      heading: 'How many factors: what each one adds',
      explanation:
        'Chance: 95th percentile of the eigenvalue where Q-sorts share nothing. Halves and resamples: the least steady factor’s median congruence with its match; resamples only those that hold two of its definers. .85 is fair.',
      lines: textTable(
        [figures('factors', steps.map(({ factorCount }) => String(factorCount)))], // prettier-ignore
        [
          figures('eigenvalue', steps.map((step) => rounded(step.eigenvalue, 3))), // prettier-ignore
          figures('chance', steps.map((step) => rounded(step.chanceEigenvalue, 3))), // prettier-ignore
          figures('partial', steps.map((step) => rounded(step.averagePartial, 4))), // prettier-ignore
          figures('residual', steps.map((step) => rounded(step.residualMeanSquare, 4))), // prettier-ignore
          figures('significant', steps.map((step) => String(step.significantLoadings))), // prettier-ignore
          figures('halves', steps.map((step) => rounded(least(step.splitHalf?.medianPhi), 2))), // prettier-ignore
          figures('resamples', steps.map((step) => rounded(least(step.bootstrap.medianPhiGivenTwo), 2))), // prettier-ignore
        ],
      ),
    },
  ];
}
