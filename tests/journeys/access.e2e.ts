import { expectAccessible } from '../support/expect-accessible.ts';
import { becomeOwner, expect, OWNER, test } from '../support/journey.ts';

test.describe('access', () => {
  test('the owner sets up and signs in by keyboard, with every mistake explained', async ({
    page,
    server,
  }) => {
    await page.goto(server.setUpLink ?? '');
    await expect(page).toHaveTitle('Set up Standpoint – Standpoint');
    await page.getByRole('button', { name: 'Become the owner' }).press('Enter');

    await expect(page).toHaveTitle(/^Error: /);
    const problems = page.getByRole('alert');
    await expect(problems.getByRole('link')).toHaveText([
      'Enter your name',
      'Enter your e-mail address',
      'Choose a password',
    ]);
    await expectAccessible(page);
    await problems.getByRole('link', { name: 'Choose a password' }).press('Enter');
    const password = page.getByLabel('Password');
    await expect(password).toBeFocused();
    await expect(password).toHaveAccessibleDescription(/At least 12 characters.*Choose a password/s);

    await becomeOwner(page, server);
    await page.context().clearCookies();
    await page.goto('/sign-in?next=/import');
    await page.getByLabel('E-mail address').fill(OWNER.email);
    await page.getByLabel('Password').fill('not the password');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('No account has this e-mail address and password');
    await expect(page.getByLabel('E-mail address')).toHaveValue(OWNER.email);
    await expectAccessible(page);
    await page.getByLabel('Password').fill(OWNER.password);
    await page.keyboard.press('Enter');
    // Not '**/import': the sign-in page's own address ends so too.
    await page.waitForURL((address) => address.pathname === '/import');

    await page.goto(server.setUpLink ?? '');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This cannot be done now');
    await expect(page.getByText('the set-up link is void')).toBeVisible();
    await expectAccessible(page);
  });

  test.describe('on a small phone in the dark', () => {
    test.use({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });

    test('the form fits and can be read', async ({ page }) => {
      await page.goto('/sign-in');
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
      await expectAccessible(page);
    });

    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false });

      test('the forms work', async ({ page, server }) => {
        await becomeOwner(page, server);
        await page.context().clearCookies();
        await page.goto('/sign-in');
        await page.getByLabel('E-mail address').fill(OWNER.email);
        await page.getByLabel('Password').fill(OWNER.password);
        await page.getByRole('button', { name: 'Sign in' }).click();
        await page.waitForURL('**/studies');
      });
    });
  });

  test('another site cannot make this browser act', async ({ page, server }) => {
    await becomeOwner(page, server);
    const refused = page.waitForResponse((response) => response.url().endsWith('/api/sign-out'));
    // A page of another origin: the same machine, another port.
    await page.route('http://evil.example/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" action="${server.address}/api/sign-out"><button>Win a prize</button></form>`,
      }),
    );
    await page.goto('http://evil.example/');
    await page.getByRole('button').click();
    expect((await refused).status()).toBe(415);
    await page.goto('/api/me');
    await expect(page.locator('body')).toContainText(OWNER.email);
  });
});
