import { describe, expect, it } from 'vitest';
import { loadingThreshold } from '../../../analysis/flagging/loading-threshold.ts';

describe('loadingThreshold', () => {
  it('is the exact quantile over √S', () => {
    // Printed in the field's textbooks as .33 and .43 for 36 statements.
    expect(loadingThreshold(36, 0.05)).toBeCloseTo(1.959963984540054 / 6, 15);
    expect(loadingThreshold(36, 0.01)).toBeCloseTo(2.575829303548901 / 6, 14);
  });
});
