import { createHash } from 'node:crypto';
import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import { ParticipationView } from '../../../server/contract/participation.ts';
import { CardResponse, ConsentPreviewResponse } from '../../../server/contract/study-card.ts';
import type { StudyVersionResponse, StudyVersionSettings } from '../../../server/contract/study-version.ts';
import { createServices } from '../../../server/services.ts';
import type { NewStudy, StoredStudy } from '../../../server/stores/study.store.ts';
import { refusalOf } from '../../support/a-solution-to-save.ts';
import { aTeam } from '../../support/a-team.ts';
import { aSorter } from '../../support/a-sorter.ts';
import { aStudy } from '../../support/a-study.ts';
import { aTranslation } from '../../support/study-settings.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

const TEXT = 'Taking part is free.\n\nYou may stop at any time.';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

eachDatabase('/api/studies/:studyId/card and its opening', (database) => {
  const clock = { now: new Date('2026-03-01T10:00:00Z') };
  const services = createServices(database, () => clock.now);
  let app: Express;
  let owner: Awaited<ReturnType<typeof aSignedInResearcher>>;

  beforeAll(async () => {
    app = testApp(services);
    owner = await aSignedInResearcher(services);
  });

  /** Nobody has taken part in it yet; it lacks nothing. */
  const closed = (changes: Partial<NewStudy> = {}) =>
    aStudy(database, {
      ownerId: owner.researcher.researcherId,
      isOpen: false,
      legalBasis: 'consent',
      ...changes,
    });

  const read = async ({ studyId }: StoredStudy) =>
    CardResponse.parse(
      (await request(app).get(`/api/studies/${studyId}/card`).set('Cookie', owner.cookie)).body,
    );

  const put = ({ studyId }: StoredStudy, path: string, body: object, cookie = owner.cookie) =>
    request(app).put(`/api/studies/${studyId}/${path}`).set('Cookie', cookie).send(body);
  const open = (study: StoredStudy) => put(study, 'opening', { isOpen: true });

  const publish = async (study: StoredStudy, changes: Partial<StudyVersionSettings>) => {
    const path = `/api/studies/${study.studyId}/versions`;
    const last = (await request(app).get(path).set('Cookie', owner.cookie)).body as StudyVersionResponse;
    return request(app)
      .post(path)
      .set('Cookie', owner.cookie)
      .send({ basedOn: last.studyVersionId, changes });
  };

  const EMPTY = {
    ...{ ownerName: ' ', purpose: '', legalBasis: '', viewers: '', retention: '\n', withdrawal: '' },
    ...{ contact: '', minutes: null },
  };

  it('opens a study whose card says everything, closes it, and opens it again', async () => {
    const study = await closed();
    expect(await read(study)).toMatchObject({ isOpen: false, isPublic: false, missing: [], mayChange: true });
    expect((await request(app).get(`/s/${study.slug}/card`)).status).toBe(404);
    const opened = await open(study);
    expect([opened.status, CardResponse.parse(opened.body).isOpen]).toEqual([200, true]);
    const sorter = await aSorter(app, study);
    expect(sorter.link).toContain(`/s/${study.slug}/p/`);
    const shut = await put(study, 'opening', { isOpen: false });
    expect(shut.body).toMatchObject({ isOpen: false, isPublic: true });
    expect((await request(app).get(`/s/${study.slug}`)).text).toContain('takes no sorts now');
    expect((await request(app).get(`/s/${study.slug}/card`)).status).toBe(200);
    expect((await open(study)).status).toBe(200);
  });

  it('lets those who have begun hand in for 24 hours after it was closed, and nobody begin (J5)', async () => {
    const study = await closed();
    await open(study);
    const [quick, slow] = [await aSorter(app, study), await aSorter(app, study)];
    await put(study, 'opening', { isOpen: false });
    // Closing what is closed does not begin the hours anew.
    const pass = (hours: number) =>
      database.query('update studies set closed_at = closed_at - make_interval(hours => $2) where id = $1', [
        study.studyId,
        hours,
      ]);
    await pass(23);
    await put(study, 'opening', { isOpen: false });
    const view = ParticipationView.parse((await request(app).get(`/api/participations/${quick.token}`)).body);
    expect(view).toMatchObject({ isOpen: true, handInUntil: '2026-03-01T11:00:00.000Z' });
    const newcomer = await request(app)
      .post(`/s/${study.slug}`)
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send({ answer: 'agree', studyVersionId: study.studyVersionId });
    expect(newcomer.status).toBe(409);
    const submit = ({ token, body }: Awaited<ReturnType<typeof aSorter>>) =>
      request(app).post(`/api/participations/${token}/q-sorts`).send(body);
    expect((await submit(quick)).status).toBe(201);
    await pass(1);
    expect(refusalOf(await submit(slow))).toEqual([409, 'study-closed']);
    const late = ParticipationView.parse((await request(app).get(`/api/participations/${slow.token}`)).body);
    expect(late.isOpen).toBe(false);
    expect((await submit(quick)).status).toBe(200);
    await open(study);
    expect((await submit(slow)).status).toBe(201);
  });

  it('refuses, with everything that is missing by name', async () => {
    const study = await closed({ card: EMPTY, legalBasis: null, consentText: ' \n' });
    const res = await open(study);
    expect(refusalOf(res)).toEqual([422, 'study-not-ready']);
    const { message, field } = (res.body as { error: { message: string; field: string } }).error;
    const names = ['ownerName', 'purpose', 'legalBasis', 'viewers', 'retention', 'contact', 'consentText'];
    for (const name of names) expect(message).toContain(name);
    expect(field).toBe('ownerName');
    const card = await read(study);
    expect(card.missing.map((fault) => fault.field).sort()).toEqual([...names].sort());
    expect(card.isOpen).toBe(false);
  });

  it.each(['ownerName', 'purpose', 'viewers', 'retention', 'contact'] as const)(
    'is kept closed by %s alone, in any language',
    async (field) => {
      const german = aTranslation('de');
      const card = { ...german.card, [field]: '' };
      const study = await closed({ translations: [{ ...german, card }] });
      expect((await read(study)).missing).toEqual([{ field, language: 'de' }]);
      expect(refusalOf(await open(study))).toEqual([422, 'study-not-ready']);
      expect((await publish(study, { translations: [german] })).status).toBe(201);
      expect((await open(study)).status).toBe(200);
    },
  );

  it('opens no study that asks nothing, such as an imported one', async () => {
    const conditions = [{ instruction: '\n', disagreePole: 'disagree', agreePole: 'agree' }];
    const study = await closed({ conditions });
    expect((await read(study)).missing).toEqual([{ field: 'instruction', language: 'en' }]);
    expect(refusalOf(await open(study))).toEqual([422, 'study-not-ready']);
  });

  it('shows a consent text as the page for participants does, and stores nothing', async () => {
    const study = await closed();
    const consentText = 'It is **free**.\n\n- <img src=x onerror=alert(1)>\n\n[here](javascript:alert(1))';
    const res = await request(app)
      .post(`/api/studies/${study.studyId}/consent-preview`)
      .set('Cookie', owner.cookie)
      .send({ consentText });
    const { html } = ConsentPreviewResponse.parse(res.body);
    expect(html).toContain('<strong>free</strong>');
    expect(html).not.toContain('<img');
    expect(html).not.toContain('href');
    expect((await read(study)).versions).toHaveLength(1);
    await publish(study, { consentText });
    const page = await request(app).get(`/s/${study.slug}?preview`).set('Cookie', owner.cookie);
    expect(page.text).toContain(html.trim());
  });

  it('shows those who work on it the consent page before it is open, with nothing to answer; nobody else', async () => {
    const study = await closed();
    const team = await aTeam(services, study.studyId, owner);
    const other = await aSignedInResearcher(services);
    for (const { cookie } of Object.values(team)) {
      const page = await request(app).get(`/s/${study.slug}?preview`).set('Cookie', cookie);
      expect(page.status).toBe(200);
      expect(page.text).toContain('Taking part is free.');
      expect(page.text).toContain('nobody can agree here');
      expect(page.text).not.toContain('<button');
    }
    for (const cookie of [other.cookie, '']) {
      expect((await request(app).get(`/s/${study.slug}?preview`).set('Cookie', cookie)).status).toBe(404);
    }
    await open(study);
    const stranger = await request(app).get(`/s/${study.slug}?preview`);
    expect(stranger.text).toContain('I agree, let me begin');
    const opened = await request(app).get(`/s/${study.slug}`).set('Cookie', owner.cookie);
    expect(opened.text).toContain('I agree, let me begin');
  });

  it('opens no study with a day that has passed', async () => {
    expect(refusalOf(await open(await closed({ identifiersUntil: '2026-02-28' })))).toEqual([
      422,
      'study-not-ready',
    ]);
    expect((await open(await closed({ identifiersUntil: '2026-03-01' }))).status).toBe(200);
  });

  it('opens no study with a consent text that a machine drafted, until a person has approved every one', async () => {
    const study = await closed({ consentOrigin: 'machine-drafted', translations: [aTranslation('de')] });
    expect((await read(study)).missing).toEqual([{ field: 'consentOrigin', language: null }]);
    expect(refusalOf(await open(study))).toEqual([422, 'study-not-ready']);
    const texts = [sha256(TEXT), sha256('Einwilligung (de)')];
    const approve = (textsSha256: string[]) => put(study, 'consent-approval', { textsSha256 });
    expect(refusalOf(await approve([texts[0]!]))).toEqual([409, 'edited-elsewhere']);
    const approved = CardResponse.parse((await approve(texts)).body);
    expect(approved.missing).toEqual([]);
    expect(approved.versions[0]!.texts).toEqual(
      ['en', 'de'].map((language, index) => ({
        language,
        textSha256: texts[index],
        approval: { approvedBy: 'Ada Researcher', approvedAt: clock.now.toISOString() },
        agreedCount: 0,
      })),
    );
    expect((await open(study)).status).toBe(200);

    // An open study takes no text that nobody approved; closed, it does, and the approval is void.
    const changed = { consentText: `${TEXT} More.` };
    expect(refusalOf(await publish(study, changed))).toEqual([422, 'study-not-ready']);
    await put(study, 'opening', { isOpen: false });
    expect((await publish(study, changed)).status).toBe(201);
    expect((await read(study)).missing).toEqual([{ field: 'consentOrigin', language: null }]);
    expect(refusalOf(await open(study))).toEqual([422, 'study-not-ready']);
  });

  it('takes no machine’s draft for a person’s text, whatever is said of it', async () => {
    const study = await closed({ consentOrigin: 'machine-drafted' });
    for (const consentText of [TEXT, ` ${TEXT.replaceAll(' ', '  ')}\n`]) {
      const res = await publish(study, { consentOrigin: 'written', consentText });
      expect(res.body).toMatchObject({ error: { code: 'study-version-invalid', field: 'consentOrigin' } });
    }
    const own = { consentOrigin: 'written', consentText: 'In our own words.' } as const;
    expect((await publish(study, own)).status).toBe(201);
    expect((await open(study)).status).toBe(200);
  });

  it('lets an open study promise no less than before', async () => {
    const study = await closed();
    await open(study);
    const { card } = (
      (await request(app).get(`/api/studies/${study.studyId}/versions`).set('Cookie', owner.cookie))
        .body as StudyVersionResponse
    ).settings;
    const res = await publish(study, { card: { ...card, retention: '' } });
    expect(refusalOf(res)).toEqual([422, 'study-not-ready']);
    // One that was opened before there was such a rule may still be changed in other things.
    const old = await aStudy(database, { ownerId: owner.researcher.researcherId, legalBasis: null });
    expect((await publish(old, { isLab: true })).status).toBe(201);
  });

  it('lists every version of the consent texts with how many agreed to each, as the record names them', async () => {
    const study = await closed({ translations: [aTranslation('de')] });
    await open(study);
    await aSorter(app, study);
    await aSorter(app, study, { language: 'de' });
    const german = await aSorter(app, study, { language: 'de' });
    const sent = await request(app).post(`/api/participations/${german.token}/q-sorts`).send(german.body);
    expect(sent.status).toBe(201);
    await publish(study, { consentText: 'Another text.' });
    const { versions } = await read(study);
    const counted = versions.map(({ number, texts }) => [
      number,
      texts.map(({ language, agreedCount }) => [language, agreedCount]),
    ]);
    expect(counted).toEqual([
      [2, [['en', 0], ['de', 0]]], // prettier-ignore
      [1, [['en', 1], ['de', 2]]], // prettier-ignore
    ]);
    const record = await request(app)
      .get(`/api/studies/${study.studyId}/record?format=json`)
      .set('Cookie', owner.cookie);
    const [sort] = (record.body as { sorts: object[] }).sorts;
    expect(sort).toMatchObject({
      versionNumber: 1,
      language: 'de',
      consentedAt: clock.now.toISOString(),
      consentSha256: versions[1]!.texts[1]!.textSha256,
    });
  });

  it('is nobody else’s, and a demo stays as it is', async () => {
    const study = await closed();
    const other = await aSignedInResearcher(services);
    const demo = await aStudy(database, { isDemo: true });
    for (const [path, body] of [
      ['opening', { isOpen: true }],
      ['consent-approval', { textsSha256: [sha256(TEXT)] }],
    ] as const) {
      expect(refusalOf(await put(study, path, body, other.cookie))).toEqual([404, 'not-found']);
      expect(refusalOf(await put(study, path, body, ''))).toEqual([401, 'sign-in-needed']);
      expect(refusalOf(await put(demo, path, body))).toEqual([403, 'study-read-only']);
    }
    const seen = await request(app).get(`/api/studies/${study.studyId}/card`).set('Cookie', other.cookie);
    expect(refusalOf(seen)).toEqual([404, 'not-found']);
    expect((await read(study)).isOpen).toBe(false);
  });
});
