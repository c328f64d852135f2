import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import { createServices } from '../../../server/services.ts';
import type { StoredStudy } from '../../../server/stores/study.store.ts';
import { aStudy } from '../../support/a-study.ts';
import { aTranslation } from '../../support/study-settings.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

const ARABIC = /[\u0600-\u06ff]/;

eachDatabase('pages on which a participant is told one thing', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  let app: Express;

  beforeAll(() => {
    app = testApp(services);
  });

  const inThree = () => aStudy(database, { translations: [aTranslation('de'), aTranslation('ar')] });

  const close = ({ studyId }: StoredStudy) =>
    database.query('update studies set is_open = false where id = $1', [studyId]);

  /** The language a page says it is in, and its heading. */
  async function opened(path: string, browser = '') {
    const res = await request(app).get(path).set('Accept-Language', browser);
    const [, language, direction] = /<html lang="([^"]*)" dir="([^"]*)">/.exec(res.text)!;
    const heading = /<h1[^>]*>([^<]*)</.exec(res.text)![1]!;
    return { status: res.status, language, direction, heading, text: res.text };
  }

  it.each([
    ['declined', 'Danke fürs Lesen', 'open'],
    ['stopped', 'Alles ist gelöscht', 'open'],
    ['', 'Diese Studie nimmt', 'closed'],
    ['p/nobody', 'Dieser persönliche Link führt nirgendwohin', 'open'],
    ['i/nothing', 'Diese Einladung führt', 'open'],
  ] as const)('speak the language of the link: /s/…/%s', async (path, german, opening) => {
    const study = await inThree();
    if (opening === 'closed') await close(study);
    const at = (lang: string) => `/s/${study.slug}${path === '' ? '' : `/${path}`}?lang=${lang}`;
    const de = await opened(at('de'));
    expect([de.language, de.direction]).toEqual(['de', 'ltr']);
    expect(de.heading).toContain(german);
    const ar = await opened(at('ar'));
    expect([ar.language, ar.direction]).toEqual(['ar', 'rtl']);
    expect(ar.heading).toMatch(ARABIC);
    expect(ar.text).toMatch(/href="\/s\/[^"]*lang=ar"/);
    const en = await opened(at('en'));
    expect([en.language, en.direction]).toEqual(['en', 'ltr']);
    expect(en.heading).not.toContain(german);
  });

  it('speak the browser’s where the link names none, if the study has it', async () => {
    const { slug } = await inThree();
    expect((await opened(`/s/${slug}/declined`, 'ar-EG,ar;q=0.9,en;q=0.5')).language).toBe('ar');
    expect((await opened(`/s/${slug}/declined`, 'fr,de;q=0.8')).language).toBe('de');
    expect((await opened(`/s/${slug}/declined`, 'fr')).language).toBe('en');
    const german = await aStudy(database, { language: 'de' });
    expect((await opened(`/s/${german.slug}/declined`, 'ar')).language).toBe('de');
  });

  it('say in English, and call it English, what they have no words for', async () => {
    const { slug } = await aStudy(database, { language: 'fr' });
    const page = await opened(`/s/${slug}/declined`, 'fr');
    expect([page.language, page.heading]).toEqual(['en', 'Thank you for reading']);
    expect(page.text).toContain(`/s/${slug}?lang=fr`);
  });

  it('speak the browser’s language where there is no study', async () => {
    for (const path of ['/s/no-such-study', '/s/no-such-study/card', '/s/none/p/x', '/s/none/withdraw']) {
      const ar = await opened(path, 'ar');
      expect([path, ar.status, ar.language, ar.direction]).toEqual([path, 404, 'ar', 'rtl']);
      expect(ar.heading).toMatch(ARABIC);
      expect((await opened(path, 'de-AT')).language).toBe('de');
      expect((await opened(path, 'ja')).language).toBe('en');
      expect((await opened(path)).language).toBe('en');
    }
  });

  it('answer a form in its language, title and all', async () => {
    const study = await inThree();
    await close(study);
    const answer = (fields: object) =>
      request(app)
        .post(`/s/${study.slug}`)
        .set('Sec-Fetch-Site', 'same-origin')
        .type('form')
        .send({ studyVersionId: study.studyVersionId, language: 'de', ...fields });
    const closed = await answer({ answer: 'agree' });
    expect(closed.status).toBe(409);
    expect(closed.text).toContain('<html lang="de" dir="ltr">');
    expect(closed.text).toContain('Titel (de)');
    const declined = await answer({ answer: 'do-not-agree' });
    expect(declined.headers['location']).toBe(`/s/${study.slug}/declined?lang=de`);
  });

  it('say what went wrong in words, and nothing of the inside', async () => {
    const { slug } = await inThree();
    const res = await request(app)
      .post(`/s/${slug}`)
      .set('Sec-Fetch-Site', 'cross-site')
      .set('Accept-Language', 'de')
      .type('form')
      .send({ answer: 'agree' });
    expect(res.status).toBe(403);
    expect(res.text).toContain('<html lang="de" dir="ltr">');
    expect(res.text).toContain('Das hat nicht geklappt');
  });
});
