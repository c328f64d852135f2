import { cpSync, readFileSync, rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { hostile, storeHostileStudy, type HostileStudy } from '../support/hostile-study.ts';
import { expect, test as base } from '../support/journey.ts';
import { TEMPLATE_VARIABLE } from '../support/journey-setup.ts';
import { quickDirectory } from '../support/quick-directory.ts';
import { startServer } from '../support/server-process.ts';
import { called, hurryToFullGrid } from '../support/study-walk.ts';

const test = base.extend<{ hostileStudy: HostileStudy & { readonly directory: string } }>({
  // Playwright asks for an object pattern, even an empty one.
  // eslint-disable-next-line no-empty-pattern
  hostileStudy: async ({}, use) => {
    const directory = quickDirectory('hostile');
    cpSync(process.env[TEMPLATE_VARIABLE] ?? '', directory, { recursive: true });
    await use({ ...(await storeHostileStudy(directory)), directory });
    rmSync(directory, { recursive: true, force: true });
  },
  server: async ({ hostileStudy: { directory } }, use) => {
    const server = await startServer({ DATA_DIR: directory, DEMO: 'off', COMPLETION_HOSTS: 'panel.example' });
    await use(server);
    await server.stop();
  },
});

/** What went wrong on any page so far: scripts that ran, what the policy stopped, other hosts that were asked. */
function watched(page: Page, address: string): string[] {
  const faults: string[] = [];
  page.on('dialog', (dialog) => {
    faults.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => faults.push(`a script failed: ${error.message}`));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) faults.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('data:') && !url.startsWith('blob:')) faults.push(url);
  });
  return faults;
}

/** On the page that is open: no element of the hostile words, and at these places the words themselves. */
async function expectText(page: Page, places: readonly string[]): Promise<void> {
  for (const place of places) {
    await expect.soft(page.getByText(hostile(place)).first(), `${page.url()}: ${place}`).toBeAttached();
  }
  const elements = await page
    .locator('[data-hostile], [onerror], [onload], [href^="javascript:"], [src*="evil.example"]')
    .count();
  expect(elements, page.url()).toBe(0);
}

/** What exports are asked to give back letter by letter. */
const AWKWARD = 'a & b # c % d ; e, "f"\nnext line 🌧️ שלום \u202eabc\u202c';

test('hostile words are words on every page and in every file, and nobody else is asked', async ({
  page,
  server,
  hostileStudy,
}) => {
  test.slow();
  const faults = watched(page, server.address);
  const { slug, studyId, solutionId, solutionSlug, session, labPath } = hostileStudy;

  await test.step('for a participant', async () => {
    await page.goto(`/s/${slug}`);
    await expectText(page, ['title', 'ownerName', 'purpose', 'retention', 'viewers', 'item', 'consent']);
    await page.goto(`/s/${slug}/card`);
    await expectText(page, ['title', 'ownerName', 'purpose', 'legalBasis', 'withdrawal', 'contact']);
    await hurryToFullGrid(page, `${slug}?PID=${encodeURIComponent(hostile('panel'))}`);
    await expectText(page, ['statement 1', 'statement 9', 'agree', 'disagree']);
    await called(page, 'Look it over').click();
    await called(page, 'This is how I see it').click();
    await page
      .getByRole('textbox')
      .first()
      .fill(`${hostile('own reason')} ${AWKWARD}`);
    await expectText(page, []);
    await called(page, 'Go on').click();
    await expectText(page, ['question', 'hint']);
    await page.getByRole('textbox').first().fill(hostile('answer'));
    await called(page, 'Go on').click();
    // Where people go on is not known before their sort was received.
    expect(await page.content()).not.toContain('panel.example');
    await called(page, 'Send').click();
    await expect(page.getByRole('heading', { name: 'Your sort has arrived' })).toBeVisible();
    await expectText(page, []);
    const goOn = page.getByRole('link', { name: /panel\.example/ });
    const address = new URL(String(await goOn.getAttribute('href')));
    expect([address.origin, address.pathname]).toEqual(['https://panel.example', '/done']);
    expect(address.searchParams.get('pid')).toBe(hostile('panel'));
    const receipt = await page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/).innerText();
    await page.goto(`/s/${slug}/receipt`);
    await page.getByRole('textbox').fill(receipt);
    await page.getByRole('button').first().click();
    await expectText(page, ['own reason', 'answer', 'statement 1']);
  });

  await test.step('for a reader', async () => {
    await page.goto(`/v/${solutionSlug}`);
    await expectText(page, ['title', 'viewpoint', 'statement 1', 'reason', 'note', 'purpose', 'instruction']);
  });

  await test.step('on a lab computer', async () => {
    await page.goto(labPath);
    await page.getByRole('button', { name: 'Begin' }).waitFor();
    await expectText(page, ['title']);
    await called(page, 'For whoever looks after this computer').click();
    await expectText(page, ['lab']);
    await called(page, 'Back').click();
    await called(page, 'Begin').click();
    await expectText(page, ['title', 'purpose', 'item', 'consent']);
  });

  await page.context().addCookies([{ name: 'standpoint', value: session, url: server.address }]);
  for (const [path, places] of [
    ['/studies', ['title', 'solution']],
    [`/studies/${studyId}/analysis`, ['title', 'statement 1', 'Pia-1']],
    // Most of these two stands in fields.
    [`/studies/${studyId}/card`, ['title']],
    [`/studies/${studyId}/taking-part`, ['title']],
    [`/studies/${studyId}/people`, ['owner', 'colleague']],
    [`/studies/${studyId}/audit`, ['owner']],
    [`/studies/${studyId}/lab`, ['lab']],
    [`/solutions/${solutionId}`, ['solution', 'viewpoint', 'statement 1', 'factors', 'share']],
    ['/account', ['device']],
  ] as const) {
    await test.step(`for a researcher on ${path}`, async () => {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectText(page, places);
    });
  }

  await test.step('where it is shown who is who', async () => {
    await page.goto(`/studies/${studyId}/participants`);
    await page.getByRole('button', { name: 'Show who is who' }).click();
    await expectText(page, ['label', 'panel']);
  });

  await test.step('in files that are downloaded', async () => {
    const record = `/api/studies/${studyId}/record?format=`;
    const inJson = JSON.stringify(AWKWARD).slice(1, -1);
    expect(await (await page.request.get(`${record}json`)).text()).toContain(inJson);
    for (const table of ['wide', 'long']) {
      const text = await (await page.request.get(record + table)).text();
      expect(text, table).toContain(AWKWARD.replaceAll('"', '""'));
    }
    for (const [file, place] of [
      [`studies/${studyId}/record?format=wide`, 'own reason'],
      [`studies/${studyId}/record?format=long`, 'reason'],
      [`studies/${studyId}/record?format=sorts`, 'statement 1'],
      [`studies/${studyId}/identities?format=csv`, 'label'],
      [`studies/${studyId}/audit?format=csv`, 'owner'],
    ] as const) {
      const answer = await page.request.get(`/api/${file}`);
      expect(await answer.text(), file).toContain(hostile(place).replaceAll('"', '""'));
      expect(answer.headers(), file).toMatchObject({
        'content-type': 'text/csv; charset=utf-8',
        'x-content-type-options': 'nosniff',
      });
      expect(answer.headers()['content-disposition'], file).toMatch(/^attachment/);
    }
  });

  await test.step('in files that the browser makes of a solution', async () => {
    await page.goto(`/solutions/${solutionId}`);
    for (const [name, place] of [
      ['All figures (JSON)', 'viewpoint'],
      ['Statements: z-scores and arrays (CSV)', 'statement 1'],
      ['Q-sorts: loadings and flags (CSV)', 'Pia-1'],
    ] as const) {
      const [download] = await Promise.all([page.waitForEvent('download'), called(page, name).click()]);
      const text = readFileSync(await download.path(), 'utf8');
      const words = name.includes('JSON')
        ? JSON.stringify(hostile(place)).slice(1, -1)
        : `"${hostile(place).replaceAll('"', '""')}"`;
      expect(text, name).toContain(words);
      expect(download.suggestedFilename(), name).toMatch(/^[\w.-]+\.(json|csv)$/);
    }
  });

  await test.step('in a file that is imported', async () => {
    await page.goto('/import');
    const csv = `statement,${hostile('p1')},p2\na<b data-hostile>,-1,0\nb,0,1\nc,1,${hostile('cell')}\n`;
    await page.getByLabel('Choose files').setInputFiles({
      ...{ name: `${hostile('file').replaceAll('/', '∕')}.csv`, mimeType: 'text/csv' },
      buffer: Buffer.from(
        csv.replace(/statement,(.*),p2/, (_, name: string) => `statement,"${name.replaceAll('"', '""')}",p2`),
      ),
    });
    await expect(page.getByText(/data-hostile/).first()).toBeVisible();
    await expectText(page, []);
  });

  expect(faults).toEqual([]);
});
