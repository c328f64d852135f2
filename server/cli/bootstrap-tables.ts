import type { BootstrapFigures, Spread } from '../../analysis/index.ts';
import {
  factorColumns,
  NAME_WIDTH,
  rounded,
  words,
  type Section,
  type TablesInput,
} from './table-columns.ts';
import { textTable } from './text-table.ts';

/** How far the figures would move with other people; nothing where it was not asked. */
export function bootstrapSections(input: TablesInput): Section[] {
  const { bootstrap } = input.evidence;
  return bootstrap
    ? [factorsSection(bootstrap), scoresSection(input, bootstrap), sortsSection(bootstrap)]
    : [];
}

function factorsSection(bootstrap: BootstrapFigures): Section {
  const { factors, resamples, seed, shortResamples, alignment } = bootstrap;
  const rows: [string, readonly (number | null)[], number][] = [
    ['defining Q-sorts', factors.map(({ definers }) => definers), 0],
    ['share with two definers', factors.map(({ twoDefiners }) => twoDefiners), 2],
    ['median φ of loadings', factors.map(({ medianPhi }) => medianPhi), 3],
    ['the same, two definers', factors.map((factor) => factor.medianPhiAmongTwo), 3],
    ['median φ of z-scores', factors.map((factor) => factor.medianScorePhi), 3],
    ['the same, two definers', factors.map((factor) => factor.medianScorePhiAmongTwo), 3],
  ];
  return {
    heading: 'Bootstrap: do the factors come back?',
    explanation: `${resamples} resamples of these people, seed ${seed ?? 'none'}, laid over the solution by ${alignment}; ${shortResamples} too short, none left out. φ from .95 is the same factor, from .85 a similar one. With fewer than six definers these are figures of few people and no more.`,
    lines: textTable(
      [words('', rows.map(([label]) => label), NAME_WIDTH)], // prettier-ignore
      factorColumns(
        rows.map(([, values]) => values),
        factors.length,
        (value, row) => rounded(value, rows[row]![2]),
      ),
    ),
  };
}

function scoresSection({ study }: TablesInput, { zScores, factors }: BootstrapFigures): Section {
  return {
    heading: 'Bootstrap: z-scores',
    explanation:
      'Standard error in brackets, and the 95 % interval: BCa where six or more define the factor, else plain percentiles.',
    lines: textTable(
      [words('', study.statements.map(({ label }) => label), NAME_WIDTH)], // prettier-ignore
      factorColumns(zScores, factors.length, withInterval),
    ),
  };
}

function sortsSection({ sorts, loadings, flags, factors }: BootstrapFigures): Section {
  return {
    heading: 'Bootstrap: loadings',
    explanation:
      'Standard error in brackets; then in how many of 100 resamples that drew the Q-sort it defines the factor.',
    lines: textTable(
      [words('Q-sort', sorts, NAME_WIDTH)],
      factorColumns(loadings, factors.length, (spread, n, f) => {
        const { frequency } = flags[n]![f]!;
        const percent = frequency === null ? null : 100 * frequency;
        return spread ? `${withError(spread)} ${rounded(percent, 0).padStart(3)}` : '–';
      }),
    ),
  };
}

function withError({ estimate, standardError }: Pick<Spread, 'estimate' | 'standardError'>): string {
  return `${rounded(estimate, 2)} (${rounded(standardError, 2)})`;
}

function withInterval(spread: Spread | null): string {
  if (!spread) return '–';
  const [low, high] = spread.bca ?? spread.percentile;
  return `${withError(spread)} ${rounded(low, 2)}…${rounded(high, 2)}`;
}
