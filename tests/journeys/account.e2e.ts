import { Secret, TOTP } from 'otpauth';
import { expectAccessible } from '../support/expect-accessible.ts';
import { becomeOwner, expect, OWNER, test } from '../support/journey.ts';

const shots = process.env['SHOTS'];

test.use({ settings: { DEMO: 'off' } });

test('the owner invites somebody, who joins without JavaScript', async ({ page, server, browser }) => {
  await becomeOwner(page, server);
  await page.getByRole('link', { name: OWNER.name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account');
  await page.getByLabel('E-mail address').fill('bo@example.org');
  await page.getByRole('button', { name: 'Invite', exact: true }).press('Enter');
  const link = await page.getByText(/\/invitations\/[\w-]{43}/).innerText();
  await expect(
    page.getByRole('button', { name: 'Take back the invitation to bo@example.org' }),
  ).toBeVisible();
  await expectAccessible(page, 'account of the owner');
  if (shots) await page.screenshot({ path: `${shots}/account.png`, fullPage: true });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  if (shots) await page.screenshot({ path: `${shots}/account-dark-320.png`, fullPage: true });

  const other = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'dark' });
  const guest = await other.newPage();
  await guest.goto(link);
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('You are invited');
  if (shots) await guest.screenshot({ path: `${shots}/invitation.png` });
  await guest.getByLabel('Your name').fill('Bo');
  await guest.getByLabel('Password').fill('some other few words');
  await guest.getByRole('button', { name: 'Accept and begin' }).click();
  await guest.waitForURL('**/studies');
  await guest.goto(link);
  await expect(guest.getByText('opens no invitation')).toBeVisible();
  await other.close();
});

test('the second step: set up, asked for, and a recovery code', async ({ page, server }) => {
  await becomeOwner(page, server);
  await page.goto('/account');
  await page.locator('#second-step').getByLabel('Password').fill(OWNER.password);
  await page.keyboard.press('Enter');
  await expect(page.getByAltText('QR code for an authenticator app')).toBeVisible();
  const drawn = await page.getByAltText(/QR code/).evaluate((image: HTMLImageElement) => image.naturalWidth);
  expect(drawn).toBeGreaterThan(0);
  if (shots) await page.screenshot({ path: `${shots}/second-step.png`, fullPage: true });
  const key = (await page.locator('.account__key').innerText()).replaceAll(' ', '');
  const app = new TOTP({ secret: Secret.fromBase32(key) });
  await page.getByLabel('Code from the app').fill(app.generate());
  await page.getByRole('button', { name: 'Turn it on' }).click();
  const codes = page.locator('.account__codes code');
  await expect(codes).toHaveCount(10);
  const recovery = await codes.first().innerText();
  await expectAccessible(page, 'recovery codes');
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByText('10 recovery codes left')).toBeVisible();

  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL('**/studies');
  await page.goto('/sign-in?next=/account');
  await page.getByLabel('E-mail address').fill(OWNER.email);
  await page.getByLabel('Password').fill(OWNER.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enter your code');
  await expectAccessible(page, 'the second step');
  if (shots) await page.screenshot({ path: `${shots}/code.png` });
  await page.getByLabel('Code').fill('abc');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('This code is wrong');
  await page.getByLabel('Code').fill(recovery);
  await page.keyboard.press('Enter');
  await expect(page.getByText('9 recovery codes left')).toBeVisible();
});

test('a forgotten password without mail says whom to ask', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgotten your password?' }).click();
  await expect(page.getByText('Ask whoever owns it')).toBeVisible();
  await expectAccessible(page, 'forgotten');
});
