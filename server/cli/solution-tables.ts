import type { Solution } from '../../analysis/index.ts';
import { distributionWords } from '../formats/parse-distribution.ts';
import { comparisonSections } from './comparison-tables.ts';
import { evidenceSections } from './evidence-tables.ts';
import { noticeLines } from './notice-lines.ts';
import { readingSections } from './reading-tables.ts';
import { retentionSections } from './retention-tables.ts';
import {
  factorColumns,
  figures,
  NAME_WIDTH,
  rounded,
  words,
  type Section,
  type TablesInput,
} from './table-columns.ts';
import { cutText, TEXT_WIDTH, textLines, textTable } from './text-table.ts';

/** A solution for people to read: rounded, with a sentence to each table. */
export function solutionTables(input: TablesInput): string {
  const sections = [
    eigenvalueSection(input.solution),
    ...retentionSections(input.evidence.retention),
    ...correlationSections(input.solution),
    loadingSection(input.solution),
    characteristicsSection(input.solution),
    ...comparisonSections(input),
    ...readingSections(input, input.reading),
    ...evidenceSections(input),
  ];
  const parts = [
    ...titleLines(input),
    ...sections.flatMap(({ heading, explanation, lines }) => [
      '',
      '',
      heading.toUpperCase(),
      ...textLines(explanation),
      '',
      ...lines,
    ]),
  ];
  return `${parts.join('\n')}\n`;
}

function titleLines({ study, solution, notices, inputDigest }: TablesInput): string[] {
  const { recipe, analysisVersion } = solution;
  const turned = recipe.target ? 'turned to a target' : 'not rotated';
  const rotation = recipe.rotation === 'none' ? turned : `${recipe.rotation} rotation`;
  const people = `${study.statements.length} statements, ${study.qSorts.length} Q-sorts`;
  return [
    cutText(study.title, TEXT_WIDTH),
    '',
    ...textLines(`${people}, ${study.isForced ? 'forced' : 'unforced'} distribution`),
    ...textLines(`grid ${distributionWords(study.distribution).replaceAll(',', ', ')}`),
    ...textLines(`${recipe.factorCount} factors by ${recipe.extraction.replaceAll('-', ' ')}, ${rotation}`),
    `analysis version ${analysisVersion}, input ${inputDigest}`,
    ...(notices.length > 0 ? ['', 'NOTICES'] : []),
    ...noticeLines(notices),
  ];
}

/** Eigenvalues shown beyond the factors taken. */
const EIGENVALUES_BEYOND = 4;

function eigenvalueSection({ eigenvalues, sorts, recipe }: Solution): Section {
  const shown = eigenvalues.slice(0, Math.max(8, recipe.factorCount + EIGENVALUES_BEYOND));
  const percent = shown.map((eigenvalue) => (100 * eigenvalue) / sorts.length);
  const cumulative = percent.map((_, f) => percent.slice(0, f + 1).reduce((sum, each) => sum + each, 0));
  const bar = (eigenvalue: number) => '#'.repeat(Math.max(0, Math.round((40 * eigenvalue) / shown[0]!)));
  return {
    heading: 'Eigenvalues',
    explanation:
      'Of the unrotated components: how many Q-sorts’ worth of variance each takes up. How many factors to keep is yours to decide, and to give reasons for.',
    lines: textTable(
      [
        figures(
          '',
          shown.map((_, f) => String(f + 1)),
        ),
      ],
      [
        figures(
          'eigenvalue',
          shown.map((eigenvalue) => rounded(eigenvalue, 3)),
        ),
        figures(
          'percent',
          percent.map((each) => rounded(each, 1)),
        ),
        figures(
          'cumulative',
          cumulative.map((each) => rounded(each, 1)),
        ),
        { head: '', cells: shown.map(bar), align: 'left' },
      ],
    ),
  };
}

const NAMES_OF_CORRELATIONS = {
  pearson: 'Pearson',
  spearman: 'Spearman, of average ranks',
  kendall: 'Kendall, tau-b',
} as const;

/** More Q-sorts than these make a table wider than people read. */
const CORRELATIONS_SHOWN = 10;

/** Only of few Q-sorts; a larger matrix is for programs, by --json. */
function correlationSections({ sorts, correlations, recipe }: Solution): Section[] {
  if (sorts.length > CORRELATIONS_SHOWN) return [];
  const names = words(
    '',
    sorts.map((name, n) => `${n + 1} ${name}`),
    NAME_WIDTH,
  );
  const columns = sorts.map((_, n) =>
    figures(
      String(n + 1),
      correlations.map((row) => rounded(row[n], 2)),
    ),
  );
  const lines = textTable([names], columns);
  const explanation = `${NAMES_OF_CORRELATIONS[recipe.correlation]}.`;
  return [{ heading: 'Correlations between Q-sorts', explanation, lines }];
}

function loadingSection(solution: Solution): Section {
  const { sorts, loadings, flags, communalities, loadingThreshold, characteristics } = solution;
  const threshold = rounded(loadingThreshold, 3);
  return {
    heading: 'Loadings',
    explanation: `How each Q-sort correlates with each factor; * marks those that define it (beyond ${threshold} in size, and more than half of the communality h²).`,
    lines: textTable(
      [words('Q-sort', sorts, NAME_WIDTH)],
      [
        ...factorColumns(
          loadings,
          characteristics.definingCount.length,
          (loading, n, f) => `${rounded(loading, 3)}${flags[n]![f] ? '*' : ' '}`,
        ),
        figures(
          'h²',
          communalities.map((communality) => rounded(communality, 3)),
        ),
      ],
    ),
  };
}

function characteristicsSection({ characteristics }: Solution): Section {
  const rows: [string, readonly (number | null)[], number][] = [
    ['defining Q-sorts', characteristics.definingCount, 0],
    ['sum of squared loadings', characteristics.sumOfSquaredLoadings, 3],
    ['explained variance, percent', characteristics.explainedPercent, 1],
    ['composite reliability', characteristics.compositeReliability, 3],
    ['standard error of z-scores', characteristics.standardError, 3],
  ];
  return {
    heading: 'Factor characteristics',
    explanation: 'A dash stands where no Q-sort defines the factor.',
    lines: textTable(
      [
        words(
          '',
          rows.map(([name]) => name),
          NAME_WIDTH * 2,
        ),
      ],
      factorColumns(
        rows.map(([, values]) => values),
        characteristics.definingCount.length,
        (figure, row) => rounded(figure, rows[row]![2]),
      ),
    ),
  };
}
