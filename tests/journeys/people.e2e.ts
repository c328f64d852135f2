import { becomeOwner, expect, test } from '../support/journey.ts';
import { expectAccessible, importLipset } from '../support/researcher-walk.ts';

const shots = process.env['SHOTS'];

test.use({ settings: { DEMO: 'off' } });

test('an owner invites a colleague, gives another role, takes it away', async ({ page, server, browser }) => {
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
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, 'people, dark');
  await page.emulateMedia({ colorScheme: 'light' });
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

  // By keyboard: the role, then the confirmation before something is lost.
  await page.getByLabel('Role of Bo').selectOption('Analyst');
  await expect(page.getByText('Bo is analyst now.')).toBeVisible();
  await guest.reload();
  await guest.getByRole('navigation', { name: 'This study' }).getByRole('link', { name: 'Analysis' }).click();
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('Value patterns');

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
});
