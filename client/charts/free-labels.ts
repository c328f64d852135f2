/** Where a mark is drawn and what it would be called. In the drawing's own units. */
export interface Labelled {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** About as wide and high as a letter of a mark's name is drawn. */
const LETTER_WIDTH = 5.6;
const LINE_HEIGHT = 10;
/** A mark's own reach around its centre. */
const REACH = 4;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Which marks can be named without one name lying on another or on a mark: names are given in the order of the marks,
 * each to the upper right of its own, and withheld where the place is taken. [n]
 */
export function freeLabels(marks: readonly Labelled[]): boolean[] {
  const taken: Box[] = marks.map(({ x, y }) => ({
    ...{ left: x - REACH, right: x + REACH },
    ...{ top: y - REACH, bottom: y + REACH },
  }));
  return marks.map(({ name, x, y }, at) => {
    const left = x + REACH + 2;
    const label = { left, right: left + name.length * LETTER_WIDTH, top: y - LINE_HEIGHT, bottom: y };
    const isFree = taken.every((box, other) => other === at || !overlap(label, box));
    if (isFree) taken.push(label);
    return isFree;
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
