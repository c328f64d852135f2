import { describe, expect, it } from 'vitest';
import { distinguishingFor, FIELD_RULE } from '../../../../client/researcher/figures/distinguishing-rule.ts';
import { lipsetView } from '../a-solution-view.ts';

const { solution } = lipsetView();
const keys = (found: ReturnType<typeof distinguishingFor>) =>
  found.map(({ statement, factor }) => `${statement} ${factor}`);

describe('distinguishing statements by a rule for reading', () => {
  it('are the solution’s own under the field’s rule', () => {
    expect(distinguishingFor(solution, FIELD_RULE)).toBe(solution.distinguishing);
  });

  it('are never more when corrected for many statements, and the same ones', () => {
    const corrected = distinguishingFor(solution, { ...FIELD_RULE, isCorrected: true });
    expect(corrected.length).toBeGreaterThan(0);
    expect(corrected.length).toBeLessThan(solution.distinguishing.length);
    expect(keys(solution.distinguishing)).toEqual(expect.arrayContaining(keys(corrected)));
  });

  it('are those whose nearest other factor is far enough', () => {
    const far = distinguishingFor(solution, { ...FIELD_RULE, smallestEffect: 1 });
    const expected = solution.distinguishing.filter(({ statement, factor }) => {
      const own = solution.zScores[statement]![factor]!;
      return solution.zScores[statement]!.every((z, other) => other === factor || Math.abs(own - z!) >= 1);
    });
    expect(far).toEqual(expected);
    expect(far.length).toBeGreaterThan(0);
    expect(far.length).toBeLessThan(solution.distinguishing.length);
  });

  it('are none where there is one factor', () => {
    expect(
      distinguishingFor(lipsetView({ factorCount: 1 }).solution, { ...FIELD_RULE, isCorrected: true }),
    ).toEqual([]);
  });
});
