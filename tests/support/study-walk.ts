import type { Locator, Page } from '@playwright/test';

/** A person who sorts a study in a browser, and what it cost them so far. */
export interface Walker {
  readonly page: Page;
  /** One press on something: a click, a tap, or keys. */
  readonly press: (target: Locator) => Promise<void>;
  /** Presses, and fields typed in. */
  readonly actions: () => number;
  /** Write into a field. */
  readonly type: (field: Locator, words: string) => Promise<void>;
}

/** Somebody who presses in the one way named. */
export function walker(page: Page, by: 'click' | 'tap'): Walker {
  let actions = 0;
  return {
    page,
    actions: () => actions,
    async press(target) {
      actions += 1;
      await target[by]();
    },
    async type(field, words) {
      actions += 1;
      await field.fill(words);
    },
  };
}

/** A button or a link of that name. */
export function called(page: Page, name: string | RegExp): Locator {
  return page
    .getByRole('button', { name, exact: true })
    .or(page.getByRole('link', { name, exact: true }))
    .first();
}

export const waiting = (page: Page) =>
  page.getByRole('list', { name: 'Cards to lay out' }).getByRole('button', { name: /\S{2}.*\s/ });

const restButton = (page: Page) => page.getByRole('button', { name: /^Put (the remaining \d+|it) on/ });

/** From the study's page to the first statement. */
export async function walkToFirstStatement(walk: Walker, slug: string): Promise<void> {
  const { page } = walk;
  await page.goto(`/s/${slug}`);
  await walk.press(called(page, 'I agree, let me begin'));
  await walk.press(called(page, 'Begin'));
  await page.getByText(/^Statement 1 of \d+$/).waitFor();
}

/** Put every statement on a pile, a third on each. */
export async function walkThroughPiles(walk: Walker): Promise<void> {
  const { page } = walk;
  const count = Number(/of (\d+)/.exec(await page.getByText(/^Statement \d+ of \d+$/).innerText())?.[1]);
  for (let number = 1; number <= count; number++) {
    await page.getByText(`Statement ${number} of ${count}`, { exact: true }).waitFor();
    await walk.press(called(page, ['Disagree', 'Unsure', 'Agree'][number % 3]!));
  }
  await walk.press(called(page, 'Lay them out'));
}

/** Lay all cards out as guided, and press the button for the last column. */
export async function walkThroughGrid(walk: Walker): Promise<void> {
  const { page } = walk;
  while (!(await restButton(page).isVisible())) await walk.press(waiting(page).first());
  await walk.press(restButton(page));
}

/** From the full grid to the reasons. */
export async function walkToReasons(walk: Walker): Promise<void> {
  for (const name of ['Look it over', 'This is how I see it']) await walk.press(called(walk.page, name));
  await walk.page.getByRole('heading', { name: 'Say why' }).waitFor();
}

/** Write a reason on every card that is asked one, send, and wait for the receipt. */
export async function walkToReceipt(walk: Walker): Promise<void> {
  const { page } = walk;
  for (const field of await page.getByRole('textbox').all()) {
    await walk.type(field, 'It is what I have seen at work.');
  }
  await walk.press(called(page, 'Go on'));
  await walk.press(called(page, 'Send'));
  await page.getByRole('heading', { name: 'Your sort has arrived' }).waitFor();
}

/** A whole study, from its page to the receipt. */
export async function walkWholeStudy(walk: Walker, slug: string): Promise<void> {
  await walkToFirstStatement(walk, slug);
  await walkThroughPiles(walk);
  await walkThroughGrid(walk);
  await walkToReasons(walk);
  await walkToReceipt(walk);
}

/** The same up to the full grid, by keys, which is quick: for tests of what comes after. */
export async function hurryToFullGrid(
  page: Page,
  slug: string,
  { isBegun = false }: { /** The first statement is on the screen. */ readonly isBegun?: boolean } = {},
): Promise<void> {
  if (!isBegun) await walkToFirstStatement(walker(page, 'click'), slug);
  await hurryThroughPiles(page);
  await waiting(page).first().focus();
  while (await waiting(page).first().isVisible()) await page.keyboard.press('Enter');
  await called(page, 'Look it over').waitFor();
}

/** Agree, and read every statement by keys. */
export async function hurryToGrid(page: Page, slug: string): Promise<void> {
  await walkToFirstStatement(walker(page, 'click'), slug);
  await hurryThroughPiles(page);
}

/** Read every statement that is left, by keys. */
export async function hurryThroughPiles(page: Page): Promise<void> {
  const position = await page.getByText(/^Statement \d+ of \d+$/).innerText();
  const [, next, count] = /(\d+) of (\d+)/.exec(position)!.map(Number);
  await called(page, 'Agree').focus();
  for (let read = next! - 1; read < count!; read++) await page.keyboard.press(['1', '2', '3'][read % 3]!);
  await called(page, 'Lay them out').click();
  await waiting(page).first().waitFor();
}

/** How many cards lie in each column and how many it takes, from the lowest value, e.g. `2 of 3`. */
export async function columnFill(page: Page): Promise<string[]> {
  const names = await page
    .getByRole('button', { name: /^[+−]?\d+.*\d+ of \d+ cards/ })
    .evaluateAll((buttons) => buttons.map((button) => button.textContent));
  return names.map((name) => /(\d+ of \d+) cards/.exec(name)?.[1] ?? name);
}

/** Drag a waiting card to a column, in three moves of the mouse; a drag is no click. */
export async function dragFirstCardTo(page: Page, value: number): Promise<void> {
  const card = waiting(page).first();
  // Waits until the card has stopped moving: the last drop has left room.
  await card.hover();
  const from = (await card.boundingBox())!;
  const to = (await page.locator(`[data-column="${value}"] button`).first().boundingBox())!;
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 20, from.y + from.height / 2 + 20);
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 3 });
  await page.mouse.up();
}
