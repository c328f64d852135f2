import { AnalysisError } from '../errors.ts';
import type { FactorSumsPart } from './factor-sums.ts';
import { FactorSums } from './factor-sums.ts';
import { StatementSums, type StatementSumsPart } from './statement-sums.ts';
import { VarimaxMoments, type VarimaxMomentsPart } from './varimax-moments.ts';

/** What can be chosen where Q-sorts are many: the standard road. */
export interface LargeRecipe {
  readonly factorCount: number;
  readonly rotation: 'varimax' | 'none';
  readonly flagAlpha: number;
}

/** What some of the Q-sorts add to the first step. Knows no recipe: kept, it serves every number of factors. */
export interface SumsPart {
  readonly step: 'sums';
  readonly sums: StatementSumsPart;
}

/** What some of the Q-sorts add to the second step, after the first over all of them. */
export interface MomentsPart {
  readonly step: 'moments';
  readonly after: SumsPart;
  readonly recipe: LargeRecipe;
  readonly moments: VarimaxMomentsPart;
}

/** What some of the Q-sorts add to the last step, after the second over all of them. */
export interface ScoresPart {
  readonly step: 'scores';
  readonly after: MomentsPart;
  readonly scores: FactorSumsPart;
}

/**
 * One machine's share of a solution of many Q-sorts: plain numbers that go through JSON without loss, and from which
 * no single Q-sort can be told unless the part is of one alone.
 */
export type LargePart = SumsPart | MomentsPart | ScoresPart;

/**
 * Several machines' parts of one step as one. Sums of whole-numbered Q-sorts add up to the digit in any order, moments
 * and scores to rounding (about 10⁻¹⁵ of their size).
 *
 * @throws {AnalysisError} `parts-unlike` where they are of different steps, statements or recipes, or do not follow
 *   the same step before.
 */
export function mergedParts(parts: readonly LargePart[]): LargePart {
  const [first, ...others] = parts;
  if (!first) throw unlike('there is no part to be merged');
  return others.reduce(mergedPair, first);
}

function mergedPair(one: LargePart, other: LargePart): LargePart {
  if (one.step === 'sums' && other.step === 'sums') return mergedSums(one, other);
  if (one.step === 'moments' && other.step === 'moments') return mergedMoments(one, other);
  if (one.step === 'scores' && other.step === 'scores') return mergedScores(one, other);
  throw unlike(`one part is of the step "${one.step}", another of "${other.step}"`);
}

function mergedSums(one: SumsPart, other: SumsPart): SumsPart {
  const [ours, theirs] = [one.sums.statementCount, other.sums.statementCount];
  if (ours !== theirs) throw unlike(`one part is over ${ours} statements, another over ${theirs}`);
  const sums = StatementSums.from(one.sums);
  sums.merge(StatementSums.from(other.sums));
  return { step: 'sums', sums: sums.part() };
}

function mergedMoments(one: MomentsPart, other: MomentsPart): MomentsPart {
  refuseOtherBase([one.after, one.recipe], [other.after, other.recipe]);
  const moments = VarimaxMoments.from(one.moments);
  moments.merge(VarimaxMoments.from(other.moments));
  return { ...one, moments: moments.part() };
}

function mergedScores(one: ScoresPart, other: ScoresPart): ScoresPart {
  refuseOtherBase(one.after, other.after);
  const scores = FactorSums.from(one.scores);
  scores.merge(FactorSums.from(other.scores));
  return { ...one, scores: scores.part() };
}

function refuseOtherBase(one: unknown, other: unknown): void {
  if (JSON.stringify(one) === JSON.stringify(other)) return;
  throw unlike('the parts do not follow the same step before with the same recipe');
}

function unlike(message: string): AnalysisError {
  return new AnalysisError('parts-unlike', message);
}
