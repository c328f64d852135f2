import { describe, expect, it } from 'vitest';
import {
  finished,
  multiverse,
  prepare,
  solve,
  STANDARD_RECIPE,
  type Recipe,
  type Solution,
  type TargetRow,
} from '../../analysis/index.ts';
import { repeatedRecipe, repetitionTarget } from '../../analysis/uncertainty/repeated-recipe.ts';
import { RecipeSchema } from '../../server/contract/solution.ts';
import { referenceStudy } from '../reference/solutions.ts';
import { largestGap } from './compare-solutions.ts';

const lipset = referenceStudy('lipset', 'shipped');
const recipe = (changes: Partial<Recipe>): Recipe => ({ ...STANDARD_RECIPE, ...changes });

describe('a rotation to a target', () => {
  const rowsOf = ({ sorts, loadings }: Solution): TargetRow[] =>
    sorts.map((qSort, n) => ({ qSort, loadings: loadings[n]! }));
  const varimaxed = solve(lipset, recipe({}));
  const toTarget = (target: readonly TargetRow[], changes: Partial<Recipe> = {}) =>
    solve(lipset, recipe({ rotation: 'none', target, ...changes }));

  it('that is a rotation of these factors is reached, in its order and with its signs', () => {
    const wanted = rowsOf(varimaxed).map(({ qSort, loadings: [a, b, c] }) => ({ qSort, loadings: [-c!, a!, b!] })); // prettier-ignore
    const { loadings, flags, notices } = toTarget(wanted);
    expect(
      largestGap(
        loadings,
        wanted.map((row) => row.loadings),
      ),
    ).toBeLessThan(1e-12);
    expect(flags.map(([c, a, b]) => [a, b, c])).toEqual(varimaxed.flags);
    expect(notices.map(({ code }) => code)).not.toContain('rotation-undetermined');
  });

  it('is turned by the Q-sorts it names, the others following', () => {
    const some = rowsOf(varimaxed).filter((_, n) => n % 2 === 0);
    const { loadings } = toTarget(some);
    expect(largestGap(loadings, varimaxed.loadings)).toBeLessThan(1e-10);
  });

  it('that leaves a factor open says so', () => {
    const two = [
      { qSort: 'US1', loadings: [1, 0, 0] },
      { qSort: 'JP5', loadings: [0, 1, 0] },
    ];
    const { notices, communalities } = toTarget(two);
    expect(notices.map(({ code }) => code)).toContain('rotation-undetermined');
    communalities.forEach((h, n) => expect(h).toBeCloseTo(varimaxed.communalities[n]!, 12));
  });

  it('is kept by the contract, and repeated on resamples', () => {
    const chosen = recipe({ rotation: 'none', target: rowsOf(varimaxed) });
    expect(RecipeSchema.parse(chosen)).toEqual(chosen);
    const prepared = prepare(lipset);
    const target = repetitionTarget(prepared, chosen);
    const everybody = repeatedRecipe(target, [0, 1, 2, 3, 4, 5, 6, 7, 8]);
    everybody.matchPhis.forEach((phi) => expect(phi).toBeCloseTo(1, 10));
    // Drawn twice counts twice in the turn; two different people hold too few factors for any.
    expect(repeatedRecipe(target, [0, 0, 1, 2, 3, 4, 5, 5, 6]).matchPhis.every((phi) => phi > 0.5)).toBe(true); // prettier-ignore
    expect(repeatedRecipe(target, [0, 1, 1, 0]).isShort).toBe(true);
    const { factors } = finished(multiverse(prepared, chosen));
    const plain = finished(multiverse(prepared, recipe({})));
    factors.forEach((factor, f) => expect(factor!.smallestPhi).toBeCloseTo(plain.factors[f]!.smallestPhi, 9));
  });
});
