import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Page } from '@playwright/test';
import type { Question } from '../../server/contract/question.ts';
import type { StudyVersionResponse, StudyVersionSettings } from '../../server/contract/study-version.ts';
import { becomeOwner, OWNER, test as base } from './journey.ts';
import { TEMPLATE_VARIABLE } from './journey-setup.ts';
import { startServer } from './server-process.ts';
import { quickDirectory } from './quick-directory.ts';

/**
 * As `test` of journey.ts, with a study that may be changed: the demo study belongs to the owner. A demo cannot be
 * changed through any door of the product, so the row is, while no server runs.
 */
export const test = base.extend({
  server: async ({ browser }, use) => {
    const directory = quickDirectory('own-study');
    cpSync(process.env[TEMPLATE_VARIABLE] ?? '', directory, { recursive: true });
    const first = await startServer({ DATA_DIR: directory });
    const page = await browser.newPage({ baseURL: first.address });
    await becomeOwner(page, first);
    await page.close();
    await first.stop();
    const database = new PGlite(join(directory, 'database'));
    await database.query(
      `update studies set is_demo = false, owner_id = (select id from researchers limit 1)
       where slug = 'public-service-professionals'`,
    );
    await database.close();
    const server = await startServer({ DATA_DIR: directory });
    await use(server);
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  },
});

/** Publish a new version of the study, through the researchers' own door. `change` gets what it is set to now. */
export async function publishVersion(
  page: Page,
  change: (settings: StudyVersionSettings) => Partial<StudyVersionSettings>,
): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(OWNER.email);
  await page.getByLabel('Password').fill(OWNER.password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/studies');
  const get = (path: string) =>
    page.evaluate(async (from): Promise<unknown> => (await fetch(from)).json(), path);
  const { studies } = (await get('/api/studies')) as { studies: { slug: string; studyId: string }[] };
  const { studyId } = studies.find(({ slug }) => slug === 'public-service-professionals')!;
  const path = `/api/studies/${studyId}/versions`;
  const { studyVersionId, settings } = (await get(path)) as StudyVersionResponse;
  const status = await page.evaluate(
    async ([to, json]) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(to, { method: 'POST', headers, body: json })).status;
    },
    [path, JSON.stringify({ basedOn: studyVersionId, changes: change(settings) })] as const,
  );
  if (status !== 201) throw new Error(`the new version was answered ${status}`);
}

/** A question after the sort; `changes` say what is different about it. */
export function asked(
  key: string,
  kind: Question['kind'],
  label: string,
  changes: Partial<Question> = {},
): Question {
  const nothing = { hint: '', isRequired: false, hasOther: false, minimum: null, maximum: null };
  return { key, kind, label, place: 'after', ...nothing, options: [], rows: [], showIf: null, ...changes };
}

/** Options named as they are called. */
export function named(...labels: string[]): Question['options'] {
  return labels.map((label) => ({ key: label.toLowerCase().replace(/[^a-z0-9]+/g, '-'), label }));
}
