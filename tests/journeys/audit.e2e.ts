import { readFileSync } from 'node:fs';
import { StudyAuditResponse } from '../../server/contract/audit.ts';
import { expectAccessible } from '../support/expect-accessible.ts';
import { expect } from '../support/journey.ts';
import { publishVersion, test } from '../support/journey-own-study.ts';

test('the owner reads what was done in a study, narrows it down and takes it away', async ({ page }) => {
  await publishVersion(page, () => ({ consentText: 'Taking part is free.' }));
  await page.goto('/studies');
  await page.locator('a[href$="/analysis"]').first().click();
  await page.getByRole('navigation', { name: 'This study' }).getByRole('link', { name: 'Audit' }).click();

  await expect(page).toHaveTitle(/^Audit: /);
  await expect(page.getByText('Chain checked: whole, 1 entry.')).toBeVisible();
  const table = page.getByRole('table', { name: 'What was done, newest first' });
  await expect(table.getByRole('row').nth(1)).toContainText('(owner)published version 2 of the study');

  const show = page.getByLabel('Show');
  await show.selectOption('Refused');
  await expect(page.getByText('Nothing of this kind was done.')).toBeVisible();
  await show.selectOption('The study itself');
  await expect(table).toBeVisible();

  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download as JSON' }).click();
  const file = await (await downloading).path();
  expect(StudyAuditResponse.parse(JSON.parse(readFileSync(file, 'utf8'))).entries).toHaveLength(1);

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
  await expectAccessible(page);
});
