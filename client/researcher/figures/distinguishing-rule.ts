import {
  differenceLists,
  distinguishingBy,
  distinguishingEvidence,
  type DistinguishingStatement,
  type Solution,
} from '../../../analysis/index.ts';

/** How a reader of the page wants distinguishing statements judged. */
export interface ReadingRule {
  readonly isCorrected: boolean;
  /** Least |Δz| from every other factor; 0: any. */
  readonly smallestEffect: number;
}

/** As the solution itself has it. */
export const FIELD_RULE: ReadingRule = { isCorrected: false, smallestEffect: 0 };

const LEVELS = { '.05': 0.05, '.01': 0.01 } as const;

/** The distinguishing statements by a rule for reading; the solution's own under the field's rule. */
export function distinguishingFor(solution: Solution, rule: ReadingRule): readonly DistinguishingStatement[] {
  if (!rule.isCorrected && rule.smallestEffect === 0) return solution.distinguishing;
  const lists = differenceLists(solution);
  if (lists.length === 0) return [];
  const evidence = distinguishingEvidence(lists);
  const passing = (level: keyof typeof LEVELS) =>
    distinguishingBy(evidence, {
      alpha: LEVELS[level],
      isAdjusted: rule.isCorrected,
      smallestEffect: rule.smallestEffect,
    });
  const strict = new Set(passing('.01').map(({ statement, factor }) => `${statement} ${factor}`));
  return passing('.05').map(({ statement, factor }) => ({
    statement,
    factor,
    level: strict.has(`${statement} ${factor}`) ? '.01' : '.05',
  }));
}
