import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from '@playwright/test';
import { nineCardGrid, nineLabels } from '../support/a-study.ts';
import { expect, test as base } from '../support/journey.ts';

interface Portals {
  /** Origins of two sites whose every page frames the address behind its `?`; the study names the first. */
  readonly portals: readonly [string, string];
}

/** They are `localhost` and the server is 127.0.0.1: other sites to a browser, which trusts both without https. */
const test = base.extend<Portals>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads which fixtures are asked for from the braces
  portals: async ({}, use) => {
    const servers = await Promise.all([startPortal(), startPortal()]);
    const [named, stranger] = servers.map(
      (server) => `http://localhost:${(server.address() as AddressInfo).port}`,
    );
    await use([named!, stranger!]);
    for (const server of servers) server.close().closeAllConnections();
  },
  study: async ({ portals }, use) => {
    await use({
      slug: 'framed',
      distribution: nineCardGrid,
      statements: nineLabels.map((label) => ({ label, text: `Weather of the kind ${label}.`, source: null })),
      embedHosts: [portals[0]],
    });
  },
});

function startPortal(): Promise<Server> {
  const server = createServer((req, res) => {
    const framed = decodeURIComponent(req.url?.split('?')[1] ?? '');
    res.setHeader('Content-Type', 'text/html');
    res.end(
      `<!doctype html><title>Portal</title><h1>Portal</h1><iframe src="${framed}" width="1200" height="700"></iframe>`,
    );
  });
  return new Promise((resolve) => server.listen(0, 'localhost', () => resolve(server)));
}

/** A page of another site that shows one of ours. */
async function openPortal(page: Page, origin: string, framed: string): Promise<FrameLocator> {
  await page.goto(`${origin}/course?${encodeURIComponent(framed)}`);
  return page.frameLocator('iframe');
}

test('a study can be sorted and handed in within a site that it names', async ({ page, portals, server }) => {
  const frame = await openPortal(page, portals[0], `${server.address}/s/framed`);
  const press = (name: string) => frame.getByRole('button', { name, exact: true }).click();
  await press('I agree, let me begin');
  await frame.getByRole('link', { name: 'Begin', exact: true }).click();
  for (let number = 1; number <= 4; number++) {
    await expect(frame.getByText(`Statement ${number} of 9`, { exact: true })).toBeVisible();
    await press(['Disagree', 'Unsure', 'Agree'][number % 3]!);
  }
  await expect(frame.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved');

  // The personal link opens in the frame as anywhere: nothing of it hangs on a cookie.
  const personal = page.frames().at(-1)!;
  expect(personal.url()).toContain('/s/framed/p/');
  await personal.goto(personal.url());
  for (let number = 5; number <= 9; number++) {
    await expect(frame.getByText(`Statement ${number} of 9`, { exact: true })).toBeVisible();
    await press(['Disagree', 'Unsure', 'Agree'][number % 3]!);
  }
  await press('Lay them out');
  const rest = frame.getByRole('button', { name: /^Put (the remaining \d+|it) on/ });
  const waiting = frame.getByRole('list', { name: 'Cards to lay out' }).getByRole('button');
  while (!(await rest.isVisible())) await waiting.first().click();
  await rest.click();
  for (const name of ['Look it over', 'This is how I see it', 'Go on', 'Send']) await press(name);
  await expect(frame.getByRole('heading', { name: 'Your sort has arrived' })).toBeVisible();

  // What the browser does not keep for a frame of another site: which sort was begun here.
  expect(await page.context().cookies()).toEqual([]);
  await page.reload();
  await expect(frame.getByRole('button', { name: 'I agree, let me begin' })).toBeVisible();
});

test('nobody else may frame it, and nobody any other page', async ({
  page,
  portals: [named, stranger],
  server,
}) => {
  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  const framed = [
    [stranger, '/s/framed'],
    [named, '/sign-in'],
    [named, '/'],
    [named, '/s/public-service-professionals'],
  ] as const;
  for (const [index, [origin, path]] of framed.entries()) {
    const frame = await openPortal(page, origin, `${server.address}${path}`);
    await expect
      .poll(() => refused.filter((words) => words.includes('frame-ancestors')).length, { message: path })
      .toBe(index + 1);
    await expect(frame.getByRole('main')).toHaveCount(0);
  }
});
