import { describe, expect, it } from 'vitest';
import { STANDARD_RECIPE } from '../../../../analysis/index.ts';
import { recipeLine } from '../../../../client/researcher/analysis/recipe-line.ts';

describe('the recipe in words', () => {
  it('says what is usual in a few', () => {
    expect(recipeLine(STANDARD_RECIPE)).toBe(
      'Pearson correlations · principal components · varimax · flags at p < .05',
    );
  });

  it('hides no choice and nothing done by hand', () => {
    const line = recipeLine({
      ...STANDARD_RECIPE,
      correlation: 'spearman',
      extraction: 'minimum-residual',
      rotation: 'none',
      flagAlpha: 0.01,
      flagMajority: false,
      flagStandardError: 'statements-less-one',
      weightCap: 0.95,
      reliability: 'observed',
      convention: 'kade',
      missingValues: 'centre',
      turns: [{ first: 0, second: 1, degrees: 5 }],
      invertedFactors: [0],
      factorOrder: [1, 0],
      splitFactors: [0],
      flagEdits: [{ qSort: 'P1', factor: 0, isFlagged: true }],
    });
    expect(line).toBe(
      'Spearman correlations · minimum residuals · no rotation · flags at p < .01 · no majority rule · ' +
        '1/√(S − 1) · weights capped at .95 · observed reliability · order and rounding as KADE · ' +
        'missing values: centre · 1 turn by hand · C reflected · reordered · 1 dropped · A and B split · ' +
        '1 flag by hand',
    );
  });
});
