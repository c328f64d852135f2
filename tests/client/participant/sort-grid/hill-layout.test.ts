import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AXIS,
  GAP,
  hillLayout,
  TOP,
  type HillQuestion,
} from '../../../../client/participant/sort-grid/hill-layout.ts';

/** The demo: 45 cards on eleven columns, in what a window of 1280 x 800 leaves below the bars. */
const demo: HillQuestion = {
  space: { width: 1256, height: 722 },
  capacities: [2, 3, 4, 5, 5, 7, 5, 5, 4, 3, 2],
  filled: new Array<number>(11).fill(0),
  handCount: 18,
  longText: 84,
  longestText: 103,
};

/** 33 cards of 100 characters on nine columns. */
const thirtyThree: HillQuestion = {
  space: { width: 1256, height: 746 },
  capacities: [2, 3, 4, 5, 5, 5, 4, 3, 2],
  filled: [2, 3, 4, 5, 5, 5, 4, 3, 2],
  handCount: 0,
  longText: 100,
  longestText: 100,
};

function columnHeights(
  { capacities, filled }: HillQuestion,
  cardHeight: number,
  slotHeight: number,
): number[] {
  return capacities.map(
    (capacity, index) =>
      filled[index]! * (cardHeight + GAP) + (capacity - filled[index]!) * (slotHeight + GAP),
  );
}

describe('hillLayout', () => {
  it('fits the whole demo into the window, begun and finished, with cards of five lines', () => {
    for (const question of [demo, { ...demo, filled: demo.capacities, handCount: 0 }]) {
      const layout = hillLayout(question);
      expect(layout.tableHeight).toBe(722);
      expect(layout.cardHeight).toBeGreaterThanOrEqual(82);
      expect(layout.cardLines).toBeGreaterThanOrEqual(5);
      expect(layout.leftHeight).toBeGreaterThanOrEqual(180);
    }
  });

  it('shows 33 cards of 100 characters in full at 12 px or more', () => {
    const { tableHeight, cardSize, cardLines } = hillLayout(thirtyThree);
    expect(tableHeight).toBe(746);
    expect(cardSize).toBeGreaterThanOrEqual(12);
    const perLine = Math.floor((1256 / 9 - GAP - 10) / (cardSize * 0.5));
    expect(cardLines * perLine).toBeGreaterThanOrEqual(115);
  });

  it('gives the hand rows while the hill is low, and cells above the columns when it has grown', () => {
    expect(hillLayout(demo).handCells).toBeNull();
    const late = { ...demo, filled: [2, 3, 4, 5, 4, 0, 5, 5, 4, 3, 2], handCount: 8 };
    expect(hillLayout(late).handCells?.length).toBeGreaterThanOrEqual(8);
  });

  it('leaves the reading pane room for the longest statement, however low the window', () => {
    for (const [width, height] of [
      [1000, 690],
      [1256, 722],
      [1342, 690],
    ] as const) {
      const { leftHeight } = hillLayout({ ...thirtyThree, space: { width, height }, longestText: 200 });
      // What is asked takes 100 px; five lines of 26 px hold 200 letters of 9.5 px in a panel of 440 px.
      expect(leftHeight).toBeGreaterThanOrEqual(100 + 5 * 26 - GAP);
    }
  });

  it('lets the page scroll rather than crush cards in a low window', () => {
    const { tableHeight, cardHeight } = hillLayout({ ...demo, space: { width: 1000, height: 400 } });
    expect(tableHeight).toBeGreaterThan(400);
    expect(cardHeight).toBeGreaterThanOrEqual(54);
  });

  const anyQuestion = fc
    .array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 13 })
    .chain((capacities) =>
      fc.record({
        space: fc.record({
          width: fc.integer({ min: 960, max: 2560 }),
          height: fc.integer({ min: 480, max: 1400 }),
        }),
        capacities: fc.constant(capacities),
        filled: fc.tuple(...capacities.map((capacity) => fc.nat(capacity))),
        handCount: fc.nat(60),
        longText: fc.integer({ min: 10, max: 250 }),
        longestText: fc.integer({ min: 10, max: 300 }),
      }),
    );

  it('never lets the hill out of the table, nor a panel or a card of the hand onto the hill', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const layout = hillLayout(question);
        const { cardHeight, slotHeight, tableHeight, panelColumns } = layout;
        const free = tableHeight - AXIS - TOP;
        const heights = columnHeights(question, cardHeight, slotHeight);
        expect(Math.max(...heights)).toBeLessThanOrEqual(free);
        expect(layout.leftHeight + Math.max(...heights.slice(0, panelColumns))).toBeLessThanOrEqual(free);
        const right = heights.slice(-panelColumns);
        expect(layout.rightHeight + Math.max(...right)).toBeLessThanOrEqual(free);
        const below = heights.slice(-layout.cellColumns);
        for (const { column, row } of layout.handCells ?? []) {
          expect(row * (cardHeight + GAP) + below[column - 1]!).toBeLessThanOrEqual(free);
        }
      }),
    );
  });

  const anyFreeQuestion = anyQuestion.chain((question) =>
    fc
      .tuple(...question.capacities.map(() => fc.oneof(fc.nat(6), fc.nat(40))))
      .map((filled) => ({ ...question, filled })),
  );

  it('keeps every card of a free grid one line high or more, on the table and below the panels', () => {
    fc.assert(
      fc.property(anyFreeQuestion, (question) => {
        const layout = hillLayout(question);
        const free = layout.tableHeight - AXIS - TOP;
        const heights = question.capacities.map((capacity, index) => {
          const crowded = layout.crowdedColumns[index]!;
          const count = question.filled[index]!;
          if (count <= capacity) {
            expect(crowded).toBeNull();
            return count * (layout.cardHeight + GAP) + (capacity - count) * (layout.slotHeight + GAP);
          }
          expect(crowded.cardHeight).toBeGreaterThanOrEqual(Math.min(26, layout.cardHeight));
          expect(crowded.cardHeight).toBeLessThanOrEqual(layout.cardHeight);
          expect(crowded.cardSize * 1.22).toBeLessThanOrEqual(crowded.cardHeight - 8);
          expect(crowded.cardSize).toBeGreaterThanOrEqual(12);
          return count * (crowded.cardHeight + crowded.gap);
        });
        const left = Math.max(...heights.slice(0, layout.panelColumns));
        const right = Math.max(...heights.slice(-layout.panelColumns));
        expect(Math.max(...heights)).toBeLessThanOrEqual(free);
        expect(layout.leftHeight + left).toBeLessThanOrEqual(free);
        expect(layout.rightHeight + right).toBeLessThanOrEqual(free);
        // What is asked, and the whole of the longest statement below it.
        if (left >= right) expect(layout.leftHeight).toBeGreaterThanOrEqual(192 - GAP);
      }),
    );
  });

  it('leaves cards as they are while a free column holds no more than there is room for', () => {
    const layout = hillLayout({ ...demo, filled: [3, 3, 4, 5, 5, 7, 5, 5, 4, 3, 1], handCount: 0 });
    expect(layout.crowdedColumns.map((crowded) => crowded?.cardHeight ?? null)).toEqual([
      layout.cardHeight,
      ...new Array<null>(10).fill(null),
    ]);
    expect(layout.tableHeight).toBe(722);
  });

  it('needs little more than the window for 30 cards in the last column', () => {
    const filled = [0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 30];
    const { tableHeight, cardHeight, crowdedColumns } = hillLayout({ ...demo, filled, handCount: 12 });
    expect(crowdedColumns[10]).toMatchObject({ cardHeight: 26, gap: 2, cardLines: 1 });
    expect(cardHeight).toBeGreaterThanOrEqual(82);
    expect(tableHeight).toBeLessThan(722 * 1.75);
  });

  it('has a cell for every card of the hand when it lays it in cells', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { handCells } = hillLayout(question);
        fc.pre(handCells !== null);
        expect(handCells.length).toBeGreaterThanOrEqual(question.handCount);
        expect(new Set(handCells.map(({ column, row }) => `${column} ${row}`)).size).toBe(handCells.length);
      }),
    );
  });
});

it('makes cards and letters larger for whoever wants larger letters, and the table taller where it must be', () => {
  const larger = hillLayout({ ...demo, space: { ...demo.space, textScale: 1.45 } });
  const usual = hillLayout(demo);
  expect(larger.cardSize).toBeGreaterThanOrEqual(12 * 1.45);
  expect(larger.cardSize).toBeGreaterThan(usual.cardSize * 1.3);
  expect(larger.cardHeight).toBeGreaterThanOrEqual(Math.floor(54 * 1.45 ** 2));
  expect(larger.tableHeight).toBeGreaterThanOrEqual(
    Math.max(...demo.capacities) * (larger.cardHeight + GAP) + TOP + AXIS,
  );
});
