import {
  likeness,
  type BootstrapFigures,
  type Interval,
  type Likeness,
  type Spread,
} from '../../../analysis/index.ts';

/** How surely one factor comes back, in the words a page needs. */
export interface FactorVerdict {
  readonly factorIndex: number;
  /** Null where too few people define it to say. */
  readonly likeness: Likeness | null;
}

/** What can be said of each factor: with too few people nothing, else how alike it comes back when two were drawn. */
export function factorVerdicts({ factors }: BootstrapFigures): FactorVerdict[] {
  return factors.map(({ hasEnoughPeople, medianPhiAmongTwo }, factorIndex) => ({
    factorIndex,
    likeness: hasEnoughPeople && medianPhiAmongTwo !== null ? likeness(medianPhiAmongTwo) : null,
  }));
}

/** The interval to show: corrected where it can be, else the percentiles. */
export function intervalOf({ bca, percentile }: Pick<Spread, 'bca' | 'percentile'>): Interval {
  return bca ?? percentile;
}

/** In fewer draws than this a flag is not worth a row. */
const RARE = 0.05;

/** Q-sorts that define the factor now or do so when the people are drawn anew; the highest |loading| first. Indices */
export function flagRows({ flags, loadings }: BootstrapFigures, factorIndex: number): number[] {
  const isWorth = (n: number) => {
    const { isFlagged, frequency } = flags[n]![factorIndex]!;
    return isFlagged || (frequency ?? 0) >= RARE;
  };
  const height = (n: number) => Math.abs(loadings[n]![factorIndex]?.estimate ?? 0);
  return [...flags.keys()].filter(isWorth).sort((a, b) => height(b) - height(a));
}
