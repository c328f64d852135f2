import type { Multiverse, SolutionComparison } from '../../analysis/index.ts';
import { bootstrapSections } from './bootstrap-tables.ts';
import type { Evidence, RuledStatements } from './evidence.ts';
import { statementColumns } from './statement-columns.ts';
import {
  factorColumns,
  factorHead,
  figures,
  NAME_WIDTH,
  rounded,
  words,
  type Section,
  type TablesInput,
} from './table-columns.ts';
import { textTable } from './text-table.ts';

/** What was asked for beside the solution; nothing for what was not. */
export function evidenceSections(input: TablesInput): Section[] {
  const { distinguishingByRule: ruled, comparison, multiverse } = input.evidence;
  return [
    ...(ruled ? [ruledSection(input, ruled)] : []),
    ...chanceSections(input),
    ...bootstrapSections(input),
    ...influenceSections(input),
    ...(multiverse ? [multiverseSection(multiverse)] : []),
    ...(comparison ? [comparisonSection(comparison)] : []),
  ];
}

function ruledSection(input: TablesInput, { rule, found }: RuledStatements): Section {
  const byFactor = found.toSorted((a, b) => a.factor - b.factor || a.statement - b.statement);
  const adjusted = rule.isAdjusted ? 'after Benjamini and Hochberg' : 'not adjusted';
  return {
    heading: 'Distinguishing statements by your rule',
    explanation: `Largest p of the differences below ${rule.alpha}, ${adjusted}, and every difference at least ${rule.smallestEffect ?? 0}.`,
    lines:
      byFactor.length === 0
        ? ['None.']
        : textTable(
            [
              words('', byFactor.map(({ factor }) => factorHead(factor)), NAME_WIDTH), // prettier-ignore
              ...statementColumns(input, byFactor.map(({ statement }) => statement)), // prettier-ignore
            ],
            [
              figures('p', byFactor.map(({ largestP }) => rounded(largestP, 4))), // prettier-ignore
              figures('adjusted', byFactor.map(({ adjustedP }) => rounded(adjustedP, 4))), // prettier-ignore
              figures('least difference', byFactor.map((one) => rounded(one.smallestDifference, 2))), // prettier-ignore
            ],
          ),
  };
}

function chanceSections({ solution, evidence: { chanceFlags } }: TablesInput): Section[] {
  if (!chanceFlags) return [];
  const flags = solution.flags.flat().filter(Boolean).length;
  const rows: [string, number, number][] = [
    ['flags of this solution', flags, 0],
    ['by chance, mean', chanceFlags.mean, 1],
    ['by chance, 95th percentile', chanceFlags.percentile95, 1],
    ['N · F · level, far too low', chanceFlags.naive, 1],
  ];
  const lines = textTable(
    [words('', rows.map(([name]) => name), 40)], // prettier-ignore
    [figures('flags', rows.map(([, value, decimals]) => rounded(value, decimals)))], // prettier-ignore
  );
  const explanation = `Each Q-sort’s own values permuted ${chanceFlags.draws} times and run through the same recipe: how many flags mean nothing.`;
  return [{ heading: 'Flags by chance', explanation, lines }];
}

function influenceSections({ solution, evidence: { influences } }: TablesInput): Section[] {
  if (!influences) return [];
  const gone = influences.map(({ disappearing }) => disappearing.map(factorHead).join(' '));
  return [
    {
      heading: 'Without each person',
      explanation:
        'φ of each factor’s z-scores with the same recipe’s without this Q-sort, how many statements change their column, and which factors disappear (φ below .85).',
      lines: textTable(
        [words('without', influences.map(({ qSort }) => qSort), NAME_WIDTH)], // prettier-ignore
        [
          ...factorColumns(
            influences.map(({ factors }) => factors),
            solution.characteristics.definingCount.length,
            (one) => (one ? `${rounded(one.phi, 2)} ${rounded(one.movedStatements, 0).padStart(3)}` : '–'),
          ),
          words('disappears', gone, NAME_WIDTH),
        ],
      ),
    },
  ];
}

function multiverseSection({ universes, factors, hidden }: Multiverse): Section {
  const solved = universes.filter(({ refusal }) => refusal === null).length;
  const among = hidden.map(({ share }) => `${rounded(100 * share, 0)} %`).join(', ');
  const others = hidden.length === 0 ? 'None shows a viewpoint that this solution lacks.' : `${hidden.length} viewpoints that this solution lacks appear, in ${among} of them.`; // prettier-ignore
  const rows: [string, readonly (number | null)[]][] = [
    ['found, φ from .95', factors.map((one) => one && one.same)],
    ['found, φ from .85', factors.map((one) => one && one.similar)],
    ['the same, as many factors or more', factors.map((one) => one && one.similarAmongAtLeastAsMany)],
    ['smallest φ', factors.map((one) => one && one.smallestPhi)],
  ];
  return {
    heading: 'Under other choices',
    explanation: `Each factor in ${solved} solutions of the same Q-sorts by other numbers of factors, extractions and rotations: in what share of them it is found. ${others}`,
    lines: textTable(
      [words('', rows.map(([name]) => name), 40)], // prettier-ignore
      factorColumns(
        rows.map(([, values]) => values),
        factors.length,
        (value) => rounded(value, 2),
      ),
    ),
  };
}

function comparisonSection({ pairs, onlyInFirst, onlyInSecond }: SolutionComparison): Section {
  const left = (factors: readonly number[]) => factors.map(factorHead).join(' ') || 'none';
  return {
    heading: 'Beside the other solution',
    explanation: `The best one-to-one match by z-scores; below 0 the other points the other way. Without a counterpart here: ${left(onlyInFirst)}; there: ${left(onlyInSecond)}.`,
    lines: textTable(
      [words('here', pairs.map(({ first }) => factorHead(first)), NAME_WIDTH)], // prettier-ignore
      [
        words('there', pairs.map(({ second }) => factorHead(second)), NAME_WIDTH), // prettier-ignore
        figures('φ', pairs.map(({ phi }) => rounded(phi, 3))), // prettier-ignore
        words('', pairs.map(({ likeness }) => likeness), NAME_WIDTH), // prettier-ignore
        words('differ most on', pairs.map(({ differences }) => differences.slice(0, 3).map(({ statement }) => statement).join(', ')), 40), // prettier-ignore
      ],
    ),
  };
}

/** What the evidence has to say in words. */
export function evidenceNotices({ rotationOptima, bootstrap }: Evidence) {
  return [...(rotationOptima?.notices ?? []), ...(bootstrap?.notices ?? [])];
}
