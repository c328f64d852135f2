import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import type { LabComputer } from '../../server/contract/lab-computer.ts';
import type { RecordResponse } from '../../server/contract/record.ts';
import type { StudyVersionResponse } from '../../server/contract/study-version.ts';
import { LAB_SESSIONS, storeLabStudy } from '../support/a-lab-study.ts';
import { BROWSER_ARGUMENTS, findBrowser } from '../support/find-browser.ts';
import { expect, test as base } from '../support/journey.ts';
import { TEMPLATE_VARIABLE } from '../support/journey-setup.ts';
import { killBrowser } from '../support/kill-browser.ts';
import {
  click,
  expectAccessible,
  keptForOffline,
  keptInBrowser,
  layOutGuided,
} from '../support/participant-walk.ts';
import { startServer } from '../support/server-process.ts';

const LAB = '/s/nine-at-the-lab/lab';

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

/** The next person sits down, agrees, and reads cards, the first one onto `pile`. */
async function sitDown(page: Page, pile: string, cards = 9): Promise<void> {
  await click(page, 'Begin');
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
  return page.locator('.receipt-code').innerText();
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

async function prepare(page: Page, context: BrowserContext, address: string): Promise<string> {
  await context.addCookies([{ name: 'standpoint', value: LAB_SESSIONS.here, url: address }]);
  const { studies } = (await (await page.request.get('/api/studies')).json()) as {
    studies: { slug: string; studyId: string }[];
  };
  const { studyId } = studies.find(({ slug }) => slug === 'nine-at-the-lab')!;
  await page.goto(`/studies/${studyId}/lab`);
  await page.getByLabel('What the computer is called').fill('Room 12');
  await page.getByLabel('For how many people').fill('5');
  await click(page, 'Make the link');
  await expect(page.getByText('link not opened yet')).toBeVisible();
  await expectAccessible(page);
  await click(page, 'Sign out and prepare this computer');
  await expect(page.getByRole('heading', { name: 'Nine words on weather' })).toBeVisible();
  expect(page.url()).not.toContain('prepare');
  return studyId;
}

test('a lab computer: three sort offline one after the other, one declines, one walks away, and all arrives once', async ({
  server,
  browser,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'standpoint-lab-profile-'));
  const open = async () =>
    chromium.launchPersistentContext(profile, {
      executablePath: (await findBrowser()) ?? '',
      args: BROWSER_ARGUMENTS,
      baseURL: server.address,
      viewport: { width: 1280, height: 800 },
    });
  let context = await open();
  let page = context.pages()[0]!;
  const studyId = await prepare(page, context, server.address);
  await click(page, 'For whoever looks after this computer');
  await expect(page.getByText('Yes', { exact: true })).toBeVisible();
  await click(page, 'Back');

  await context.setOffline(true);
  const receipt = await takePart(page, 'Agree', 'Rain is my first reason');
  await expectAccessible(page);
  await expectNothingReadable(page, 'first reason', receipt);
  await click(page, 'Next participant');
  await expect(state(page)).toHaveAttribute('data-waiting', '1');
  await page.goBack();
  await page.goto(LAB);
  await expect(page.getByRole('heading', { name: 'Nine words on weather' })).toBeVisible();
  await expect(page.locator('body')).not.toContainText(receipt);

  await click(page, 'Begin');
  await expectAccessible(page);
  await click(page, 'I do not agree');
  await expect(page.getByRole('heading', { name: 'Thank you for reading' })).toBeVisible();
  await click(page, 'Next participant');
  await expect(state(page)).toHaveAttribute('data-waiting', '2');

  // Somebody walks away; the browser dies, and is opened again, still without a network.
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
  await expect(state(page)).toHaveAttribute('data-waiting', '3');
  await expectNothingReadable(page);

  await takePart(page, 'Disagree', 'Snow is my second reason');
  await click(page, 'Next participant');
  await expect(state(page)).toHaveAttribute('data-waiting', '4');
  await expectNothingReadable(page, 'first reason', 'second reason', 'at home');

  // Carried away as a file as well: encrypted, and counted once.
  await click(page, 'For whoever looks after this computer');
  const downloading = page.waitForEvent('download');
  await click(page, 'Save what waits as a file');
  const file = await (await downloading).path();
  expect(readFileSync(file, 'utf8')).not.toMatch(/reason|home|moveId/);
  const elsewhere = await browser.newContext({ baseURL: server.address });
  await elsewhere.addCookies([{ name: 'standpoint', value: LAB_SESSIONS.elsewhere, url: server.address }]);

  await click(page, 'Back');
  await context.setOffline(false);
  await expect(state(page)).toHaveAttribute('data-received', '4', { timeout: 20_000 });
  await expect(state(page)).toHaveAttribute('data-waiting', '0');
  await expectNothingReadable(page, 'first reason', 'second reason', 'at home');

  await expectArrived(elsewhere, studyId);
  await context.close();
  await elsewhere.close();
  rmSync(profile, { recursive: true, force: true });
});

/** The server has exactly what people did, each once. */
async function expectArrived({ request }: BrowserContext, studyId: string): Promise<void> {
  const path = `/api/studies/${studyId}`;
  const read = async (of: string): Promise<unknown> => (await request.get(`${path}/${of}`)).json();
  const { labComputers } = (await read('lab-computers')) as { labComputers: LabComputer[] };
  expect(labComputers).toMatchObject([{ finished: 2, unfinished: 1, declined: 1, placeCount: 5 }]);
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
