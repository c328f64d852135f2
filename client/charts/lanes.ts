/**
 * Lanes for marks on one line, so that none hides another: each mark takes the lowest lane in which its left
 * neighbour is at least `gap` away.
 *
 * @param places along the line, in the unit of `gap`; any order. [N]
 * @returns a lane for each, from 0. [N]
 */
export function lanes(places: readonly number[], gap: number): number[] {
  const lastInLane: number[] = [];
  const laneOf = new Array<number>(places.length).fill(0);
  const order = places.map((_, index) => index).sort((a, b) => places[a]! - places[b]! || a - b);
  for (const index of order) {
    const place = places[index]!;
    const free = lastInLane.findIndex((last) => place - last >= gap);
    const lane = free === -1 ? lastInLane.length : free;
    lastInLane[lane] = place;
    laneOf[index] = lane;
  }
  return laneOf;
}

/** Lanes 0, 1, 2, 3 … as steps away from the middle: 0, 1, −1, 2 … */
export function laneOffset(lane: number): number {
  return lane % 2 === 1 ? (lane + 1) / 2 : -lane / 2;
}
