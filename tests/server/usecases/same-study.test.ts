import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import { ImportResponse, PreviewImportResponse } from '../../../server/contract/import.ts';
import { createServices } from '../../../server/services.ts';
import { importOf } from '../../support/an-import.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

eachDatabase('the same data once more', (database) => {
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

  it('is told before it is stored, and stored if asked', async () => {
    const first = 'statement,text,Al,Bea,Cem\na,One,2,0,1\nb,Two,0,1,2\nc,Three,1,2,0\n';
    const { body } = await post('/api/imports', importOf({ 'first.csv': first })).expect(201);
    const { study, findings } = ImportResponse.parse(body);
    expect(findings).toEqual([]);
    const { studyId, title, createdAt } = study;

    const again = importOf({ 'again.csv': first.replace('Three', 'Third') }, { title: 'Another title' });
    const { body: preview } = await post('/api/imports/preview', again).expect(200);
    const finding = {
      code: 'already-imported',
      isFatal: false,
      file: 'again.csv',
      row: null,
      column: null,
    };
    expect(PreviewImportResponse.parse(preview)).toMatchObject({
      sameStudy: { studyId, title, createdAt },
      findings: [{ ...finding, message: expect.stringContaining('"first" of 2026-03-01') }],
    });
    const second = ImportResponse.parse((await post('/api/imports', again).expect(201)).body);
    expect(second.findings).toMatchObject([finding]);
    expect(second.study.studyId).not.toBe(studyId);
  });

  it('is new if anything in it is another, and to another researcher', async () => {
    const first = 'statement,Dee,Eli,Fay\na,3,0,1\nb,0,1,3\nc,1,3,0\n';
    await post('/api/imports', importOf({ 'first.csv': first })).expect(201);
    const others = [
      first.replace('Dee', 'Di'),
      first.replace('\nc', '\nd'),
      first.replace('a,3,0,1\nb,0', 'a,0,0,1\nb,3'),
    ];
    for (const text of others) {
      const { body } = await post('/api/imports/preview', importOf({ 'first.csv': text })).expect(200);
      expect(PreviewImportResponse.parse(body)).toMatchObject({ sameStudy: null, findings: [] });
    }
    const { body } = await post('/api/imports/preview', importOf({ 'a.csv': first }), anothersCookie);
    expect(PreviewImportResponse.parse(body).sameStudy).toBeNull();
  });
});
