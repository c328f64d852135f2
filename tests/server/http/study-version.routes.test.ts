import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import type { StudyAuditResponse } from '../../../server/contract/audit.ts';
import {
  StudyVersionResponse,
  type CreateStudyVersionRequest,
  type StudyVersionSettings,
} from '../../../server/contract/study-version.ts';
import { createServices } from '../../../server/services.ts';
import type { StoredStudy } from '../../../server/stores/study.store.ts';
import { refusalOf } from '../../support/a-solution-to-save.ts';
import { aSorter, viewOf } from '../../support/a-sorter.ts';
import { aStudy } from '../../support/a-study.ts';
import { aQuestion, aTranslation } from '../../support/study-settings.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

eachDatabase('/api/studies/:studyId/versions', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  let app: Express;
  let owner: Awaited<ReturnType<typeof aSignedInResearcher>>;

  beforeAll(async () => {
    app = testApp(services);
    owner = await aSignedInResearcher(services);
  });

  const ownStudy = () => aStudy(database, { ownerId: owner.researcher.researcherId });

  const read = async ({ studyId }: StoredStudy) =>
    StudyVersionResponse.parse(
      (await request(app).get(`/api/studies/${studyId}/versions`).set('Cookie', owner.cookie)).body,
    );

  const publish = (
    { studyId, studyVersionId }: StoredStudy,
    changes: Partial<StudyVersionSettings>,
    more: Partial<CreateStudyVersionRequest> = {},
    cookie = owner.cookie,
  ) =>
    request(app)
      .post(`/api/studies/${studyId}/versions`)
      .set('Cookie', cookie)
      .send({ basedOn: studyVersionId, changes, ...more });

  it('publishes a new version from the last, and leaves what is not named as it was', async () => {
    const study = await ownStudy();
    const before = await read(study);
    expect(before).toMatchObject({ number: 1, language: 'en', hasAccessCode: false, declinedCount: 0 });
    const changes = {
      questions: [aQuestion()],
      hasPiles: false,
      hasTryOut: true,
      externalParameters: ['PROLIFIC_PID'],
      completion: { kind: 'redirect', url: 'https://panel.example/done?pid={PROLIFIC_PID}' } as const,
      screenedOut: { kind: 'code', code: 'OUT-1' } as const,
      withdrawalDays: 14,
      moveTimesPurpose: 'To learn where people hesitate.',
      isLab: true,
    };
    const res = await publish(study, changes, { accessCode: 'rain 2026' });
    expect(res.status).toBe(201);
    const after = StudyVersionResponse.parse(res.body);
    expect(after).toMatchObject({ number: 2, hasAccessCode: true });
    expect(after.settings).toEqual({ ...before.settings, ...changes });
    expect(JSON.stringify(res.body)).not.toContain('argon2');

    const third = await publish({ ...study, studyVersionId: after.studyVersionId }, { isLab: false });
    expect(third.body).toMatchObject({ number: 3, hasAccessCode: true });
    const { studyVersionId } = third.body as StudyVersionResponse;
    const fourth = await publish({ ...study, studyVersionId }, {}, { accessCode: null });
    expect(fourth.body).toMatchObject({ number: 4, hasAccessCode: false });
  });

  it('leaves those who are sorting the version they began with', async () => {
    const study = await ownStudy();
    const early = await aSorter(app, study);
    const res = await publish(study, { hasPiles: false, questions: [aQuestion()] });
    const { studyVersionId } = res.body as StudyVersionResponse;
    const late = await aSorter(app, { ...study, studyVersionId });
    expect(await viewOf(app, early.token)).toMatchObject({ hasPiles: true, questions: [] });
    expect(await viewOf(app, late.token)).toMatchObject({ hasPiles: false, questions: [aQuestion()] });
    expect(late.view.condition.conditionId).not.toBe(early.view.condition.conditionId);

    for (const { token, body } of [early, late]) {
      const answer = await request(app).post(`/api/participations/${token}/q-sorts`).send(body);
      expect(answer.status).toBe(201);
    }
    // The Q-set is the same, so the analysis takes the sorts of both.
    const analysed = await request(app).get(`/api/studies/${study.studyId}`).set('Cookie', owner.cookie);
    const { qSorts } = analysed.body as { qSorts: { name: string; reasons: unknown[] }[] };
    expect(qSorts.map(({ name, reasons }) => [name, reasons.length])).toEqual([
      ['P1', 1],
      ['P2', 1],
    ]);
  });

  it('makes one version of two that are published at once', async () => {
    const study = await ownStudy();
    const answers = await Promise.all(
      Array.from({ length: 4 }, (_, index) => publish(study, { withdrawalDays: index })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const late = answers.find(({ status }) => status === 409)!;
    expect(refusalOf(late)).toEqual([409, 'edited-elsewhere']);
    expect((await read(study)).number).toBe(2);
  });

  const faulty: [string, Partial<StudyVersionSettings>][] = [
    ['reasonsAskedFor', { reasonsAskedFor: [2, 7] }],
    ['questions.1.key', { questions: [aQuestion(), aQuestion()] }],
    ['questions.0.options', { questions: [aQuestion({ kind: 'single' })] }],
    ['questions.0.options', { questions: [aQuestion({ options: [{ key: 'a', label: 'A' }] })] }],
    [
      'questions.0.options',
      { questions: [aQuestion({ kind: 'scale', options: [1, 2].map(() => ({ key: 'a', label: 'A' })) })] },
    ],
    ['questions.0.rows', { questions: [aQuestion({ rows: [{ key: 'a', label: 'A' }] })] }],
    ['questions.0.minimum', { questions: [aQuestion({ kind: 'slider', maximum: 4 })] }],
    ['questions.0.maximum', { questions: [aQuestion({ kind: 'number', minimum: 4, maximum: 4 })] }],
    ['questions.0.isRequired', { questions: [aQuestion({ kind: 'information', isRequired: true })] }],
    ['questions.0.showIf', { questions: [aQuestion({ showIf: { key: 'course', isOneOf: ['x'] } })] }],
    ['translations.0.language', { translations: [aTranslation('en')] }],
    ['translations.1.language', { translations: [aTranslation('de'), aTranslation('DE')] }],
    ['translations.0.language', { translations: [aTranslation('de-1a-1a')] }],
    ['translations.0.statements', { translations: [aTranslation('de', { statements: ['Eins'] })] }],
    ['translations.0.questions', { questions: [aQuestion()], translations: [aTranslation('de')] }],
    [
      'translations.0.moveTimesPurpose',
      { translations: [aTranslation('de', { moveTimesPurpose: 'Wozu.' })] },
    ],
    ['externalParameters.1', { externalParameters: ['PID', 'PID'] }],
    ['externalParameters.0', { externalParameters: ['lang'] }],
    ['externalParameters.0', { externalParameters: ['toString'] }],
    ['questions.0.key', { questions: [aQuestion({ key: 'constructor' })] }],
    ['completion.url', { completion: { kind: 'redirect', url: 'https://evil.example/' } }],
    ['completion.url', { completion: { kind: 'redirect', url: 'javascript:alert(1)' } }],
    ['completion.url', { completion: { kind: 'redirect', url: 'https://panel.example/{PID}' } }],
    ['screenedOut.url', { screenedOut: { kind: 'redirect', url: 'https://evil.example/' } }],
    ['screenedOut.url', { screenedOut: { kind: 'redirect', url: 'javascript:alert(1)' } }],
    ['screenedOut.url', { screenedOut: { kind: 'redirect', url: 'https://panel.example/{PID}' } }],
    [
      'screenedOut.url',
      {
        ...{ isAnonymous: true, externalParameters: [] },
        screenedOut: { kind: 'redirect', url: 'https://panel.example/{PROLIFIC_PID}' },
      },
    ],
    [
      'screenedOut.code',
      { completion: { kind: 'code', code: 'C1' }, screenedOut: { kind: 'code', code: 'c1' } },
    ],
    [
      'screenedOut.url',
      {
        completion: { kind: 'redirect', url: 'https://panel.example/done' },
        screenedOut: { kind: 'redirect', url: 'https://panel.example/done' },
      },
    ],
  ];

  it('refuses an access code for all in a study by invitation, whichever comes first', async () => {
    const study = await ownStudy();
    const coded = await publish(study, {}, { accessCode: 'rain 2026' });
    const { studyVersionId } = coded.body as StudyVersionResponse;
    const closed = await publish({ ...study, studyVersionId }, { isByInvitation: true });
    expect(closed.body).toMatchObject({ error: { code: 'study-version-invalid', field: 'isByInvitation' } });
    const instead = await publish(
      { ...study, studyVersionId },
      { isByInvitation: true },
      { accessCode: null },
    );
    expect(instead.status).toBe(201);
    const next = { ...study, studyVersionId: (instead.body as StudyVersionResponse).studyVersionId };
    expect(refusalOf(await publish(next, {}, { accessCode: 'rain 2026' }))).toEqual([
      422,
      'study-version-invalid',
    ]);
  });

  const CONDITION = { instruction: 'Sort by weather.', disagreePole: 'worst', agreePole: 'best' };

  it('changes language and condition until the study is first opened, and then no more', async () => {
    const ownerId = owner.researcher.researcherId;
    const study = await aStudy(database, { ownerId, isOpen: false, legalBasis: 'consent' });
    expect(await read(study)).toMatchObject({ language: 'en', isConditionChangeable: true });
    const changed = await publish(study, {}, { condition: CONDITION, language: 'de' });
    expect(changed.body).toMatchObject({ language: 'de', condition: CONDITION, number: 2 });
    await request(app)
      .put(`/api/studies/${study.studyId}/opening`)
      .set('Cookie', owner.cookie)
      .send({ isOpen: true })
      .expect(200);
    expect(await read(study)).toMatchObject({ isConditionChangeable: false });
    const opened = { ...study, studyVersionId: (changed.body as StudyVersionResponse).studyVersionId };
    for (const [field, more] of [
      ['condition', { condition: { ...CONDITION, agreePole: 'other' } }],
      ['language', { language: 'fr' }],
    ] as const) {
      const res = await publish(opened, {}, more);
      expect(res.body).toMatchObject({ error: { code: 'study-version-invalid', field } });
    }
    // What is there already is no change.
    expect((await publish(opened, {}, { condition: CONDITION, language: 'de' })).status).toBe(201);
  });

  it('takes a condition where none is asked, also in a study that was open', async () => {
    const blank = { instruction: ' ', disagreePole: 'disagree', agreePole: 'agree' };
    const study = await aStudy(database, { ownerId: owner.researcher.researcherId, conditions: [blank] });
    const res = await publish(study, {}, { condition: CONDITION });
    expect(res.body).toMatchObject({ condition: CONDITION, isConditionChangeable: false });
    const sorter = await aSorter(app, { ...study, ...(res.body as StudyVersionResponse) });
    expect(sorter.view.condition).toMatchObject(CONDITION);
  });

  it('refuses a language that is none', async () => {
    const study = await aStudy(database, { ownerId: owner.researcher.researcherId, isOpen: false });
    const res = await publish(study, {}, { language: 'de-1a-1a' });
    expect(res.body).toMatchObject({ error: { code: 'study-version-invalid', field: 'language' } });
  });

  it('writes down which settings differ, and nothing of what stands in them', async () => {
    const study = await ownStudy();
    const { card } = (await read(study)).settings;
    await publish(
      study,
      { card: { ...card, purpose: 'Why skies matter.' }, hasPiles: true, isLab: true },
      { accessCode: 'rain 2026' },
    );
    const { body } = await request(app)
      .get(`/api/studies/${study.studyId}/audit`)
      .set('Cookie', owner.cookie)
      .expect(200);
    const last = (body as StudyAuditResponse).entries.at(-1)!;
    expect(last).toMatchObject({
      act: 'version-published',
      role: 'owner',
      details: { number: 2, changed: 'card.purpose, isLab, accessCode' },
    });
  });

  it.each(faulty)('names the setting that is wrong: %s', async (field, changes) => {
    const study = await ownStudy();
    const res = await publish(study, changes);
    expect(res.body).toMatchObject({ error: { code: 'study-version-invalid', field } });
    expect(res.status).toBe(422);
    expect((await read(study)).number).toBe(1);
  });

  it.each([
    ['accessCode', 422, {}, { accessCode: 'ab-12' }],
    ['changes.colour', 400, { colour: 'red' }, {}],
    ['changes.withdrawalDays', 400, { withdrawalDays: -1 }, {}],
    ['changes.questions.0.key', 400, { questions: [aQuestion({ key: 'S 1' })] }, {}],
  ])('refuses %s with %i', async (field, status, changes, more) => {
    const study = await ownStudy();
    const res = await publish(study, changes as Partial<StudyVersionSettings>, more);
    expect(res.status).toBe(status);
    expect((res.body as { error: { field: string } }).error.field).toContain(field.split('.')[0]);
  });

  it('is the owner’s alone', async () => {
    const study = await ownStudy();
    const other = await aSignedInResearcher(services);
    expect(refusalOf(await publish(study, {}, {}, other.cookie))).toEqual([404, 'not-found']);
    expect(refusalOf(await publish(study, {}, {}, ''))).toEqual([401, 'sign-in-needed']);
    const seen = await request(app).get(`/api/studies/${study.studyId}/versions`).set('Cookie', other.cookie);
    expect(refusalOf(seen)).toEqual([404, 'not-found']);
    const demo = await aStudy(database, { isDemo: true });
    expect(refusalOf(await publish(demo, {}))).toEqual([403, 'study-read-only']);
  });
});
