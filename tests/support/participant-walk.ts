import { expect, type Page } from '@playwright/test';

/** The demo study: 45 statements on eleven columns, reasons asked at both ends. */
export const DEMO_STUDY = '/s/public-service-professionals';
export const DEMO_CARDS = 45;

/** What a person does with a button. */
export type Press = (page: Page, name: string | RegExp) => Promise<void>;

export const click: Press = (page, name) => page.getByRole('button', { name, exact: true }).click();
export const tap: Press = (page, name) => page.getByRole('button', { name, exact: true }).tap();

/** Agree to take part and begin to read. */
export async function beginSort(page: Page, press: Press = click): Promise<void> {
  await page.goto(DEMO_STUDY);
  await press(page, 'I agree, let me begin');
  await page.getByRole('link', { name: 'Begin', exact: true }).click();
  await expect(page.getByText(`Statement 1 of ${DEMO_CARDS}`)).toBeVisible();
}

/** Put statements on the three piles in turn, from the one numbered `from` on to the one numbered `to`, both from 1. */
export async function readStatements(page: Page, press: Press, from: number, to: number): Promise<void> {
  for (let number = from; number <= to; number++) {
    await expect(page.getByText(`Statement ${number} of ${DEMO_CARDS}`)).toBeVisible();
    await press(page, ['Disagree', 'Unsure', 'Agree'][number % 3]!);
  }
}

/** The cards that wait to be laid out, in the hand or in the list. */
export const waitingCards = (page: Page) =>
  page.getByRole('list', { name: 'Cards to lay out' }).getByRole('button');

/** Lay out cards as guided, always the first one offered. */
export async function layOutGuided(page: Page, count: number, by: 'click' | 'tap' = 'click'): Promise<void> {
  for (let placed = 0; placed < count; placed++) await waitingCards(page).first()[by]();
}

/** Go on with Tab until the focused thing is called so. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    const words = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (name.test(words)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name.source}`);
}

/** Go on with Tab until a card in the hand has the focus. */
export async function tabToCard(page: Page): Promise<void> {
  const isOnCard = () => page.evaluate(() => document.activeElement?.matches('li [data-card]') ?? false);
  for (let presses = 0; presses < 40 && !(await isOnCard()); presses++) await page.keyboard.press('Tab');
  expect(await isOnCard()).toBe(true);
}

/** How many cards lie in each column, as the columns' buttons say it: `+5, 2 of 2 cards`. */
export async function columnCounts(page: Page): Promise<string[]> {
  const names = await page
    .getByRole('button', { name: /^[+−]?\d+.*\d+ of \d+ cards/ })
    .evaluateAll((buttons) => buttons.map((button) => button.textContent));
  return names.map((name) => /(\d+ of \d+) cards/.exec(name)?.[1] ?? '');
}

/** How many Q-sorts the demo study holds: 48 simulated ones, and those of visitors. */
export async function storedSorts(page: Page): Promise<number> {
  const answer = await page.request.get('/api/studies');
  const { studies } = (await answer.json()) as { studies: { slug: string; qSortCount: number }[] };
  return studies.find(({ slug }) => DEMO_STUDY.endsWith(slug))!.qSortCount;
}

/** Everything this browser keeps of the site, as text; `[]` where it keeps nothing. */
export function keptInBrowser(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const kept: unknown[][] = [Object.entries(localStorage), Object.entries(sessionStorage)];
    for (const { name } of databases) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('cannot open'));
      });
      for (const store of database.objectStoreNames) {
        kept.push(
          await new Promise<unknown[]>((resolve, reject) => {
            const request = database.transaction(store).objectStore(store).getAll();
            request.onsuccess = () => resolve(request.result as unknown[]);
            request.onerror = () => reject(new Error('cannot read'));
          }),
        );
      }
      database.close();
    }
    return JSON.stringify(kept.filter((each) => each.length > 0));
  });
}

/** What a cache of this browser holds, as text: pages and files kept for times without a network. */
export function keptForOffline(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        texts.push(request.url, (await (await cache.match(request))?.text()) ?? '');
      }
    }
    return texts.join('\n');
  });
}

/** The unfinished sort as the server has it, under the personal link that is open in `page`. */
export async function serverDraft(
  page: Page,
): Promise<{ moves: unknown[]; page: { reasons: object; stepTimes: { step: string }[] } | null }> {
  const token = new URL(page.url()).pathname.split('/').at(-1);
  const answer = await page.request.get(`/api/participations/${token}`);
  const { draft } = (await answer.json()) as { draft: Awaited<ReturnType<typeof serverDraft>> | null };
  return draft ?? { moves: [], page: null };
}

/** Wait until the page says that the server has every move. */
export async function untilSaved(page: Page): Promise<void> {
  // What a pointer did is drawn in a task of its own: before that, "saved" is said of what was there before.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  await expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved');
}
