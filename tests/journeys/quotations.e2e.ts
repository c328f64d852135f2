import { expectAccessible } from '../support/expect-accessible.ts';
import { becomeOwner, expect, test } from '../support/journey.ts';
import { saveSolution } from '../support/researcher-walk.ts';

test('words of a participant are chosen, shortened, cleared for readers, and taken out again', async ({
  page,
  server,
}) => {
  await becomeOwner(page, server);
  const { studies } = (await (await page.request.get('/api/studies')).json()) as {
    studies: { studyId: string; slug: string }[];
  };
  const demo = studies.find(({ slug }) => slug === 'public-service-professionals')!;
  await page.goto(`/studies/${demo.studyId}/analysis?factors=7`);
  await saveSolution(page, 'Seven of my own');
  const desk = page.getByRole('region', { name: 'Viewpoints' });
  await expect(desk.getByText('Its words and its array.')).toBeVisible();

  const source = desk.getByLabel('Whose words');
  const interview = source.locator('option', { hasText: 'interview' }).first();
  await source.selectOption(await interview.getAttribute('value'));
  const field = desk.getByRole('textbox', { name: 'Quotation' });
  const said = await field.inputValue();
  await field.fill(`${said} And more.`);
  await desk.getByRole('button', { name: 'Choose these words' }).click();
  await expect(desk.getByRole('alert')).toContainText('did not say this in the interview');

  const [first] = /^[^.?!]+[.?!]/.exec(said)!;
  await field.fill(`${first} …`);
  await desk.getByRole('button', { name: 'Choose these words' }).click();
  await expect(desk.getByText('Chosen. Readers see it once it is cleared.')).toBeVisible();
  await expect(desk.getByText('Not cleared: readers do not see it.')).toBeVisible();
  await expectAccessible(page, 'desk with a quotation', '.quotations');

  await desk.getByRole('button', { name: 'Clear for readers' }).click();
  await expect(desk.getByText('Cleared for readers by')).toBeVisible();
  const { quotations } = (await (
    await page.request.get(`/api${new URL(page.url()).pathname}/quotations`)
  ).json()) as { quotations: { words: string; isForReaders: boolean }[] };
  expect(quotations).toMatchObject([{ words: `${first} …`, isForReaders: true }]);

  await desk.getByRole('button', { name: 'Take it out' }).click();
  await expect(desk.getByText('None chosen yet.')).toBeVisible();
});

test('the demo’s report sets what its people say large, and says that it was composed', async ({ page }) => {
  await page.goto('/v/public-service-professionals');
  const quotes = page.locator('.pull-quote');
  await expect(quotes).toHaveCount(7);
  await expect(quotes.first().locator('figcaption')).toHaveText('Words composed for this demo.');
  await expect(page.getByText(/\bS\d\d\b/)).toHaveCount(0);
});
