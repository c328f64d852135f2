import type { DistinguishingStatement } from '../../analysis/index.ts';
import type { RSolution } from '../reference/solutions.ts';

/** What qmethod's `qdc` says, in our words. */
export interface Verdicts {
  readonly distinguishing: DistinguishingStatement[];
  readonly consensus: number[];
}

/**
 * Reads qmethod's labels: "Distinguishes all", "Distinguishes f1 only", "Distinguishes f1 Distinguishes f3 ",
 * "Distinguishing" (two factors), "Consensus" or nothing; and its marks for each pair: "" * ** *** 6*.
 *
 * @returns null where R stopped, or where fewer than two factors have flags.
 */
export function rVerdicts({ qdc, characteristics }: RSolution): Verdicts | null {
  // R leaves out the trailing factors without flags.
  const scored = characteristics.nload.flatMap((count, f) => (count > 0 ? [f] : []));
  if (!qdc || scored.length < 2) return null;
  const labels = qdc['dist.and.cons'] as string[];
  const distinguishing = labels.flatMap((label, statement) =>
    factorsIn(label, scored).map((factor): DistinguishingStatement => {
      const marks = scored.filter((g) => g !== factor).map((g) => markOf(qdc, [factor, g], statement));
      return { statement, factor, level: marks.every((mark) => mark !== '*') ? '.01' : '.05' };
    }),
  );
  const consensus = labels.flatMap((label, statement) => (label === 'Consensus' ? [statement] : []));
  return { distinguishing, consensus };
}

function factorsIn(label: string, scored: readonly number[]): readonly number[] {
  if (label === 'Distinguishes all' || label === 'Distinguishing') return scored;
  return [...label.matchAll(/Distinguishes f(\d+)/g)].map((match) => Number(match[1]) - 1);
}

function markOf(qdc: NonNullable<RSolution['qdc']>, pair: readonly number[], statement: number): string {
  const [f, g] = pair.toSorted((a, b) => a - b);
  const mark = qdc[`sig_f${f! + 1}_f${g! + 1}`]![statement] as string;
  if (mark === '') throw new Error('qdc calls a statement distinguishing that its own marks do not');
  return mark;
}
