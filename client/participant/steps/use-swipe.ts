import { useRef, type PointerEvent } from 'react';
import type { Pile } from '../../../analysis/sorting/index.ts';

/** A shorter push is none, and the card springs back. */
const FAR_PX = 72;
/** Less than that is a press; more upwards than sideways is scrolling. */
const BEGUN_PX = 10;

interface SwipeHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: (event: PointerEvent<HTMLElement>) => void;
}

/** Push a card with a finger: to the left it is disagreed with, to the right agreed with. Only ever an addition. */
export function useSwipe(): (onPile: (pile: Pile) => void) => SwipeHandlers {
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return (onPile) => {
    const end = (event: PointerEvent<HTMLElement>) => {
      const start = from.current;
      from.current = null;
      event.currentTarget.style.removeProperty('transform');
      return start === null ? 0 : event.clientX - start.x;
    };
    return {
      onPointerDown: (event) => {
        from.current =
          event.pointerType === 'touch' && event.isPrimary ? { x: event.clientX, y: event.clientY } : null;
      },
      onPointerMove: (event) => {
        if (from.current === null) return;
        const across = event.clientX - from.current.x;
        if (Math.abs(across) < BEGUN_PX) return;
        event.currentTarget.style.transform = `translateX(${across}px) rotate(${across / 40}deg)`;
      },
      onPointerUp: (event) => {
        const across = end(event);
        if (Math.abs(across) >= FAR_PX) onPile(across < 0 ? 'disagree' : 'agree');
      },
      onPointerCancel: end,
    };
  };
}
