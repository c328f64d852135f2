import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/expect-accessible.ts';
import { becomeOwner, expect, test } from '../support/journey.ts';
import { importLipset } from '../support/researcher-walk.ts';
import { expectUsableInSmallWindows } from '../support/small-windows.ts';

const shots = process.env['SHOTS'];

/** What the server says to somebody who agrees with this access code. */
async function answerToCode(page: Page, code: string): Promise<number> {
  await page.getByLabel('Access code').fill(code);
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'I agree, let me begin' }).click();
  return (await answer).status();
}

test.use({ settings: { DEMO: 'off' } });

/** Nothing wider than the page, and nothing that axe finds. */
async function expectSound(page: Page, what: string): Promise<void> {
  await expectAccessible(page, what);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [1280, 390, 320]) {
      if (!shots && colorScheme === 'dark') break;
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      if (shots)
        await page.screenshot({ path: `${shots}/${what}-${colorScheme}-${width}.png`, fullPage: true });
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test('an imported study is made ready and opened by keyboard; its card is public, and people begin with its code and their panel’s id', async ({
  page,
  server,
  browser,
}) => {
  test.slow();
  await becomeOwner(page, server);
  await importLipset(page);
  await page
    .getByRole('navigation', { name: 'This study' })
    .getByRole('link', { name: 'Card and consent' })
    .press('Enter');
  await expect(page.getByText('The study has never been open.')).toBeVisible();
  const open = page.getByRole('button', { name: 'Open the study' });
  await open.press('Enter');
  await expect(page.getByRole('alert')).toContainText('cannot be opened yet');

  // Every line of what is missing leads to its field.
  const type = async (link: string, words: string) => {
    await page.getByRole('link', { name: link }).press('Enter');
    await page.keyboard.type(words);
  };
  await type('Say what the study is for', 'How people value what others do.');
  await type('Say who sees what', 'Only we see single sorts.');
  await type('Say how long the data are kept', 'Ten years.');
  await type('Say whom to ask', 'ada@example.org');
  await type('Write the condition of instruction', 'Sort by how much you agree.');
  await type('Write the consent text', 'Taking part is **free**.');
  await page.getByRole('button', { name: 'Show as participants see it' }).press('Enter');
  await expect(page.getByRole('region', { name: 'As participants see it' }).getByText('free')).toHaveCSS(
    'font-weight',
    '700',
  );
  await page.getByLabel('Minutes it takes').fill('soon');
  await page.getByRole('button', { name: 'Publish version 2' }).press('Enter');
  await expect(page.getByRole('alert', { name: 'Please check these first' })).toBeFocused();
  await expectSound(page, 'card');
  await type('Minutes are a whole number', '');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('20');

  // Leaving is asked about, and staying keeps what was typed.
  await page.getByRole('link', { name: 'All studies' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Stay here' }).last().press('Enter');
  await page.getByRole('link', { name: 'Choose the legal basis' }).press('Enter');
  const legalBasis = page.getByLabel('Legal basis', { exact: true });
  await expect(legalBasis).toBeFocused();
  await page.keyboard.type('Consent');
  await expect(legalBasis).toHaveValue('consent');
  await page.getByRole('button', { name: 'Publish version 2' }).press('Enter');
  await expect(page.getByText('Version 2 is published.')).toBeVisible();
  await open.press('Enter');
  await expect(page.getByText('The study is open.', { exact: true })).toBeVisible();

  const address = await page.getByRole('link', { name: /\/s\/value-patterns$/ }).getAttribute('href');
  const visitor = await browser.newContext();
  const guest = await visitor.newPage();
  await guest.goto(`${address}/card`);
  await expect(guest.getByText('How people value what others do.')).toBeVisible();
  await guest.goto(address ?? '');
  await guest.getByRole('button', { name: 'I agree, let me begin' }).press('Enter');
  await expect(guest.getByText('Sort by how much you agree.').first()).toBeVisible();

  // Published elsewhere meanwhile: what was typed stays, what stands there now is beside it.
  const colleague = await page.context().newPage();
  await colleague.goto(page.url());
  const purposes = [page, colleague].map((each) => each.getByLabel('What the study is for'));
  await purposes[0]?.fill('Mine.');
  await purposes[1]?.fill('Theirs.');
  await colleague.getByRole('button', { name: 'Publish version 3' }).click();
  await expect(colleague.getByText('Version 3 is published.')).toBeVisible();
  await colleague.close();
  await page.getByRole('button', { name: 'Publish version 3' }).click();
  await expect(page.getByText('Version 3 was published meanwhile')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Theirs.');
  await expect(purposes[0]!).toHaveValue('Mine.');
  await page.getByRole('button', { name: 'Publish version 4' }).click();
  await expect(page.getByText('Version 4 is published.')).toBeVisible();
  await expect(page.getByRole('row', { name: /^2 / })).toContainText('1');

  // A code that all share, which whoever comes is asked for.
  await page.getByRole('link', { name: 'Taking part' }).click();
  await page.getByLabel('Everybody who knows an access code').check();
  await page.getByLabel('Parameters to keep').fill('PROLIFIC_PID');
  await page.getByLabel('A code of its own is shown').check();
  await page.getByRole('button', { name: 'Publish version 5' }).click();
  await expect(page.getByRole('alert', { name: 'Please check these first' })).toBeFocused();
  await expectSound(page, 'taking-part');
  await page.getByLabel('Access code', { exact: true }).fill('rain 2026');
  await page.getByLabel('Code for people who cannot take part').fill('OUT-4711');
  await page.getByRole('button', { name: 'Publish version 5' }).click();
  await expect(page.getByText('Version 5 is published.')).toBeVisible();
  await expect(page.getByLabel('A new access code')).toHaveValue('');
  await expect(page.getByLabel('Code for people who cannot take part')).toHaveValue('OUT-4711');
  await guest.goto(`${address}?anew&PROLIFIC_PID=pid-42`);
  await expect(guest.getByLabel('Access code')).toBeVisible();
  await expectSound(guest, 'access-code');
  await expectUsableInSmallWindows(guest, 'access code');
  expect(await answerToCode(guest, 'sun 1999')).toBe(403);
  await expect(guest.getByRole('alert')).toContainText('This is not the access code');
  await expectAccessible(guest);
  expect(await answerToCode(guest, 'rain 2026')).toBe(303);
  await expect(guest.getByRole('link', { name: 'Begin' })).toBeVisible();
  await guest.goto(`${address}/card`);
  await expectSound(guest, 'public-card');
  await page.getByRole('link', { name: 'Participants' }).click();
  await expect(page.getByText('Everybody who knows the access code')).toBeVisible();
  await expectSound(page, 'participants');
  await page.getByRole('button', { name: 'Show who is who' }).click();
  await expect(page.getByText('pid-42')).toBeVisible();

  // Closed: newcomers are told so.
  await page.getByRole('link', { name: 'Card and consent' }).click();
  await page.getByRole('button', { name: 'Close the study' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close the study' }).click();
  await expect(page.getByRole('button', { name: 'Open the study' })).toBeVisible();
  const newcomers = await browser.newContext();
  const late = await newcomers.newPage();
  await late.goto(address ?? '');
  await expect(late.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(late);
  await newcomers.close();
  await visitor.close();
});
