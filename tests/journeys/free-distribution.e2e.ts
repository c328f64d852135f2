import type { SubmitQSortRequest } from '../../server/contract/q-sort.ts';
import { expectAccessible } from '../support/expect-accessible.ts';
import { expect, test } from '../support/journey.ts';
import { keptInBrowser, tabTo, tabToCard, tap, untilSaved } from '../support/participant-walk.ts';
import { FREE_NINE } from '../support/studies-to-sort.ts';
import { called, dragFirstCardTo, hurryToGrid } from '../support/study-walk.ts';

test.use({ study: FREE_NINE, hasTouch: true, viewport: { width: 390, height: 844 } });

/** Where the nine go, one after the other. */
const SHAPE = [2, 2, 2, 2, 2, 2, 2, 0, -2];

test('a free sort by taps: stopped and deleted offline and online, begun again, any shape, named in the review', async ({
  page,
  context,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const begin = async () => {
    await page.goto(`/s/${FREE_NINE.slug}`);
    await tap(page, 'I agree, let me begin');
    await called(page, 'Begin').tap();
    for (let number = 1; number <= 9; number++) {
      await expect(page.getByText(`Statement ${number} of 9`)).toBeVisible();
      await tap(page, 'Agree');
    }
    await untilSaved(page);
  };
  await begin();
  const link = page.url().split('#')[0]!;

  await context.setOffline(true);
  await tap(page, 'Stop and delete');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'stopping', 'dialog');
  await tap(page, 'Yes, delete everything');
  await expect(page.getByText('There is no network, so nothing has been deleted yet.')).toBeVisible();
  await context.setOffline(false);
  await tap(page, 'Yes, delete everything');
  await expect(page.getByRole('heading', { name: 'Everything is deleted' })).toBeVisible();
  await expectAccessible(page);
  expect(await keptInBrowser(page)).toBe('[]');
  expect((await page.goto(link))!.status()).toBe(404);
  await expectAccessible(page);
  expect((await page.goto('/s/no-such-study'))!.status()).toBe(404);
  await expectAccessible(page);
  await page.goto(`/s/${FREE_NINE.slug}`);
  await tap(page, 'I do not agree');
  await expect(page.getByRole('heading', { name: 'Thank you for reading' })).toBeVisible();
  await expectAccessible(page);

  await begin();
  await tap(page, 'Lay them out');
  await expect(page.getByRole('heading', { name: 'Pick a card, then its column' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Guide me|Place freely/ })).toHaveCount(0);
  await expectAccessible(page, 'the free grid');
  for (const value of SHAPE) {
    await page.getByRole('list', { name: 'Cards to lay out' }).getByRole('button').first().tap();
    await page
      .getByRole('button', {
        name: new RegExp(`^${value > 0 ? '\\+' : value < 0 ? '−' : ''}${Math.abs(value)}`),
      })
      .tap();
  }
  await tap(page, 'Look it over');
  const shape = page.getByRole('region', { name: 'The shape of your grid' });
  await expect(shape.getByRole('listitem')).toHaveText([
    '−1: 0, suggested 2',
    '0: 1, suggested 3',
    '+1: 0, suggested 2',
    '+2: 7, suggested 1',
  ]);
  await expectAccessible(page);
  await tap(page, 'This is how I see it');
  await tap(page, 'Send');
  await expect(page.getByRole('heading', { name: 'Thank you. Your sort has arrived' })).toBeVisible();
});

test.describe('on a desktop', () => {
  test.use({ hasTouch: false, viewport: { width: 1280, height: 800 } });

  test('a free sort by keyboard alone, and one by dragging on a device whose clock is wrong: any shape, as it was handed in', async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const sent: SubmitQSortRequest[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/q-sorts')) sent.push(request.postDataJSON() as SubmitQSortRequest);
    });
    const said = page.getByRole('status').first();
    const enter = async (name: RegExp) => {
      await tabTo(page, name);
      await page.keyboard.press('Enter');
    };

    await page.goto(`/s/${FREE_NINE.slug}`);
    await enter(/^I agree, let me begin$/);
    await page.waitForURL(/\/p\//);
    await enter(/^Begin$/);
    await expect(page.getByRole('button', { name: 'Agree', exact: true })).toBeVisible();
    for (let read = 0; read < 9; read++) await page.keyboard.press('3');
    await enter(/^Lay them out$/);
    await tabToCard(page);
    for (const [index, value] of SHAPE.entries()) {
      await page.keyboard.press('Enter');
      if (value < 0) await page.keyboard.press('-');
      await page.keyboard.press(String(Math.abs(value)));
      await page.keyboard.press('Enter');
      await expect(said).toContainText(index === 8 ? 'None left' : `${8 - index} left`);
    }
    await enter(/^Look it over$/);
    await expect(page.getByRole('region', { name: 'The shape of your grid' })).toContainText(
      '+2: 7, suggested 1',
    );
    await enter(/^This is how I see it$/);
    await enter(/^Send$/);
    await expect(page.getByRole('heading', { name: 'Thank you. Your sort has arrived' })).toBeFocused();

    // A device whose clock stands in 1970: the server's own time counts.
    await page.clock.setFixedTime(86_400_000);
    await hurryToGrid(page, `${FREE_NINE.slug}?anew`);
    for (const [index, value] of SHAPE.entries()) {
      await dragFirstCardTo(page, value);
      await expect(said).toContainText(index === 8 ? 'None left' : `${8 - index} left`);
    }
    for (const next of ['Look it over', 'This is how I see it']) await called(page, next).click();
    const answer = page.waitForResponse((response) => response.url().endsWith('/q-sorts'));
    await called(page, 'Send').click();
    const { submittedAt } = (await (await answer).json()) as { submittedAt: string };
    expect(Math.abs(Date.parse(submittedAt) - Date.now())).toBeLessThan(60_000);
    await expect(page.getByRole('heading', { name: 'Thank you. Your sort has arrived' })).toBeVisible();
    expect(sent).toHaveLength(2);
    for (const [{ placements, record }, by] of [
      [sent[0]!, 'key'],
      [sent[1]!, 'drag'],
    ] as const) {
      expect(placements.map(({ value }) => value).sort((a, b) => a - b)).toEqual(
        SHAPE.toSorted((a, b) => a - b),
      );
      expect(record?.placedBy.map((each) => each.by)).toEqual(Array(9).fill(by));
    }
  });
});
