import { columnSizes, type ColumnSize } from './column-sizes.ts';

/** The room there is, in px. */
export interface TableSpace {
  readonly width: number;
  readonly height: number;
  /** How much larger than usual the person wants the letters; 1 if left out. */
  readonly textScale?: number;
}

export interface HillQuestion {
  readonly space: TableSpace;
  /** Places a column, from the lowest value. [C] */
  readonly capacities: readonly number[];
  /** Cards lying in each column; on a free grid perhaps more than its places. [C] */
  readonly filled: readonly number[];
  /** Cards listed in the hand. */
  readonly handCount: number;
  /** Characters of a long statement of this study; nine in ten are shorter. */
  readonly longText: number;
  /** Characters of the longest statement: the reading pane must hold it whole. */
  readonly longestText: number;
}

/** A cell of the hand: its column among the right ones and its row, from 1 at the top left. */
export interface HandCell {
  readonly column: number;
  readonly row: number;
}

/** Sizes of the whole table: the hill at the bottom, two panels in the corners it leaves free. All in px. */
export interface HillLayout {
  readonly tableHeight: number;
  readonly cardHeight: number;
  /** Height of an empty place; it gives way while the hand needs the room. */
  readonly slotHeight: number;
  /** Letter size on the cards of the hill, the same on all. */
  readonly cardSize: number;
  /** Whole lines that fit a card of the hill. */
  readonly cardLines: number;
  /** Columns in which the cards lie closer, because there are more than places; null for all others. [C] */
  readonly crowdedColumns: readonly (CrowdedColumn | null)[];
  /** How many columns each of the two panels spans, and how tall it may be. */
  readonly panelColumns: number;
  /** How many columns at the right the hand's cells lie above. */
  readonly cellColumns: number;
  readonly leftHeight: number;
  readonly rightHeight: number;
  /** How much larger the cards of the hand are than in a window of the usual width. */
  readonly handScale: number;
  /**
   * Where the hand's cards lie once they no longer fit side by side at their natural size: each in one of the free
   * places above the right columns, in the hill's own card size. Null: they lie in rows.
   */
  readonly handCells: readonly HandCell[] | null;
}

/** A column with more cards than places. */
export type CrowdedColumn = Pick<ColumnSize, 'cardHeight' | 'gap'> & {
  readonly cardLines: number;
  /** Letter size: no larger than one line has room for. */
  readonly cardSize: number;
};

/** Between cards, and between panels and cards. */
export const GAP = 6;
/** Above the table. */
export const TOP = 10;
/** The columns' buttons and the names of the poles at the foot of the hill. */
export const AXIS = 66;
// Larger letters need more height and more lines of it: what must be there at least grows with their square.
const TALLEST_CARD = 132;
const LOWEST_CARD = 54;
const LOWEST_SLOT = 9;
const LOWEST_PANEL = 192;
/** Of a panel: what is asked, above the reading pane; a line of the pane; its letters; its widest line. */
const ABOVE_PANE = 116;
const PANE_LINE = 26;
const PANE_TYPE = 19;
const PANE_WIDTH = 544;
const PANE_EDGE = 24;
const NARROWEST_PANEL = 360;
/** Wider panels are worth a tenth of the cards' height. */
const NEARLY = 0.9;
const LARGEST_TYPE = 17;
const SMALLEST_TYPE = 12;
/** Average width of a letter, and height of a line, in parts of the letter size. */
const LETTER = 0.5;
const LINE = 1.22;
/** Edges and padding of a card, both sides together. */
const CARD_PADDING = 10;
/** Edges and padding of a card of the hill, above and below the words. */
const CARD_FRAME = 8;
/** In the hand, in a window of the usual width: the width of a card, and its usual height with the gap. */
const HAND_CARD = 182;
const HAND_ROW = 92;
const USUAL_WIDTH = 1280;
const LARGEST_SCALE = 1.26;

/**
 * Lay out hill, hand and reading pane in one window. The cards are always as many, in the hand or on the hill: as
 * the hill grows, the hand gives up its room. Where the window is too low for the smallest card the table is taller
 * than the window, and the page scrolls.
 */
export function hillLayout(question: HillQuestion): HillLayout {
  const { space, capacities, filled, longText } = question;
  const columnWidth = space.width / capacities.length;
  const { panelColumns, sideRows, cardHeight, panelHeight } = panelChoice(question);
  const cell = cardHeight + GAP;
  const { textScale = 1 } = space;
  const axis = AXIS * textScale;
  const usualHeight = Math.max(
    space.height,
    TOP + axis + Math.max(Math.max(...capacities) * cell, sideRows * cell + panelHeight),
  );
  const below = (index: number) => index < panelColumns || index >= capacities.length - panelColumns;
  const allowed = capacities.map((_, index) => usualHeight - axis - TOP - (below(index) ? panelHeight : 0));
  const usual = { cardHeight, gap: GAP };
  const columns = columnSizes({ capacities, filled, allowed, usual, textScale });
  const tableHeight = usualHeight + Math.max(0, ...columns.map(({ height }, at) => height - allowed[at]!));
  const room = { width: columnWidth - GAP - CARD_PADDING, height: cardHeight - CARD_PADDING, textScale };
  const cardSize = typeSize(room, longText);
  const linesOf = (height: number) => Math.max(1, Math.floor((height - CARD_PADDING) / (cardSize * LINE)));
  return {
    tableHeight,
    cardHeight,
    cardSize,
    cardLines: linesOf(cardHeight),
    crowdedColumns: columns.map(({ cardHeight: height, gap }, index) =>
      filled[index]! > capacities[index]!
        ? {
            cardHeight: height,
            gap,
            cardLines: linesOf(height),
            cardSize: Math.min(cardSize, Math.floor((height - CARD_FRAME) / LINE)),
          }
        : null,
    ),
    panelColumns,
    cellColumns: widestPanel(capacities.length),
    ...handLayout(question, { panelColumns, columns, cardHeight, freeHeight: tableHeight - axis - TOP }),
  };
}

interface PanelChoice {
  readonly panelColumns: number;
  /** Places of the tallest column below a panel. */
  readonly sideRows: number;
  readonly cardHeight: number;
  /** What a panel needs at least. */
  readonly panelHeight: number;
}

/** The widest panels that leave the cards nearly as high as they could be. */
function panelChoice({ space, capacities, longestText }: HillQuestion): PanelChoice {
  const columns = capacities.length;
  const widest = widestPanel(columns);
  const narrowest = Math.min(widest, Math.ceil((NARROWEST_PANEL * columns) / space.width));
  const choices = Array.from({ length: widest - narrowest + 1 }, (_, index): PanelChoice => {
    const panelColumns = widest - index;
    const below = capacities.filter((_, at) => at < panelColumns || at >= columns - panelColumns);
    const sideRows = Math.max(...below);
    const panelHeight = lowestPanel(space, (panelColumns * space.width) / columns, longestText);
    const cardHeight = cardHeightFor(space, Math.max(...capacities), { sideRows, panelHeight });
    return { panelColumns, sideRows, cardHeight, panelHeight };
  });
  const best = Math.max(...choices.map(({ cardHeight }) => cardHeight));
  return choices.find(({ cardHeight }) => cardHeight >= best * NEARLY)!;
}

/** Both panels leave the middle column alone, if there is one. */
function widestPanel(columns: number): number {
  return Math.max(1, Math.floor(columns % 2 === 1 ? (columns - 1) / 2 : columns / 2));
}

/** High enough for what is asked and the longest statement below it. */
function lowestPanel({ textScale = 1 }: TableSpace, width: number, longestText: number): number {
  const line = Math.min(PANE_WIDTH, width - PANE_EDGE) / textScale;
  const lines = Math.ceil((longestText * 1.15) / Math.max(1, Math.floor(line / (PANE_TYPE * LETTER))));
  return Math.max(LOWEST_PANEL * textScale ** 2, (ABOVE_PANE + lines * PANE_LINE) * textScale);
}

function cardHeightFor(
  { height, textScale = 1 }: TableSpace,
  rows: number,
  { sideRows, panelHeight }: { readonly sideRows: number; readonly panelHeight: number },
): number {
  const hillHeight = height - AXIS * textScale - TOP;
  const wanted = Math.min(hillHeight / rows, (hillHeight - panelHeight) / sideRows) - GAP;
  return Math.floor(Math.min(TALLEST_CARD * textScale, Math.max(LOWEST_CARD * textScale ** 2, wanted)));
}

interface HillSizes {
  readonly panelColumns: number;
  readonly columns: readonly ColumnSize[];
  readonly cardHeight: number;
  /** From the top of the table to the columns' buttons. */
  readonly freeHeight: number;
}

/** Rows of cards if they fit; else cells above the columns, with empty places as high as that allows; else rows to scroll. */
function handLayout({ space, capacities, filled, handCount }: HillQuestion, sizes: HillSizes) {
  const { panelColumns, columns, cardHeight, freeHeight } = sizes;
  const heights = (slotHeight: number) =>
    capacities.map(
      (capacity, index) =>
        columns[index]!.height + Math.max(0, capacity - (filled[index] ?? 0)) * (slotHeight + GAP),
    );
  const right = (all: readonly number[]) => all.slice(-panelColumns);
  const handScale = Math.min(LARGEST_SCALE, Math.max(1, space.width / USUAL_WIDTH)) * (space.textScale ?? 1);
  const panelWidth = (panelColumns * space.width) / capacities.length;
  const rowsNeed = handScale * handRowsHeight(handCount, panelWidth / handScale);
  const slots = [cardHeight, cardHeight / 2, cardHeight / 4, LOWEST_SLOT].map((slot) =>
    Math.max(LOWEST_SLOT, Math.floor(slot)),
  );
  const fitsRows = (slot: number) => Math.max(0, ...right(heights(slot))) + rowsNeed <= freeHeight;
  const cellColumns = widestPanel(capacities.length);
  const cellsAt = (slot: number) => freeCells(heights(slot).slice(-cellColumns), sizes);
  const rowsSlot = slots.find(fitsRows);
  const cellsSlot = slots.find((slot) => cellsAt(slot).length >= handCount);
  const slotHeight = rowsSlot ?? cellsSlot ?? LOWEST_SLOT;
  const all = heights(slotHeight);
  return {
    slotHeight,
    handScale,
    handCells: rowsSlot === undefined && cellsSlot !== undefined ? cellsAt(cellsSlot) : null,
    leftHeight: freeHeight - GAP - Math.max(0, ...all.slice(0, panelColumns)),
    rightHeight: freeHeight - GAP - Math.max(0, ...right(all)),
  };
}

/** What the hand would like to have, at its usual size. */
function handRowsHeight(handCount: number, panelWidth: number): number {
  const perRow = Math.max(1, Math.floor(panelWidth / HAND_CARD));
  return GAP + Math.ceil(handCount / perRow) * HAND_ROW;
}

/** The free cells above some columns, in reading order. */
function freeCells(heights: readonly number[], { cardHeight, freeHeight }: HillSizes): HandCell[] {
  const rowsAbove = heights.map((height) => Math.floor((freeHeight - height) / (cardHeight + GAP)));
  const rows = Math.max(0, ...rowsAbove);
  return Array.from({ length: rows }, (_, row) =>
    rowsAbove.flatMap((free, column) => (row < free ? [{ column: column + 1, row: row + 1 }] : [])),
  ).flat();
}

/** The largest letter size at which a long statement fits a card. */
function typeSize({ width, height, textScale }: Required<TableSpace>, longText: number): number {
  const smallest = SMALLEST_TYPE * textScale;
  for (let size = LARGEST_TYPE * textScale; size > smallest; size -= 0.5) {
    const perLine = Math.floor(width / (size * LETTER));
    // Words do not fill lines: a good tenth stays empty.
    const lines = Math.ceil((longText * 1.15) / perLine);
    if (lines * size * LINE <= height) return size;
  }
  return smallest;
}
