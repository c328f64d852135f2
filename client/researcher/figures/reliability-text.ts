import type { Recipe } from '../../../analysis/index.ts';
import { analysisText } from '../../text/en/analysis.ts';
import { loadingText } from '../../text/number-text.ts';

const words = analysisText.reliability;

/** What a solution's standard errors take for granted, in a sentence. */
export function reliabilityText({ reliability = 0.8 }: Recipe): string {
  if (reliability === 'observed') return words.observed;
  return words.assumed(loadingText(reliability), reliability === 0.8);
}
