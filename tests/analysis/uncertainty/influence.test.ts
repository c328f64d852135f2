import { describe, expect, it } from 'vitest';
import {
  finished,
  influences,
  prepare,
  solve,
  STANDARD_RECIPE,
  type StudyData,
} from '../../../analysis/index.ts';
import { referenceStudy } from '../../reference/solutions.ts';
import { studyOf, syntheticStudy } from '../synthetic-study.ts';

/** Eight people around one viewpoint, and one alone with another. */
function loneVoice(): StudyData {
  const chorus = syntheticStudy(40, 8, { viewpointCount: 1, noise: 0.5, seed: 3 }).qSorts;
  const lone = syntheticStudy(40, 1, { viewpointCount: 1, noise: 0, seed: 77 }).qSorts;
  return studyOf([...chorus, ...lone].map(({ values }) => values));
}

describe('the influence of each participant', () => {
  it('without the one who holds it alone, a factor disappears; without one of eight, the chorus stays', () => {
    const found = finished(influences(prepare(loneVoice()), { ...STANDARD_RECIPE, factorCount: 2 }));
    expect(found.map(({ qSort }) => qSort)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9']);
    expect(found[8]!.disappearing).toEqual([1]);
    expect(found[8]!.factors[1]).toMatchObject({ likeness: 'different', largestChange: null });
    for (const { disappearing, factors } of found.slice(0, 8)) {
      expect(disappearing).toEqual([]);
      expect(factors[0]!.likeness).toBe('same');
    }
  });

  it('the figures are those of the study solved without the person', () => {
    const data = referenceStudy('lipset', 'shipped');
    const recipe = { ...STANDARD_RECIPE, factorCount: 2 };
    const whole = solve(data, recipe);
    finished(influences(prepare(data), recipe)).forEach(({ qSort, factors }) => {
      const without = solve(data, { ...recipe, excludedQSorts: [qSort] });
      factors.forEach((factor, f) => {
        const z = whole.zScores.map((row) => row[f]!);
        const best = [0, 1].map((g) => {
          const other = without.zScores.map((row) => row[g]!);
          const r = z.reduce((sum, x, s) => sum + x * other[s]!, 0) / (z.length - 1);
          return {
            r: Math.abs(r),
            change: Math.max(...z.map((x, s) => Math.abs(x - Math.sign(r) * other[s]!))),
          };
        });
        const nearest = best[0]!.r > best[1]!.r ? best[0]! : best[1]!;
        if (factor!.likeness === 'different') return;
        expect(factor!.phi).toBeCloseTo(nearest.r, 9);
        expect(factor!.largestChange).toBeCloseTo(nearest.change, 8);
      });
    });
  });

  it('says nothing of a factor that nobody defines', () => {
    const flagEdits = Array.from({ length: 9 }, (_, n) => ({
      qSort: `p${n + 1}`,
      factor: 1,
      isFlagged: false,
    }));
    const recipe = { ...STANDARD_RECIPE, factorCount: 2, flagEdits };
    finished(influences(prepare(loneVoice()), recipe)).forEach(({ factors, disappearing }) => {
      expect(factors[1]).toBeNull();
      expect(disappearing).toEqual([]);
    });
  });
});
