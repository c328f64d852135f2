import { expectAccessible } from '../support/expect-accessible.ts';
import { becomeOwner, expect, test } from '../support/journey.ts';
import { importLipset, saveSolution } from '../support/researcher-walk.ts';

test('the method, handwork and the evidence: all of it on one page, with a way back, and saved with the solution', async ({
  page,
  server,
}) => {
  test.setTimeout(240_000);
  await becomeOwner(page, server);
  await importLipset(page);
  const line = page.locator('.recipe-line');

  await page.getByRole('button', { name: /^Method/ }).click();
  await page.getByRole('combobox', { name: 'Extraction' }).selectOption('Minimum residuals');
  await page.getByText('Finer choices').click();
  await page.getByRole('combobox', { name: 'Majority rule' }).selectOption('Off');
  await expect(line).toContainText('minimum residuals · varimax · flags at p < .05 · no majority rule');
  await expectAccessible(page, 'the open method');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Method/ })).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'Extraction' })).toBeHidden();
  await line.getByRole('button', { name: 'Undo', exact: true }).click();
  await line.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(line).toContainText('principal components');

  // R with the same recipe: parallel analysis finds two factors in these Q-sorts.
  await page.getByRole('button', { name: 'Run the slow rules' }).click();
  await expect(
    page
      .getByRole('row', { name: /^Parallel analysis/ })
      .getByRole('cell')
      .last(),
  ).toHaveText('2', {
    timeout: 60_000,
  });

  await page.getByRole('slider', { name: 'Turn A towards B' }).press('ArrowRight');
  await page.getByRole('spinbutton', { name: 'Degrees' }).fill('10');
  await expect(page.getByText('A towards B by 10°')).toBeVisible();
  await expect(line).toContainText('1 turn by hand');
  await page.getByRole('button', { name: 'Set flags by hand' }).click();
  const flag = page.getByRole('button', { name: 'FR9 defines A' });
  await expect(flag).toHaveAttribute('aria-pressed', 'false');
  await flag.click();
  await expect(flag).toHaveAttribute('aria-pressed', 'true');
  await expect(line).toContainText('1 flag by hand');
  await page.getByTitle(/^Factor B: name/).click();
  const dialog = page.getByRole('dialog', { name: 'Factor B' });
  await dialog.getByLabel('Name').fill('At ease with it');
  await expectAccessible(page, 'what can be done to a factor');
  await dialog.getByRole('button', { name: 'Reflect' }).click();
  await expect(line).toContainText('B reflected');
  await expect(page).toHaveURL(/inverted=2/);
  await page.reload();
  await expect(line).toContainText('1 turn by hand · B reflected · 1 flag by hand');

  await page.getByRole('button', { name: 'Draw the people anew' }).click();
  await expect(page.getByText('1,000 draws, seed 1.')).toBeVisible({ timeout: 90_000 });
  await expect(page.getByRole('cell', { name: 'too few people to say' })).toHaveCount(3);
  await page.getByRole('button', { name: 'Leave each person out' }).click();
  await page.getByRole('button', { name: 'Try the other methods' }).click();
  await expect(page.getByText('Every way was tried.')).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page, 'how sure it is');

  await saveSolution(page, 'By hand');
  await page.getByRole('link', { name: 'Open this recipe in the analysis' }).click();
  await expect(line).toContainText('1 turn by hand · B reflected · 1 flag by hand');
  await page.getByRole('combobox', { name: 'Saved solution' }).selectOption('By hand');
  await expect(page.getByText('3 of 3 factors are the same in both')).toBeVisible();
  await page.getByRole('button', { name: 'One factor more' }).click();
  await expect(line).toContainText('was set aside');
  // Turns belonged to the three factors; a flag is about a person, and stays.
  await expect(line).toContainText('flags at p < .05 · 1 flag by hand');
});

test('what takes long is stopped at once, and leaves no half of itself', async ({ page }) => {
  // The demo's 48 Q-sorts keep any machine busy for longer than a press of a button takes.
  await page.goto('/studies');
  await page.getByRole('link', { name: /^Analyse ?: Public service/ }).click();
  const run = page.getByRole('button', { name: 'Run the slow rules' });
  await run.click();
  await expect(page.getByRole('progressbar').first()).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(run).toBeVisible();
  for (const rule of [/^Parallel analysis/, /^Halves agree/, /^Comes back when redrawn/]) {
    await expect(page.getByRole('row', { name: rule })).toContainText('not run');
  }
});
