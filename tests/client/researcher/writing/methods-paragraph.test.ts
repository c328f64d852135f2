import { describe, expect, it } from 'vitest';
import type { Recipe } from '../../../../analysis/index.ts';
import { methodsParagraph } from '../../../../client/researcher/writing/methods-paragraph.ts';
import { lipsetView, peopleWith } from '../a-solution-view.ts';

const paragraph = (recipe: Partial<Recipe> = {}, reasonForFactorCount = 'Three is usual') =>
  methodsParagraph({
    view: lipsetView(recipe),
    reasonForFactorCount,
    inputDigest: '0123456789abcdef'.repeat(4),
    isSimulated: false,
  });

describe('methodsParagraph', () => {
  it('tells what was done with Lipset’s Q-sorts, in R’s numbers', () => {
    const text = paragraph();
    expect(text).toContain('9 Q-sorts of 33 statements (grid −4: 2, −3: 3');
    expect(text).toContain('Pearson correlations between the Q-sorts were factored by principal components.');
    expect(text).toContain('3 factors were kept, explaining 63.8 % of the variance.');
    expect(text).toContain('Reason for this number: Three is usual. They were rotated by varimax');
    expect(text).toContain('beyond ±.34 (p < .05, two-sided)');
    expect(text).toContain('9 of 9 Q-sorts define one factor (A: 3, B: 3, C: 3).');
    // R's qdc: 5 distinguish all factors, 8, 6 and 6 one of them.
    expect(text).toContain('an assumed reliability of .80. 25 statements distinguish a factor');
    expect(text).toContain('2 are consensus');
    expect(text).toContain('the SHA-256 of the input begins 0123456789ab.');
    expect(text).not.toMatch(/left out|simulated|Further choices|define no factor/);
  });

  it('tells of a factor that was split, and counts what it explains once', () => {
    const text = paragraph({ splitFactors: [0] });
    // 63.8 as without the split, where R has it too.
    expect(text).toContain('3 factors were kept, explaining 63.8 % of the variance.');
    expect(text).toContain('One of them, bipolar, was split in two: A and B are its ends');
    expect(text).toContain('(A: 2, B: 1, C: 3, D: 3)');
    expect(text).not.toContain('Further choices');
    expect(paragraph({ splitFactors: [2] })).toContain('C and D are its ends');
  });

  it('says who was left out, that nothing was rotated, and who defines nothing', () => {
    const text = paragraph({ factorCount: 2, rotation: 'none', excludedQSorts: ['US1', 'JP5'] });
    expect(text).toContain('US1 and JP5 were left out.');
    expect(text).toContain('They were not rotated.');
    const rotated = paragraph({ factorCount: 2 });
    expect(rotated).toContain('0 load on several factors and 1 on none; they define no factor.');
  });

  it('tells of a turn to a target, and of the majority rule only where it was kept', () => {
    const target = [
      { qSort: 'US1', loadings: [1, 0] },
      { qSort: 'JP5', loadings: [0, 1] },
    ];
    const text = paragraph({ factorCount: 2, rotation: 'none', target, flagMajority: false });
    expect(text).toContain('to a target set for 2 Q-sorts (Procrustes).');
    expect(text).toContain('(p < .05, two-sided).');
    expect(text).not.toMatch(/not rotated|half of the communality|Further choices/);
    expect(paragraph()).toContain('more than half of the communality');
  });

  it('says how many Q-sorts have another shape than the grid, and nothing where all fill it', () => {
    const { people } = peopleWith({ US1: true, US2: false, JP5: true });
    const text = methodsParagraph({
      view: { ...lipsetView(), people },
      reasonForFactorCount: 'Three is usual',
      inputDigest: '0123456789abcdef'.repeat(4),
      isSimulated: false,
    });
    expect(text).toContain('2 of the 9 Q-sorts do not fill the grid exactly; each was standardised.');
    expect(paragraph()).not.toContain('fill the grid');
  });

  it('compares nothing and turns nothing where there is one factor', () => {
    const text = paragraph({ factorCount: 1 });
    expect(text).toContain('1 factor was kept');
    expect(text).not.toMatch(/rotated|consensus/);
  });

  it('says that answers were simulated', () => {
    const view = lipsetView();
    const input = { view, reasonForFactorCount: 'x', inputDigest: 'y', isSimulated: true };
    expect(methodsParagraph(input)).toContain('nobody was asked');
  });

  it('never hides a choice it has no sentence for', () => {
    const text = paragraph({ convention: 'kade', weightCap: 0.95, reliability: 0.7 });
    expect(text).toContain('Further choices of the recipe: convention "kade", weightCap 0.95.');
    expect(text).toContain('an assumed reliability of .70');
  });

  it('ends the researcher’s sentence once', () => {
    expect(paragraph({}, 'Because! ')).toContain('Reason for this number: Because! They');
    expect(paragraph({}, 'Because')).toContain('Reason for this number: Because. They');
  });
});
