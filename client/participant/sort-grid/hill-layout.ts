/** The room there is, in px. */
export interface TableSpace {
  readonly width: number;
  readonly height: number;
}

export interface HillQuestion {
  readonly space: TableSpace;
  /** Places a column, from the lowest value. [C] */
  readonly capacities: readonly number[];
  /** Cards lying in each column. [C] */
  readonly filled: readonly number[];
  /** Cards listed in the hand. */
  readonly handCount: number;
  /** Characters of a long statement of this study; nine in ten are shorter. */
  readonly longText: number;
}

/** Sizes of the whole table: the hill at the bottom, two panels in the corners it leaves free. All in px. */
export interface HillLayout {
  readonly tableHeight: number;
  readonly cardHeight: number;
  /** Height of an empty place; it gives way while the hand needs the room. */
  readonly slotHeight: number;
  /** Letter size on the cards of the hill, the same on all. */
  readonly cardSize: number;
  /** How many columns each of the two panels spans, and how tall it may be. */
  readonly panelColumns: number;
  readonly leftHeight: number;
  readonly rightHeight: number;
}

/** Between cards, and between panels and cards. */
export const GAP = 6;
/** The columns' buttons at the foot of the hill. */
export const AXIS = 58;
const TALLEST_CARD = 132;
const LOWEST_CARD = 54;
const LOWEST_SLOT = 9;
const LOWEST_PANEL = 196;
const LARGEST_TYPE = 17;
const SMALLEST_TYPE = 12;
/** Average width of a letter, and height of a line, in parts of the letter size. */
const LETTER = 0.5;
const LINE = 1.22;
/** Inside a card, both sides together. */
const CARD_PADDING = 12;
/** In the hand: the width of a card, its average height with the gap, and what stands above the cards. */
const HAND_CARD = 182;
const HAND_ROW = 80;
const HAND_HEAD = 64;

/**
 * Lay out hill, hand and reading pane in one window. The cards are always as many, in the hand or on the hill: as
 * the hill grows, the hand gives up its room. Where the window is too low for the smallest card the table is taller
 * than the window, and the page scrolls.
 */
export function hillLayout({ space, capacities, filled, handCount, longText }: HillQuestion): HillLayout {
  const columns = capacities.length;
  const panelColumns = columns % 2 === 1 ? (columns - 1) / 2 : columns / 2;
  const rows = Math.max(...capacities);
  const sides = [capacities.slice(0, panelColumns), capacities.slice(columns - panelColumns)].flat();
  const sideRows = Math.max(0, ...sides);
  const hillHeight = space.height - AXIS;
  const wanted = Math.min(hillHeight / rows, (hillHeight - LOWEST_PANEL) / Math.max(1, sideRows)) - GAP;
  const cardHeight = Math.floor(Math.min(TALLEST_CARD, Math.max(LOWEST_CARD, wanted)));
  const tableHeight = Math.max(
    space.height,
    AXIS + Math.max(rows * (cardHeight + GAP), sideRows * (cardHeight + GAP) + LOWEST_PANEL),
  );
  const panelWidth = (panelColumns * space.width) / columns;
  const left = { capacities: capacities.slice(0, panelColumns), filled: filled.slice(0, panelColumns) };
  const right = {
    capacities: capacities.slice(columns - panelColumns),
    filled: filled.slice(columns - panelColumns),
  };
  const slotHeight = slotHeightFor({
    room: tableHeight - AXIS - handHeight(handCount, panelWidth),
    side: right,
    cardHeight,
  });
  const panelHeight = (side: Side) => tableHeight - AXIS - GAP - tallestColumn(side, cardHeight, slotHeight);
  return {
    tableHeight,
    cardHeight,
    slotHeight,
    cardSize: typeSize(space.width / columns - GAP - CARD_PADDING, cardHeight - CARD_PADDING, longText),
    panelColumns,
    leftHeight: panelHeight(left),
    rightHeight: panelHeight(right),
  };
}

interface Side {
  readonly capacities: readonly number[];
  readonly filled: readonly number[];
}

/** What the hand would like to have. */
function handHeight(handCount: number, panelWidth: number): number {
  if (handCount === 0) return 0;
  const perRow = Math.max(1, Math.floor(panelWidth / HAND_CARD));
  return HAND_HEAD + Math.ceil(handCount / perRow) * HAND_ROW;
}

/** The tallest empty place with which every column of a side stays within the room, card-high at most. */
function slotHeightFor({ room, side, cardHeight }: { room: number; side: Side; cardHeight: number }): number {
  const perColumn = side.capacities.map((capacity, index) => {
    const cards = side.filled[index] ?? 0;
    const empty = capacity - cards;
    if (empty === 0) return cardHeight;
    return (room - cards * (cardHeight + GAP)) / empty - GAP;
  });
  return Math.floor(Math.min(cardHeight, Math.max(LOWEST_SLOT, Math.min(...perColumn))));
}

function tallestColumn({ capacities, filled }: Side, cardHeight: number, slotHeight: number): number {
  return Math.max(
    0,
    ...capacities.map((capacity, index) => {
      const cards = filled[index] ?? 0;
      return cards * (cardHeight + GAP) + (capacity - cards) * (slotHeight + GAP);
    }),
  );
}

/** The largest letter size at which a long statement fits a card. */
function typeSize(width: number, height: number, longText: number): number {
  for (let size = LARGEST_TYPE; size > SMALLEST_TYPE; size -= 0.5) {
    const perLine = Math.floor(width / (size * LETTER));
    // Words do not fill lines: a good tenth stays empty.
    const lines = Math.ceil((longText * 1.15) / perLine);
    if (lines * size * LINE <= height) return size;
  }
  return SMALLEST_TYPE;
}
