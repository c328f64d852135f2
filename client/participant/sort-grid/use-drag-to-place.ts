import { useRef, type PointerEvent as ReactPointerEvent, type MouseEvent } from 'react';
import type { SortingAction } from '../sorting-actions.ts';

/** A press that moves less than this is a press. */
const THRESHOLD_PX = 6;

interface Drag {
  readonly statementId: string;
  readonly element: HTMLElement;
  readonly startX: number;
  readonly startY: number;
  /** What follows the finger, above everything and cut by nothing; null until it moves. */
  ghost: HTMLElement | null;
  /** The column under the card. */
  over: HTMLElement | null;
}

/** Handlers for the container of everything that can be dragged and dropped on. */
interface DragHandlers {
  readonly onPointerDown: (event: ReactPointerEvent) => void;
  readonly onPointerMove: (event: ReactPointerEvent) => void;
  readonly onPointerUp: (event: ReactPointerEvent) => void;
  readonly onPointerCancel: () => void;
  readonly onClickCapture: (event: MouseEvent) => void;
}

/**
 * Dragging, as an addition to pick-then-place: it ends in the same moves. While a card is dragged only the transform
 * of its ghost changes, so that nothing is drawn anew before it is dropped.
 */
export function useDragToPlace(act: (action: SortingAction) => void): DragHandlers {
  const drag = useRef<Drag | null>(null);
  const wasDragged = useRef(false);

  const end = () => {
    if (drag.current) putDown(drag.current);
    drag.current = null;
  };

  return {
    onPointerDown: (event) => {
      wasDragged.current = false;
      drag.current = event.isPrimary && event.button === 0 ? dragOf(event) : null;
    },
    onPointerMove: (event) => {
      const current = drag.current;
      if (!current) return;
      const [x, y] = [event.clientX - current.startX, event.clientY - current.startY];
      if (!current.ghost) {
        if (Math.hypot(x, y) < THRESHOLD_PX) return;
        current.element.setPointerCapture(event.pointerId);
        current.ghost = liftGhost(current.element);
      }
      current.ghost.style.transform = `translate(${x}px, ${y}px)`;
      mark(current, columnAt(event.clientX, event.clientY));
    },
    onPointerUp: (event) => {
      const current = drag.current;
      if (current?.ghost) {
        wasDragged.current = true;
        const target = dropTarget(event.clientX, event.clientY);
        if (target) act({ kind: 'drop', statementId: current.statementId, ...target });
        drag.current = null;
        // The drop is drawn in a task of its own, asked for just before; until then the ghost lies where it was dropped.
        setTimeout(() => {
          putDown(current);
        });
      }
      end();
    },
    onPointerCancel: end,
    onClickCapture: (event) => {
      if (!wasDragged.current) return;
      wasDragged.current = false;
      event.stopPropagation();
    },
  };
}

function dragOf(event: ReactPointerEvent): Drag | null {
  const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null;
  const statementId = element?.dataset['card'];
  if (!element || statementId === undefined) return null;
  const { clientX: startX, clientY: startY } = event;
  return { statementId, element, startX, startY, ghost: null, over: null };
}

function liftGhost(element: HTMLElement): HTMLElement {
  const { left, top, width, height } = element.getBoundingClientRect();
  const ghost = element.cloneNode(true) as HTMLElement;
  ghost.removeAttribute('data-card');
  ghost.setAttribute('aria-hidden', 'true');
  ghost.classList.add('card--ghost');
  Object.assign(ghost.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
  // Beside the table, so that it keeps the table's letter size.
  element.closest('.table')?.append(ghost);
  element.classList.add('is-lifted');
  return ghost;
}

function putDown(drag: Drag): void {
  drag.ghost?.remove();
  drag.element.classList.remove('is-lifted');
  mark(drag, null);
}

function mark(drag: Drag, column: HTMLElement | null): void {
  if (drag.over === column) return;
  drag.over?.classList.remove('is-over');
  column?.classList.add('is-over');
  drag.over = column;
}

function columnAt(x: number, y: number): HTMLElement | null {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-column]') ?? null;
}

function dropTarget(x: number, y: number): { value: number; onto: string | null } | null {
  const under = document.elementFromPoint(x, y);
  const value = under?.closest<HTMLElement>('[data-column]')?.dataset['column'];
  if (value === undefined) return null;
  return { value: Number(value), onto: under?.closest<HTMLElement>('[data-card]')?.dataset['card'] ?? null };
}
