import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';
import { ofLength } from '../support/studies-to-sort.ts';
import { called, hurryToFullGrid, walker, walkToFirstStatement } from '../support/study-walk.ts';

const WINDOWS = [
  [320, 640],
  [390, 844],
  [640, 800],
  [820, 1180],
  [1024, 768],
  [1280, 800],
  [1366, 768],
  [1440, 900],
  [1920, 1080],
] as const;

/** Whatever hides a part of an element's words: a box that cuts them, the window's edge, something lying on them. */
function hiddenBy(words: Locator): Promise<string[]> {
  return words.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
    const range = document.createRange();
    range.selectNodeContents(element);
    const text = range.getBoundingClientRect();
    const isOutside = ({ left, top, right, bottom }: Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>) =>
      Math.max(left - text.left, top - text.top, text.right - right, text.bottom - bottom) > 1;
    const boxes: Element[] = [];
    for (let box: Element | null = element; box; box = box.parentElement) boxes.push(box);
    const found = boxes
      .slice(0, -2)
      .filter((box) => getComputedStyle(box).overflow !== 'visible' && isOutside(box.getBoundingClientRect()))
      .map((box) => `cut by .${box.className}`);
    if (isOutside({ left: 0, top: 0, right: innerWidth, bottom: innerHeight }))
      found.push('beyond the window');
    const above = [...range.getClientRects()]
      .map(({ left, top, width, height }) => document.elementFromPoint(left + width / 2, top + height / 2))
      .filter((it) => it !== null && !element.contains(it) && !it.contains(element));
    return [...found, ...above.map((it) => `under .${it?.className ?? ''}`)];
  });
}

/** Letter size, px. */
const sizeOf = (words: Locator) =>
  words.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));

/** The words of the first card, wherever the page shows them in full: the reading pane, or the card in its list. */
async function shownInFull(page: Page): Promise<Locator> {
  const card = page.locator('[data-card]').first();
  const pane = page.locator('.reading-pane');
  if (!(await pane.isVisible())) return card.locator('.card-text');
  await card.hover();
  await expect(pane).toContainText((await card.locator('.card-text').innerText()).slice(-12));
  return pane;
}

async function inEveryWindow(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  for (const [width, height] of WINDOWS) {
    await page.setViewportSize({ width, height });
    // The page has been told, and has drawn itself anew.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    await look(`${width} x ${height}`);
  }
}

test.describe('statements of 200 characters', () => {
  const study = ofLength('long-statements', 200);
  test.use({ study });

  test('can be read in full at nine widths: on the pile, in the pane or the list, in the review', async ({
    page,
  }) => {
    test.slow();
    expect(study.statements.map(({ text }) => text.length)).toEqual(new Array(33).fill(200));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await walkToFirstStatement(walker(page, 'click'), study.slug);
    await inEveryWindow(page, async (window) => {
      const paper = page.locator('.paper--large').last();
      expect(await hiddenBy(paper), `pile, ${window}`).toEqual([]);
      expect(await sizeOf(paper), `pile, ${window}`).toBeGreaterThanOrEqual(20);
    });
    await hurryToFullGrid(page, study.slug, { isBegun: true });
    for (const step of ['grid', 'review']) {
      await inEveryWindow(page, async (window) => {
        const words = await shownInFull(page);
        expect(await hiddenBy(words), `${step}, ${window}`).toEqual([]);
        const isPane = await words.evaluate((element) => element.matches('.reading-pane'));
        expect(await sizeOf(words), `${step}, ${window}`).toBeGreaterThanOrEqual(isPane ? 16 : 15);
      });
      if (step === 'grid') await called(page, 'Look it over').click();
    }
  });
});

test.describe('33 statements of 100 characters', () => {
  const study = ofLength('hundred-characters', 100);
  test.use({ study });

  test('lie whole in a window of 1280 x 800, in letters of 12 px or more', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await hurryToFullGrid(page, study.slug);
    await called(page, 'Look it over').click();
    const cards = page.locator('.hill [data-card] .card-text');
    await expect(cards).toHaveCount(33);
    for (const card of await cards.all()) {
      expect(await sizeOf(card)).toBeGreaterThanOrEqual(12);
      expect(await hiddenBy(card), await card.innerText()).toEqual([]);
    }
    // All of it at once: nothing is scrolled out of sight.
    const table = await page.evaluate(() => [
      document.documentElement.scrollHeight - innerHeight,
      document.documentElement.scrollWidth - innerWidth,
    ]);
    expect(table).toEqual([0, 0]);
  });
});
