import { distributionOf, type StudyData } from '../../analysis/index.ts';
import { hasOracle, oracleQSorts, oracleResult, referenceResult, shippedQSorts } from './read-reference.ts';

/** Data sets with R's results that travel with the project. */
export const SHIPPED_SETS = ['lipset', 'power1_60', 'edge_duplicates_40x20'] as const;
/** Those of the folder outside the project. */
export const ORACLE_SETS = [
  ...SHIPPED_SETS,
  'cegebe',
  'civicon_before',
  'geneedit_tomato',
  'geneedit_wheat',
  'koc',
  'seafood',
] as const;

/** Where a set's results are read from: `tests/reference` or the folder outside the project. */
export type Place = 'shipped' | 'oracle';

/** `correlation.json`: what R's `cor` and `eigen` gave. */
export interface RCorrelation {
  readonly correlation: number[][];
  readonly eigenvalues: number[];
}

/** `PCA-…-k.json`: what R's psych and qmethod gave; null is R's NA. */
export interface RSolution {
  readonly loadings_unrotated: number[][];
  readonly loadings: number[][];
  readonly flagged: boolean[][];
  readonly zscores: (number | null)[][];
  readonly factor_scores: (number | null)[][];
  readonly characteristics: {
    readonly nload: number[];
    readonly eigenvals: number[];
    readonly expl_var: number[];
    readonly reliability: number[];
    readonly se_fscores: (number | null)[];
  };
  readonly factor_score_correlations: (number | null)[][];
  readonly se_of_differences: (number | null)[][];
  /** Absent where R stops because a factor without flags is not the last. */
  readonly qdc?: Record<string, string[] | number[]>;
}

/** KADE 1.4.0, rounded inside as it rounds. */
export interface KadeSolution {
  /** The first eight. */
  readonly eigenvalues: number[];
  readonly loadings_unrotated: number[][];
  readonly kade: {
    readonly loadings: number[][];
    readonly flagged: boolean[][];
  } & Partial<KadeOutput>;
}

/** What KADE gives only where every factor has flags. Statements are numbered from 1. */
export interface KadeOutput {
  readonly zscores: number[][];
  readonly factor_scores: number[][];
  readonly characteristics: { readonly reliability: number[]; readonly se_fscores: number[] };
  readonly factor_score_correlations: number[][];
  readonly se_of_differences: number[][];
  readonly distinguishing_p01: number[][];
  readonly distinguishing_p05_only: number[][];
  readonly consensus_p05: number[];
  readonly consensus_p01_only: number[];
}

/** Statements, Q-sorts and grid of one set, ready to be solved. */
export function referenceStudy(name: string, place: Place): StudyData {
  const qSorts = place === 'shipped' ? shippedQSorts(name) : oracleQSorts(name);
  const path = place === 'shipped' ? `${name}/study` : `data/${name}`;
  const { distribution } = read(path, place) as { distribution: number[] };
  return {
    statements: distribution.map((_, s) => ({ id: `s${s + 1}`, text: '' })),
    qSorts,
    distribution: distributionOf(distribution),
  };
}

/** R's correlations and eigenvalues of one set. */
export function rCorrelation(name: string, place: Place): RCorrelation {
  return read(place === 'shipped' ? `${name}/correlation` : `r/${name}/correlation`, place) as RCorrelation;
}

/** R's solution of one set. */
export function rSolution(name: string, place: Place, rotationAndCount: string): RSolution {
  const file = `${name}/PCA-${rotationAndCount}`;
  return read(place === 'shipped' ? file : `r/${file}`, place) as RSolution;
}

/** KADE's solution of one set, from outside the project. */
export function kadeSolution(name: string, rotationAndCount: string): KadeSolution {
  return read(`kade/${name}/PCA-${rotationAndCount}`, 'oracle') as KadeSolution;
}

function read(path: string, place: Place): unknown {
  return place === 'shipped' ? referenceResult(path) : oracleResult(path);
}

/**
 * May this run compare with the folder outside the project? Without it, a line says what was not tested; in CI its
 * absence is a failure.
 */
export function mayUseOracle(): boolean {
  if (hasOracle) return true;
  if (process.env['CI'] === 'true') throw new Error('../shared/oracle is missing, and CI needs it');
  console.warn(
    '../shared/oracle is absent: agreement with the data sets that may not be shipped was not tested',
  );
  return false;
}
