/** Where something lies on the screen, in px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** A step aside costs that much of a step ahead, so that arrows keep to their row or column while they can. */
const ASIDE = 3;

/**
 * The index of the box an arrow leads to: the nearest one in its direction, those straight ahead first; -1 if there
 * is none.
 */
export function nearestIndex(from: Box, boxes: readonly Box[], arrow: Arrow): number {
  const distances = boxes.map((box) => distance(from, box, arrow));
  const nearest = Math.min(...distances);
  return Number.isFinite(nearest) ? distances.indexOf(nearest) : -1;
}

function distance(from: Box, to: Box, arrow: Arrow): number {
  const [x, y] = [
    centre(to.left, to.right) - centre(from.left, from.right),
    centre(to.top, to.bottom) - centre(from.top, from.bottom),
  ];
  const isAcross = arrow === 'ArrowLeft' || arrow === 'ArrowRight';
  const isBack = arrow === 'ArrowLeft' || arrow === 'ArrowUp';
  const ahead = (isAcross ? x : y) * (isBack ? -1 : 1);
  const aside = Math.abs(isAcross ? y : x);
  // Less than a pixel ahead is the same row.
  return ahead < 1 ? Infinity : ahead + aside * ASIDE;
}

function centre(start: number, end: number): number {
  return (start + end) / 2;
}
