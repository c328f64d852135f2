import { cpSync, readFileSync, rmSync } from 'node:fs';
import { expect, test as base, type Page } from '@playwright/test';
import { startHoldingProxy, type HoldingProxy } from '../support/holding-proxy.ts';
import { TEMPLATE_VARIABLE } from '../support/journey-setup.ts';
import { DEMO_STUDY, storedSorts } from '../support/participant-walk.ts';
import { startServer, type ServerProcess } from '../support/server-process.ts';
import { called, hurryToFullGrid } from '../support/study-walk.ts';
import { quickDirectory } from '../support/quick-directory.ts';

interface Surroundings {
  readonly directory: string;
  /** Behind `network`; it may be killed and put back. */
  readonly server: { current: ServerProcess };
  readonly network: HoldingProxy;
}

const test = base.extend<{ surroundings: Surroundings }>({
  // Playwright wants a pattern here, even an empty one.
  // eslint-disable-next-line no-empty-pattern
  surroundings: async ({}, use) => {
    const directory = quickDirectory('journey');
    cpSync(process.env[TEMPLATE_VARIABLE] ?? '', directory, { recursive: true });
    const server = { current: await startServer({ DATA_DIR: directory }) };
    const network = await startHoldingProxy(server.current.address);
    await use({ directory, server, network });
    await network.close();
    await server.current.stop();
    rmSync(directory, { recursive: true, force: true });
  },
  baseURL: async ({ surroundings }, use) => use(surroundings.network.address),
});

const handedIn = ({ seen }: HoldingProxy) => seen.filter((line) => /^POST .*\/q-sorts$/.test(line));

/** Everything done but the last press. The page's clock can be put forward. */
async function readyToSend(page: Page): Promise<void> {
  await page.clock.install();
  await hurryToFullGrid(page, DEMO_STUDY.replace('/s/', ''));
  for (const name of ['Look it over', 'This is how I see it']) await called(page, name).click();
  await page.getByRole('textbox').first().fill('Said on a slow line.');
  await called(page, 'Go on').click();
  await called(page, 'Send').waitFor();
}

test('an answer that takes half a minute is waited for: no second sending is offered, and there is one record', async ({
  page,
  surroundings: { network },
}) => {
  test.slow();
  await readyToSend(page);
  network.hold('POST', /\/q-sorts$/);
  await called(page, 'Send').dblclick();
  await network.held(1);
  for (const seconds of [13, 17]) {
    await page.clock.fastForward(seconds * 1000);
    await expect(page.getByText('Sending …')).toBeVisible();
    await expect(called(page, 'Send')).toBeHidden();
    await expect(called(page, 'Download my sort')).toBeVisible();
  }
  expect(handedIn(network)).toHaveLength(1);
  network.release();
  await expect(page.getByRole('heading', { name: 'Thank you. Your sort has arrived' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'This sort was handed in' })).toBeVisible();
  await expect(called(page, 'Send')).toBeHidden();
  expect(handedIn(network)).toHaveLength(1);
  expect(await storedSorts(page)).toBe(49);
});

test('a server that is down for minutes: the sort stays, can be downloaded, and arrives once', async ({
  page,
  surroundings: { network, server, directory },
}) => {
  test.slow();
  await readyToSend(page);
  await server.current.kill();
  network.target = null;
  await called(page, 'Send').click();
  const waits = page.getByText('Saved on this device, waiting for the network.');
  for (let tries = 1; tries <= 3; tries++) {
    await expect.poll(() => handedIn(network).length).toBeGreaterThanOrEqual(tries);
    await expect(waits).toBeVisible();
    await page.clock.runFor(20_000);
  }
  const downloading = page.waitForEvent('download');
  await called(page, 'Download my sort').click();
  const copy = readFileSync(await (await downloading).path(), 'utf8');
  expect(copy).toContain('Not sent yet.');
  expect(copy).toContain('Said on a slow line.');

  server.current = await startServer({ DATA_DIR: directory });
  network.target = server.current.address;
  // In steps: the page gives up on an answer after half a minute of its own clock, however soon it comes.
  await expect(async () => {
    await page.clock.runFor(5_000);
    await expect(page.getByRole('heading', { name: 'Thank you. Your sort has arrived' })).toBeVisible({
      timeout: 1_000,
    });
  }).toPass();
  expect(await storedSorts(page)).toBe(49);
});
