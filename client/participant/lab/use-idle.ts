import { useEffect, useRef } from 'react';
import { watchIdle } from './watch-idle.ts';

/** Nobody has touched anything for so long: they may have left. @param ms null: it does not matter now. */
export function useIdle(ms: number | null, onIdle: () => void): void {
  const told = useRef(onIdle);
  useEffect(() => {
    told.current = onIdle;
  });
  useEffect(() => {
    if (ms === null) return undefined;
    return watchIdle(ms, () => {
      told.current();
    });
  }, [ms]);
}
