import type { Browser, Page } from '@playwright/test';
import type { ParticipationView } from '../../server/contract/participation.ts';
import { expectAccessible } from '../support/expect-accessible.ts';
import { becomeOwner, expect, test } from '../support/journey.ts';
import { importLipset } from '../support/researcher-walk.ts';
import { expectUsableInSmallWindows } from '../support/small-windows.ts';

const shots = process.env['SHOTS'];

/** What the server says to somebody who agrees with this access code. */
async function answerToCode(page: Page, code: string): Promise<number> {
  await page.getByLabel('Access code').fill(code);
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'I agree, let me begin' }).click();
  return (await answer).status();
}

test.use({ settings: { DEMO: 'off' } });

/** Nothing wider than the page, and nothing that axe finds. */
async function expectSound(page: Page, what: string): Promise<void> {
  await expectAccessible(page, what);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [1280, 390, 320]) {
      if (!shots && colorScheme === 'dark') break;
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      if (shots)
        await page.screenshot({ path: `${shots}/${what}-${colorScheme}-${width}.png`, fullPage: true });
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Hand in the cards in the order dealt, as this person's browser would. @returns the status of the answer. */
function handInAsDealt(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const path = `/api/participations/${location.pathname.split('/').at(-1)}`;
    const view = (await (await fetch(path)).json()) as ParticipationView;
    const values = view.distribution.flatMap(({ value, capacity }) =>
      new Array<number>(capacity).fill(value),
    );
    const placements = view.statements.map(({ statementId }, index) => ({
      statementId,
      value: values[index],
    }));
    const { conditionId } = view.condition;
    const body = { conditionId, occasion: 1, placements, reasons: [], sortingMs: null };
    const headers = { 'Content-Type': 'application/json' };
    return (await fetch(`${path}/q-sorts`, { method: 'POST', headers, body: JSON.stringify(body) })).status;
  });
}

/** Whoever opens an invitation that somebody else used is told so, and no more, in an anonymous study too. */
async function expectUsedInvitationsTold(page: Page, browser: Browser): Promise<void> {
  await page.getByLabel('Whom they are for').fill('Cleo\nDora');
  await page.getByRole('button', { name: 'Make invitations' }).click();
  const made = await page.getByRole('region', { name: '2 invitations were made' }).innerText();
  const [cleos, doras] = made.match(/http\S+\/i\/\S+/g) ?? [];
  const cleo = await openIn(browser, cleos!);
  await cleo.getByRole('button', { name: 'I agree, let me begin' }).click();
  await expect(cleo.getByRole('link', { name: 'Begin' })).toBeVisible();
  expect(await handInAsDealt(cleo)).toBe(201);
  await expectTold(await openIn(browser, cleos!), 'Your sort was received');

  await page.getByRole('button', { name: 'Make this study anonymous' }).click();
  await expect(page.getByRole('alert')).toHaveText(
    'An anonymous study keeps no parameter of its link: take out PROLIFIC_PID.',
  );
  await page.getByRole('link', { name: 'Taking part' }).click();
  await page.getByLabel('Parameters to keep').fill('');
  await page.getByRole('button', { name: 'Publish version 6' }).click();
  await expect(page.getByText('Version 6 is published.')).toBeVisible();
  await page.getByRole('link', { name: 'Participants' }).click();
  await page.getByRole('button', { name: 'Make this study anonymous' }).click();
  await expect(page.getByText('Anonymous from now on.')).toBeVisible();
  const dora = await openIn(browser, doras!);
  await dora.getByRole('button', { name: 'I agree, let me begin' }).click();
  await expect(dora.getByRole('link', { name: 'Begin' })).toBeVisible();
  await expectTold(await openIn(browser, doras!), 'This invitation was used');
}

/** In a browser that knows nobody. */
async function openIn(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  return page;
}

async function expectTold(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  await expectAccessible(page);
}

test('an imported study is made ready and opened by keyboard; its card is public, and people begin with its code and their panel’s id', async ({
  page,
  server,
  browser,
}) => {
  test.slow();
  await becomeOwner(page, server);
  await importLipset(page);
  await page
    .getByRole('navigation', { name: 'This study' })
    .getByRole('link', { name: 'Card and consent' })
    .press('Enter');
  await expect(page.getByText('The study has never been open.')).toBeVisible();
  const open = page.getByRole('button', { name: 'Open the study' });
  await open.press('Enter');
  await expect(page.getByRole('alert')).toContainText('cannot be opened yet');

  // Every line of what is missing leads to its field.
  const type = async (link: string, words: string) => {
    await page.getByRole('link', { name: link }).press('Enter');
    await page.keyboard.type(words);
  };
  await type('Say what the study is for', 'How people value what others do.');
  await type('Say who sees what', 'Only we see single sorts.');
  await type('Say how long the data are kept', 'Ten years.');
  await type('Say whom to ask', 'ada@example.org');
  await type('Write the condition of instruction', 'Sort by how much you agree.');
  await type('Write the consent text', 'Taking part is **free**.');
  await page.getByRole('button', { name: 'Show as participants see it' }).press('Enter');
  await expect(page.getByRole('region', { name: 'As participants see it' }).getByText('free')).toHaveCSS(
    'font-weight',
    '700',
  );
  await page.getByLabel('Minutes it takes').fill('soon');
  await page.getByRole('button', { name: 'Publish version 2' }).press('Enter');
  await expect(page.getByRole('alert', { name: 'Please check these first' })).toBeFocused();
  await expectSound(page, 'card');
  await type('Minutes are a whole number', '');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('20');

  // Leaving is asked about, and staying keeps what was typed.
  await page.getByRole('link', { name: 'All studies' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Stay here' }).last().press('Enter');
  await page.getByRole('link', { name: 'Choose the legal basis' }).press('Enter');
  const legalBasis = page.getByLabel('Legal basis', { exact: true });
  await expect(legalBasis).toBeFocused();
  await page.keyboard.type('Consent');
  await expect(legalBasis).toHaveValue('consent');
  await page.getByRole('button', { name: 'Publish version 2' }).press('Enter');
  await expect(page.getByText('Version 2 is published.')).toBeVisible();
  await open.press('Enter');
  await expect(page.getByText('The study is open.', { exact: true })).toBeVisible();

  const address = await page.getByRole('link', { name: /\/s\/value-patterns$/ }).getAttribute('href');
  const visitor = await browser.newContext();
  const guest = await visitor.newPage();
  await guest.goto(`${address}/card`);
  await expect(guest.getByText('How people value what others do.')).toBeVisible();
  await guest.goto(address ?? '');
  await guest.getByRole('button', { name: 'I agree, let me begin' }).press('Enter');
  await expect(guest.getByText('Sort by how much you agree.').first()).toBeVisible();

  // Published elsewhere meanwhile: what was typed stays, what stands there now is beside it.
  const colleague = await page.context().newPage();
  await colleague.goto(page.url());
  const purposes = [page, colleague].map((each) => each.getByLabel('What the study is for'));
  await purposes[0]?.fill('Mine.');
  await purposes[1]?.fill('Theirs.');
  await colleague.getByRole('button', { name: 'Publish version 3' }).click();
  await expect(colleague.getByText('Version 3 is published.')).toBeVisible();
  await colleague.close();
  await page.getByRole('button', { name: 'Publish version 3' }).click();
  await expect(page.getByText('Version 3 was published meanwhile')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Theirs.');
  await expect(purposes[0]!).toHaveValue('Mine.');
  await page.getByRole('button', { name: 'Publish version 4' }).click();
  await expect(page.getByText('Version 4 is published.')).toBeVisible();
  await expect(page.getByRole('row', { name: /^2 / })).toContainText('1');

  // A code that all share, which whoever comes is asked for.
  await page.getByRole('link', { name: 'Taking part' }).click();
  await page.getByLabel('Everybody who knows an access code').check();
  await page.getByLabel('Parameters to keep').fill('PROLIFIC_PID');
  await page.getByLabel('A code of its own is shown').check();
  await page.getByRole('button', { name: 'Publish version 5' }).click();
  await expect(page.getByRole('alert', { name: 'Please check these first' })).toBeFocused();
  await expectSound(page, 'taking-part');
  await page.getByLabel('Access code', { exact: true }).fill('rain 2026');
  await page.getByLabel('Code for people who cannot take part').fill('OUT-4711');
  await page.getByRole('button', { name: 'Publish version 5' }).click();
  await expect(page.getByText('Version 5 is published.')).toBeVisible();
  await expect(page.getByLabel('A new access code')).toHaveValue('');
  await expect(page.getByLabel('Code for people who cannot take part')).toHaveValue('OUT-4711');
  await guest.goto(`${address}?anew&PROLIFIC_PID=pid-42`);
  await expect(guest.getByLabel('Access code')).toBeVisible();
  await expectSound(guest, 'access-code');
  await expectUsableInSmallWindows(guest, 'access code');
  expect(await answerToCode(guest, 'sun 1999')).toBe(403);
  await expect(guest.getByRole('alert')).toContainText('This is not the access code');
  await expectAccessible(guest);
  expect(await answerToCode(guest, 'rain 2026')).toBe(303);
  await expect(guest.getByRole('link', { name: 'Begin' })).toBeVisible();
  await guest.goto(`${address}/card`);
  await expectSound(guest, 'public-card');
  await page.getByRole('link', { name: 'Participants' }).click();
  await expect(page.getByText('Everybody who knows the access code')).toBeVisible();
  await expectSound(page, 'participants');
  await page.getByRole('button', { name: 'Show who is who' }).click();
  await expect(page.getByText('pid-42')).toBeVisible();
  await expectUsedInvitationsTold(page, browser);

  // Closed: newcomers are told so.
  await page.getByRole('link', { name: 'Card and consent' }).click();
  await page.getByRole('button', { name: 'Close the study' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close the study' }).click();
  await expect(page.getByRole('button', { name: 'Open the study' })).toBeVisible();
  const newcomers = await browser.newContext();
  const late = await newcomers.newPage();
  await late.goto(address ?? '');
  await expect(late.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(late);
  await newcomers.close();
  await visitor.close();
});
