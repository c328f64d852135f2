/** How the cards of one column of the hill lie, in px. */
export interface ColumnSize {
  readonly cardHeight: number;
  /** Between its cards. */
  readonly gap: number;
  /** From the columns' button to its topmost card, empty places not counted. */
  readonly height: number;
}

export interface ColumnQuestion {
  /** Places a column. [C] */
  readonly capacities: readonly number[];
  /** Cards lying in each column; more than its places only on a free grid. [C] */
  readonly filled: readonly number[];
  /** How tall each column may be. [C] */
  readonly allowed: readonly number[];
  /** Of a card where there are not more than places, and the gap below it. */
  readonly usual: { readonly cardHeight: number; readonly gap: number };
  readonly textScale: number;
}

/** One whole line; as low as a thing to press may be. */
const LOWEST_CARD = 26;
/** Cards that lie close. */
const NARROW_GAP = 2;
/** Above a column that has more cards than places: where one more is put. */
export const ONE_MORE = 15;

/**
 * Cards have the same height in every column, but in one that holds more than its places: there they lie as close as
 * need be, down to one line each. Below that the column is taller than allowed, and the page scrolls.
 */
export function columnSizes({ capacities, filled, allowed, usual, textScale }: ColumnQuestion): ColumnSize[] {
  return capacities.map((capacity, index) => {
    const count = filled[index] ?? 0;
    if (count <= capacity) return { ...usual, height: count * (usual.cardHeight + usual.gap) };
    const each = Math.floor((allowed[index]! - ONE_MORE) / count);
    const isClose = each < usual.cardHeight + usual.gap;
    const gap = isClose ? NARROW_GAP : usual.gap;
    const close = Math.min(usual.cardHeight, Math.max(LOWEST_CARD * textScale, each - gap));
    const cardHeight = isClose ? close : usual.cardHeight;
    return { cardHeight, gap, height: count * (cardHeight + gap) + ONE_MORE };
  });
}
