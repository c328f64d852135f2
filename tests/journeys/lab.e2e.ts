import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import type { LabComputer } from '../../server/contract/lab-computer.ts';
import type { RecordResponse } from '../../server/contract/record.ts';
import type { StudyVersionResponse } from '../../server/contract/study-version.ts';
import { LAB_SESSIONS, storeLabStudy } from '../support/a-lab-study.ts';
import { expectAccessible } from '../support/expect-accessible.ts';
import { BROWSER_ARGUMENTS, findBrowser } from '../support/find-browser.ts';
import { expect, test as base } from '../support/journey.ts';
import { TEMPLATE_VARIABLE } from '../support/journey-setup.ts';
import { killBrowser } from '../support/kill-browser.ts';
import { click, keptForOffline, keptInBrowser, layOutGuided } from '../support/participant-walk.ts';
import { startServer } from '../support/server-process.ts';

const LAB = '/s/nine-at-the-lab/lab';

/** A server of a laboratory’s own network, on plain http. */
const LAN = 'lab.example';

const test = base.extend({
  server: async ({ settings }, use) => {
    const directory = mkdtempSync(join(tmpdir(), 'standpoint-lab-'));
    cpSync(process.env[TEMPLATE_VARIABLE] ?? '', directory, { recursive: true });
    await storeLabStudy(directory);
    const server = await startServer({ DATA_DIR: directory, ...settings });
    await use(server);
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  },
});

/**
 * Another tab goes on with a sort; whoever sat there leaves, and the computer sleeps. The next person is shown nothing of
 * it, and after half an hour more it is sealed.
 *
 * @returns the tab that is left.
 */
async function walkAwayFromASecondTab(page: Page, context: BrowserContext): Promise<Page> {
  await sitDown(page, 'Unsure', 2);
  const second = await context.newPage();
  await second.clock.install();
  await second.goto(LAB);
  await expect(second.getByRole('button', { name: 'Continue here' })).toBeVisible();
  await expect(second.locator('body')).not.toContainText('Weather of the kind');
  await expectAccessible(second);
  await click(second, 'Continue here');
  await expect(page.locator('body')).not.toContainText('Weather of the kind');
  await expect(page.getByRole('heading', { name: 'It went on in another tab' })).toBeVisible();
  // The clock below is set for all tabs.
  await page.close();
  await click(second, 'Yes, go on with it');
  await expect(second.getByText('Statement 3 of 9')).toBeVisible();
  await second.clock.fastForward('10:00');
  await expect(
    second.getByRole('heading', { name: 'A sort was begun here and is not finished' }),
  ).toBeVisible();
  await expect(second.locator('body')).not.toContainText('Weather of the kind');
  await second.clock.fastForward('30:00');
  await expect(state(second)).toHaveAttribute('data-waiting', '4');
  await expectNothingReadable(second);
  return second;
}

/** The next person sits down, agrees, and reads cards, the first one onto `pile`. */
async function sitDown(page: Page, pile: string, cards = 9): Promise<void> {
  await click(page, 'Begin');
  await page.getByLabel('I am 18 or older.').check();
  await click(page, 'I agree, let me begin');
  await page.getByRole('link', { name: 'Begin', exact: true }).click();
  for (let number = 1; number <= cards; number++) {
    await expect(page.getByText(`Statement ${number} of 9`)).toBeVisible();
    await click(page, number === 1 ? pile : ['Disagree', 'Unsure', 'Agree'][number % 3]!);
  }
}

/** Somebody takes part from beginning to end. @returns the receipt they are shown. */
async function takePart(page: Page, pile: string, reason: string): Promise<string> {
  await sitDown(page, pile);
  await click(page, 'Lay them out');
  await layOutGuided(page, 6);
  await click(page, 'Put the remaining 3 on 0');
  for (const next of ['Look it over', 'This is how I see it']) await click(page, next);
  await page.getByRole('textbox').first().fill(reason);
  await click(page, 'Go on');
  await page.getByLabel('Where do you live?').fill(`${reason}, at home`);
  await click(page, 'Go on');
  await click(page, 'Finish');
  await expect(page.getByRole('heading', { name: 'Thank you. You have finished' })).toBeVisible();
  await expect(page.getByText('DONE-4711')).toBeVisible();
  return page.locator('.receipt-paper .receipt-code').innerText();
}

/** Nothing that anybody did or was given lies readable in this browser. */
async function expectNothingReadable(page: Page, ...said: string[]): Promise<void> {
  const kept = (await keptInBrowser(page)) + (await keptForOffline(page));
  expect(kept).toContain('Weather of the kind a');
  for (const words of ['"moveId"', '"placements"', '"reasons":{"', ...said])
    expect(kept).not.toContain(words);
  expect(kept).not.toMatch(/"participationToken":"[^"]/);
}

const state = (page: Page) => page.locator('[data-waiting]');

/** As on a telephone or a small tablet, which labs hand out too. */
async function expectAccessibleOnPhone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** Two people stop: one wants everything deleted, one goes on elsewhere. @returns where. */
async function stopTwice(page: Page): Promise<string> {
  await sitDown(page, 'Agree', 1);
  await click(page, 'Stop here');
  await expectAccessibleOnPhone(page);
  await click(page, 'Delete what I did');
  await expect(state(page)).toHaveAttribute('data-waiting', '2');
  await expectNothingReadable(page);

  await sitDown(page, 'Agree', 1);
  await click(page, 'Stop here');
  await click(page, 'Keep it: I will go on elsewhere');
  await expect(page.getByRole('heading', { name: 'Your unfinished sort is kept' })).toBeVisible();
  await expectAccessibleOnPhone(page);
  const code = await page.locator('.receipt-code').innerText();
  await expectNothingReadable(page, code);
  await click(page, 'Next participant');
  await expect(state(page)).toHaveAttribute('data-waiting', '3');
  return `/s/nine-at-the-lab/i/${code}`;
}

/** What waits for one person is damaged on this computer's disk. */
async function damageOne(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const opening = indexedDB.open('standpoint-lab');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const writing = opening.result.transaction('waiting', 'readwrite');
    const cursor = writing.objectStore('waiting').openCursor();
    cursor.onsuccess = () => {
      const kept = cursor.result!.value as { sealed: { data: string } };
      kept.sealed.data = `AAAA${kept.sealed.data.slice(4)}`;
      cursor.result!.update(kept);
    };
    await new Promise((resolve) => (writing.oncomplete = resolve));
    opening.result.close();
  });
}

/** The file is handed in on another computer, by somebody signed in. */
async function handIn(elsewhere: BrowserContext, studyId: string, file: string): Promise<void> {
  const page = await elsewhere.newPage();
  await page.goto(`/studies/${studyId}/lab`);
  await page.getByLabel('File from a lab computer').setInputFiles(file);
  await click(page, 'Hand in');
  await expect(page.getByText('6 of 6 are received.')).toBeVisible();
  await click(page, 'Take back Room 12');
  await expect(page.getByRole('dialog', { name: 'Take back Room 12?' })).toBeVisible();
  await expectAccessible(page);
  await click(page, 'Take back');
  await expect(page.getByText('what waits there is taken until')).toBeVisible();
  await expectAccessibleOnPhone(page);
  await page.close();
}

async function makeLink(page: Page, name: string, people: string): Promise<void> {
  await page.getByLabel('What the computer is called').fill(name);
  await page.getByLabel('For how many people').fill(people);
  await click(page, 'Make the link');
  await expect(page.getByRole('rowheader', { name })).toBeVisible();
}

async function prepare(page: Page, context: BrowserContext, address: string): Promise<string> {
  await context.addCookies([{ name: 'standpoint', value: LAB_SESSIONS.here, url: address }]);
  const { studies } = (await (await page.request.get('/api/studies')).json()) as {
    studies: { slug: string; studyId: string }[];
  };
  const { studyId } = studies.find(({ slug }) => slug === 'nine-at-the-lab')!;
  await page.goto(`/studies/${studyId}/lab`);
  await makeLink(page, 'Room 13', '30');
  await click(page, 'Take back the link for Room 13');
  await expect(page.getByText('The link opens nothing any more.')).toBeVisible();
  await expect(page.getByText('No computer has been prepared yet.')).toBeVisible();
  await makeLink(page, 'Room 12', '6');
  await expectAccessible(page);
  await click(page, 'Sign out and prepare this computer');
  await expect(page.getByRole('heading', { name: 'Nine words on weather' })).toBeVisible();
  expect(page.url()).not.toContain('prepare');
  return studyId;
}

test('a lab computer: offline, two finish, one declines, two stop, two walk away; all arrives once, by file and by network', async ({
  server,
  browser,
}) => {
  test.slow();
  const profile = mkdtempSync(join(tmpdir(), 'standpoint-lab-profile-'));
  const open = async () =>
    chromium.launchPersistentContext(profile, {
      executablePath: (await findBrowser()) ?? '',
      args: [...BROWSER_ARGUMENTS, `--host-resolver-rules=MAP ${LAN} 127.0.0.1`],
      baseURL: server.address,
      viewport: { width: 1280, height: 800 },
    });
  let context = await open();
  let page = context.pages()[0]!;
  const studyId = await prepare(page, context, server.address);
  await click(page, 'For whoever looks after this computer');
  await expect(page.getByText('Yes', { exact: true })).toBeVisible();
  await click(page, 'Back');
  await expectAccessibleOnPhone(page);

  await context.setOffline(true);
  const receipt = await takePart(page, 'Agree', 'Rain is my first reason');
  await expectAccessible(page);
  await expectNothingReadable(page, 'first reason', receipt);
  await page.goBack();
  await expect(page.locator('body')).not.toContainText(/Weather of the kind|first reason/);
  await click(page, 'Next participant');
  await expect(state(page)).toHaveAttribute('data-waiting', '1');
  await page.goBack();
  await page.goto(LAB);
  await expect(page.getByRole('heading', { name: 'Nine words on weather' })).toBeVisible();
  await expect(page.locator('body')).not.toContainText(receipt);

  await click(page, 'Begin');
  await click(page, 'I agree, let me begin');
  await expect(page.getByText('This study is only for people who can confirm this.')).toBeInViewport();
  await expect(page.getByText('OUT-4711')).toBeVisible();
  await expectAccessible(page);
  await click(page, 'I do not agree');
  await expect(page.getByRole('heading', { name: 'Thank you for reading' })).toBeVisible();
  await expectAccessibleOnPhone(page);
  await click(page, 'Next participant');
  await expect(state(page)).toHaveAttribute('data-waiting', '2');

  const goingOn = await stopTwice(page);
  page = await walkAwayFromASecondTab(page, context);

  // Somebody else sits there when the browser dies, and is opened again, still without a network.
  await sitDown(page, 'Unsure', 4);
  await expect.poll(() => keptInBrowser(page)).toContain('"moveId"');
  const closed = context.waitForEvent('close');
  killBrowser(profile);
  await closed;
  context = await open();
  await context.setOffline(true);
  page = context.pages()[0]!;
  await page.goto(LAB);
  await expect(
    page.getByRole('heading', { name: 'A sort was begun here and is not finished' }),
  ).toBeVisible();
  await expect(page.locator('body')).not.toContainText('Weather of the kind');
  await expectAccessible(page);
  await click(page, 'No, I am somebody else');
  await expect(state(page)).toHaveAttribute('data-waiting', '5');
  await expectNothingReadable(page);

  await takePart(page, 'Disagree', 'Snow is my second reason');
  await click(page, 'Next participant');
  await expect(state(page)).toHaveAttribute('data-waiting', '6');
  await expectNothingReadable(page, 'first reason', 'second reason', 'at home');

  // Carried away as a file as well: encrypted, and counted once.
  await click(page, 'For whoever looks after this computer');
  const downloading = page.waitForEvent('download');
  await click(page, 'Save what waits as a file');
  const file = await (await downloading).path();
  expect(readFileSync(file, 'utf8')).not.toMatch(/reason|home|moveId/);
  const elsewhere = await browser.newContext({ baseURL: server.address });
  await elsewhere.addCookies([{ name: 'standpoint', value: LAB_SESSIONS.elsewhere, url: server.address }]);
  await handIn(elsewhere, studyId, file);

  // The computer delivers the same; what was damaged there is refused, and the study has it from the file.
  await damageOne(page);
  await context.setOffline(false);
  await expect(page.getByText('It was damaged on this computer. Ask the researcher.')).toBeVisible();
  await expect(page.getByText('Received by the study').locator('+ dd')).toHaveText('5');
  await expectAccessibleOnPhone(page);
  await click(page, 'Back');
  await expect(state(page)).toHaveAttribute('data-waiting', '1');
  // The study has taken the computer back meanwhile.
  await expect(page.getByText('The time for which this computer was prepared is over.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Begin' })).toBeHidden();
  await expectNothingReadable(page, 'first reason', 'second reason', 'at home');

  await expectArrived(elsewhere, studyId);
  page = await elsewhere.newPage();
  await page.goto(goingOn);
  await expect(page.getByText('Statement 2 of 9')).toBeVisible();
  page = context.pages()[0]!;
  await page.goto(server.address.replace('127.0.0.1', LAN) + LAB);
  await expect(page.getByRole('heading', { name: 'Lab mode is off here' })).toBeVisible();
  await expectAccessible(page);
  await context.close();
  await elsewhere.close();
  rmSync(profile, { recursive: true, force: true });
});

/** The server has exactly what people did, each once. */
async function expectArrived({ request }: BrowserContext, studyId: string): Promise<void> {
  const path = `/api/studies/${studyId}`;
  const read = async (of: string): Promise<unknown> => (await request.get(`${path}/${of}`)).json();
  const { labComputers } = (await read('lab-computers')) as { labComputers: LabComputer[] };
  expect(labComputers).toMatchObject([{ finished: 2, unfinished: 3, declined: 1, placeCount: 6 }]);
  const { sorts } = (await read('record?format=json')) as RecordResponse;
  const said = sorts.map(({ reasons, answers, lab }) => [
    reasons.filter((words) => words !== null),
    answers['home'],
    lab !== null,
  ]);
  expect(said).toEqual([
    [['Rain is my first reason'], 'Rain is my first reason, at home', true],
    [['Snow is my second reason'], 'Snow is my second reason, at home', true],
  ]);
  const { declinedCount } = (await read('versions')) as StudyVersionResponse;
  expect(declinedCount).toBe(1);
}
