import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import { standardWords, type ConsentItem } from '../../../server/contract/consent-item.ts';
import type { Completion } from '../../../server/contract/study-version.ts';
import { createServices } from '../../../server/services.ts';
import type { NewStudy, StoredStudy } from '../../../server/stores/study.store.ts';
import { aPersonalInvitation } from '../../support/a-personal-invitation.ts';
import { aSorter } from '../../support/a-sorter.ts';
import { aStudy } from '../../support/a-study.ts';
import { everyRow } from '../../support/every-row.ts';
import { aTranslation } from '../../support/study-settings.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

const ELIGIBILITY: ConsentItem = { item: 'eligibility', words: '' };
const CODE: Completion = { kind: 'code', code: 'OUT-4711' };
const LINK: Completion = {
  kind: 'redirect',
  url: 'https://panel.example/out?cc=OUT-4711&pid={PROLIFIC_PID}',
};

eachDatabase('People who cannot take part', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  let app: Express;

  beforeAll(() => {
    app = testApp(services);
  });

  const screening = (screenedOut: Completion, changes: Partial<NewStudy> = {}) =>
    aStudy(database, {
      ...{ consentItems: [ELIGIBILITY], externalParameters: ['PROLIFIC_PID'], screenedOut },
      completion: { kind: 'code', code: 'DONE-1' },
      translations: ['de', 'ar'].map((language) => aTranslation(language)),
      ...changes,
    });

  const post = (path: string, fields: Readonly<Record<string, string>>, to = app) =>
    request(to).post(path).set('Sec-Fetch-Site', 'same-origin').type('form').send(fields);

  const agree = (study: StoredStudy, fields: Readonly<Record<string, string>> = {}, to = app) =>
    post(`/s/${study.slug}`, { studyVersionId: study.studyVersionId, answer: 'agree', ...fields }, to);

  it('gives whoever cannot confirm it a code of their own, in the language read, and stores nothing', async () => {
    const study = await screening(CODE);
    const before = await everyRow(database);
    for (const [language, title] of [
      ['en', 'If you cannot confirm this'],
      ['de', 'Wenn Sie das nicht bestätigen können'],
      ['ar', 'إن لم تستطع تأكيد ذلك'],
    ] as const) {
      const refused = await agree(study, { language, 'external-PROLIFIC_PID': 'pid-of-somebody' });
      expect(refused.status).toBe(403);
      expect(refused.text).toContain(title);
      expect(refused.text).toContain(`<p class="quiet">${standardWords('eligibility', language)}</p>`);
      expect(refused.text).toContain('>OUT-4711<');
      expect(refused.text).not.toContain('DONE-1');
      expect(refused.headers['set-cookie']).toBeUndefined();
    }
    expect(await everyRow(database)).toEqual(before);
  });

  it('links whoever cannot confirm it back to the panel, with what the panel sent, and stores nothing', async () => {
    const study = await screening(LINK);
    const before = await everyRow(database);
    const refused = await agree(study, { 'external-PROLIFIC_PID': 'a/b&cc=DONE"><script>' });
    expect(refused.status).toBe(403);
    expect(refused.text).toMatch(
      /<a [^>]*href="https:\/\/panel\.example\/out\?cc=OUT-4711&amp;pid=a%2Fb%26cc%3DDONE%22%3E%3Cscript%3E" rel="noreferrer"/,
    );
    expect(refused.text).toContain('Go back to panel.example');
    expect(await everyRow(database)).toEqual(before);
  });

  it('does the same for a personal invitation, which stays unused', async () => {
    const study = await screening(CODE, { isByInvitation: true });
    const secret = await aPersonalInvitation(database, study);
    const before = await everyRow(database);
    const { studyVersionId } = study;
    const refused = await post(`/s/${study.slug}/i/${secret}`, { studyVersionId, answer: 'agree' });
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('>OUT-4711<');
    expect(await everyRow(database)).toEqual(before);
  });

  it('shows it to nobody else: who may take part, who does not agree, who only reads', async () => {
    for (const study of [await screening(CODE), await screening(LINK)]) {
      const { slug, studyVersionId } = study;
      const read = async (path: string) => (await request(app).get(path)).text;
      const { token, link, body } = await aSorter(app, study, { eligibility: 'given' });
      const received = await request(app).post(`/api/participations/${token}/q-sorts`).send(body);
      expect(received.body).toMatchObject({ completion: { code: 'DONE-1' } });
      const declined = await agree(study, { answer: 'do-not-agree' });
      expect(declined.headers['location']).toBe(`/s/${slug}/declined?lang=en`);
      const seen = [
        received.text,
        ...[await read(`/s/${slug}`), await read(`/s/${slug}/card`), await read(`/s/${slug}/declined`)],
        ...[await read(link), await read(`/api/participations/${token}`)],
        (await agree(study, { answer: '' })).text,
        (await agree(study, { studyVersionId: study.studyId })).text,
      ];
      expect(seen.join('\n')).toContain(studyVersionId);
      for (const text of seen) expect(text).not.toMatch(/OUT-4711|screened-out-title/);
    }
  });

  it('says no more than before where nothing is set, or the host is not allowed any more', async () => {
    const elsewhere = testApp(services, { completionHosts: [] });
    const stopped = [
      await agree(await screening({ kind: 'none' })),
      await agree(await screening(LINK), {}, elsewhere),
      await agree(await screening({ kind: 'redirect', url: 'javascript:alert(1)' })),
    ];
    for (const refused of stopped) {
      expect(refused.status).toBe(403);
      expect(refused.text).toContain('Nothing about you has been kept.');
      expect(refused.text).not.toMatch(/screened-out"|panel\.example|javascript:/);
    }
  });

  it('shows a code as words, whatever stands in it', async () => {
    const study = await screening({ kind: 'code', code: '<img src=x onerror=alert(1)>' });
    const refused = await agree(study);
    expect(refused.text).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(refused.text).not.toContain('<img src=x');
  });
});
