import type { Page, Request } from '@playwright/test';
import type { SubmitQSortRequest } from '../../server/contract/q-sort.ts';
import { expectAccessible } from '../support/expect-accessible.ts';
import { expect, test } from '../support/journey.ts';
import {
  beginSort,
  click,
  columnCounts,
  DEMO_CARDS,
  DEMO_STUDY,
  keptInBrowser,
  layOutGuided,
  readStatements,
  serverDraft,
  storedSorts,
  untilSaved,
  waitingCards,
} from '../support/participant-walk.ts';

test('32 at once, a double click on Send, a retry, a reload and another sort make one record', async ({
  page,
}) => {
  await beginSort(page);
  await readStatements(page, click, 1, DEMO_CARDS);
  await click(page, 'Lay them out');
  await layOutGuided(page, 38);
  await click(page, 'Put the remaining 7 on 0');
  for (const next of ['Look it over', 'This is how I see it', 'Go on']) await click(page, next);

  const submissions: Request[] = [];
  page.on('request', (request) => request.url().endsWith('/q-sorts') && submissions.push(request));
  // It comes 32 times at once, and all answers are lost on their way back: stored, and not known to be.
  const answers: { status: number; receiptCode: string }[] = [];
  let isLost = false;
  await page.route('**/q-sorts', async (route) => {
    if (isLost) return route.continue();
    isLost = true;
    const came = await Promise.all(Array.from({ length: 32 }, () => route.fetch()));
    for (const answer of came) {
      const { receiptCode } = (await answer.json()) as { receiptCode: string };
      answers.push({ status: answer.status(), receiptCode });
    }
    await route.abort();
  });
  await page.getByRole('button', { name: 'Send', exact: true }).dblclick();
  await expect(page.getByText('Saved on this device, waiting for the network.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'This sort was handed in' })).toBeVisible();
  const receipt = await page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/).innerText();
  expect(submissions).toHaveLength(1);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array<number>(31).fill(200), 201]);
  expect(new Set(answers.map(({ receiptCode }) => receiptCode))).toEqual(new Set([receipt]));
  expect(await storedSorts(page)).toBe(49);
  expect(await keptInBrowser(page)).toBe('[]');

  // The same again, another one, and one without a personal link.
  const address = new URL(submissions[0]!.url()).pathname;
  const body = submissions[0]!.postDataJSON() as SubmitQSortRequest;
  expect(await posted(page, address, body)).toMatchObject({ status: 200, receiptCode: receipt });
  const another = {
    ...body,
    reasons: [{ statementId: body.placements[0]!.statementId, text: 'Thought again.' }],
  };
  expect(await posted(page, address, another)).toMatchObject({
    status: 409,
    error: { code: 'already-submitted' },
  });
  const nobodys = address.replace(/participations\/[^/]+/, `participations/${'A'.repeat(43)}`);
  expect(await posted(page, nobodys, body)).toMatchObject({ status: 404, error: { code: 'not-found' } });
  expect(await storedSorts(page)).toBe(49);
});

/** Hand something in from within the page. @returns status and answer. */
function posted(page: Page, address: string, body: SubmitQSortRequest): Promise<object> {
  return page.evaluate(
    async ([to, json]) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(to, { method: 'POST', headers, body: json });
      return { status: answer.status, ...((await answer.json()) as object) };
    },
    [address, JSON.stringify(body)] as const,
  );
}

test('sent without a network, it is kept, and delivered once when the page is opened again', async ({
  page,
  context,
}) => {
  await beginSort(page);
  await readStatements(page, click, 1, DEMO_CARDS);
  await click(page, 'Lay them out');
  await layOutGuided(page, 38);
  await click(page, 'Put the remaining 7 on 0');
  for (const next of ['Look it over', 'This is how I see it']) await click(page, next);
  await page.getByRole('textbox').first().fill('Said in a tunnel.');
  await click(page, 'Go on');
  const link = page.url();
  await context.setOffline(true);
  await click(page, 'Send');
  await expect(page.getByText('Saved on this device, waiting for the network.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeHidden();
  await expectAccessible(page, 'waiting for the network');
  await page.close();

  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(link);
  // The page that was closed may have been quicker: then this one shows the receipt it got.
  const arrived = /^(Thank you\. Your sort has arrived|This sort was handed in)$/;
  await expect(again.getByRole('heading', { name: arrived })).toBeVisible();
  expect(await storedSorts(again)).toBe(49);
  expect(await keptInBrowser(again)).toBe('[]');
});

test('two people in one browser never meet', async ({ page }) => {
  await beginSort(page);
  await readStatements(page, click, 1, 7);
  const first = new URL(page.url()).pathname;

  await page.goto(DEMO_STUDY);
  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
  await expectAccessible(page, 'welcome back');
  await page.getByRole('link', { name: 'No, I am somebody else: begin anew' }).click();
  // Pressed before the script has come, and let go after it: the press counts.
  const script = await held(page, '**/assets/participant-*.js');
  await page.getByRole('button', { name: 'I agree, let me begin' }).click({ noWaitAfter: true });
  await page.getByRole('link', { name: 'Begin', exact: true }).hover();
  await page.mouse.down();
  script.release();
  await page.waitForFunction(async () => (await navigator.locks.query()).held?.length === 1);
  await page.evaluate(twentyFrames);
  await page.mouse.up();
  await expect(page.getByText(`Statement 1 of ${DEMO_CARDS}`)).toBeVisible();
  await readStatements(page, click, 1, 3);
  expect(new URL(page.url()).pathname).not.toBe(first);

  await page.goto(first);
  await expect(page.getByText(`Statement 8 of ${DEMO_CARDS}`)).toBeVisible();
});

test('the browser’s Back goes a step back and loses nothing: each step has one record, here and on another device', async ({
  page,
  browser,
}) => {
  // Pressed before the script has come: the browser itself follows the link.
  const script = await held(page, '**/assets/participant-*.js');
  await page.goto(DEMO_STUDY);
  await page.getByRole('button', { name: 'I agree, let me begin' }).click({ noWaitAfter: true });
  await page.getByRole('link', { name: 'Begin', exact: true }).click();
  await expect(page.getByText(`Statement 1 of ${DEMO_CARDS}`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Unsure' }).check();
  await page.getByRole('radio', { name: 'Disagree' }).check();
  script.release();
  await expect(page.getByText(`Statement 2 of ${DEMO_CARDS}`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open the pile Disagree, 1 card' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('link', { name: 'Go on where you were', exact: true })).toBeVisible();
  await page.goForward();

  await readStatements(page, click, 2, DEMO_CARDS);
  await click(page, 'Lay them out');
  await layOutGuided(page, 3);
  await page.goBack();
  await expect(page.getByText('All 45 statements are read')).toBeVisible();
  await page.goForward();
  const guided = 'Pick the one card you disagree with most';
  await expect(page.getByRole('heading', { name: guided })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: guided })).toBeVisible();
  await layOutGuided(page, 1);
  await untilSaved(page);
  await expectOneRecordAStep(page);
  const device = await (await browser.newContext()).newPage();
  await device.goto(page.url());
  await layOutGuided(device, 1);
  await device.goBack();
  await device.goForward();
  await layOutGuided(device, 1);
  await untilSaved(device);
  await expectOneRecordAStep(device);
  const { moves } = await serverDraft(device);
  expect(moves).toHaveLength(DEMO_CARDS + 6);
});

/** Of each step that was seen one time, on the server as in the browser. */
async function expectOneRecordAStep(page: Page): Promise<void> {
  const draft = await serverDraft(page);
  const steps = draft.page!.stepTimes.map(({ step }) => step);
  expect(steps.toSorted()).toEqual(['begin', 'grid', 'piles']);
  const kept = JSON.parse(await keptInBrowser(page)) as { stepTimes?: { step: string }[] }[][];
  const pages = kept.flat().filter(({ stepTimes }) => stepTimes !== undefined);
  expect(pages).toHaveLength(1);
  expect(pages[0]!.stepTimes!.map(({ step }) => step).toSorted()).toEqual(['begin', 'grid', 'piles']);
}

/** Runs in the page. */
async function twentyFrames(): Promise<void> {
  for (let frame = 0; frame < 20; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** What is asked for under such an address waits until it is let go. */
async function held(page: Page, address: string): Promise<{ release: () => void }> {
  let release = () => {};
  const isFree = new Promise<void>((resolve) => (release = resolve));
  await page.route(address, async (route) => {
    await isFree;
    await route.continue();
  });
  return { release: () => release() };
}

test('cards can be dragged, to a column and onto a card; dragging is never needed', async ({ page }) => {
  await beginSort(page);
  await readStatements(page, click, 1, DEMO_CARDS);
  await click(page, 'Lay them out');
  const drag = async (card: ReturnType<Page['locator']>, onto: ReturnType<Page['locator']>) => {
    // Waits until the card has stopped moving: the last drop has left room.
    await card.hover({ position: { x: 20, y: 20 } });
    const [from, to] = [await card.boundingBox(), await onto.boundingBox()];
    await page.mouse.down();
    await page.mouse.move(from!.x + 60, from!.y + 60, { steps: 4 });
    await page.mouse.move(to!.x + to!.width / 2, to!.y + to!.height / 2, { steps: 8 });
    await page.mouse.up();
  };
  const column = (name: RegExp) => page.getByRole('button', { name });
  const said = page.getByRole('status').first();
  await drag(waitingCards(page).first(), column(/^−2 /));
  await expect(said).toContainText('Moved to −2. −2 has 1 of 5. 44 left.');
  for (const there of [1, 2]) {
    await drag(waitingCards(page).first(), column(/^\+5 /));
    await expect(said).toContainText(`Moved to +5. +5 has ${there} of 2.`);
  }
  await drag(waitingCards(page).first(), column(/^\+5 /));
  await expect(said).toHaveText('+5 is full. Choose the card that makes room, or another column.');
  await drag(waitingCards(page).first(), page.getByRole('button', { name: /on \+5, 1 of 2$/ }));
  await expect(said).toContainText('Changed places.');
  expect(await columnCounts(page)).toContain('2 of 2');
});

test('nothing is asked of anybody else, and little of our own server', async ({ page, server }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await beginSort(page);
  await readStatements(page, click, 1, 1);
  await untilSaved(page);
  expect(requests.filter((url) => !url.startsWith(server.address))).toEqual([]);
  const afterConsent = requests.slice(requests.findIndex((url) => url.includes('/p/')));
  expect(afterConsent.map((url) => new URL(url).pathname.replace(/\/p\/.*/, '/p/…'))).toEqual([
    `${DEMO_STUDY}/p/…`,
    expect.stringMatching(/^\/assets\/participant-.*\.js$/),
    expect.stringMatching(/^\/api\/participations\/.*\/draft$/),
  ]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('consent works, the task and the first statement can be read, and what is missing is said', async ({
    page,
  }) => {
    await page.goto(DEMO_STUDY);
    await click(page, 'I do not agree');
    await expect(page.getByRole('heading', { name: 'Thank you for reading' })).toBeVisible();
    await page.getByRole('link', { name: 'Back to the study' }).click();
    await click(page, 'I agree, let me begin');
    await expect(page.getByText('Think of the people who work as professionals')).toBeVisible();
    const html = await (await page.request.get(page.url())).text();
    expect(html).toContain('<noscript><p class="notice notice--page">Sorting needs JavaScript');
    await page.getByRole('link', { name: 'Begin', exact: true }).click();
    await expect(page.getByText(`Statement 1 of ${DEMO_CARDS}`)).toBeVisible();
  });
});
