import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import { loadDemoStudies } from '../../../server/demo/load-demo-studies.ts';
import { createServices } from '../../../server/services.ts';
import type { NewStudy } from '../../../server/stores/study.store.ts';
import { aStudy } from '../../support/a-study.ts';
import { aTranslation } from '../../support/study-settings.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

/** A card on which every part says something that stands nowhere else. */
const whole: NewStudy['card'] = {
  ownerName: 'The owner <b>of</b> the data',
  purpose: 'The purpose.',
  legalBasis: 'The law of the land.',
  viewers: 'The viewers.',
  retention: 'The retention.',
  withdrawal: 'The withdrawal.',
  contact: 'contact@example.org',
  minutes: 5,
};

const settings: Partial<NewStudy> = {
  card: whole,
  legalBasis: 'public-task',
  identifiersUntil: '2027-03-31',
  withdrawalDays: 14,
  moveTimesPurpose: 'The hesitation.',
};

eachDatabase('/s/:studySlug/card', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  let app: Express;

  beforeAll(() => {
    app = testApp(services);
  });

  it('says everything a study promises to anybody, and is the same while the study is closed', async () => {
    const study = await aStudy(database, settings);
    const page = await request(app).get(`/s/${study.slug}/card`);
    expect(page.status).toBe(200);
    for (const words of [
      ...['The owner &lt;b&gt;of&lt;/b&gt; the data', 'The purpose.', 'The law of the land.', 'The viewers.'],
      ...['The retention.', 'The withdrawal.', 'contact@example.org', 'The hesitation.'],
      'GDPR Article 6 (1) (e)',
      'Until 31 March 2027 people can be identified.',
      'until 14 days after it was sent',
      'Taking part is free.',
      'Version 1 of this card and text, published on 1 February 2026.',
      'The study takes sorts now.',
    ]) {
      expect(page.text).toContain(words);
    }
    expect(page.text).not.toContain('<script');
    expect(page.text).not.toContain('does not say');

    await database.query('update studies set is_open = false where id = $1', [study.studyId]);
    const closed = await request(app).get(`/s/${study.slug}/card`);
    expect(closed.status).toBe(200);
    expect(closed.text).toContain('The study takes no sorts now.');
    expect(closed.text).toContain('The purpose.');
  });

  it.each([
    [null, 'with its receipt at any time'],
    [1, 'until 1 day after it was sent'],
    [0, 'cannot be withdrawn once it was sent'],
  ])('tells the rule of withdrawing from the setting itself: %s days', async (withdrawalDays, words) => {
    const { slug } = await aStudy(database, { withdrawalDays });
    expect((await request(app).get(`/s/${slug}/card`)).text).toContain(words);
    expect((await request(app).get(`/s/${slug}`)).text).toContain(words);
  });

  it('names what the study does not say', async () => {
    const { slug } = await aStudy(database, { card: { ...whole, viewers: '', legalBasis: '' } });
    const { text } = await request(app).get(`/s/${slug}/card`);
    expect(text.match(/The study does not say\./g)).toHaveLength(2);
    expect((await request(app).get(`/s/${slug}`)).text).not.toContain('does not say');
  });

  it('is there in every language of the study, around words of its own in German and Arabic', async () => {
    const translations = [aTranslation('de'), aTranslation('ar')];
    const { slug } = await aStudy(database, { ...settings, moveTimesPurpose: '', translations });
    const german = await request(app).get(`/s/${slug}/card?lang=de`);
    expect(german.text).toContain('<html lang="de" dir="ltr">');
    for (const words of [
      'Zweck (de)',
      'Einwilligung (de)',
      'Art. 6 Abs. 1 Buchst. e DSGVO',
      '31. März 2027',
    ]) {
      expect(german.text).toContain(words);
    }
    const arabic = await request(app).get(`/s/${slug}/card?lang=ar`);
    expect(arabic.text).toContain('<html lang="ar" dir="rtl">');
    expect(arabic.text).toContain('الأساس القانوني');
    expect((await request(app).get(`/s/${slug}/card?lang=xx`)).text).toContain('The purpose.');
  });

  it('is linked from the pages where somebody decides or comes back', async () => {
    const study = await aStudy(database, settings);
    const link = `href="/s/${study.slug}/card`;
    expect((await request(app).get(`/s/${study.slug}`)).text).toContain(link);
    expect((await request(app).get(`/s/${study.slug}/withdraw`)).text).toContain(link);
    const begun = await request(app)
      .post(`/s/${study.slug}`)
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send({ answer: 'agree', studyVersionId: study.studyVersionId });
    const cookie = String(begun.headers['set-cookie']).split(';')[0]!;
    const back = await request(app).get(`/s/${study.slug}`).set('Cookie', cookie);
    expect(back.text).toContain('Welcome back');
    expect(back.text).toContain(link);
    await database.query('update studies set is_open = false where id = $1', [study.studyId]);
    expect((await request(app).get(`/s/${study.slug}`)).text).toContain(link);
  });

  it('is nobody else’s before the study was first opened: not even that there is a study', async () => {
    const { researcher, cookie } = await aSignedInResearcher(services);
    const stranger = await aSignedInResearcher(services);
    const title = 'A study nobody has heard of';
    const study = { ...settings, title, isOpen: false, ownerId: researcher.researcherId };
    const { slug } = await aStudy(database, study);
    for (const path of [`/s/${slug}`, `/s/${slug}/card`, `/s/${slug}/withdraw`, `/s/${slug}/declined`]) {
      for (const asking of ['', stranger.cookie]) {
        const res = await request(app).get(path).set('Cookie', asking);
        expect([path, res.status]).toEqual([path, 404]);
        expect(res.text).not.toContain(title);
      }
    }
    const preview = await request(app).get(`/s/${slug}/card`).set('Cookie', cookie);
    expect(preview.status).toBe(200);
    expect(preview.text).toContain('the study was not opened yet');
    expect((await request(app).get('/s/no-such-study/card')).status).toBe(404);
  });

  it('is whole for every demo study', async () => {
    await loadDemoStudies(services);
    const { rows } = await database.query<{ slug: string }>('select slug from studies where is_demo');
    expect(rows.length).toBeGreaterThan(1);
    for (const { slug } of rows) {
      const card = await request(app).get(`/s/${slug}/card`);
      expect([slug, card.status, card.text.includes('does not say')]).toEqual([slug, 200, false]);
    }
  }, 60_000);
});
