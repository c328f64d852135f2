import { defineConfig } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from './tests/support/find-browser.ts';

const browser = await findBrowser();

if (browser === null) {
  const words = 'No Chromium was found (CHROMIUM_PATH names one)';
  if (process.env['CI'] === 'true') throw new Error(`${words}.`);
  process.stderr.write(`${words}: the journeys are skipped.\n`);
}

/** The journeys: a real browser, the real built server, a fresh embedded database for each. */
export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: browser === null ? [] : '*.e2e.ts',
  globalSetup: './tests/support/journey-setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] === 'true',
  // A busy machine may starve a browser for seconds. What passed only the second time is named in the last lines.
  retries: process.env['CI'] === 'true' ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  outputDir: 'dist/journeys',
  use: {
    viewport: { width: 1280, height: 800 },
    // Tracing all that passes costs a sixth of the time.
    trace: process.env['CI'] === 'true' ? 'on-first-retry' : 'retain-on-failure',
    launchOptions: { executablePath: browser ?? '', args: BROWSER_ARGUMENTS },
  },
});
