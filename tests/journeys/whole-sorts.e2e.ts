import type { Page } from '@playwright/test';
import type { SubmitQSortRequest } from '../../server/contract/q-sort.ts';
import { expect, test } from '../support/journey.ts';
import { LEANING, THIRTY_THREE } from '../support/studies-to-sort.ts';
import {
  called,
  columnFill,
  dragFirstCardTo,
  hurryToGrid,
  waiting,
  walker,
  walkThroughGrid,
  walkThroughPiles,
  walkToFirstStatement,
  walkToReasons,
  walkToReceipt,
  walkWholeStudy,
} from '../support/study-walk.ts';

/** What is handed in from now on. */
function submissions(page: Page): SubmitQSortRequest[] {
  const bodies: SubmitQSortRequest[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/q-sorts')) bodies.push(request.postDataJSON() as SubmitQSortRequest);
  });
  return bodies;
}

/** Cards a column, from the lowest value. */
function handedInCounts({ placements }: SubmitQSortRequest): number[] {
  const counts = new Map<number, number>();
  for (const { value } of placements) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b).map(([, count]) => count);
}

const capacities = ({ distribution }: { distribution: readonly { capacity: number }[] }) =>
  distribution.map(({ capacity }) => capacity);

test.describe('33 statements', () => {
  test.use({ study: THIRTY_THREE });

  test('by single clicks: at most 80 of them, four reasons included, and nobody else is asked anything', async ({
    page,
    server,
  }) => {
    test.slow();
    const urls: string[] = [];
    page.on('request', (request) => urls.push(request.url()));
    const sent = submissions(page);
    const walk = walker(page, 'click');
    await walkWholeStudy(walk, THIRTY_THREE.slug);
    expect(walk.actions()).toBeLessThanOrEqual(80);
    expect(urls.filter((url) => !url.startsWith(server.address) && !url.startsWith('data:'))).toEqual([]);
    expect(sent).toHaveLength(1);
    expect(handedInCounts(sent[0]!)).toEqual(capacities(THIRTY_THREE));
    expect(sent[0]!.reasons).toHaveLength(4);
  });

  test('by dragging every card to its column', async ({ page }) => {
    test.slow();
    // Cards fly to their places, and none can be taken hold of where it is only passing by.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const sent = submissions(page);
    await hurryToGrid(page, THIRTY_THREE.slug);
    const columns = THIRTY_THREE.distribution.flatMap(({ value, capacity }) =>
      Array<number>(capacity).fill(value),
    );
    const said = page.getByRole('status').first();
    for (const [index, value] of columns.entries()) {
      await dragFirstCardTo(page, value);
      const left = columns.length - index - 1;
      await expect(said).toContainText(left === 0 ? 'None left' : `${left} left`);
    }
    await expect(called(page, 'Look it over')).toBeVisible();
    const walk = walker(page, 'click');
    await walkToReasons(walk);
    await walkToReceipt(walk);
    expect(handedInCounts(sent[0]!)).toEqual(capacities(THIRTY_THREE));
  });

  test('the grid cannot be left with cards that nobody has placed', async ({ page }) => {
    await hurryToGrid(page, THIRTY_THREE.slug);
    await expect(called(page, 'Look it over')).toBeHidden();
    await expect(page.getByRole('button', { name: /^Put / })).toBeHidden();
    for (const step of ['#review', '#reasons', '#send']) {
      await page.goto(`${new URL(page.url()).pathname}${step}`);
      await expect(waiting(page).first()).toBeVisible();
      await expect(called(page, 'Send')).toBeHidden();
    }
    await page.reload();
    await expect(waiting(page).first()).toBeVisible();
    expect((await columnFill(page)).every((filled) => filled.startsWith('0 of '))).toBe(true);
  });
});

/** As designed, from the lowest value. */
const LEANING_COUNTS = [2, 3, 4, 5, 6, 5, 4, 3, 1];

for (const [name, width, height] of [
  ['a phone held upright', 390, 844],
  ['a phone held sideways', 844, 390],
  ['a tablet', 820, 1180],
] as const) {
  test.describe(`on ${name}`, () => {
    test.use({ study: LEANING, viewport: { width, height }, hasTouch: true, isMobile: true });

    test('a grid that leans is sorted by taps, at most 85 of them, and handed in as it was designed', async ({
      page,
    }) => {
      test.slow();
      const sent = submissions(page);
      const walk = walker(page, 'tap');
      await walkToFirstStatement(walk, LEANING.slug);
      await walkThroughPiles(walk);
      await waiting(page).first().waitFor();
      expect(await columnFill(page)).toEqual(LEANING_COUNTS.map((capacity) => `0 of ${capacity}`));
      await walkThroughGrid(walk);
      expect(await columnFill(page)).toEqual(LEANING_COUNTS.map((capacity) => `${capacity} of ${capacity}`));
      await walkToReasons(walk);
      await walkToReceipt(walk);
      expect(walk.actions()).toBeLessThanOrEqual(85);
      expect(handedInCounts(sent[0]!)).toEqual(LEANING_COUNTS);
    });
  });
}
