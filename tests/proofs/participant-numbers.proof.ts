/**
 * What sorting costs a participant, on a slow telephone's processor and network: the table of
 * docs/participant-numbers.md. Chromium over CDP, processor 4 times slower, Slow 4G, empty cache, medians of 5 runs.
 *
 *     npm run proofs -- participant-numbers
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from '@playwright/test';
import { packageRoot } from '../../server/package-root.ts';
import { BROWSER_ARGUMENTS, findBrowser } from '../support/find-browser.ts';
import { CPU_SLOWDOWN, openMeasuredPage, type MeasuredPage } from '../support/measured-page.ts';
import { startServer } from '../support/server-process.ts';
import { storeStudy, THIRTY_THREE } from '../support/studies-to-sort.ts';
import {
  called,
  waiting,
  walker,
  walkThroughGrid,
  walkThroughPiles,
  walkToReasons,
  walkToReceipt,
  type Walker,
} from '../support/study-walk.ts';
import { quickDirectory } from '../support/quick-directory.ts';

const RUNS = 5;
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844, hasTouch: true };
const STUDIES = [
  { slug: THIRTY_THREE.slug, words: '33 statements' },
  { slug: 'public-service-professionals', words: 'the demo, 45' },
];

let missed = 0;

const path = await findBrowser();
if (path === null) throw new Error('No Chromium was found (CHROMIUM_PATH names one).');
const directory = quickDirectory('numbers');
const environment = { DATA_DIR: directory };
await (await startServer(environment)).stop();
await storeStudy(directory, THIRTY_THREE);
const server = await startServer(environment);
const browser = await chromium.launch({ executablePath: path, args: BROWSER_ARGUMENTS });

const machine = `${cpus().length} x ${cpus()[0]?.model.trim() ?? '?'}, load ${loadavg()[0]!.toFixed(1)}`;
console.log(
  `${new Date().toISOString().slice(0, 16)}Z, Chromium ${browser.version()}, Node ${process.version}`,
);
console.log(`${machine}; processor slowed ${CPU_SLOWDOWN} times, Slow 4G, empty cache, medians of ${RUNS}\n`);
row('', ...STUDIES.map(({ words }) => words), 'aim');
row('---', ...STUDIES.map(() => '---:'), '---:');

const loads = await each((slug) => repeated(() => firstScreens(browser, slug)));
judged('requests before the first usable screen', loads, 'requests', 1);
judged('bytes on the wire before it', loads, 'bytes', 30_000);
judged('first usable screen, ms', loads, 'usableMs', 1600);
judged('first statement drawn, ms', loads, 'statementMs', 2800);
judged('first statement can be put on a pile, ms', loads, 'answerableMs', 2800);
judged('put there at once, the next one is drawn, ms', loads, 'secondMs', null);
const script = scriptBytes();
judged(
  'JavaScript, the lab’s and a language’s parts with it, gzip, bytes',
  [{ script }, { script }],
  'script',
  90_000,
);
const sorts = await each((slug) => repeated(() => sortByKeys(browser, slug)));
judged('key to next paint, piles, median, ms', sorts, 'keyMs', 50);
judged('the slowest key of a run, ms', sorts, 'slowestKeyMs', null);
judged('a drag: long tasks', sorts, 'longTasks', 0);
judged('a drag: slowest event, ms (below 16: 0)', sorts, 'eventMs', 64);
judged('a drag: frames over 50 ms', sorts, 'slowFrames', 0);
judged('bytes stored an action, mean', sorts, 'storedBytes', 999);
judged('bytes stored by the largest write', sorts, 'largestWrite', null);
const whole = await each(async (slug) => ({
  desktop: await wholeStudy(browser, slug, false),
  phone: await wholeStudy(browser, slug, true),
}));
judged('actions, 33 statements, desktop', [{ n: whole[0]!.desktop.actions }], 'n', 80);
judged('taps, 33 statements, phone', [{ n: whole[0]!.phone.actions }], 'n', 85);
judged('of the cards, put there by the last-column button', [{ n: whole[0]!.phone.filled }], 'n', null);
const foreign = whole.map(({ desktop, phone }) => ({ n: desktop.foreign + phone.foreign }));
judged('requests to anybody else, whole sorts', foreign, 'n', 0);

await browser.close();
await server.stop();
rmSync(directory, { recursive: true, force: true });
console.log(missed === 0 ? '\nEvery aim is met.' : `\n${missed} aims are missed.`);
process.exit(missed === 0 ? 0 : 1);

type Figures = Readonly<Record<string, number>>;

async function each<Result>(measure: (slug: string) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const { slug } of STUDIES) results.push(await measure(slug));
  return results;
}

/** The median of each figure over all runs. */
async function repeated(run: () => Promise<Figures>): Promise<Figures> {
  const runs: Figures[] = [];
  for (let number = 0; number < RUNS; number++) runs.push(await run());
  const names = Object.keys(runs[0]!);
  return Object.fromEntries(names.map((name) => [name, median(runs.map((each) => each[name]!))]));
}

/** From the link to the first statement put on a pile, each button pressed as soon as it is there. */
async function firstScreens(browser: Browser, slug: string): Promise<Figures> {
  const first = await openMeasuredPage(browser, PHONE);
  await first.throttle({ network: true, processor: true });
  await first.page.goto(`${server.address}/s/${slug}`);
  const [requests, bytes] = [first.requests.length, first.wireBytes()];
  await first.close();

  const measured = await openMeasuredPage(browser, { ...PHONE, isHurried: true });
  await measured.throttle({ network: true, processor: true });
  await measured.page.goto(`${server.address}/s/${slug}`, { waitUntil: 'commit' });
  await measured.page.waitForURL('**/p/**', { waitUntil: 'load' });
  await measured.page.getByText(/^Statement 2 of \d+$/).waitFor();
  await called(measured.page, 'Open the pile Agree, 1 card').waitFor();
  await measured.page.waitForTimeout(200);
  const { askedAt, usableAt, statementAt, answerableAt, secondAt } = await measured.notes();
  await measured.close();
  return {
    requests,
    bytes,
    usableMs: usableAt! - askedAt,
    statementMs: statementAt! - askedAt,
    answerableMs: answerableAt! - askedAt,
    secondMs: secondAt! - askedAt,
  };
}

/** All JavaScript that participants are sent, packed as small as gzip packs. */
function scriptBytes(): number {
  const assets = join(packageRoot, 'dist/client/assets');
  const largestOf = (name: RegExp) =>
    Math.max(
      ...readdirSync(assets)
        .filter((file) => name.test(file))
        .map((file) => gzipSync(readFileSync(join(assets, file)), { level: 9 }).length),
    );
  return [/^participant-.*\.js$/, /^lab-.*\.js$/, /^words-.*\.js$/].reduce(
    (sum, name) => sum + largestOf(name),
    0,
  );
}

/** Piles by keys and one card dragged, with a slow processor; what was written meanwhile. */
async function sortByKeys(browser: Browser, slug: string): Promise<Figures> {
  const measured = await openMeasuredPage(browser, DESKTOP);
  const { page } = measured;
  const count = await beginAtOnce(walker(page, 'click'), slug);
  await measured.throttle({ network: false, processor: true });
  await page.locator('main').focus();
  await measured.notes();
  for (let read = 0; read < count; read++) {
    await page.keyboard.press(['1', '2', '3'][read % 3]!);
    await page.waitForTimeout(30);
  }
  await called(page, 'Lay them out').waitFor();
  const piles = await measured.notes();
  await called(page, 'Lay them out').click();
  const drag = await dragOneCard(measured);
  await measured.close();
  return {
    keyMs: median(piles.keyToPaint),
    slowestKeyMs: Math.max(...piles.keyToPaint),
    storedBytes: piles.writes.reduce((sum, bytes) => sum + bytes, 0) / count,
    largestWrite: Math.max(...piles.writes),
    ...drag,
  };
}

/** Without waiting for anything but the page. @returns how many statements there are. */
async function beginAtOnce({ page, press }: Walker, slug: string): Promise<number> {
  await page.goto(`${server.address}/s/${slug}`);
  await press(called(page, 'I agree, let me begin'));
  await press(called(page, 'Begin'));
  const words = await page.getByText(/^Statement 1 of \d+$/).innerText();
  await called(page, 'Agree').waitFor();
  return Number(/\d+$/.exec(words)?.[0]);
}

/** One waiting card across the grid onto a column, in 40 moves. */
async function dragOneCard({ page, notes }: MeasuredPage): Promise<Figures> {
  const [from, to] = await Promise.all([
    waiting(page).first().boundingBox(),
    page.locator('[data-column] button').first().boundingBox(),
  ]);
  await page.waitForTimeout(500);
  await notes();
  await page.mouse.move(from!.x + 20, from!.y + 20);
  await page.mouse.down();
  await page.mouse.move(to!.x + to!.width / 2, to!.y + to!.height / 2, { steps: 40 });
  await page.mouse.up();
  await page.getByRole('status').filter({ hasText: 'Moved to' }).waitFor({ state: 'attached' });
  const { longTasks, events, frames } = await notes();
  return {
    longTasks: longTasks.length,
    eventMs: Math.max(0, ...events.map(({ durationMs }) => durationMs)),
    slowFrames: frames.filter((ms) => ms > 50).length,
  };
}

/** Everything, to the receipt; unslowed, for only presses and requests are counted. */
async function wholeStudy(browser: Browser, slug: string, isPhone: boolean) {
  const measured = await openMeasuredPage(browser, isPhone ? PHONE : DESKTOP);
  const walk = walker(measured.page, isPhone ? 'tap' : 'click');
  await beginAtOnce(walk, slug);
  await walkThroughPiles(walk);
  const before = walk.actions();
  await walkThroughGrid(walk);
  const count = await measured.page.locator('[data-card]').count();
  const filled = count - (walk.actions() - before - 1);
  await walkToReasons(walk);
  await walkToReceipt(walk);
  const foreign = measured.requests.filter(({ url }) => !url.startsWith(server.address)).length;
  await measured.close();
  return { actions: walk.actions(), filled, foreign };
}

/** One line of the table, and whether each study keeps within the aim. */
function judged(what: string, studies: readonly Figures[], name: string, aim: number | null): void {
  const figures = studies.map((each) => each[name]!);
  const isMissed = aim !== null && figures.some((figure) => figure > aim);
  if (isMissed) missed += 1;
  const cells = STUDIES.map((_, index) => (index < figures.length ? figures[index]!.toFixed(0) : ''));
  row(what, ...cells, aim === null ? '' : `${isMissed ? 'MISSED ' : ''}≤ ${aim}`);
}

function row(...cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.floor(sorted.length / 2)]!) / 2;
}
