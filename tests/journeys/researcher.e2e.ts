import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { ParticipationView } from '../../server/contract/participation.ts';
import { expectAccessible } from '../support/expect-accessible.ts';
import { becomeOwner, expect, OWNER, test } from '../support/journey.ts';
import { DEMO_STUDY } from '../support/participant-walk.ts';
import { askForMorePeople, publishSecondEdition, shareAndRevoke } from '../support/readers-walk.ts';
import { importLipset, LIPSET, REASON, saveSolution } from '../support/researcher-walk.ts';

/** What a stranger's browser without JavaScript sees at an address. */
async function strangersView(browser: Browser, address: string): Promise<{ status: number; text: string }> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const answer = await page.goto(address);
  const text = await page.locator('body').innerText();
  await context.close();
  return { status: answer?.status() ?? 0, text };
}

test('a file becomes a study, a solution, a viewpoint, a page for readers, and nothing again', async ({
  page,
  server,
  browser,
}) => {
  await becomeOwner(page, server);
  await importLipset(page);

  await expect(page.getByText('9 Q-sorts define one factor')).toBeVisible();
  await page.getByRole('button', { name: 'One factor fewer' }).click();
  await expect(page.getByText('8 Q-sorts define one factor, 1 on none')).toBeVisible();
  await expect(page).toHaveURL(/factors=2/);
  await page.reload();
  await expect(page.getByRole('spinbutton', { name: 'Factors' })).toHaveValue('2');
  // R: on two factors ten statements are consensus.
  await expect(page.getByText('10 consensus statements', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'One factor more' }).click();

  await saveSolution(page, 'Three patterns');
  await expect(page.getByText(`Reason for this number: ${REASON}.`)).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).fill('Wary of the crowd');
  await page.getByRole('textbox', { name: 'Narrative' }).fill('They trust rules.\n\nNot people.');
  await page.getByRole('link', { name: /^B / }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('At ease with it');

  await page.getByRole('link', { name: 'Studies' }).first().click();
  const asked = page.getByRole('dialog', { name: 'Leave without saving?' });
  await expect(asked).toContainText('Wary of the crowd and At ease with it');
  await asked.getByRole('button', { name: 'Stay here' }).nth(1).click();
  await page.getByRole('button', { name: 'Save viewpoint' }).click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: /^A / }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Wary of the crowd');
  await page.getByRole('button', { name: 'Save viewpoint' }).click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Q-sorts: loadings and flags (CSV)' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('three-patterns-q-sorts.csv');
  expect(readFileSync(await download.path(), 'utf8').split('\r\n')).toHaveLength(1 + 9 + 1);

  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('The readers’ page is open.')).toBeVisible();
  const address = await page.getByRole('link', { name: /\/v\/three-patterns$/ }).getAttribute('href');
  const open = await strangersView(browser, address ?? '');
  expect(open.status).toBe(200);
  for (const words of ['Wary of the crowd', 'They trust rules.', 'At ease with it']) {
    expect(open.text).toContain(words);
  }
  await publishSecondEdition(page);
  await askForMorePeople(page);
  await shareAndRevoke(page, browser);

  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('The readers’ page is closed.')).toBeVisible();
  expect((await strangersView(browser, address ?? '')).status).toBe(404);
});

test('a faulty file is explained place by place and stores nothing; a PQMethod file comes in', async ({
  page,
  server,
}) => {
  await becomeOwner(page, server);
  await page.goto('/import');
  const lines = readFileSync(LIPSET, 'utf8').split('\n');
  lines[3] = lines[3]!.replace(/,[^,]*/, ',many');
  const buffer = Buffer.from(lines.join('\n'));
  await page.getByLabel('Choose files').setInputFiles({ name: 'faulty.csv', mimeType: 'text/csv', buffer });
  const fault = page.getByRole('row', { name: /many/ });
  await expect(fault.getByRole('cell').nth(1)).toHaveText('4');
  await expect(fault.getByRole('cell').nth(2)).toHaveText('2');
  await expect(page.getByRole('button', { name: /^Import \d/ })).toHaveCount(0);

  await page.getByRole('button', { name: 'Other files instead' }).click();
  await page
    .getByLabel('Choose files')
    .setInputFiles({ name: 'pilot.dat', mimeType: 'text/plain', buffer: Buffer.from(PQMETHOD_FILE) });
  await expect(page.getByText('PQMethod', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Import 3 Q-sorts' }).click();
  await expect(page.getByRole('spinbutton', { name: 'Factors' })).toHaveValue('3');
  await page.goto('/studies');
  await expect(page.getByRole('region', { name: 'Your studies' }).getByRole('listitem')).toHaveCount(1);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'a row a Q-sort (CSV)' }).click();
  const rows = readFileSync(await (await downloading).path(), 'utf8').split('\r\n');
  expect(rows.map((row) => /\b(ANN|BEN|CEM)\b/.exec(row)?.[1] ?? null)).toEqual([
    null,
    'ANN',
    'BEN',
    'CEM',
    null,
  ]);
});

/** Three Q-sorts of nine statements, as PQMethod writes them. */
const PQMETHOD_FILE = [
  '  0  3  9 A pilot',
  ' -2  2  1  2  3  2  1  0  0  0  0  0  0  0  0',
  'ANN      -2-1-1 0 0 0 1 1 2',
  'BEN       2 1 0 0-1 0 1-1-2',
  'CEM       0 1-1 2 0-2 1 0-1',
  '',
].join('\r\n');

test('an edit that another tab overtook is shown beside it, and either may stay', async ({
  page,
  server,
}) => {
  await becomeOwner(page, server);
  await importLipset(page);
  await saveSolution(page, 'Two tabs');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole('textbox', { name: 'Narrative' }).fill('Theirs, and better.');
  await other.getByRole('button', { name: 'Save viewpoint' }).click();
  await expect(other.getByText('Saved.', { exact: true })).toBeVisible();

  await page.getByRole('textbox', { name: 'Narrative' }).fill('Mine.');
  await page.getByRole('button', { name: 'Save viewpoint' }).click();
  const conflict = page.getByRole('alert').filter({ hasText: 'Somebody saved this viewpoint meanwhile' });
  await expect(conflict).toContainText('Theirs, and better.');
  await expect(page.getByRole('textbox', { name: 'Narrative' })).toHaveValue('Mine.');
  await conflict.getByRole('button', { name: 'Keep mine and save' }).click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  await other.reload();
  await expect(other.getByRole('textbox', { name: 'Narrative' })).toHaveValue('Mine.');

  await page.getByRole('textbox', { name: 'Narrative' }).fill('Mine again.');
  await page.getByRole('button', { name: 'Save viewpoint' }).click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  await other.getByRole('textbox', { name: 'Narrative' }).fill('Late.');
  await other.getByRole('button', { name: 'Save viewpoint' }).click();
  await other.getByRole('button', { name: 'Use theirs' }).click();
  await expect(other.getByRole('textbox', { name: 'Narrative' })).toHaveValue('Mine again.');
});

test('whoever is not signed in analyses a demo, and comes back to the same recipe after signing in', async ({
  page,
  server,
}) => {
  await becomeOwner(page, server);
  await page.context().clearCookies();
  await page.goto('/studies');
  await page
    .getByRole('link', { name: 'Public service professionals, as students picture them', exact: true })
    .click();
  await page.getByRole('slider', { name: 'Number of factors' }).fill('7');
  await page.getByRole('button', { name: /^Method/ }).click();
  await page.getByRole('combobox', { name: 'Rotation' }).selectOption('none');
  await expect(page).toHaveURL(/factors=7&rotation=none/);
  await page.getByRole('button', { name: 'Save this solution' }).click();
  await page.getByRole('link', { name: 'Sign in and come back' }).click();
  await page.getByLabel('E-mail address').fill(OWNER.email);
  await page.getByLabel('Password').fill(OWNER.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('spinbutton', { name: 'Factors' })).toHaveValue('7');
  await expect(page.getByRole('button', { name: /^Method/ })).toContainText('Principal components, none');
});

/** Take part in the demo as a visitor does, with the cards in the order they are dealt. @returns the receipt's code. */
async function sortTheDemo(page: Page): Promise<string> {
  await page.goto(DEMO_STUDY);
  await page.getByRole('button', { name: 'I agree, let me begin' }).click();
  await page.waitForURL('**/p/*');
  const participation = `/api/participations/${new URL(page.url()).pathname.split('/').at(-1)}`;
  const view = ParticipationView.parse(await (await page.request.get(participation)).json());
  const values = view.distribution.flatMap(({ value, capacity }) => Array<number>(capacity).fill(value));
  const answer = await page.request.post(`${participation}/q-sorts`, {
    data: {
      conditionId: view.condition.conditionId,
      occasion: view.occasion,
      placements: view.statements.map(({ statementId }, index) => ({ statementId, value: values[index] })),
      reasons: [],
      sortingMs: null,
    },
  });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { receiptCode: string }).receiptCode;
}

test('a visitor’s own sort stays out of the demo’s figures until somebody takes it in; once it is withdrawn, what was saved with it says so and is run again without it', async ({
  page,
  server,
}) => {
  await becomeOwner(page, server);
  const receiptCode = await sortTheDemo(page);
  await page.goto('/studies');
  await page
    .getByRole('link', { name: 'Public service professionals, as students picture them', exact: true })
    .click();
  await expect(page.getByText('1 Q-sort made by visitors of this demo is left out.')).toBeVisible();
  const qSorts = page.getByRole('button', { name: 'Choose Q-sorts' });
  await expect(qSorts).toContainText('48 of 49');
  await page.getByRole('button', { name: 'Include them' }).click();
  await expect(qSorts).toContainText('all 49');
  await page.getByRole('button', { name: 'Leave them out' }).click();
  await expect(qSorts).toContainText('48 of 49');
  await page.getByRole('button', { name: 'Include them' }).click();
  await saveSolution(page, 'With a visitor');
  const solution = page.url();

  await page.goto(`${DEMO_STUDY}/withdraw?receipt=${receiptCode}`);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Yes, withdraw it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your sort is withdrawn');
  await page.goto(solution);
  await expect(page.getByText('cannot be computed again')).toBeVisible();
  await page.getByRole('link', { name: 'Run it again without it' }).click();
  await expect(qSorts).toContainText('all 48');
});

test('leaving a Q-sort out changes every figure, and taking it in brings them back', async ({ page }) => {
  await page.goto('/studies');
  await page.getByRole('link', { name: 'Value patterns of democracy (Lipset 1963)', exact: true }).click();
  const table = page.getByRole('table', { name: 'Loadings and flags' });
  await table.getByRole('button', { name: 'US1' }).click();
  const person = page.getByRole('complementary', { name: 'US1' });
  await person.getByRole('button', { name: 'Leave this Q-sort out' }).click();
  await expect(table.getByRole('button', { name: 'US1' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Choose Q-sorts' })).toContainText('8 of 9');
  await page.getByRole('button', { name: 'Include US1' }).click();
  await expect(table.getByRole('button', { name: 'US1' })).toBeVisible();

  await page.getByRole('spinbutton', { name: 'Factors' }).fill('9');
  await page.getByRole('button', { name: 'Choose Q-sorts' }).click();
  await page.getByRole('checkbox', { name: 'US1' }).uncheck();
  await page.getByRole('button', { name: 'Done' }).click();
  const refused = page.getByRole('alert').filter({ hasText: 'no more than 8 factors' });
  await refused.getByRole('button', { name: 'Use 8 factors' }).click();
  await expect(table).toBeVisible();
});

test('saving needs the keyboard alone, and what is missing is said where the focus goes', async ({
  page,
  server,
}) => {
  await becomeOwner(page, server);
  await importLipset(page);
  const save = page.getByRole('button', { name: 'Save this solution' });
  for (let presses = 0; !(await save.evaluate((button) => button === document.activeElement)); presses++) {
    expect(presses, 'Tab presses to the save button').toBeLessThan(25);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  const name = page.getByRole('textbox', { name: 'Name' });
  await expect(page.getByRole('dialog', { name: 'Save this solution' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(save).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(name).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(/Give the solution a name/);
  await page.keyboard.type('By keys');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Why this number of factors?' })).toBeFocused();
  await page.keyboard.type('Because of the scree');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('By keys');
});

test('every page can be read by everybody, light and dark, and fits a small phone', async ({
  page,
  server,
}) => {
  test.setTimeout(240_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await becomeOwner(page, server);
  await importLipset(page);
  const analysis = new URL(page.url()).pathname;
  await saveSolution(page, 'For axe');
  const solution = new URL(page.url()).pathname;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['/studies', '/import', analysis, solution]) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page, path);
    await page.setViewportSize({ width: 320, height: 640 });
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(width, `${path} at 320`).toBe(320);
  }
  await page.goto(analysis);
  await page.getByRole('button', { name: 'Save this solution' }).click();
  await expectAccessible(page, 'the dialog on a small phone');
  expect(complaints).toEqual([]);
});

test('nothing at an address is said in words', async ({ page }) => {
  await page.goto('/solutions/3b241101-e2bb-4255-8caf-4136c566a962');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address');
  await page.getByRole('link', { name: 'To the studies' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Studies');
});
