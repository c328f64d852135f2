import { describe, expect, it } from 'vitest';
import {
  finished,
  largeSolution,
  mergedParts,
  momentsPart,
  scoresPart,
  solve,
  solveLarge,
  STANDARD_RECIPE,
  StatementSums,
  sumsPart,
  type LargePart,
  type LargeRecipe,
  type MomentsPart,
  type ScoresPart,
  type SumsPart,
} from '../../../analysis/index.ts';
import { largestGap, rowGap } from '../compare-solutions.ts';
import { referenceStudy } from '../../reference/solutions.ts';

const { qSorts, distribution, statements } = referenceStudy('power1_60', 'shipped');
const all = qSorts.map(({ values }) => values);
/** As three machines hold them. */
const machines = [all.slice(0, 11), all.slice(11, 40), all.slice(40)];
const recipe: LargeRecipe = { factorCount: 4, rotation: 'varimax', flagAlpha: 0.05 };
const sent = <Part extends LargePart>(part: Part) => JSON.parse(JSON.stringify(part)) as Part;
const merged = <Part extends LargePart>(parts: readonly Part[]) => mergedParts(parts.map(sent)) as Part;

const sumsOf = (sorts: readonly (readonly number[])[]): SumsPart =>
  finished(sumsPart(() => sorts, statements.length));
const momentsOf = (sorts: readonly (readonly number[])[], after: SumsPart, chosen = recipe): MomentsPart =>
  finished(momentsPart(() => sorts, after, chosen));
const scoresOf = (sorts: readonly (readonly number[])[], after: MomentsPart): ScoresPart =>
  finished(scoresPart(() => sorts, after));

describe('Q-sorts on three machines', () => {
  const sums = merged(machines.map(sumsOf));
  const moments = merged(machines.map((sorts) => momentsOf(sorts, sums)));
  const scores = merged(machines.map((sorts) => scoresOf(sorts, moments)));

  it.each([
    ['varimax', recipe],
    ['not rotated', { ...recipe, rotation: 'none' }],
    ['one factor', { ...recipe, factorCount: 1 }],
  ] as const)('%s: the solution of all of them on one, to 1e-9', (_, chosen) => {
    const turned = merged(machines.map((sorts) => momentsOf(sorts, sums, chosen)));
    const shared = largeSolution(merged(machines.map((sorts) => scoresOf(sorts, turned))), distribution);
    const alone = finished(solveLarge(() => all, distribution, chosen));
    const { factorCount, rotation } = chosen;
    const ordinary = solve(
      { qSorts, distribution, statements },
      { ...STANDARD_RECIPE, factorCount, rotation },
    );
    for (const whole of [alone, ordinary]) {
      expect(largestGap(shared.zScores, whole.zScores)).toBeLessThan(1e-9);
      expect(rowGap(shared.characteristics.sumOfSquaredLoadings, whole.characteristics.sumOfSquaredLoadings)).toBeLessThan(1e-9); // prettier-ignore
      expect(shared.characteristics.definingCount).toEqual(whole.characteristics.definingCount);
      expect(shared.factorArrays).toEqual(whole.factorArrays);
      expect(shared.splitTies).toEqual(whole.splitTies);
      expect(shared.distinguishing).toEqual(whole.distinguishing);
      expect(shared.consensus).toEqual(whole.consensus);
    }
    expect(shared.eigenvalues).toEqual(alone.eigenvalues);
  });

  it('in whatever order the first step is merged, it is the same to the digit', () => {
    expect(merged([2, 0, 1].map((machine) => sumsOf(machines[machine]!)))).toEqual(sums);
    expect(sumsOf(all)).toEqual(sums);
  });

  it('a Q-sort added to the kept sums, or withdrawn from them, needs no other read again', () => {
    const kept = StatementSums.from(sent(sums).sums);
    kept.withdraw(all[5]!);
    expect(kept.part()).toEqual(sumsOf(all.toSpliced(5, 1)).sums);
    kept.add(all[5]!);
    expect(kept.part()).toEqual(sums.sums);
  });

  it('refuses parts of different steps, statements, recipes and bases', () => {
    const refused = (...parts: LargePart[]) => expect(() => mergedParts(parts)).toThrow(expect.objectContaining({ code: 'parts-unlike' })); // prettier-ignore
    refused();
    refused(sums, moments);
    refused(moments, scores);
    refused(sums, { step: 'sums', sums: new StatementSums(3).part() });
    refused(moments, momentsOf(machines[0]!, sums, { ...recipe, flagAlpha: 0.01 }));
    refused(moments, momentsOf(machines[0]!, sumsOf(machines[0]!)));
    refused(scores, scoresOf(all, momentsOf(all, sums, { ...recipe, factorCount: 3 })));
  });

  it('refuses to go on while a machine’s part is missing, or is in twice', () => {
    const missing = expect.objectContaining({ code: 'parts-missing' }) as Error;
    const [first, second, third] = machines.map((sorts) => momentsOf(sorts, sums));
    expect(() => scoresOf(all, merged([first!, second!]))).toThrow(missing);
    expect(() => scoresOf(all, merged([first!, second!, third!, third!]))).toThrow(missing);
    expect(() => largeSolution(scoresOf(machines[0]!, moments), distribution)).toThrow(missing);
    expect(() => momentsOf([], sumsOf([]))).toThrow(expect.objectContaining({ code: 'too-few-q-sorts' }));
  });
});
