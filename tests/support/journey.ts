import { cpSync, rmSync } from 'node:fs';
import { test as base, type Page } from '@playwright/test';
import { TEMPLATE_VARIABLE } from './journey-setup.ts';
import { storeStudy, type StudyToSort } from './studies-to-sort.ts';
import { startServer, type ServerProcess } from './server-process.ts';
import { quickDirectory } from './quick-directory.ts';

interface JourneyFixtures {
  /** Settings of the server, e.g. `test.use({ settings: { DEMO: 'off' } })`. */
  readonly settings: Readonly<Record<string, string>>;
  /** A study to be sorted besides the demo's, e.g. `test.use({ study: THIRTY_THREE })`. */
  readonly study: StudyToSort | null;
  /** The real built server on a database of this test's own, with the demo studies, without an owner. */
  readonly server: ServerProcess;
}

/**
 * Playwright's `test` with a server for each test:
 *
 *     test('a reader opens a viewpoint', async ({ page, server }) => {
 *       await becomeOwner(page, server);
 *       await page.goto('/studies');
 *     });
 *
 * `page.goto('/…')` goes to that server.
 */
export const test = base.extend<JourneyFixtures>({
  settings: [{}, { option: true }],
  study: [null, { option: true }],
  server: async ({ settings, study }, use) => {
    const directory = quickDirectory('journey');
    cpSync(process.env[TEMPLATE_VARIABLE] ?? '', directory, { recursive: true });
    if (study !== null) await storeStudy(directory, study);
    const server = await startServer({ DATA_DIR: directory, ...settings });
    await use(server);
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  },
  baseURL: async ({ server }, use) => use(server.address),
});

export { expect } from '@playwright/test';

/** What `becomeOwner` signs up with. */
export const OWNER = { name: 'Ada Owner', email: 'ada@example.org', password: 'several words in a row' };

/** Open the set-up link of the terminal and become the owner: this browser is signed in afterwards. */
export async function becomeOwner(page: Page, server: ServerProcess): Promise<void> {
  if (server.setUpLink === null) throw new Error('this installation has an owner already');
  await page.goto(server.setUpLink);
  await page.getByLabel('Your name').fill(OWNER.name);
  await page.getByLabel('E-mail address').fill(OWNER.email);
  await page.getByLabel('Password').fill(OWNER.password);
  await page.getByRole('button', { name: 'Become the owner' }).click();
  await page.waitForURL('**/studies');
}
