import type { Page } from '@playwright/test';
import { expectAccessible, findFaults } from '../support/expect-accessible.ts';
import { expect, test } from '../support/journey.ts';

const REPORT = '/v/public-service-professionals';
const WIDTHS = [1280, 820, 390, 320];

/** How far the page is wider than the window. */
function excessWidth(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Texts of the cards that do not fit into their card. */
function cutCards(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.factor-array__card')]
      .filter((card) => card.scrollWidth > card.clientWidth || card.scrollHeight > card.clientHeight)
      .map((card) => card.innerText),
  );
}

test.describe('without JavaScript and signed out', () => {
  test.use({ javaScriptEnabled: false });

  test('the report of the demo study is whole at every width, and no card is cut', async ({ page }) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(REPORT);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Public service professionals/);
      await expect(page.getByRole('article')).toHaveCount(7);
      await expect(page.getByText('Simulated. Nobody gave these answers')).toBeVisible();
      await expect(page.getByText('This does not tell how many students think so')).toBeVisible();
      for (const letter of ['A', 'B', 'C', 'D', 'E', 'F', 'G']) {
        const cards = page
          .getByRole('figure', { name: `The composite sort of viewpoint ${letter}` })
          .locator('.factor-array__card');
        await expect(cards).toHaveCount(45);
      }
      expect(await cutCards(page), `at ${width} px`).toEqual([]);
      expect(await excessWidth(page), `at ${width} px`).toBe(0);
    }
  });

  test('a reader finds a viewpoint from the start page, and its array as a table', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Read its viewpoints' }).click();
    await page
      .getByRole('navigation', { name: 'The viewpoints' })
      .getByRole('link', { name: 'Good people, poorly thanked' })
      .click();
    await expect(page).toHaveURL(/#viewpoint-A$/);
    const viewpoint = page.getByRole('article', { name: 'Good people, poorly thanked' });
    await expect(viewpoint.getByText('Ten of the 48 sorts define it.')).toBeInViewport();
    await expect(viewpoint.getByRole('table')).toBeHidden();
    await viewpoint.getByText('The same as a table').click();
    await expect(viewpoint.getByRole('table').getByRole('row')).toHaveCount(46);
  });

  test('an address where nothing is published says so and leads on', async ({ page }) => {
    const answer = await page.goto('/v/no-such-viewpoints');
    expect(answer?.status()).toBe(404);
    await page.getByRole('link', { name: 'To the start page' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Find the viewpoints people share.');
  });
});

test('each door of the start page leads somewhere', async ({ page }) => {
  await page.goto('/');
  const hrefs = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  expect(hrefs.length).toBe(4);
  for (const href of hrefs) {
    const answer = await page.goto(href);
    expect(answer?.status(), href).toBe(200);
    await expect(page.getByRole('heading', { level: 1 }), href).not.toBeEmpty();
  }
});

for (const width of [1280, 320]) {
  test.describe(`in a window of ${width} px`, () => {
    test.use({ viewport: { width, height: 800 }, contextOptions: { reducedMotion: 'reduce' } });

    test('no page has an accessibility fault', async ({ page }) => {
      // The report holds some thousand elements to be looked at.
      test.slow();
      for (const path of [
        '/',
        REPORT,
        '/v/lipset-1963',
        '/v/lipset-1963-split',
        '/sign-in',
        '/v/no-such-viewpoints',
      ]) {
        await page.goto(path);
        // The colours are the same at every width.
        if (width === 1280) await expectAccessible(page, path);
        else expect(await findFaults(page), path).toEqual([]);
        expect(await excessWidth(page), path).toBe(0);
      }
    });
  });
}

test('reading fetches the page and two fonts, from this server alone', async ({ page, server }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto(REPORT);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(fetched.filter((url) => !url.startsWith(server.address) && !url.startsWith('data:'))).toEqual([]);
  const [first, ...others] = fetched.filter((url) => !url.startsWith('data:'));
  expect(first).toBe(server.address + REPORT);
  expect(others.length).toBeLessThanOrEqual(2);
  for (const url of others) expect(url).toMatch(/\/assets\/[^/]+\.woff2$/);
});

test('nothing moves on the start page for those who asked for less motion', async ({ page }) => {
  const moving = () => page.evaluate(() => document.getAnimations().length);
  await page.goto('/');
  expect(await moving()).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.reload();
  expect(await moving()).toBe(0);
});

test('the report prints: a cover, a spread for each viewpoint, and says on paper that it is simulated', async ({
  page,
}) => {
  await page.goto(REPORT);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(sheets).toBeGreaterThanOrEqual(17);
  expect(sheets).toBeLessThanOrEqual(30);

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  // A4 less its margins, at 96 dots an inch.
  await page.setViewportSize({ width: 680, height: 1000 });
  await expect(page.getByText('Simulated. Nobody gave these answers')).toBeVisible();
  await expect(page.getByText('Simulated answers.').first()).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Go to a viewpoint' })).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  expect(await excessWidth(page)).toBe(0);
  expect(await cutCards(page)).toEqual([]);
});
