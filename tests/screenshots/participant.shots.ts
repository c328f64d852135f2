/**
 * The pictures of docs/guides/participant.md: every step of a sort in three windows, on the study of 33 statements.
 *
 *     node run.mjs screenshots
 */
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { packageRoot } from '../../server/package-root.ts';
import { BROWSER_ARGUMENTS, findBrowser } from '../support/find-browser.ts';
import { startServer } from '../support/server-process.ts';
import { storeStudy, THIRTY_THREE } from '../support/studies-to-sort.ts';
import { called, waiting } from '../support/study-walk.ts';
import { quickDirectory } from '../support/quick-directory.ts';

const WINDOWS = [
  { name: 'desktop', width: 1280, height: 800, isMobile: false },
  { name: 'tablet', width: 820, height: 1180, isMobile: true },
  { name: 'phone', width: 390, height: 844, isMobile: true },
] as const;
/** A picture that is larger is no good in a repository. */
const LARGEST_BYTES = 60_000;

/** Of the packing, and how much of the size is left. */
const QUALITIES = [
  [0.9, 1],
  [0.75, 1],
  [0.6, 1],
  [0.6, 0.8],
  [0.5, 0.7],
] as const;

const path = await findBrowser();
if (path === null) throw new Error('No Chromium was found (CHROMIUM_PATH names one).');
const images = join(packageRoot, 'docs/guides/images');
mkdirSync(images, { recursive: true });
const directory = quickDirectory('screenshots');
await (await startServer({ DATA_DIR: directory, DEMO: 'off' })).stop();
await storeStudy(directory, THIRTY_THREE);
const server = await startServer({ DATA_DIR: directory, DEMO: 'off' });
const browser = await chromium.launch({ executablePath: path, args: BROWSER_ARGUMENTS });
const painter = await browser.newPage();
// tsx marks functions with a name keeper that the browser does not have.
await painter.evaluate('globalThis.__name = (named) => named');

for (const { name, width, height, isMobile } of WINDOWS) {
  const settings = {
    viewport: { width, height },
    isMobile,
    hasTouch: isMobile,
    reducedMotion: 'reduce',
  } as const;
  const context = await browser.newContext(settings);
  await sort(await context.newPage(), name);
  await context.close();
}
await browser.close();
await server.stop();
rmSync(directory, { recursive: true, force: true });

/** One whole sort, with a picture of each step. */
async function sort(page: Page, name: string): Promise<void> {
  const shoot = (step: string) => picture(page, `participant-${step}-${name}`);
  await page.goto(`${server.address}/s/${THIRTY_THREE.slug}`);
  await shoot('1-consent');
  await called(page, 'I agree, let me begin').click();
  await called(page, 'Begin').waitFor();
  await shoot('2-task');
  await called(page, 'Begin').click();
  await readAll(page, 12);
  await shoot('3-piles');
  await readAll(page, 21);
  await called(page, 'Lay them out').click();
  await place(page, 12);
  await shoot('4-grid');
  await place(page, 16);
  await page.getByRole('button', { name: /^Put the remaining/ }).click();
  await called(page, 'Look it over').click();
  await page.getByRole('heading', { name: 'Is anything out of place?' }).waitFor();
  await shoot('5-review');
  await called(page, 'This is how I see it').click();
  await page
    .getByRole('textbox')
    .first()
    .fill('My aunt works there, and this is what she talks about at dinner.');
  await page.evaluate(() => scrollTo(0, 0));
  await shoot('6-reasons');
  await called(page, 'Go on').click();
  await called(page, 'Send').waitFor();
  await shoot('7-send');
  await called(page, 'Send').click();
  await page.getByRole('heading', { name: 'Your sort has arrived' }).waitFor();
  await shoot('8-receipt');
}

async function readAll(page: Page, count: number): Promise<void> {
  for (let read = 0; read < count; read++)
    await called(page, ['Agree', 'Disagree', 'Unsure'][read % 3]!).click();
}

async function place(page: Page, count: number): Promise<void> {
  for (let placed = 0; placed < count; placed++) await waiting(page).first().click();
}

/** As WebP, which the browser packs itself, in the best quality that is small enough; the fullest ones a little smaller. */
async function picture(page: Page, file: string): Promise<void> {
  const png = (await page.screenshot({ animations: 'disabled', caret: 'hide' })).toString('base64');
  for (const [quality, scale] of QUALITIES) {
    const webp = await painter.evaluate(packed, { png, quality, scale });
    writeFileSync(join(images, `${file}.webp`), Buffer.from(webp, 'base64'));
    if (statSync(join(images, `${file}.webp`)).size <= LARGEST_BYTES) return;
  }
  throw new Error(`${file} stays larger than ${LARGEST_BYTES} bytes`);
}

interface Packing {
  readonly png: string;
  readonly quality: number;
  readonly scale: number;
}

/** Runs in the browser. */
async function packed({ png, quality, scale }: Packing): Promise<string> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width * scale, image.height * scale];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/webp', quality).split(',')[1] ?? '';
}
