import { createHash } from 'node:crypto';
import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import { accessCodeHash } from '../../../server/access-code.ts';
import { standardWords, type ConsentItem } from '../../../server/contract/consent-item.ts';
import { RecordResponse } from '../../../server/contract/record.ts';
import { createServices } from '../../../server/services.ts';
import type { NewStudy, StoredStudy } from '../../../server/stores/study.store.ts';
import { refusalOf } from '../../support/a-solution-to-save.ts';
import { aSorter } from '../../support/a-sorter.ts';
import { aStudy } from '../../support/a-study.ts';
import { aTranslation } from '../../support/study-settings.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

const QUOTATION: ConsentItem = { item: 'quotation', words: '' };
const RECOGNITION: ConsentItem = { item: 'recognition', words: 'You may show what I think, few as we are.' };
const ELIGIBILITY: ConsentItem = { item: 'eligibility', words: '' };

const sha256 = (words: string) => createHash('sha256').update(words).digest('hex');

eachDatabase('What is asked besides taking part', (database) => {
  const now = new Date('2026-03-01T10:00:00Z');
  const services = createServices(database, () => now);
  let app: Express;
  let owner: Awaited<ReturnType<typeof aSignedInResearcher>>;

  beforeAll(async () => {
    app = testApp(services);
    owner = await aSignedInResearcher(services);
  });

  const asking = (consentItems: readonly ConsentItem[], changes: Partial<NewStudy> = {}) =>
    aStudy(database, {
      ownerId: owner.researcher.researcherId,
      consentItems: [...consentItems],
      translations: ['de', 'ar'].map((language) => aTranslation(language)),
      ...changes,
    });

  const answer = (study: StoredStudy, fields: Readonly<Record<string, string>>) =>
    request(app)
      .post(`/s/${study.slug}`)
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send({ studyVersionId: study.studyVersionId, answer: 'agree', ...fields });

  const stored = async ({ studyId }: StoredStudy) => {
    const { rows } = await database.query<object>(
      `select item, is_given as "isGiven", words_sha256 as "wordsSha256", consents.language,
              consents.study_version_id as "studyVersionId", answered_at as "answeredAt"
         from participations join consents on participation_id = participations.id
        where study_id = $1 order by arrival, item`,
      [studyId],
    );
    return rows;
  };

  const rowCounts = async ({ studyId }: StoredStudy) => {
    const { rows } = await database.query<object>(
      `select (select count(*)::int from participations where study_id = $1) as people,
              (select count(*)::int from rate_limits) as tries,
              (select count(*)::int from declines) as declines`,
      [studyId],
    );
    return rows[0];
  };

  it('shows each item in the language read, every box empty, and none where none is asked', async () => {
    const study = await asking([ELIGIBILITY, QUOTATION, RECOGNITION]);
    const english = (await request(app).get(`/s/${study.slug}`)).text;
    const german = (await request(app).get(`/s/${study.slug}?lang=de`)).text;
    const arabic = (await request(app).get(`/s/${study.slug}?lang=ar`)).text;
    expect(english).toContain('I am 18 years old or older.');
    expect(english).toContain(RECOGNITION.words);
    expect(german).toContain(standardWords('quotation', 'de'));
    expect(german).toContain('Sie können teilnehmen, ohne hier etwas anzukreuzen.');
    expect(arabic).toContain(standardWords('recognition', 'ar'));
    for (const page of [english, german, arabic]) {
      expect(page.match(/type="checkbox"/g)).toHaveLength(3);
      expect(page).not.toMatch(/checked=""|checked>/);
    }
    const plain = await request(app).get(`/s/${(await asking([])).slug}`);
    expect(plain.text).not.toContain('checkbox');
  });

  it('keeps every answer, given or not, with the words, version, language and time', async () => {
    const study = await asking([QUOTATION, RECOGNITION]);
    const begun = await answer(study, { language: 'de', quotation: 'given' });
    expect(begun.status).toBe(303);
    const answered = { language: 'de', studyVersionId: study.studyVersionId, answeredAt: now };
    expect(await stored(study)).toEqual([
      {
        item: 'quotation',
        isGiven: true,
        wordsSha256: sha256(
          'Was ich schreibe, darf in meinen eigenen Worten zitiert werden, ohne meinen Namen, wo die Ergebnisse veröffentlicht werden.',
        ),
        ...answered,
      },
      {
        item: 'recognition',
        isGiven: false,
        wordsSha256: sha256(standardWords('recognition', 'de')!),
        ...answered,
      },
    ]);
  });

  it('keeps no answer to what was not asked', async () => {
    const study = await asking([QUOTATION]);
    expect((await answer(study, { recognition: 'given', eligibility: 'given' })).status).toBe(303);
    expect(await stored(study)).toMatchObject([{ item: 'quotation', isGiven: false }]);
  });

  it('exports every answer in the record', async () => {
    const study = await asking([QUOTATION, RECOGNITION]);
    const { token, body } = await aSorter(app, study, { recognition: 'given' });
    await request(app).post(`/api/participations/${token}/q-sorts`).send(body);
    const download = (format: string) =>
      request(app).get(`/api/studies/${study.studyId}/record?format=${format}`).set('Cookie', owner.cookie);
    const { sorts } = RecordResponse.parse((await download('json')).body);
    const same = { versionNumber: 1, language: 'en', answeredAt: now.toISOString() };
    expect(sorts[0]?.consents).toEqual([
      { item: 'quotation', isGiven: false, wordsSha256: sha256(standardWords('quotation', 'en')!), ...same },
      { item: 'recognition', isGiven: true, wordsSha256: sha256(RECOGNITION.words), ...same },
    ]);
    const [head, row] = (await download('wide')).text.split('\r\n').map((line) => line.split(','));
    const cell = (name: string) => row![head!.indexOf(name)];
    expect(cell('consent_quotation')).toBe('false');
    expect(cell('consent_recognition')).toBe('true');
    expect(cell('consent_recognition_sha256')).toBe(sha256(RECOGNITION.words));
    expect(cell('consent_recognition_version_number')).toBe('1');
    expect(cell('consent_recognition_language')).toBe('en');
    expect(cell('consent_recognition_at')).toBe('2026-03-01T10:00:00.000Z');
  });

  it('stops whoever does not confirm what everybody has to, before anything is stored', async () => {
    const study = await asking([ELIGIBILITY, QUOTATION], {
      accessCodeHash: await accessCodeHash('rain2026'),
    });
    const before = await rowCounts(study);
    const refused = await answer(study, { quotation: 'given', accessCode: 'wrong' });
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('Nothing about you has been kept.');
    expect(refused.text).toMatch(/id="quotation"[^>]*checked/);
    expect(refused.text).toMatch(/id="eligibility"[^>]*aria-invalid="true"/);
    expect(refused.headers['set-cookie']).toBeUndefined();
    expect(await rowCounts(study)).toEqual(before);

    const begun = await answer(study, { eligibility: 'given', accessCode: 'rain2026' });
    expect(begun.status).toBe(303);
    expect(await stored(study)).toMatchObject([
      { item: 'eligibility', isGiven: true },
      { item: 'quotation', isGiven: false },
    ]);
  });

  it('asks anew, every box empty, where the words were changed meanwhile', async () => {
    const study = await asking([QUOTATION]);
    const changed = await request(app)
      .post(`/api/studies/${study.studyId}/versions`)
      .set('Cookie', owner.cookie)
      .send({ basedOn: study.studyVersionId, changes: { consentItems: [ELIGIBILITY, RECOGNITION] } });
    expect(changed.status).toBe(201);
    const refused = await answer(study, { quotation: 'given', recognition: 'given' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('This text has changed');
    expect(refused.text).not.toMatch(/checked=""/);
    expect(await stored(study)).toEqual([]);
  });

  it('refuses an item asked twice, and one without words in a language that has no standard ones', async () => {
    const study = await asking([]);
    const publish = (changes: object) =>
      request(app)
        .post(`/api/studies/${study.studyId}/versions`)
        .set('Cookie', owner.cookie)
        .send({ basedOn: study.studyVersionId, changes });
    const twice = await publish({ consentItems: [QUOTATION, QUOTATION] });
    expect(refusalOf(twice)).toEqual([422, 'study-version-invalid']);
    expect(twice.body).toMatchObject({ error: { field: 'consentItems.1' } });
    const french = (words?: string) => [
      aTranslation('fr', words === undefined ? {} : { consentItems: [{ item: 'quotation', words }] }),
    ];
    const wordless = await publish({ consentItems: [QUOTATION], translations: french() });
    expect(wordless.body).toMatchObject({ error: { field: 'translations.0.consentItems' } });
    const spoken = await publish({
      consentItems: [QUOTATION],
      translations: french('Mes mots peuvent être cités.'),
    });
    expect(spoken.status).toBe(201);
    expect((await request(app).get(`/s/${study.slug}?lang=fr`)).text).toContain(
      'Mes mots peuvent être cités.',
    );
  });
});
