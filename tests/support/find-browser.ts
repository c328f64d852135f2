import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { chromium } from '@playwright/test';

const CHROME = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];
/** The packed browser is a program for Linux on x64 and needs this library. */
const NSS = ['/usr/lib/x86_64-linux-gnu/libnss3.so', '/usr/lib64/libnss3.so', '/usr/lib/libnss3.so'];

/** How a browser is started where nobody looks, as root too, and without asking anything of anybody. */
export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The program to test with, in this order: CHROMIUM_PATH, Playwright's own, an installed Chrome, an installed
 * Chromium, the one packed in @sparticuz/chromium; null if there is none.
 */
export async function findBrowser(): Promise<string | null> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}, where no program is.`);
    return named;
  }
  const installed = [chromium.executablePath(), ...CHROME, ...CHROMIUM].find((path) => existsSync(path));
  if (installed !== undefined) return installed;
  const canRunPacked =
    process.platform === 'linux' && process.arch === 'x64' && NSS.some((path) => existsSync(path));
  return canRunPacked ? await sparticuz.executablePath() : null;
}
