import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { expectAccessible } from '../support/expect-accessible.ts';
import { BROWSER_ARGUMENTS, findBrowser } from '../support/find-browser.ts';
import { expect, test } from '../support/journey.ts';
import { killBrowser } from '../support/kill-browser.ts';
import {
  beginSort,
  click,
  columnCounts,
  DEMO_CARDS,
  DEMO_STUDY,
  keptForOffline,
  keptInBrowser,
  layOutGuided,
  readStatements,
  serverDraft,
  storedSorts,
  untilSaved,
  waitingCards,
} from '../support/participant-walk.ts';
import { expectUsableInSmallWindows } from '../support/small-windows.ts';

/** A person at a device of their own. */
async function anotherDevice(browser: Browser, link: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  return page;
}

async function toTheGrid(page: Page, placed: number): Promise<void> {
  await beginSort(page);
  await readStatements(page, click, 1, DEMO_CARDS);
  await click(page, 'Lay them out');
  await layOutGuided(page, placed);
}

async function toSending(page: Page): Promise<void> {
  await toTheGrid(page, 38);
  await click(page, 'Put the remaining 7 on 0');
  for (const next of ['Look it over', 'This is how I see it', 'Go on']) await click(page, next);
}

const placedCards = async (page: Page) => {
  const counts = await columnCounts(page);
  return counts.reduce((sum, count) => sum + Number(count.split(' ')[0]), 0);
};

test('20 cards lie where they lay after a reload (A1), and on another device under the same link (A3)', async ({
  page,
  browser,
}) => {
  await toTheGrid(page, 20);
  const before = await columnCounts(page);
  const began = Date.now();
  await page.reload();
  await expect.poll(() => placedCards(page)).toBe(20);
  expect(Date.now() - began).toBeLessThan(5000);
  expect(await columnCounts(page)).toEqual(before);

  await untilSaved(page);
  const device = await anotherDevice(browser, page.url());
  await expect.poll(() => columnCounts(device)).toEqual(before);
  await click(device, 'Undo');
  expect(await placedCards(device)).toBe(19);
});

test('piles of a reading that was interrupted by a reload are those that were shown (T1)', async ({
  page,
}) => {
  await beginSort(page);
  await readStatements(page, click, 1, 18);
  await page.reload();
  await readStatements(page, click, 19, DEMO_CARDS);
  for (const name of ['Disagree', 'Unsure', 'Agree']) {
    await expect(page.getByRole('button', { name: `Open the pile ${name}, 15 cards` })).toBeVisible();
  }
  await untilSaved(page);
  const { moves } = await serverDraft(page);
  expect(moves).toHaveLength(DEMO_CARDS);
});

test('a killed browser has lost nothing when it is opened again (A2)', async ({ server }) => {
  test.slow();
  const profile = mkdtempSync(join(tmpdir(), 'standpoint-profile-'));
  const open = async (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(profile, {
      executablePath: (await findBrowser()) ?? '',
      args: BROWSER_ARGUMENTS,
      baseURL: server.address,
      viewport: { width: 1280, height: 800 },
    });
  const first = await open();
  const page = first.pages()[0] ?? (await first.newPage());
  await toTheGrid(page, 20);
  const link = page.url();
  // What the server has is of no use here: this is about the browser's own copy.
  await page.route('**/api/**', (route) => route.abort());
  await layOutGuided(page, 3);
  const ended = new Promise((resolve) => first.once('close', resolve));
  killBrowser(profile);
  await ended;

  const second = await open();
  const again = second.pages()[0] ?? (await second.newPage());
  await again.goto(link);
  await expect.poll(() => placedCards(again)).toBeGreaterThanOrEqual(22);
  await untilSaved(again);
  expect((await serverDraft(again)).moves.length).toBeGreaterThanOrEqual(DEMO_CARDS + 22);
  await second.close();
  rmSync(profile, { recursive: true, force: true });
});

test('15 moves without a network are on the server soon after it is back (A4)', async ({ page, context }) => {
  await toTheGrid(page, 20);
  await untilSaved(page);
  await context.setOffline(true);
  await layOutGuided(page, 15);
  await expect(page.getByText('Saved on this device, waiting for the network')).toBeVisible();
  await context.setOffline(false);
  await untilSaved(page);
  expect((await serverDraft(page)).moves).toHaveLength(DEMO_CARDS + 35);
  expect(await placedCards(page)).toBe(35);
});

test('a second tab asks before it goes on; the first then stands still, and can go on again (A5)', async ({
  page,
  context,
}) => {
  await toTheGrid(page, 3);
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByRole('heading', { name: 'Your sort is open in another tab' })).toBeVisible();
  await expectAccessible(second);
  await click(second, 'Continue here');
  await expect.poll(() => placedCards(second)).toBe(3);
  await expect(page.getByRole('heading', { name: 'Your sort went on in another tab' })).toBeVisible();
  await expectAccessible(page);
  await layOutGuided(second, 2);
  await click(page, 'Continue here');
  await expect.poll(() => placedCards(page)).toBe(5);
  await layOutGuided(page, 1);
  await untilSaved(page);
  expect((await serverDraft(page)).moves).toHaveLength(DEMO_CARDS + 6);
  await expect(second.getByRole('heading', { name: 'Your sort went on in another tab' })).toBeVisible();
});

test('a sort that went two ways on two devices is never overwritten: the person chooses; deleted on one, it is gone on the other', async ({
  page,
  context,
  browser,
}) => {
  await toTheGrid(page, 4);
  await untilSaved(page);
  const link = page.url();
  const device = await anotherDevice(browser, link);
  await expect.poll(() => placedCards(device)).toBe(4);
  await context.setOffline(true);
  await layOutGuided(page, 3);
  await waitingCards(device).nth(2).click();
  await untilSaved(device);
  await context.setOffline(false);

  await expect(page.getByRole('heading', { name: 'This sort went on elsewhere' })).toBeVisible();
  await expectAccessible(page);
  await expectUsableInSmallWindows(page, 'two ways');
  const here = page.getByRole('region', { name: 'On this device' });
  await expect(here).toContainText('7 of 45 cards laid out');
  const there = page.getByRole('region', { name: 'Elsewhere' });
  await expect(there).toContainText('5 of 45 cards laid out');
  for (const version of [here, there]) {
    await expect(version).toContainText(/Last change \d{1,2} \w+ \d{4} at \d{2}:\d{2}/);
  }
  await click(page, 'Go on with the one on this device');
  await expect.poll(() => placedCards(page)).toBe(7);
  await untilSaved(page);

  // Now it is the other device that has to be asked.
  await waitingCards(device).first().click();
  await expect(device.getByRole('heading', { name: 'This sort went on elsewhere' })).toBeVisible();
  await click(device, 'Go on with the one from elsewhere');
  await expect.poll(() => placedCards(device)).toBe(7);
  await layOutGuided(device, 1);
  await untilSaved(device);
  expect((await serverDraft(device)).moves).toHaveLength(DEMO_CARDS + 8);

  // Deleted over there: this page is told at its next move, one that was closed when its link is opened; neither keeps anything.
  const closed = await anotherDevice(browser, link);
  await expect.poll(() => placedCards(closed)).toBe(8);
  await closed.goto('about:blank');
  await click(device, 'Stop and delete');
  await click(device, 'Yes, delete everything');
  await expect(device.getByRole('heading', { name: 'Everything is deleted' })).toBeVisible();
  await layOutGuided(page, 1);
  await expect(
    page.getByRole('heading', { name: 'This sort is not under this link any more' }),
  ).toBeVisible();
  await expectAccessible(page);
  expect(await keptInBrowser(page)).toBe('[]');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'This sort is not under this link any more' })).toBeHidden();
  await expectAccessible(page);
  await closed.goto(link);
  await expect(
    closed.getByRole('heading', { name: 'This sort is not under this link any more' }),
  ).toBeVisible();
  expect(await keptInBrowser(closed)).toBe('[]');
  const copy = closed.waitForEvent('download');
  await click(closed, 'Download my sort');
  expect(readFileSync(await (await copy).path(), 'utf8').match(/^- /gm)).toHaveLength(8);
});

test('where nothing can be kept, the sort lives on the server, and the page says so (A8)', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('not here', 'SecurityError');
    };
    indexedDB.open = refuse;
    Object.defineProperty(window, 'localStorage', { get: refuse });
  });
  await beginSort(page);
  await expect(page.getByText('This browser keeps nothing on this device.')).toBeVisible();
  await readStatements(page, click, 1, 3);
  await untilSaved(page);
  await page.reload();
  await expect(page.getByText(`Statement 4 of ${DEMO_CARDS}`)).toBeVisible();
});

test('a storage that is full in the middle is noticed, and nothing is lost (A8)', async ({ page }) => {
  await beginSort(page);
  await readStatements(page, click, 1, 2);
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await readStatements(page, click, 3, 4);
  await expect(page.getByText('This browser keeps nothing on this device.')).toBeVisible();
  await untilSaved(page);
  await page.reload();
  await expect(page.getByText(`Statement 5 of ${DEMO_CARDS}`)).toBeVisible();
});

test('after sending, nothing of it stays in the browser, and the link shows the receipt (A9, T6)', async ({
  page,
  context,
}) => {
  await toTheGrid(page, 38);
  await click(page, 'Put the remaining 7 on 0');
  for (const next of ['Look it over', 'This is how I see it']) await click(page, next);
  await page.getByRole('textbox').first().fill('An answer nobody else should find.');
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByRole('heading', { name: 'Your sort is open in another tab' })).toBeVisible();
  await click(page, 'Go on');
  await click(page, 'Send');
  await expect(page.getByRole('heading', { name: 'Thank you. Your sort has arrived' })).toBeVisible();
  expect(await keptInBrowser(page)).toBe('[]');
  const code = await page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/).textContent();
  // The tab that stood still shows the same.
  await expect(second.getByText(code!)).toBeVisible();
  const cached = await keptForOffline(page);
  for (const secret of ['An answer nobody', code!, '"participationId":"'])
    expect(cached).not.toContain(secret);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'This sort was handed in' })).toBeVisible();
  expect(await storedSorts(page)).toBe(49);
});

test('opened once, the page opens without a network; sent there, it is delivered when it is back (T16)', async ({
  page,
  context,
}) => {
  await toSending(page);
  await untilSaved(page);
  await expect.poll(() => keptForOffline(page)).toContain('/offline');
  const link = page.url();
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText('45 cards in their places.')).toBeVisible();
  await click(page, 'Send');
  await expect(page.getByText('Saved on this device, waiting for the network.')).toBeVisible();
  await page.close();
  const offline = await context.newPage();
  await offline.goto(link);
  await expect(offline.getByText('Saved on this device, waiting for the network.')).toBeVisible();
  await context.setOffline(false);
  await expect(offline.getByRole('heading', { name: 'Thank you. Your sort has arrived' })).toBeVisible({
    timeout: 30_000,
  });
  expect(await storedSorts(offline)).toBe(49);
  expect(await keptInBrowser(offline)).toBe('[]');
  await context.setOffline(true);
  await offline.reload();
  await expect(offline.getByRole('heading', { name: 'You are offline' })).toBeVisible();
  await expectAccessible(offline);
});

test('two people in two tabs of one browser never mix (T5, A6)', async ({ page, context }) => {
  await beginSort(page);
  await readStatements(page, click, 1, 7);
  const second = await context.newPage();
  await second.goto(`${DEMO_STUDY}?anew`);
  await click(second, 'I agree, let me begin');
  await second.getByRole('link', { name: 'Begin', exact: true }).click();
  await readStatements(second, click, 1, 3);
  await readStatements(page, click, 8, 9);
  await untilSaved(page);
  await untilSaved(second);
  expect((await serverDraft(page)).moves).toHaveLength(9);
  expect((await serverDraft(second)).moves).toHaveLength(3);
  await page.reload();
  await expect(page.getByText(`Statement 10 of ${DEMO_CARDS}`)).toBeVisible();
});
