import type { CribSheet, DifferenceList, FlagStanding } from '../../analysis/index.ts';
import type { ReadingJson } from './reading-json.ts';
import { statementColumns } from './statement-columns.ts';
import {
  factorColumns,
  factorHead,
  figures,
  NAME_WIDTH,
  rounded,
  signed,
  words,
  type Section,
  type TablesInput,
} from './table-columns.ts';
import { textTable } from './text-table.ts';

/** What helps to read the solution: who stands where, crib sheets, differences of every pair. */
export function readingSections(input: TablesInput, reading: ReadingJson): Section[] {
  return [
    standingSection(reading),
    ...reading.cribSheets.flatMap((sheet, f) => (sheet ? [cribSection(input, sheet, f)] : [])),
    ...reading.differences.map((list) => differenceSection(input, list)),
    agreementSection(input, reading),
  ];
}

const STANDINGS: Record<FlagStanding['standing'], string> = {
  defining: 'defines one factor',
  confounded: 'confounded: significant on several',
  unflagged: 'significant, but not flagged',
  none: 'significant nowhere',
};

function standingSection({ flagReport }: ReadingJson): Section {
  const odd = flagReport.filter(({ standing, isNegative }) => standing !== 'defining' || isNegative);
  const heads = (factors: readonly number[]) => factors.map(factorHead).join(' ') || '–';
  return {
    heading: 'Flag report',
    explanation: `${flagReport.length - odd.length} of ${flagReport.length} Q-sorts define one factor and load positively there; the others:`,
    lines:
      odd.length === 0
        ? ['None.']
        : textTable(
            [words('Q-sort', odd.map(({ name }) => name), NAME_WIDTH)], // prettier-ignore
            [
              words('', odd.map(({ standing }) => STANDINGS[standing]), 40), // prettier-ignore
              words('defines', odd.map(({ flagged }) => heads(flagged)), NAME_WIDTH), // prettier-ignore
              words('significant on', odd.map(({ significant }) => heads(significant)), NAME_WIDTH), // prettier-ignore
              words('', odd.map(({ isNegative }) => (isNegative ? 'negatively' : '')), NAME_WIDTH), // prettier-ignore
            ],
          ),
  };
}

function cribSection(input: TablesInput, sheet: CribSheet, factor: number): Section {
  const ranked = (list: string, found: CribSheet['rankedHigher']) => found.map(({ statement }) => ({ list, statement })); // prettier-ignore
  const rows = [
    ...sheet.highest.map((statement) => ({ list: 'highest', statement })),
    ...ranked('higher than all others', sheet.rankedHigher),
    ...ranked('tied highest', sheet.tiedHighest),
    ...ranked('tied lowest', sheet.tiedLowest),
    ...ranked('lower than all others', sheet.rankedLower),
    ...sheet.lowest.map((statement) => ({ list: 'lowest', statement })),
  ];
  const { factorArrays, characteristics } = input.solution;
  return {
    heading: `Crib sheet of ${factorHead(factor)}`,
    explanation: 'What to look at first when reading the factor, with the place in each factor’s array.',
    lines: textTable(
      [
        words('', rows.map(({ list }, at) => (list === rows[at - 1]?.list ? '' : list)), NAME_WIDTH), // prettier-ignore
        ...statementColumns(input, rows.map(({ statement }) => statement)), // prettier-ignore
      ],
      factorColumns(
        rows.map(({ statement }) => factorArrays[statement]!),
        characteristics.definingCount.length,
        (value) => signed(value),
      ),
    ),
  };
}

/** Differences from here on are beyond .05. */
const USUAL_QUANTILE = 1.96;

function differenceSection(input: TablesInput, { factors, statements }: DifferenceList): Section {
  const [a, b] = factors.map(factorHead) as [string, string];
  const beyond = statements.filter(({ ratio }) => ratio > USUAL_QUANTILE);
  return {
    heading: `Differences between ${a} and ${b}`,
    explanation: `Statements whose z-scores differ at .05, from what ${a} holds more to what ${b} holds more; --json lists all.`,
    lines:
      beyond.length === 0
        ? ['None.']
        : textTable(
            statementColumns(input, beyond.map(({ statement }) => statement)), // prettier-ignore
            [
              figures(a, beyond.map(({ first }) => rounded(first, 2))), // prettier-ignore
              figures(b, beyond.map(({ second }) => rounded(second, 2))), // prettier-ignore
              figures('difference', beyond.map(({ difference }) => rounded(difference, 2))), // prettier-ignore
            ],
          ),
  };
}

function agreementSection(input: TablesInput, { zScoreVariances, shownEqual }: ReadingJson): Section {
  const rising = [...zScoreVariances.keys()].sort((s, t) => (zScoreVariances[s] ?? 0) - (zScoreVariances[t] ?? 0)); // prettier-ignore
  const margins = new Map(shownEqual.statements.map((one) => [one.statement, one]));
  const margin = (s: number) => {
    const found = margins.get(s);
    return found ? `${rounded(found.smallestMargin, 2)}${found.isShownEqual ? '=' : ' '}` : '–';
  };
  return {
    heading: 'From agreement to dissent',
    explanation: `Statements by the variance of their z-scores over the factors. Margin: within this all factors can be shown to agree at .05; = marks those within a column, ${rounded(shownEqual.margin, 2)}.`,
    lines: textTable(statementColumns(input, rising), [
      figures('variance', rising.map((s) => rounded(zScoreVariances[s], 3))), // prettier-ignore
      figures('margin', rising.map(margin)), // prettier-ignore
    ]),
  };
}
