import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expectAccessible } from '../support/expect-accessible.ts';
import { becomeOwner, expect, OWNER, test } from '../support/journey.ts';
import { startUniversity, type University } from '../support/university.ts';

const shots = process.env['SHOTS'];

interface WithUniversity {
  readonly university: University & { readonly port: number };
}

const throughUniversity = test.extend<WithUniversity>({
  // Playwright asks for an object pattern, even an empty one.
  // eslint-disable-next-line no-empty-pattern
  university: async ({}, use) => {
    const port = await aFreePort();
    const university = await startUniversity(`http://127.0.0.1:${port}/sign-in/provider/return`);
    await use({ ...university, port });
    await university.close();
  },
  settings: async ({ university: { port, issuer, clientId, clientSecret } }, use) =>
    use({
      ...{ DEMO: 'off', PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` },
      ...{ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret },
      OIDC_NAME: 'Example University',
    }),
});

throughUniversity(
  'the university’s account: linked, signed in with, and unlinked',
  async ({ page, server }) => {
    // The university's own pages want a font of another host, and wait for it where there is no network.
    await page.route(/fonts\.googleapis/, (route) => route.abort());
    await becomeOwner(page, server);
    await page.goto('/account');
    const section = page.getByRole('region', { name: 'Sign-in through your university' });
    await section.getByLabel('Password').fill(OWNER.password);
    await section.getByRole('button', { name: 'Link Example University' }).click();
    await page.locator('[name=login]').fill('ada');
    await page.locator('[name=password]').fill('any');
    await page.locator('[type=submit]').click();
    await page.locator('[type=submit]').click();
    await expect(page.getByText('Example University is linked')).toBeVisible();
    await expectAccessible(page, 'account, linked');
    if (shots) await page.screenshot({ path: `${shots}/university.png`, fullPage: true });

    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.waitForURL('**/studies');
    await page.goto('/sign-in?next=/account');
    await expectAccessible(page, 'sign-in with a university');
    if (shots) await page.screenshot({ path: `${shots}/sign-in-university.png`, fullPage: true });
    // The university knows this browser still, and sends it straight back.
    await page.getByRole('link', { name: 'Sign in with Example University' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account');

    await section.getByLabel('Password').fill(OWNER.password);
    await section.getByRole('button', { name: 'End the link to Example University' }).press('Enter');
    await expect(page.getByText('Example University signs you in no more.')).toBeVisible();
    await expect(section.getByRole('button', { name: 'Link Example University' })).toBeVisible();
    await expectAccessible(page, 'account, unlinked');
  },
);

/** A port that nobody listens on now: the university has to know the server's address before there is one. */
async function aFreePort(): Promise<number> {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  taken.close();
  await once(taken, 'close');
  return port;
}
