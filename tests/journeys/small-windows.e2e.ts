import { expect, test } from '../support/journey.ts';
import { expectUsableInSmallWindows } from '../support/small-windows.ts';
import { LEANING } from '../support/studies-to-sort.ts';
import { called, hurryThroughPiles, waiting, walker, walkThroughGrid } from '../support/study-walk.ts';

const study = {
  ...LEANING,
  slug: 'small-windows',
  hasTryOut: true,
  externalParameters: ['PROLIFIC_PID'],
};
test.use({ study, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** One walk through everything a participant sees, stopping at each step to look at it in every small window. */
test('every step can be used at 200 % and 400 % zoom, sideways and in 320 px; a changed pile and an id come along', async ({
  page,
  context,
}) => {
  test.slow();
  page.setDefaultTimeout(20_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = (where: string) => expectUsableInSmallWindows(page, where);
  const walk = walker(page, 'tap');

  await page.goto(`/s/${study.slug}?PROLIFIC_PID=pid-7`);
  await expect(page.locator('input[name="external-PROLIFIC_PID"]')).toHaveValue('pid-7');
  await look('consent');
  await walk.press(called(page, 'I agree, let me begin'));
  await page.waitForURL('**/p/**');
  await called(page, 'Begin').waitFor();
  await look('how it works');
  const link = page.url();
  await walk.press(called(page, 'Try it with three cards first'));
  await called(page, 'Agree').waitFor();
  await look('the try-out');
  await page.goto(link);
  await walk.press(called(page, 'Begin'));
  await page.getByText('Statement 1 of 33', { exact: true }).waitFor();
  await look('piles');
  const first = await page.locator('.paper--large').last().innerText();
  await walk.press(called(page, 'Agree'));
  await walk.press(called(page, 'Open the pile Agree, 1 card'));
  await look('a pile, opened');
  // Thought again: two taps, and what is carried on is the second thought (T12).
  await walk.press(
    page
      .getByRole('button', { name: /Disagree/ })
      .and(page.locator('dialog button'))
      .first(),
  );
  await walk.press(called(page, 'Close'));
  await hurryThroughPiles(page);
  await look('guided');
  await walk.press(called(page, 'Place freely'));
  await walk.press(page.locator('.pile-tab--disagree'));
  await expect(page.locator('[data-card]').filter({ hasText: first })).toBeVisible();
  await look('free');
  await walk.press(waiting(page).first());
  await look('a card in the hand');
  await walk.press(page.getByRole('button', { name: 'Let go', exact: true }));
  await walk.press(called(page, 'Guide me'));
  await walkThroughGrid(walk);
  await walk.press(called(page, 'Look it over'));
  await look('look it over');
  await walk.press(called(page, 'This is how I see it'));
  await page.getByRole('textbox').first().fill('It is what I have seen at work.');
  await look('reasons');
  await walk.press(called(page, 'Go on'));
  await look('send');

  const second = await context.newPage();
  await second.emulateMedia({ reducedMotion: 'reduce' });
  await second.goto(link);
  await expect(second.getByRole('button', { name: 'Continue here' })).toBeVisible();
  await expectUsableInSmallWindows(second, 'open in another tab');
  await second.close();

  await context.setOffline(true);
  await walk.press(called(page, 'Send'));
  await page.getByText('Saved on this device, waiting for the network.').waitFor();
  await look('waiting for the network');
  await context.setOffline(false);
  await page.getByRole('heading', { name: 'Your sort has arrived' }).waitFor();
  await look('receipt');
  await page.reload();
  await page.getByRole('heading', { name: 'This sort was handed in' }).waitFor();
  await look('handed in');
  await page.goto(`/s/${study.slug}/withdraw`);
  await look('withdraw');
});
