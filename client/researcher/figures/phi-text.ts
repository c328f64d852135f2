import { likeness } from '../../../analysis/index.ts';
import { decimals, loadingText, NO_FIGURE } from '../../text/number-text.ts';

/** φ to two decimals, or to three where two would tell another likeness than the figure has: .949, not .95. */
export function phiText(phi: number | null): string {
  if (phi === null) return NO_FIGURE;
  const size = Math.abs(phi);
  if (likeness(Number(size.toFixed(2))) === likeness(size)) return loadingText(phi);
  return decimals(phi, 3).replace(/^(−?)0\./, '$1.');
}
