import { readFileSync } from 'node:fs';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { ImportResponse, PreviewImportResponse } from '../../../server/contract/import.ts';
import { StudiesResponse, StudyResponse } from '../../../server/contract/study.ts';
import { livePath } from '../../../server/contract/health.ts';
import { ROLE_MAY } from '../../../server/policies/may.ts';
import { createServices, type Services } from '../../../server/services.ts';
import { shippedQSorts } from '../../reference/read-reference.ts';
import { importOf } from '../../support/an-import.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { asOwner } from '../../support/as-owner.ts';
import { eachDatabase } from '../../support/test-database.ts';

const csv = 'statement,text,A,B,C\ns1,"One, first",-1,0,1\ns2,Two,0,1,-1\ns3,Three,1,-1,0\n';
const lipset = readFileSync(new URL('../../reference/lipset/q-sorts.csv', import.meta.url), 'utf8');

eachDatabase('import', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  const app = testApp(services);
  let cookie = '';
  let anothersCookie = '';
  beforeAll(async () => {
    cookie = (await aSignedInResearcher(services)).cookie;
    anothersCookie = (await aSignedInResearcher(services)).cookie;
  });
  const post = (path: string, body: object, as = cookie) =>
    request(app).post(path).set('Cookie', as).send(body);
  const get = (path: string, as = '') => request(app).get(path).set('Cookie', as);
  const rowCounts = async () => {
    const tables = ['studies', 'study_versions', 'statements', 'participations', 'q_sorts'];
    const counts = tables.map((table) => `(select count(*)::int from ${table})`).join(' + ');
    const { rows } = await database.query<{ total: number }>(`select ${counts} as total`);
    return rows[0]!.total;
  };

  describe('POST /api/imports/preview', () => {
    it('says what is in the files and stores nothing', async () => {
      const before = await rowCounts();
      const { body } = await post('/api/imports/preview', importOf({ 'Views.csv': csv })).expect(200);
      expect(PreviewImportResponse.parse(body)).toEqual({
        title: 'Views',
        format: 'csv',
        sortsIn: 'columns',
        statementCount: 3,
        qSortCount: 3,
        statementLabels: ['s1', 's2', 's3'],
        qSortNames: ['A', 'B', 'C'],
        distribution: [
          { value: -1, capacity: 1 },
          { value: 0, capacity: 1 },
          { value: 1, capacity: 1 },
        ],
        isForced: true,
        findings: [],
        sameStudy: null,
      });
      expect(await rowCounts()).toBe(before);
    });

    it('lists every fault, and answers 200', async () => {
      const faulty = csv.replace('1,-1\n', '1,\n').replace('B', 'A');
      const { body } = await post('/api/imports/preview', importOf({ 'v.csv': faulty })).expect(200);
      const { findings, distribution } = PreviewImportResponse.parse(body);
      expect(findings).toMatchObject([
        { code: 'value-missing', row: 3, column: 5, isFatal: true, file: 'v.csv' },
        { code: 'duplicate-name', row: null, column: 4, isFatal: true },
      ]);
      expect(distribution).toEqual([]);
    });

    it('asks which way the Q-sorts lie, and takes the answer', async () => {
      const text = 'x,a,b,c\nk,1,2,3\nl,2,2,1\nm,3,1,3\n';
      const asked = await post('/api/imports/preview', importOf({ 'v.csv': text })).expect(200);
      expect(asked.body).toMatchObject({ sortsIn: null, findings: [{ code: 'orientation-ambiguous' }] });
      const told = importOf({ 'v.csv': text }, { sortsIn: 'rows' });
      const { body } = await post('/api/imports/preview', told).expect(200);
      expect(body).toMatchObject({ sortsIn: 'rows', qSortNames: ['k', 'l', 'm'], isForced: false });
    });

    it('shows no more than the first names', async () => {
      const { body } = await post('/api/imports/preview', importOf({ 'lipset.csv': lipset })).expect(200);
      expect(body).toMatchObject({ statementCount: 33, qSortCount: 9 });
      expect(PreviewImportResponse.parse(body).statementLabels).toHaveLength(12);
    });

    it('lets the server answer others while a table at the limits is read', async () => {
      const events: string[] = [];
      let health: Promise<unknown> = Promise.resolve();
      const watched: Services = {
        ...services,
        studyReader: {
          ...services.studyReader,
          preview: async (body) => {
            const reading = services.studyReader.preview(body);
            health = request(watchedApp)
              .get(livePath)
              .expect(200)
              .then(() => events.push('health answered'));
            const read = await reading;
            events.push('table read');
            return read;
          },
        },
      };
      const watchedApp = testApp(watched);
      const row = Array.from({ length: 99 }, (_, s) => (s % 9) - 4).join(',');
      const rows = Array.from({ length: 10_000 }, (_, n) => `P${n},${row}`);
      const head = ['participant', ...Array.from({ length: 99 }, (_, s) => `s${s}`)].join(',');
      const body = importOf({ 'large.csv': [head, ...rows].slice(0, 10_000).join('\n') });
      const { body: preview } = await request(watchedApp)
        .post('/api/imports/preview')
        .set('Cookie', cookie)
        .send(body)
        .expect(200);
      await health;
      expect(PreviewImportResponse.parse(preview)).toMatchObject({ statementCount: 99, qSortCount: 9_999 });
      expect(events).toEqual(['health answered', 'table read']);
    });

    it('needs a sign-in', async () => {
      await post('/api/imports/preview', importOf({ 'v.csv': csv }), '').expect(401);
    });
  });

  describe('POST /api/imports', () => {
    it('makes a study of its files, which its owner can read', async () => {
      const { body } = await post('/api/imports', importOf({ 'Views of X.csv': csv })).expect(201);
      const { study } = ImportResponse.parse(body);
      expect(study).toMatchObject({
        slug: 'views-of-x',
        title: 'Views of X',
        provenance: 'imported',
        isDemo: false,
        isOpen: false,
        statementCount: 3,
        qSortCount: 3,
        createdAt: '2026-03-01T10:00:00.000Z',
        role: 'owner',
        may: [...ROLE_MAY.owner],
      });
      const read = StudyResponse.parse((await get(`/api/studies/${study.studyId}`, cookie).expect(200)).body);
      expect(read.study).toEqual(study);
      expect(
        read.statements.map(({ position, label, text, source }) => [position, label, text, source]),
      ).toEqual([
        [1, 's1', 'One, first', null],
        [2, 's2', 'Two', null],
        [3, 's3', 'Three', null],
      ]);
      const imported = {
        ...{ origin: 'imported', isUnforced: false, characteristics: {} },
        ...{ reasons: [], interview: null },
      };
      expect(read.qSorts).toEqual([
        { name: 'A', values: [-1, 0, 1], ...imported },
        { name: 'B', values: [0, 1, -1], ...imported },
        { name: 'C', values: [1, -1, 0], ...imported },
      ]);
    });

    it('keeps the order of the file, however many Q-sorts there are', async () => {
      const names = Array.from({ length: 1201 }, (_, n) => `${(n * 7919) % 1201}`);
      const rows = names.map((name, n) => `P${name},${n % 2 === 0 ? '-1,0,1' : '1,0,-1'}`);
      const text = ['participant,s1,s2,s3', ...rows].join('\n');
      const { body } = await post('/api/imports', importOf({ 'many.csv': text })).expect(201);
      const { studyId } = ImportResponse.parse(body).study;
      const read = StudyResponse.parse((await get(`/api/studies/${studyId}`, cookie)).body);
      expect(read.qSorts.map(({ name }) => name)).toEqual(names.map((name) => `P${name}`));
    });

    it('reads lipset as published, and .DAT with .STA', async () => {
      const dat = [
        '  0  2  3 Two people',
        ' -1  1  0  0  0  0  0  1  1  1',
        'Ann       -1 0 1',
        'Bo         1 0-1',
      ];
      const files = { 'X.DAT': dat.join('\r\n'), 'x.sta': 'One\r\nTwo\r\nThree' };
      const fromDat = await post('/api/imports', importOf(files)).expect(201);
      expect(fromDat.body).toMatchObject({
        study: { title: 'Two people', slug: 'two-people' },
        findings: [],
      });

      const fromCsv = await post('/api/imports', importOf({ 'lipset.csv': lipset }, { title: 'Lipset' }));
      const { study } = ImportResponse.parse(fromCsv.body);
      const read = StudyResponse.parse((await get(`/api/studies/${study.studyId}`, cookie)).body);
      expect(read.qSorts.map(({ name, values }) => ({ name, values }))).toEqual(shippedQSorts('lipset'));
    });

    it('gives each study its own address, also to imports at once', async () => {
      const body = importOf({ 'same.csv': csv });
      const answers = await Promise.all(Array.from({ length: 6 }, () => post('/api/imports', body)));
      const slugs = answers.map((answer) => ImportResponse.parse(answer.body).study.slug);
      expect(slugs.sort()).toEqual(['same', 'same-2', 'same-3', 'same-4', 'same-5', 'same-6']);
    });

    it.each(['Über uns', '研究', '!!!', 'x'.repeat(200)])(
      'makes an address of any title: %j',
      async (title) => {
        const { body } = await post('/api/imports', importOf({ 'a.csv': csv }, { title })).expect(201);
        expect(ImportResponse.parse(body).study).toMatchObject({
          title,
          slug: expect.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/),
        });
      },
    );

    it('stores nothing if anything is at fault', async () => {
      const before = await rowCounts();
      const faulty = csv.replace('1,-1\n', '1,\n').replace('B', 'A');
      const { body } = await post('/api/imports', importOf({ 'v.csv': faulty })).expect(422);
      expect(body).toMatchObject({ error: { code: 'import-faulty' } });
      expect((body as { error: { message: string } }).error.message).toMatch(/no value.*; and 1 more fault$/);
      expect(await rowCounts()).toBe(before);
    });

    it('stores nothing if the database fails on the way', async () => {
      const before = await rowCounts();
      // Q-sorts are stored last.
      const refuses = 'alter table q_sorts add constraint refuses check (occasion > 1) not valid';
      await asOwner(database, (db) => db.query(refuses));
      try {
        await post('/api/imports', importOf({ 'v.csv': csv })).expect(500);
      } finally {
        await asOwner(database, (db) => db.query('alter table q_sorts drop constraint refuses'));
      }
      expect(await rowCounts()).toBe(before);
    });

    it('stores texts of every kind as they are', async () => {
      const names = [
        "'; drop table studies; --",
        '{{7*7}}',
        '%0d%0a',
        '<img src=x onerror=alert(1)>',
        '\u202eabc',
        '😀',
      ];
      const rows = names.map((name, n) => `"${name}",${n % 2 === 0 ? '-1,0,1' : '1,0,-1'}`);
      const text = ['participant,s1,s2,s3', ...rows].join('\n');
      const { body } = await post('/api/imports', importOf({ 'a.csv': text })).expect(201);
      const read = await get(`/api/studies/${ImportResponse.parse(body).study.studyId}`, cookie);
      expect(StudyResponse.parse(read.body).qSorts.map(({ name }) => name)).toEqual(names);
    });

    it('needs a sign-in, and a request as described', async () => {
      await post('/api/imports', importOf({ 'v.csv': csv }), '').expect(401);
      await post('/api/imports', { ...importOf({ 'v.csv': csv }), colour: 'red' }).expect(400);
      await post('/api/imports', importOf({})).expect(400);
      await post('/api/imports', importOf({ 'a.dat': '', 'a.sta': '', 'b.sta': '' })).expect(400);
      const notBase64 = { ...importOf({}), files: [{ name: 'a.csv', contentBase64: '*' }] };
      await post('/api/imports', notBase64).expect(400);
    });

    it('takes files of 10 MB, and refuses more', async () => {
      const body = importOf({ 'a.csv': Buffer.alloc(10_000_000, 'x') });
      expect((await post('/api/imports', body)).body).toMatchObject({ error: { code: 'import-faulty' } });
      await post('/api/imports', importOf({ 'a.csv': Buffer.alloc(12_000_000, 'x') })).expect(413);
    });
  });

  describe('GET /api/studies', () => {
    it('shows researchers their own studies, and others nothing of them', async () => {
      const { body } = await post('/api/imports', importOf({ 'mine.csv': csv })).expect(201);
      const { studyId } = ImportResponse.parse(body).study;
      const idsFor = async (as: string) =>
        StudiesResponse.parse((await get('/api/studies', as).expect(200)).body).studies.map(
          (each) => each.studyId,
        );
      expect(await idsFor(cookie)).toContain(studyId);
      expect(await idsFor(anothersCookie)).toEqual([]);
      expect(await idsFor('')).toEqual([]);
      await get(`/api/studies/${studyId}`, anothersCookie).expect(404);
      await get(`/api/studies/${studyId}`).expect(404);
      await get('/api/studies/00000000-0000-4000-8000-000000000000', cookie).expect(404);
      await get('/api/studies/%27', cookie).expect(404);
    });
  });
});
