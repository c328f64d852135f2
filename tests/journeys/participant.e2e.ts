import { expect, test } from '../support/journey.ts';
import {
  beginSort,
  columnCounts,
  DEMO_CARDS,
  DEMO_STUDY,
  keptInBrowser,
  layOutGuided,
  readStatements,
  storedSorts,
  tabTo,
  tabToCard,
  tap,
  waitingCards,
} from '../support/participant-walk.ts';

const FULL = [
  '2 of 2',
  '3 of 3',
  '4 of 4',
  '5 of 5',
  '5 of 5',
  '7 of 7',
  '5 of 5',
  '5 of 5',
  '4 of 4',
  '3 of 3',
  '2 of 2',
];

test('a whole sort by keyboard alone, resumed after a reload in every step', async ({ page }) => {
  test.slow();
  const said = page.getByRole('status').first();
  await page.goto(DEMO_STUDY);
  await tabTo(page, /^I agree, let me begin$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/p\//);
  await tabTo(page, /^Begin$/);
  await page.keyboard.press('Enter');

  // The first statement is there before the script that takes keys.
  await expect(page.getByRole('button', { name: 'Agree', exact: true })).toBeVisible();
  await expect(page.getByText(`Statement 1 of ${DEMO_CARDS}`)).toBeVisible();
  for (let read = 0; read < 20; read++) await page.keyboard.press(['1', '2', '3'][read % 3]!);
  await expect(said).toContainText('On Unsure. 25 left. Next: ');
  await page.reload();
  await expect(page.getByText(`Statement 21 of ${DEMO_CARDS}`)).toBeVisible();
  await tabTo(page, /^Disagree/);
  for (let read = 20; read < DEMO_CARDS; read++) {
    await page.keyboard.press(['ArrowLeft', 'ArrowDown', 'ArrowRight'][read % 3]!);
  }
  await expect(page.getByText('All 45 statements are read')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open the pile Agree, 15 cards' })).toBeVisible();
  await tabTo(page, /^Lay them out$/);
  await page.keyboard.press('Enter');

  await tabToCard(page);
  for (let placed = 0; placed < 12; placed++) await page.keyboard.press('Enter');
  await expect(said).toContainText('+3 has 2 of 4. 33 left.');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Pick the 2 you agree with most' })).toBeVisible();

  await tabTo(page, /^Place freely$/);
  await page.keyboard.press('Enter');
  await tabToCard(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('-');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('Moved to −1. −1 has 1 of 5. 32 left.');
  await page.keyboard.press('Enter');
  await expect(said).toContainText('Picked up');
  await page.keyboard.press('Escape');
  await expect(said).toHaveText('Let go. Nothing has moved.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('5');
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('+5 is full. Choose the card that makes room, or another column.');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(said).toContainText('Changed places.');
  await page.keyboard.press('Control+z');
  await expect(said).toHaveText('Undone. 32 left.');
  await page.keyboard.press('Control+Shift+z');
  await expect(said).toHaveText('Done again. 32 left.');

  await tabTo(page, /^Guide me$/);
  await page.keyboard.press('Enter');
  await tabToCard(page);
  for (let placed = 13; placed < DEMO_CARDS; placed++) await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Every card has its place' })).toBeFocused();
  expect(await columnCounts(page)).toEqual(FULL);
  await tabTo(page, /^Look it over$/);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Is anything out of place?' })).toBeFocused();
  await page.reload();
  expect(await columnCounts(page)).toEqual(FULL);
  await tabTo(page, /^This is how I see it$/);
  await page.keyboard.press('Enter');

  const reasons = page.getByRole('textbox');
  await expect(reasons).toHaveCount(4);
  await reasons.first().focus();
  await page.keyboard.type('My aunt works there, & she “loves” it.');
  await page.reload();
  await expect(reasons.first()).toHaveValue('My aunt works there, & she “loves” it.');
  await tabTo(page, /^Go on$/);
  await page.keyboard.press('Enter');

  await expect(page.getByText('45 cards in their places and 1 reason.')).toBeVisible();
  await tabTo(page, /^Send$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Thank you. Your sort has arrived' })).toBeFocused();
  expect(await storedSorts(page)).toBe(49);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a whole sort by taps alone; nothing of it stays in the browser', async ({ page }) => {
    test.slow();
    await beginSort(page, tap);
    await readStatements(page, tap, 1, 18);
    await page.reload();
    await tap(page, 'Undo');
    await readStatements(page, tap, 18, DEMO_CARDS);
    await tap(page, 'Lay them out');
    await layOutGuided(page, 10, 'tap');
    await page.reload();
    await layOutGuided(page, 26, 'tap');

    await tap(page, 'Place freely');
    await waitingCards(page).first().tap();
    await page.getByRole('button', { name: /^\+5/ }).tap();
    await expect(page.getByRole('heading', { name: '+5 is full' })).toBeVisible();
    const comesOut = page.getByRole('button', { name: /on \+5, 1 of 2$/ });
    const words = (await comesOut.textContent())!.replace(/, on \+5.*$/, '');
    await comesOut.tap();
    await expect(page.getByRole('button', { name: words, exact: true })).toBeVisible();
    await tap(page, 'Undo');
    await tap(page, 'Guide me');
    await layOutGuided(page, 2, 'tap');
    await tap(page, 'Put the remaining 7 on 0');
    await expect(page.getByRole('heading', { name: 'Every card has its place' })).toBeVisible();
    await tap(page, 'Look it over');

    const [one, other] = [/on \+5, 1 of 2$/, /on −5, 1 of 2$/];
    const before = await page.getByRole('button', { name: one }).textContent();
    await page.getByRole('button', { name: one }).tap();
    await page.getByRole('button', { name: other }).tap();
    await expect(page.getByRole('button', { name: other })).toHaveText(before!.replace('+5', '−5'));
    expect(await columnCounts(page)).toEqual(FULL);
    await tap(page, 'This is how I see it');
    await page.getByRole('textbox').last().fill('Nobody asked me before.');
    await tap(page, 'Go on');
    await tap(page, 'Send');

    await expect(page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)).toBeVisible();
    expect(await keptInBrowser(page)).toBe('[]');
    const download = page.waitForEvent('download');
    await tap(page, 'Download my sort');
    expect((await download).suggestedFilename()).toBe('my-sort-public-service-professionals.txt');
    expect(await storedSorts(page)).toBe(49);
  });
});
