import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/expect-accessible.ts';
import { expect, test } from '../support/journey.ts';
import {
  beginSort,
  click,
  DEMO_CARDS,
  DEMO_STUDY,
  layOutGuided,
  readStatements,
  waitingCards,
} from '../support/participant-walk.ts';

const shots = process.env['SHOTS'];

/** What a receipt opens: one’s own sort, and taking it back; both forms empty, and with a code that is not one. */
async function lookAtReceipt(page: Page): Promise<void> {
  const receipt = await page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/).innerText();
  for (const form of ['receipt', 'withdraw']) {
    await page.goto(`${DEMO_STUDY}/${form}`);
    await expectAccessible(page);
    await page.getByRole('textbox').fill('AAAA-BBBB-CCCC-DDDD');
    await click(page, 'Go on');
    await expect(page.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
    await expectAccessible(page, `${form}, a wrong code`);
  }
  await page.goto(`${DEMO_STUDY}/receipt?receipt=${receipt}`);
  await click(page, 'Go on');
  await expect(page.getByRole('heading', { name: 'What is stored of you' })).toBeVisible();
  await expectAccessible(page);
  if (shots) await page.screenshot({ path: `${shots}/stored-of-you.png`, fullPage: true });
  await click(page, 'Withdraw this sort …');
  await expect(page.getByRole('heading', { name: 'Withdraw this sort for good?' })).toBeVisible();
  await expectAccessible(page);
  if (shots) await page.screenshot({ path: `${shots}/withdraw-asked.png`, fullPage: true });
}

/** Pages that say one thing, where there is nothing to go on with. */
async function lookAtMessages(page: Page): Promise<void> {
  for (const path of ['/s/%E0%A4%A', `${DEMO_STUDY}/i/no-such-invitation`, `${DEMO_STUDY}/card`]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page, path);
  }
}

for (const [name, viewport] of [
  ['on a desktop', { width: 1280, height: 800 }],
  ['on a phone', { width: 390, height: 844 }],
] as const) {
  test(`axe finds nothing on any screen, ${name}, in light and dark`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(viewport);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(DEMO_STUDY);
    await expectAccessible(page);
    await click(page, 'I do not agree');
    await expectAccessible(page);
    await beginSort(page);
    await page.goBack();
    await expect(page.getByRole('link', { name: 'Begin', exact: true })).toBeVisible();
    await expectAccessible(page);
    await page.goForward();

    await readStatements(page, click, 1, 4);
    await expectAccessible(page);
    await click(page, 'Open the pile Agree, 1 card');
    await expect(page.getByRole('dialog', { name: 'Agree 1' })).toBeVisible();
    await expectAccessible(page);
    await click(page, 'Close');
    await click(page, 'Say why');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await readStatements(page, click, 5, DEMO_CARDS);
    await expectAccessible(page);

    await click(page, 'Lay them out');
    await layOutGuided(page, 7);
    await expectAccessible(page);
    await click(page, 'Place freely');
    await waitingCards(page).first().click();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^\+5 / }).click();
    await expect(page.getByRole('heading', { name: '+5 is full' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await click(page, 'Guide me');
    await layOutGuided(page, 31);
    await expectAccessible(page);
    await click(page, 'Put the remaining 7 on 0');
    await expectAccessible(page);

    await click(page, 'Look it over');
    await expectAccessible(page);
    await click(page, 'This is how I see it');
    await page.getByRole('textbox').first().fill('a'.repeat(1900));
    await expect(page.getByText('100 characters left')).toBeVisible();
    await expectAccessible(page);
    await click(page, 'Go on');
    await expectAccessible(page);
    await click(page, 'Send');
    await expect(page.getByRole('heading', { name: 'Thank you. Your sort has arrived' })).toBeVisible();
    await expectAccessible(page);
    if (name === 'on a phone') await lookAtReceipt(page);
    await page.goto(DEMO_STUDY);
    await expect(page.getByRole('link', { name: 'Show its receipt' })).toBeVisible();
    await expectAccessible(page);
    if (name === 'on a desktop') await lookAtMessages(page);
  });
}

test('statements, links and controls are there for forced colours and without motion', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await beginSort(page);
  await readStatements(page, click, 1, 3);
  const border = await page
    .getByRole('button', { name: 'Agree', exact: true })
    .evaluate((button) => getComputedStyle(button).borderTopStyle);
  expect(border).toBe('solid');
  const moving = await page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
  );
  expect(moving).toBe(0);
});
