import { expectAccessible } from '../support/expect-accessible.ts';
import { expect, test } from '../support/journey.ts';
import { keptInBrowser, tap, untilSaved } from '../support/participant-walk.ts';
import { FREE_NINE } from '../support/studies-to-sort.ts';
import { called } from '../support/study-walk.ts';

test.use({ study: FREE_NINE, hasTouch: true, viewport: { width: 390, height: 844 } });

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
  for (const value of [2, 2, 2, 2, 2, 2, 2, 0, -2]) {
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
