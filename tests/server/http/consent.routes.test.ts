import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import { accessCodeHash } from '../../../server/access-code.ts';
import { createServices } from '../../../server/services.ts';
import type { StoredStudy } from '../../../server/stores/study.store.ts';
import { aSorter, viewOf } from '../../support/a-sorter.ts';
import { aStudy } from '../../support/a-study.ts';
import { aQuestion, aTranslation } from '../../support/study-settings.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

eachDatabase('Consent', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  let app: Express;

  beforeAll(() => {
    app = testApp(services, { trustedProxies: 1 });
  });

  const answer = (study: StoredStudy, fields: Readonly<Record<string, string>>, address = '192.0.2.1') =>
    request(app)
      .post(`/s/${study.slug}`)
      .set('Sec-Fetch-Site', 'same-origin')
      .set('X-Forwarded-For', address)
      .type('form')
      .send({ studyVersionId: study.studyVersionId, ...fields });

  const begun = async ({ studyId }: StoredStudy) => {
    const { rows } = await database.query<{ language: string; externalIds: object; consentSha256: string }>(
      `select language, coalesce(external_ids, '{}') as "externalIds", consent_sha256 as "consentSha256"
         from participations left join identities on participation_id = participations.id
        where participations.study_id = $1 order by arrival`,
      [studyId],
    );
    return rows;
  };

  const translated = () =>
    aStudy(database, {
      questions: [
        aQuestion({
          kind: 'single',
          options: [
            { key: 'law', label: 'Law' },
            { key: 'art', label: 'Art' },
          ],
        }),
      ],
      translations: ['de', 'ar'].map((language) =>
        aTranslation(language, {
          questions: [
            {
              key: 'course',
              label: `Fach (${language})`,
              hint: '',
              options: [
                { key: 'art', label: 'Kunst' },
                { key: 'law', label: 'Recht' },
              ],
              rows: [],
            },
          ],
        }),
      ),
    });

  it('offers every language under its own name and shows everything in the one chosen', async () => {
    const study = await translated();
    const english = await request(app).get(`/s/${study.slug}`);
    expect(english.text).toContain('<html lang="en" dir="ltr">');
    expect(english.text).toMatch(
      /<li lang="de" dir="ltr"><a href="[^"]*lang=de[^"]*" hrefLang="de">Deutsch</,
    );
    const arabic = await request(app).get(`/s/${study.slug}?lang=AR`);
    expect(arabic.text).toContain('<html lang="ar" dir="rtl">');
    for (const words of ['Titel (ar)', 'Zweck (ar)', 'Einwilligung (ar)'])
      expect(arabic.text).toContain(words);
    expect(arabic.text).not.toContain('Taking part is free');
    const unknown = await request(app).get(`/s/${study.slug}?lang=xx`);
    expect(unknown.text).toContain('<html lang="en" dir="ltr">');

    const sorter = await aSorter(app, study, { language: 'ar' });
    expect(sorter.view).toMatchObject({
      language: 'ar',
      languages: [
        { language: 'en', name: 'English' },
        { language: 'de', name: 'Deutsch' },
        { language: 'ar', name: 'العربية' },
      ],
      studyTitle: 'Titel (ar)',
      condition: { instruction: 'Ordnen Sie (ar).', disagreePole: 'am wenigsten' },
    });
    expect(sorter.view.statements.map(({ text }) => text).sort()[0]).toBe('Wetter a (ar)');
    expect(sorter.view.questions).toMatchObject([
      {
        key: 'course',
        label: 'Fach (ar)',
        options: [
          { key: 'law', label: 'Recht' },
          { key: 'art', label: 'Kunst' },
        ],
      },
    ]);
    const inEnglish = await aSorter(app, study);
    const [first, second] = await begun(study);
    expect([first?.language, second?.language]).toEqual(['ar', 'en']);
    expect(first?.consentSha256).not.toBe(second?.consentSha256);
    // The same card lies in the same place whatever the language: the ids are the statements' own.
    const textOf = new Map(inEnglish.view.statements.map(({ statementId, text }) => [statementId, text]));
    for (const { statementId, text } of sorter.view.statements) {
      const letter = /Wetter (\w) /.exec(text)![1];
      expect(textOf.get(statementId)).toContain(`kind ${letter} `);
    }
  });

  it('keeps the declared parameters of the link through languages and faults, and stores them only on agreement', async () => {
    const study = await aStudy(database, {
      externalParameters: ['PROLIFIC_PID', 'STUDY_ID', 'SESSION_ID'],
      translations: [aTranslation('de')],
    });
    const query = 'PROLIFIC_PID=5f%22%3E&STUDY_ID=st-1&utm_source=mail';
    const page = await request(app).get(`/s/${study.slug}?${query}`);
    expect(page.text).toContain('name="external-PROLIFIC_PID" value="5f&quot;&gt;"');
    expect(page.text).not.toContain('utm_source');
    expect(page.text).toContain('PROLIFIC_PID=5f%22%3E&amp;STUDY_ID=st-1&amp;lang=de');
    const ids = { 'external-PROLIFIC_PID': '5f">', 'external-STUDY_ID': 'st-1' };
    const faulty = await answer(study, { ...ids, language: 'de' });
    expect(faulty.status).toBe(400);
    expect(faulty.text).toContain('<html lang="de"');
    expect(faulty.text).toContain('name="external-STUDY_ID" value="st-1"');
    await answer(study, { ...ids, answer: 'do-not-agree' });
    expect(await begun(study)).toEqual([]);
    const { token } = await aSorter(app, study, {
      ...ids,
      'external-utm_source': 'mail',
      'external-SESSION_ID': '',
    });
    expect((await begun(study)).map(({ externalIds }) => externalIds)).toEqual([
      { PROLIFIC_PID: '5f">', STUDY_ID: 'st-1' },
    ]);
    expect(JSON.stringify(await viewOf(app, token))).not.toContain('5f\\">');
  });

  it('counts whoever does not agree, and keeps nothing else', async () => {
    const [study, other] = [await aStudy(database), await aStudy(database)];
    for (const studyVersionId of [study.studyVersionId, study.studyVersionId, other.studyVersionId, 'x']) {
      const res = await answer(study, { studyVersionId, answer: 'do-not-agree' });
      expect(res.headers['location']).toBe(`/s/${study.slug}/declined?lang=en`);
    }
    const { rows } = await database.query(
      `select study_version_id as id, declined_count as count from declines
        where study_version_id in ($1, $2)`,
      [study.studyVersionId, other.studyVersionId],
    );
    expect(rows).toEqual([{ id: study.studyVersionId, count: 2 }]);
    expect(await begun(study)).toEqual([]);
  });

  it('lets nobody in without the access code, however it is written', async () => {
    const study = await aStudy(database, { accessCodeHash: await accessCodeHash('Rain-Bow-26') });
    expect((await request(app).get(`/s/${study.slug}`)).text).toContain('Access code');
    for (const accessCode of [undefined, '', 'rainbow27']) {
      const res = await answer(study, { answer: 'agree', ...(accessCode !== undefined && { accessCode }) });
      expect(res.status).toBe(403);
      expect(res.text).toContain('This is not the access code');
      expect(res.headers['set-cookie']).toBeUndefined();
    }
    expect(await begun(study)).toEqual([]);
    expect((await answer(study, { answer: 'agree', accessCode: ' rain bow 26 ' })).status).toBe(303);
    expect((await answer(study, { answer: 'do-not-agree' })).status).toBe(303);
    expect(await begun(study)).toHaveLength(1);
  });

  it('asks for the access code, and refuses a wrong one, in the language that is read', async () => {
    const translations = [aTranslation('de'), aTranslation('ar')];
    const study = await aStudy(database, { translations, accessCodeHash: await accessCodeHash('RAINBOW26') });
    for (const [language, label, wrong] of [
      ['de', 'Zugangscode', 'nicht der Zugangscode'],
      ['ar', 'رمز الدخول', 'ليس رمز الدخول'],
    ] as const) {
      const page = await request(app).get(`/s/${study.slug}?lang=${language}`);
      expect(page.text).toContain(label);
      expect(page.text).not.toContain('in other languages');
      const res = await answer(study, { answer: 'agree', language, accessCode: 'rainbow27' });
      expect(res.text).toContain(wrong);
      expect(res.text).not.toContain('Access code');
    }
  });

  it('slows down who guesses codes, and nobody who has the right one', async () => {
    const study = await aStudy(database, { accessCodeHash: await accessCodeHash('RAINBOW26') });
    const right = { answer: 'agree', accessCode: 'rainbow26' };
    for (let person = 0; person < 70; person++) expect((await answer(study, right)).status).toBe(303);
    const statuses: number[] = [];
    for (let guess = 0; guess < 61; guess++) {
      statuses.push(
        (await answer(study, { answer: 'agree', accessCode: `guess-${guess}` }, '192.0.2.9')).status,
      );
    }
    expect(statuses.slice(0, 60)).toEqual(new Array(60).fill(403));
    expect(statuses[60]).toBe(429);
    expect((await answer(study, right)).status).toBe(303);
  });

  it('lets a class in that presses the button together', async () => {
    const study = await aStudy(database, { accessCodeHash: await accessCodeHash('RAINBOW26') });
    const right = { answer: 'agree', accessCode: 'rainbow26' };
    const people = await Promise.all(new Array(70).fill(0).map(() => answer(study, right, '192.0.2.20')));
    expect(people.map(({ status }) => status)).toEqual(new Array(70).fill(303));
  });

  it('tells what the time of each move is for where it is kept', async () => {
    const study = await aStudy(database, { moveTimesPurpose: 'To learn where people hesitate.' });
    expect((await request(app).get(`/s/${study.slug}`)).text).toContain('To learn where people hesitate.');
    expect((await aSorter(app, study)).view.keepsMoveTimes).toBe(true);
  });
});
