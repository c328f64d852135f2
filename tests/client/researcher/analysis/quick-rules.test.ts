import { describe, expect, it } from 'vitest';
import { finished, prepare, retentionTable, STANDARD_RECIPE } from '../../../../analysis/index.ts';
import { quickRules, rangeOf, SLOW_RULES } from '../../../../client/researcher/analysis/quick-rules.ts';
import { referenceStudy } from '../../../reference/solutions.ts';

const prepared = prepare(referenceStudy('lipset', 'shipped'), []);

describe('the rules that need no chance', () => {
  it('say what the whole table says of them, and nothing of the others', () => {
    const whole = finished(
      retentionTable(prepared, STANDARD_RECIPE, { seed: 1, draws: 20, splits: 2, resamples: 2 }),
    );
    const quick = quickRules(prepared);
    expect(whole.rules).toMatchObject(quick);
    expect(
      Object.keys(whole.rules)
        .filter((rule) => !(rule in quick))
        .sort(),
    ).toEqual([...SLOW_RULES].sort());
    expect(quick.kaiser).toBe(4); // R: eigenvalues 2.38, 2.02, 1.34, 1.13, .73 …
  });
});

describe('the range of the rules', () => {
  it('goes from the fewest to the most, at least one, and names who stands at the ends', () => {
    const rules = { kaiser: 6, 'scree-elbow': 0, 'parallel-analysis': 1, 'split-half': null } as const;
    expect(rangeOf(rules)).toEqual({
      fewest: 1,
      most: 6,
      atFewest: ['scree-elbow', 'parallel-analysis'],
      atMost: ['kaiser'],
    });
  });
});
