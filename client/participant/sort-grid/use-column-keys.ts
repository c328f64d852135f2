import { useRef, type KeyboardEvent } from 'react';
import type { Distribution } from '../../../analysis/sorting/index.ts';

/** A sign waits that long for its figure. */
const SIGN_WAITS_MS = 1500;

/**
 * Figures go to their column: `3` or `+3` to the column +3, `-3` to the column −3. They only move the focus; Enter
 * puts the card there.
 */
export function useColumnKeys(distribution: Distribution): (event: KeyboardEvent<HTMLElement>) => void {
  const sign = useRef<Sign>({ isMinus: false, at: -Infinity });
  return (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { key, timeStamp: at } = event;
    if (key === '-' || key === '+') {
      sign.current = { isMinus: key === '-', at };
      event.preventDefault();
      return;
    }
    const value = valueTyped(key, at, sign.current);
    if (!distribution.some((column) => column.value === value)) return;
    sign.current = { isMinus: false, at: -Infinity };
    event.preventDefault();
    document.querySelector<HTMLElement>(`[data-focus="column:${value}"]`)?.focus();
  };
}

/** A sign that waits for its figure, and since when. */
interface Sign {
  readonly isMinus: boolean;
  readonly at: number;
}

function valueTyped(key: string, at: number, sign: Sign): number {
  if (!/^\d$/.test(key)) return NaN;
  // Not −0.
  return sign.isMinus && at - sign.at < SIGN_WAITS_MS ? 0 - Number(key) : Number(key);
}
