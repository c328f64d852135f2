import { useEffect, useRef } from 'react';

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Nobody has touched anything for so long: they may have left. @param ms null: it does not matter now. */
export function useIdle(ms: number | null, onIdle: () => void): void {
  const told = useRef(onIdle);
  useEffect(() => {
    told.current = onIdle;
  });
  useEffect(() => {
    if (ms === null) return undefined;
    let timer = 0;
    const restart = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        told.current();
      }, ms);
    };
    restart();
    for (const sign of SIGNS) addEventListener(sign, restart, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS) removeEventListener(sign, restart);
    };
  }, [ms]);
}
