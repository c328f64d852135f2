import type { Page } from '@playwright/test';
import { expect } from './journey.ts';

export const LIPSET = 'tests/reference/lipset/q-sorts.csv';
/** Given for every number of factors. */
export const REASON = 'Three is the number this study is usually shown with';

/** Import Lipset's Q-sorts and stay on the page of their analysis. */
export async function importLipset(page: Page): Promise<void> {
  await page.goto('/import');
  await page.getByLabel('Choose files').setInputFiles(LIPSET);
  await expect(page.getByRole('heading', { name: 'What was recognised' })).toBeVisible();
  await page.getByLabel('Title of the study').fill('Value patterns');
  await page.getByRole('button', { name: 'Import 9 Q-sorts' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Value patterns');
}

/** Save what is on the analysis page under a name, and stay on the page of the solution. */
export async function saveSolution(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Save this solution' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Why this number of factors?').fill(REASON);
  await page.getByRole('button', { name: 'Save solution' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}
