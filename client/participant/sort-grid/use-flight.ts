import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { SortBoard } from '../../../analysis/sorting/index.ts';

const FLIGHT_MS = 170;

/**
 * Show where a card went: after each move, every card that lies elsewhere flies there from where it lay. Nothing
 * moves for whoever asked for less motion.
 */
export function useFlight(container: RefObject<HTMLElement | null>, board: SortBoard): void {
  const before = useRef(new Map<string, DOMRect>());
  useLayoutEffect(() => {
    // With the next frame, which needs to know where all cards lie anyway: before it, that would be worked out twice.
    const frame = requestAnimationFrame(() => {
      const now = cardBoxes(container.current);
      if (!matchMedia('(prefers-reduced-motion: reduce)').matches) fly(now, before.current);
      before.current = new Map([...now].map(([id, { box }]) => [id, box]));
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [container, board]);
}

interface LyingCard {
  readonly element: HTMLElement;
  readonly box: DOMRect;
}

function cardBoxes(container: HTMLElement | null): Map<string, LyingCard> {
  const cards = [...(container?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
  return new Map(
    cards.map((element) => [
      element.dataset['card'] ?? '',
      { element, box: element.getBoundingClientRect() },
    ]),
  );
}

function fly(now: ReadonlyMap<string, LyingCard>, before: ReadonlyMap<string, DOMRect>): void {
  for (const [id, { element, box }] of now) {
    const was = before.get(id);
    if (!was) continue;
    const [x, y] = [was.left - box.left, was.top - box.top];
    if (Math.abs(x) < 2 && Math.abs(y) < 2) continue;
    element.animate(
      [
        { transform: `translate(${x}px, ${y}px)`, zIndex: 3 },
        { transform: 'none', zIndex: 3 },
      ],
      { duration: FLIGHT_MS, easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)' },
    );
  }
}
