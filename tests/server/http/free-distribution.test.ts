import { parse } from 'csv-parse/sync';
import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import { StudyResponse } from '../../../server/contract/study.ts';
import type { StudyVersionResponse } from '../../../server/contract/study-version.ts';
import { createServices } from '../../../server/services.ts';
import type { NewStudy, StoredStudy } from '../../../server/stores/study.store.ts';
import { aBatch, aLine, aSorter, nineCells, viewOf, type Sorter } from '../../support/a-sorter.ts';
import { aStudy, nineLabels } from '../../support/a-study.ts';
import { importOf } from '../../support/an-import.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

eachDatabase('a study with a free distribution', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  let app: Express;
  let owner: Awaited<ReturnType<typeof aSignedInResearcher>>;

  beforeAll(async () => {
    app = testApp(services);
    owner = await aSignedInResearcher(services);
  });

  const aStudyThat = (changes: Partial<NewStudy>) =>
    aStudy(database, { ownerId: owner.researcher.researcherId, ...changes });
  const aFreeStudy = () => aStudyThat({ isForced: false });

  const handIn = ({ token, body }: Sorter, values: readonly number[]) =>
    request(app)
      .post(`/api/participations/${token}/q-sorts`)
      .send({
        ...body,
        placements: body.placements.map((placement, index) => ({ ...placement, value: values[index]! })),
      });

  const get = (path: string) => request(app).get(path).set('Cookie', owner.cookie);

  const recorded = async ({ studyId }: StoredStudy) => {
    const { text } = await get(`/api/studies/${studyId}/record`);
    const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
    return rows.map((row) => [row['participant'], row['is_unforced']]);
  };

  const read = async ({ studyId }: StoredStudy) =>
    StudyResponse.parse((await get(`/api/studies/${studyId}`)).body);

  const crowded = nineCells.with(0, 2);
  const flat = nineCells.map(() => 1);

  it('takes a Q-sort of any shape, and marks those that have not the suggested one', async () => {
    const study = await aFreeStudy();
    for (const values of [crowded, flat, nineCells]) {
      expect((await handIn(await aSorter(app, study), values)).status).toBe(201);
    }
    const marks = [
      ['P1', true],
      ['P2', true],
      ['P3', false],
    ];
    expect(await recorded(study)).toEqual(marks.map(([name, mark]) => [name, String(mark)]));
    const json = await get(`/api/studies/${study.studyId}/record?format=json`);
    const { sorts } = json.body as { sorts: { participant: string; isUnforced: boolean }[] };
    expect(sorts.map(({ participant, isUnforced }) => [participant, isUnforced])).toEqual(marks);
    const analysed = await read(study);
    expect(analysed.isForced).toBe(false);
    expect(analysed.qSorts.map(({ name, isUnforced }) => [name, isUnforced])).toEqual(marks);
  });

  it('gives the mark to the person it is about', async () => {
    const study = await aFreeStudy();
    const { receiptCode } = (await handIn(await aSorter(app, study), crowded)).body as {
      receiptCode: string;
    };
    const own = await request(app)
      .post(`/s/${study.slug}/receipt`)
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send({ receiptCode, answer: 'json' });
    expect(JSON.parse(own.text)).toMatchObject({ stored: { q_sorts: [{ is_unforced: true }] } });
  });

  it('still wants every statement, once, in a column of the grid', async () => {
    const sorter = await aSorter(app, await aFreeStudy());
    const { placements } = sorter.body;
    const faulty = [
      { placements: placements.slice(1) },
      { placements: placements.with(1, { ...placements[1]!, statementId: placements[0]!.statementId }) },
      { placements: placements.with(0, { ...placements[0]!, value: 3 }) },
    ];
    for (const change of faulty) {
      const res = await request(app)
        .post(`/api/participations/${sorter.token}/q-sorts`)
        .send({ ...sorter.body, ...change });
      expect(res.status).toBe(422);
      expect(res.body).toMatchObject({ error: { code: 'q-sort-invalid' } });
    }
  });

  it('is the exception: a forced one refuses the same sort and names the column', async () => {
    const res = await handIn(await aSorter(app, await aStudyThat({})), crowded);
    expect(res.status).toBe(422);
    expect(res.body).toEqual({
      error: { code: 'q-sort-invalid', message: 'column -2 has 0 cards and takes 1', field: 'column -2' },
    });
  });

  it('keeps a draft with more cards in a column than suggested; a forced one does not', async () => {
    const moves = ({ view }: Sorter) =>
      view.statements.map(({ statementId }) => aLine({ kind: 'place', statementId, value: 2 }));
    const send = (sorter: Sorter) =>
      request(app)
        .post(`/api/participations/${sorter.token}/draft`)
        .send(aBatch(sorter, moves(sorter)));
    const free = await aSorter(app, await aFreeStudy());
    expect(free.view.isForced).toBe(false);
    expect((await send(free)).body).toEqual({ branch: 0, revision: 9 });
    expect((await viewOf(app, free.token)).draft?.moves).toHaveLength(9);

    const forced = await aSorter(app, await aStudyThat({}));
    expect(forced.view.isForced).toBe(true);
    const refused = await send(forced);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ error: { code: 'draft-invalid', field: 'moves.1' } });
  });

  it('becomes one by a new version, and whoever began before keeps the grid to fill', async () => {
    const study = await aStudyThat({});
    const early = await aSorter(app, study);
    const published = await request(app)
      .post(`/api/studies/${study.studyId}/versions`)
      .set('Cookie', owner.cookie)
      .send({ basedOn: study.studyVersionId, changes: { isForced: false } });
    expect(published.status).toBe(201);
    const { studyVersionId, settings } = published.body as StudyVersionResponse;
    expect(settings.isForced).toBe(false);
    const late = await aSorter(app, { ...study, studyVersionId });
    expect((await handIn(early, crowded)).status).toBe(422);
    expect((await handIn(late, crowded)).status).toBe(201);
    expect((await handIn(early, nineCells)).status).toBe(201);
    const names = (await read(study)).qSorts.map(({ name, isUnforced }) => [name, isUnforced]);
    expect(names.sort()).toEqual([
      ['P1', false],
      ['P2', true],
    ]);
  });

  it('is what an import of other shapes makes', async () => {
    const header = ['statement', 'A', 'B', 'C'].join(',');
    const rows = nineLabels.map((label, index) => [
      label,
      nineCells[index],
      crowded[index],
      nineCells[8 - index],
    ]);
    const csv = [header, ...rows.map((row) => row.join(','))].join('\n');
    const imported = await request(app)
      .post('/api/imports')
      .set('Cookie', owner.cookie)
      .send(importOf({ 'sorts.csv': csv }, { distribution: '-2:1,-1:2,0:3,1:2,2:1' }));
    expect([imported.status, imported.body]).toEqual([201, expect.anything()]);
    const { study } = imported.body as { study: { studyId: string } };
    const { isForced, qSorts } = StudyResponse.parse((await get(`/api/studies/${study.studyId}`)).body);
    expect(isForced).toBe(false);
    expect(qSorts.map(({ name, isUnforced }) => [name, isUnforced])).toEqual([
      ['A', false],
      ['B', true],
      ['C', false],
    ]);
  });
});
