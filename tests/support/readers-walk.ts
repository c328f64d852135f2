import type { Browser, Page } from '@playwright/test';
import { expectAccessible } from './expect-accessible.ts';
import { expect } from './journey.ts';

/** Edited words reach readers with the next edition, and the page says which that is. */
export async function publishSecondEdition(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Narrative' }).fill('They trust rules.\n\nAnd **hardly** anybody.');
  await page.getByRole('button', { name: 'Show as readers see it' }).click();
  const preview = page.getByRole('region', { name: 'As readers see it' });
  await expect(preview.locator('strong')).toHaveText('hardly');
  await expectAccessible(page, 'a preview', '.viewpoint-form');
  await page.getByRole('button', { name: 'Save viewpoint' }).click();
  await expect(page.getByText('the text of viewpoint A')).toBeVisible();
  await page.getByRole('button', { name: 'Publish a new edition' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish edition 2?' });
  await expectAccessible(page, 'the dialog of an edition', 'dialog');
  await dialog.getByLabel('What is new, for readers').fill('A clearer ending.');
  await dialog.getByRole('button', { name: 'Publish edition 2' }).click();
  await expect(page.getByText('Readers see edition 2 now.')).toBeVisible();
  await page.getByText('1 older edition', { exact: true }).click();
  await expect(page.getByText(/^Edition 1, of .*published by Ada Owner/)).toBeVisible();
}

/** A link with a password opens the report to somebody without an account, is counted, and opens nothing once revoked. */
export async function shareAndRevoke(page: Page, browser: Browser): Promise<void> {
  const shares = page.getByRole('region', { name: 'Share links' });
  await expect(shares.getByText('No link yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Change who may read it' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Only for share links' }).click();
  await expect(page.getByText('Only those who hold a share link may read it now.')).toBeVisible();
  await shares.getByRole('button', { name: 'Make the link' }).click();
  await expect(shares.getByText('Say for whom the link is')).toBeVisible();
  await shares.getByLabel('For whom').fill('Careers service, Leeds');
  await shares.getByLabel('Password', { exact: true }).fill('several words');
  await shares.getByRole('button', { name: 'Make the link' }).click();
  const link = await shares.locator('code').innerText();

  const context = await browser.newContext({ colorScheme: 'dark' });
  const reader = await context.newPage();
  await reader.goto(link);
  await expect(reader.locator('body')).not.toContainText('Value patterns');
  await expectAccessible(reader, 'password of a share link');
  await reader.getByLabel('Password').fill('other words');
  await reader.getByRole('button', { name: 'Open' }).click();
  await expect(reader.getByRole('alert')).toContainText('This is not the password of the link');
  await reader.getByLabel('Password').fill('several words');
  await reader.getByRole('button', { name: 'Open' }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Value patterns');
  await expect(reader.getByText('And hardly anybody.')).toBeVisible();

  await page.reload();
  await expect(shares.getByText('Used once, last on')).toBeVisible();
  await expectAccessible(page, 'share links', '#shares');
  await shares.getByRole('button', { name: 'Revoke the link for Careers service, Leeds' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect(shares.getByText('1 link that ended')).toBeVisible();
  expect((await reader.reload())?.status()).toBe(404);
  await expect(reader.getByText('This link opens nothing, or nothing any more')).toBeVisible();
  await expectAccessible(reader, 'a link that ended');
  await context.close();
}

/** More people behind an array are asked for at once; fewer again need a reason, and never fewer than everywhere. */
export async function askForMorePeople(page: Page): Promise<void> {
  const section = page.getByRole('region', { name: 'How few people may stand behind an array' });
  const people = section.getByLabel('Show an array from so many people on');
  const set = section.getByRole('button', { name: 'Set this number' });
  await expect(section.getByText('from three people on, as in every study at least')).toBeVisible();
  await people.fill('2');
  await set.press('Enter');
  await expect(people).toHaveAccessibleDescription(/Enter a whole number from 3 to/);
  await people.fill('6');
  await set.press('Enter');
  await expect(section.getByText('Readers of this study see an array from six people on')).toBeVisible();
  await people.fill('4');
  const reason = section.getByLabel('Why may readers learn more than before?');
  await set.press('Enter');
  await expect(reason).toHaveAccessibleDescription(/Say why, in a sentence or two/);
  await expectAccessible(page, 'few people', '#few-people');
  await reason.fill('Four teams were asked, and agreed.');
  await set.press('Enter');
  await expect(section.getByText('Set: an array is shown from four people on.')).toBeVisible();
}
