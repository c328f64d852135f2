import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/expect-accessible.ts';
import { becomeOwner, expect, test } from '../support/journey.ts';
import { importLipset } from '../support/researcher-walk.ts';

const shots = process.env['SHOTS'];

test.use({ settings: { DEMO: 'off' } });

test('an owner invites a colleague, gives another role, takes it away; and invites participants, on paper too', async ({
  page,
  server,
  browser,
}) => {
  await becomeOwner(page, server);
  await importLipset(page);
  const pages = page.getByRole('navigation', { name: 'This study' });
  await pages.getByRole('link', { name: 'People' }).click();
  await expect(page.getByRole('heading', { name: 'Who may do what' })).toBeVisible();
  await page.getByLabel('E-mail address').fill('bo@example.org');
  await page.getByLabel('Role', { exact: true }).selectOption('Reader');
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  const link = await page.getByText(/\/invitations\/[\w-]{43}/).innerText();
  await expect(page.getByText('bo@example.org as reader')).toBeVisible();

  const other = await browser.newContext();
  const guest = await other.newPage();
  await guest.goto(link);
  await expect(guest.getByText('Value patterns')).toBeVisible();
  await guest.getByRole('button', { name: 'Accept and begin' }).press('Enter');
  await expect(guest.getByRole('alert').getByRole('link')).toHaveText([
    'Enter your name',
    'Choose a password',
  ]);
  await expectAccessible(guest, 'invitation');
  await guest.getByLabel('Your name').fill('Bo');
  await guest.getByLabel('Password').fill('some other few words');
  await guest.getByRole('button', { name: 'Accept and begin' }).click();
  await guest.waitForURL('**/people');
  await expect(guest.getByRole('row', { name: /Bo · you Reader/ })).toBeVisible();
  // A reader has but this page, and may leave.
  await expect(guest.getByRole('navigation', { name: 'This study' })).toBeHidden();
  await expect(guest.getByRole('button', { name: 'Leave this study' })).toBeVisible();

  await page.reload();
  await expectAccessible(page, 'people');
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    if (shots) await page.screenshot({ path: `${shots}/people-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 800 });

  // The owner of the installation helps somebody who forgot their password.
  await page.goto('/account');
  await page.getByRole('button', { name: /sets a new password for Bo/ }).click();
  const reset = await other.newPage();
  await reset.goto(await page.getByText(/\/reset\/[\w-]{43}/).innerText());
  await expectAccessible(reset, 'reset');
  await reset.emulateMedia({ colorScheme: 'dark' });
  if (shots) await reset.screenshot({ path: `${shots}/reset-dark.png`, fullPage: true });
  await reset.close();
  await page.goBack();

  // By keyboard: the role, then the confirmation before something is lost.
  await page.getByLabel('Role of Bo').selectOption('Analyst');
  await expect(page.getByText('Bo is analyst now.')).toBeVisible();
  await guest.reload();
  await guest.getByRole('navigation', { name: 'This study' }).getByRole('link', { name: 'Analysis' }).click();
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('Value patterns');
  // What participants are promised is read by everybody who reads the study, and changed by owner and editors.
  for (const name of ['Card and consent', 'Taking part']) {
    await guest.getByRole('navigation', { name: 'This study' }).getByRole('link', { name }).click();
    await expect(guest.getByText('Owner and editors change it.')).toBeVisible();
    await expectAccessible(guest, `${name}, to read`);
    await expect(guest.getByRole('button', { name: /Publish|Open the study/ })).toHaveCount(0);
  }

  await page.getByRole('button', { name: 'Remove Bo' }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Remove Bo from this study?' })).toBeVisible();
  await expectAccessible(page, 'removal');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row', { name: /Bo/ })).toBeVisible();
  await page.getByRole('button', { name: 'Remove Bo' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).press('Enter');
  await expect(page.getByText('Bo no longer works on this study.')).toBeVisible();
  await guest.reload();
  await expect(guest.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  await other.close();
  await inviteParticipants(page);
});

/** Nothing is wider than the window; pictures of it only when they are asked for. */
async function shoot(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [390, 844],
    [320, 640],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
  }
  if (!shots) return;
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: `${shots}/${name}-dark.png`, fullPage: true });
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Codes for letters: made, shown once, printed, listed, taken back; and the study made anonymous. */
async function inviteParticipants(page: Page): Promise<void> {
  const pages = page.getByRole('navigation', { name: 'This study' });
  await pages.getByRole('link', { name: 'Participants' }).click();
  await page.getByLabel('Codes, for letters').check();
  await page.getByLabel('Whom they are for').fill('Ada\nBo');
  await page.getByRole('button', { name: 'Make invitations' }).click();
  await expect(page.getByRole('region', { name: '2 invitations were made' })).toBeVisible();
  const code = await page.getByRole('row', { name: /Ada/ }).getByRole('cell').last().innerText();
  await expectAccessible(page, 'participants');
  await shoot(page, 'participants');

  await page.getByRole('button', { name: 'Letters to print' }).click();
  await page.getByLabel('Until when').fill('15 December');
  const letter = page.getByRole('article').first();
  for (const words of ['For Ada', code, 'Please take part by 15 December.']) {
    await expect(letter.getByText(words, { exact: words === code })).toBeVisible();
  }
  await expect(page.getByRole('img', { name: 'Picture that opens your invitation' })).toHaveCount(2);
  await expectAccessible(page, 'letters');
  await shoot(page, 'letters');
  await page.getByRole('radio', { name: 'Six on a page' }).press('Space');
  await expect(page.locator('.invitation-letters--labels')).toBeVisible();
  expect(await printedPages(page)).toBe(1);
  await page.getByRole('radio', { name: 'A letter a page' }).press('Space');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeHidden();
  expect(await printedPages(page)).toBe(2);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Back to the participants' }).click();
  await expect(page.getByText(code, { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Take back invitation 2' }).click();
  await expect(page.getByRole('row', { name: /^2 code/ })).toContainText('taken back');
  await page.getByRole('button', { name: 'Make this study anonymous' }).click();
  await expect(page.getByText('Anonymous from now on.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('0 of 2 were used in anonymous mode.')).toBeVisible();
  await expect(page.getByText(code)).toBeHidden();
  await endAnonymousMode(page);
}

/** Out of anonymous mode: only with other words, and asked before. */
async function endAnonymousMode(page: Page): Promise<void> {
  const open = page.getByRole('button', { name: 'End anonymous mode', exact: true });
  await open.press('Enter');
  await page.getByRole('button', { name: 'End anonymous mode …' }).press('Enter');
  await expect(page.getByRole('alert', { name: 'Please check these first' })).toBeFocused();
  await expectAccessible(page, 'the end of anonymous mode', '#anonymous');
  await shoot(page, 'end-anonymous');
  await page.getByRole('alert').getByRole('link').press('Enter');
  await page.keyboard.type('It is kept *which* invitation you used.');
  await page.getByRole('button', { name: 'Show as participants see it' }).press('Enter');
  await expect(page.locator('.consent-preview em')).toHaveText('which');
  await page.getByRole('button', { name: 'End anonymous mode …' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'End anonymous mode?' });
  await dialog.getByRole('button', { name: 'Keep it anonymous' }).last().press('Enter');
  await expect(page.getByText('This study is anonymous.', { exact: false }).first()).toBeVisible();
  await page.getByRole('button', { name: 'End anonymous mode …' }).press('Enter');
  await dialog.getByRole('button', { name: 'End anonymous mode' }).press('Enter');
  await expect(page.getByText('is published, and anonymous no more')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make this study anonymous' })).toBeVisible();
}

async function printedPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}
