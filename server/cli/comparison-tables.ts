import type { DistinguishingStatement } from '../../analysis/index.ts';
import { statementColumns } from './statement-columns.ts';
import {
  factorColumns,
  factorHead,
  NAME_WIDTH,
  rounded,
  signed,
  words,
  type Section,
  type TablesInput,
} from './table-columns.ts';
import { textTable } from './text-table.ts';

/** What the factors say, and where they differ. */
export function comparisonSections(input: TablesInput): Section[] {
  return [
    arraySection(input),
    zScoreSection(input),
    factorCorrelationSection(input),
    differenceErrorSection(input),
    distinguishingSection(input),
    consensusSection(input),
  ];
}

function arraySection(input: TablesInput): Section {
  const { factorArrays, characteristics } = input.solution;
  return {
    heading: 'Factor arrays',
    explanation: 'Each factor as the Q-sort it would have made: z-scores laid into the grid.',
    lines: textTable(
      statementColumns(input),
      factorColumns(factorArrays, characteristics.definingCount.length, (value) => signed(value)),
    ),
  };
}

function zScoreSection(input: TablesInput): Section {
  const { zScores, characteristics } = input.solution;
  return {
    heading: 'z-scores',
    explanation: 'Weighted and standardised score of each statement on each factor.',
    lines: textTable(
      statementColumns(input),
      factorColumns(zScores, characteristics.definingCount.length, (zScore) => rounded(zScore, 3)),
    ),
  };
}

function factorCorrelationSection({ solution }: TablesInput): Section {
  return {
    heading: 'Correlations between factors',
    explanation: 'Of their z-scores.',
    lines: factorByFactor(solution.factorCorrelations),
  };
}

function differenceErrorSection({ solution }: TablesInput): Section {
  return {
    heading: 'Standard errors of differences',
    explanation:
      'Between the z-scores of two factors; a difference counts from 1.96 (.05) or 2.58 (.01) times this.',
    lines: factorByFactor(solution.standardErrorsOfDifferences),
  };
}

function factorByFactor(rows: readonly (readonly (number | null)[])[]): string[] {
  const names = words(
    '',
    rows.map((_, factor) => factorHead(factor)),
    NAME_WIDTH,
  );
  return textTable(
    [names],
    factorColumns(rows, rows.length, (figure) => rounded(figure, 3)),
  );
}

function distinguishingSection(input: TablesInput): Section {
  const { distinguishing, factorArrays, characteristics } = input.solution;
  const byFactor = [...distinguishing].sort((a, b) => a.factor - b.factor || a.statement - b.statement);
  const mark = ({ level }: DistinguishingStatement) => (level === '.01' ? '**' : '*');
  return {
    heading: 'Distinguishing statements',
    explanation:
      'The z-score on the factor differs from every other factor’s: * at .05, ** at .01. Then the place of the statement in each factor’s array.',
    lines:
      byFactor.length === 0
        ? ['None.']
        : textTable(
            [
              words(
                '',
                byFactor.map(({ factor }) => factorHead(factor)),
                NAME_WIDTH,
              ),
              words('', byFactor.map(mark), NAME_WIDTH),
              ...statementColumns(
                input,
                byFactor.map(({ statement }) => statement),
              ),
            ],
            factorColumns(
              byFactor.map(({ statement }) => factorArrays[statement]!),
              characteristics.definingCount.length,
              (value) => signed(value),
            ),
          ),
  };
}

function consensusSection(input: TablesInput): Section {
  const { consensus, factorArrays, characteristics } = input.solution;
  return {
    heading: 'Consensus statements',
    explanation:
      'On these no two factors’ z-scores differ at .05: no difference was found, which is less than that they agree.',
    lines:
      consensus.length === 0
        ? ['None.']
        : textTable(
            statementColumns(input, consensus),
            factorColumns(
              consensus.map((statement) => factorArrays[statement]!),
              characteristics.definingCount.length,
              (value) => signed(value),
            ),
          ),
  };
}
