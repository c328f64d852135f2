import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import type { SubmitQSortRequest } from '../../../server/contract/q-sort.ts';
import { RecordResponse } from '../../../server/contract/record.ts';
import { createServices } from '../../../server/services.ts';
import type { NewStudy, StoredStudy } from '../../../server/stores/study.store.ts';
import { aStudyWithSorts, refusalOf } from '../../support/a-solution-to-save.ts';
import { aBatch, aLine, aSorter, type Sorter } from '../../support/a-sorter.ts';
import { aStudy, nineLabels } from '../../support/a-study.ts';
import { aQuestion } from '../../support/study-settings.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

const AWKWARD = [
  '& # % ; " , \'\nnew line',
  '🌧️ — עברית ‮ العربية',
  '=cmd|calc',
  '-1',
  '+1',
  '@x',
  '\tTab',
  "'quoted",
  '{{7*7}} %0d%0a',
  "'; drop table q_sorts; --",
];

const options = ['law', 'art'].map((key) => ({ key, label: key }));
const settings: Partial<NewStudy> = {
  consentItems: [{ item: 'quotation', words: '' }],
  externalParameters: ['PID'],
  moveTimesPurpose: 'To learn where people hesitate.',
  questions: [
    aQuestion({ key: 'words' }),
    aQuestion({ key: 'age', kind: 'number', minimum: 16, maximum: 99 }),
    aQuestion({ key: 'course', kind: 'single', options, hasOther: true }),
    aQuestion({ key: 'order', kind: 'ranking', options }),
    aQuestion({ key: 'grid', kind: 'matrix', options, rows: [{ key: 'now', label: 'Now' }] }),
    aQuestion({ key: 'day', kind: 'date' }),
  ],
};

eachDatabase('GET /api/studies/:studyId/record', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  let app: Express;
  let owner: Awaited<ReturnType<typeof aSignedInResearcher>>;

  beforeAll(async () => {
    app = testApp(services);
    owner = await aSignedInResearcher(services);
  });

  const ownStudy = () => aStudy(database, { ...settings, ownerId: owner.researcher.researcherId });

  const handIn = (sorter: Sorter, changes: Partial<SubmitQSortRequest>) =>
    request(app)
      .post(`/api/participations/${sorter.token}/q-sorts`)
      .send({ ...sorter.body, ...changes });

  /** Every field there is, filled in. */
  function wholeSubmission({ view, body }: Sorter): Partial<SubmitQSortRequest> {
    const ids = view.statements.map(({ statementId }) => statementId);
    return {
      reasons: ids.map((statementId, index) => ({ statementId, text: AWKWARD[index]! })),
      answers: {
        words: AWKWARD[9]!,
        age: 19,
        course: 'other: =SUM(A1)',
        order: ['art', 'law'],
        grid: { now: 'law' },
        day: '2024-02-29',
      },
      sortingMs: 61_234.4,
      record: {
        piles: ids.slice(0, 8).map((statementId) => ({ statementId, pile: 'agree' as const })),
        placedBy: body.placements.map(({ statementId }) => ({ statementId, by: 'drag' as const })),
        stepTimes: [
          { step: 'piles', activeMs: 1200.5, idleMs: 0 },
          { step: 'grid', activeMs: -5, idleMs: 1e12 },
        ],
        ...{ moveCount: 21, undoCount: 2, modeSwitches: 1 },
        ...{ deviceClass: 'tablet' as const, viewportWidth: 820, viewportHeight: 1180 },
      },
    };
  }

  const download = ({ studyId }: StoredStudy, format: string) =>
    request(app).get(`/api/studies/${studyId}/record?format=${format}`).set('Cookie', owner.cookie);

  async function rowsOf(study: StoredStudy, format: string): Promise<Record<string, string>[]> {
    const res = await download(study, format);
    expect(res.status).toBe(200);
    expect(res.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(res.text.startsWith('\uFEFF')).toBe(true);
    return parse(res.text, { columns: true, bom: true });
  }

  /** As docs/record.md says: one apostrophe at the beginning is taken away. */
  const asWritten = (cell: string) => cell.replace(/^'/, '');

  it('keeps and gives back all that is known of a sort, however awkward its words', async () => {
    const study = await ownStudy();
    const sorter = await aSorter(app, study, { 'external-PID': '=1+1' });
    const { token, view, body } = sorter;
    const line = { ...aLine({ kind: 'later', statementId: view.statements[0]!.statementId }), atMs: 777 };
    await request(app)
      .post(`/api/participations/${token}/draft`)
      .send(aBatch(sorter, [line]));
    expect((await handIn(sorter, wholeSubmission(sorter))).status).toBe(201);

    const [wide] = await rowsOf(study, 'wide');
    expect(wide).toMatchObject({
      ...{ participant: 'P1', origin: 'collected', version_number: '1', language: 'en' },
      ...{ consented_at: '2026-03-01T10:00:00.000Z', handed_in_at: '2026-03-01T10:00:00.000Z' },
      ...{ duration_ms: '61234', has_doubtful_times: 'true', moves: '21', undos: '2', mode_switches: '1' },
      ...{ device: 'tablet', viewport_width: '820', viewport_height: '1180' },
      ...{ active_ms_piles: '1201', idle_ms_piles: '0', active_ms_grid: '', idle_ms_grid: '' },
      ...{ answer_age: '19', answer_course: 'other: =SUM(A1)', answer_order: 'art; law' },
      ...{ answer_grid_now: 'law', answer_day: '2024-02-29' },
    });
    expect(Object.keys(wide!).join(' ')).not.toContain('PID');
    expect(asWritten(wide!['answer_words']!)).toBe(AWKWARD[9]);
    const long = await rowsOf(study, 'long');
    expect(long).toHaveLength(9);
    for (const [index, { statementId, text }] of view.statements.entries()) {
      const position = nineLabels.findIndex((label) => text.includes(`kind ${label} `)) + 1;
      const value = String(body.placements.find((placement) => placement.statementId === statementId)!.value);
      expect(wide![`s${position}`]).toBe(value);
      expect(wide![`dealt_as_${position}`]).toBe(String(index + 1));
      expect(wide![`pile_${position}`]).toBe(index < 8 ? 'agree' : '');
      expect(wide![`placed_by_${position}`]).toBe('drag');
      expect(asWritten(wide![`reason_${position}`]!)).toBe(AWKWARD[index]);
      expect(long[position - 1]).toEqual({
        ...{ participant: 'P1', position: String(position), label: nineLabels[position - 1], value },
        ...{ pile: index < 8 ? 'agree' : '', placed_by: 'drag', dealt_as: String(index + 1) },
        reason: wide![`reason_${position}`],
      });
    }
    const statementColumns = Object.keys(wide!).filter((name) => name.startsWith('s'));
    expect(statementColumns).toEqual(nineLabels.map((_, index) => `s${index + 1}`));

    const json = RecordResponse.parse((await download(study, 'json')).body);
    expect(json.sorts[0]!.moves).toEqual([line]);
    expect(json.sorts[0]!.reasons.toSorted()).toEqual(AWKWARD.slice(0, 9).toSorted());
    expect(json.sorts[0]!.answers).toEqual(wholeSubmission(sorter).answers);
    expect(JSON.stringify(json)).not.toContain('=1+1');
  });

  it('leaves every cell without a formula, and every number a number', async () => {
    const study = await ownStudy();
    const sorter = await aSorter(app, study);
    await handIn(sorter, wholeSubmission(sorter));
    for (const format of ['wide', 'long']) {
      for (const row of await rowsOf(study, format)) {
        for (const [name, cell] of Object.entries(row)) {
          const isGridValue = /^(s\d+|value)$/.test(name);
          expect(cell, name).toMatch(isGridValue ? /^-?\d+$/ : /^([^=+\-@\t\r]|$)/);
        }
      }
    }
  });

  it('is explained in docs/record.md, every column of it and no other', async () => {
    const study = await ownStudy();
    const sorter = await aSorter(app, study, { 'external-PID': 'x' });
    await handIn(sorter, wholeSubmission(sorter));
    const page = readFileSync(new URL('../../../docs/record.md', import.meta.url), 'utf8');
    const explained = [...page.matchAll(/^\| `([a-zA-Z0-9_<>]+)` \|/gm)].map(([, name]) => name!);
    const patterns = explained.map((name) => name.replace('<n>', '[1-9]').replace(/<\w+>/g, '.+'));
    const columns = [...(await rowsOf(study, 'wide')), ...(await rowsOf(study, 'long'))].flatMap((row) =>
      Object.keys(row),
    );
    for (const name of columns) {
      expect(
        patterns.filter((pattern) => new RegExp(`^${pattern}$`).test(name)).length,
        name,
      ).toBeGreaterThan(0);
    }
    for (const pattern of patterns.filter((each) => !each.startsWith('about_'))) {
      expect(
        columns.some((name) => new RegExp(`^${pattern}$`).test(name)),
        pattern,
      ).toBe(true);
    }
  });

  it('holds imported people beside those who sorted here, with empty cells', async () => {
    const study = await aStudyWithSorts(database, { ownerId: owner.researcher.researcherId });
    await handIn(await aSorter(app, study), {});
    const rows = await rowsOf(study, 'wide');
    expect(rows.map(({ participant }) => participant)).toEqual([
      ...['Pia-1', 'Pim-2', 'Pol-3', 'Qil-4', 'Quy-5', 'Roe-6', 'P1'],
    ]);
    expect(rows[0]).toMatchObject({ origin: 'imported', s1: '-2', dealt_as_1: '', device: '', language: '' });
  });

  it('is the owner’s alone', async () => {
    const study = await ownStudy();
    const other = await aSignedInResearcher(services);
    const path = `/api/studies/${study.studyId}/record`;
    expect(refusalOf(await request(app).get(path))).toEqual([401, 'sign-in-needed']);
    expect(refusalOf(await request(app).get(path).set('Cookie', other.cookie))).toEqual([404, 'not-found']);
    const demo = await aStudy(database, { isDemo: true });
    expect(refusalOf(await download(demo, 'wide'))).toEqual([403, 'study-read-only']);
    expect(refusalOf(await download(study, 'xml'))).toEqual([400, 'request-malformed']);
  });

  it.each([
    ['answers.age', { age: 'nineteen' }],
    ['answers.age', { age: 12 }],
    ['answers.course', { course: 'medicine' }],
    ['answers.course', { course: ['law'] }],
    ['answers.order', { order: ['law', 'law'] }],
    ['answers.grid', { grid: { later: 'law' } }],
    ['answers.day', { day: '2026-02-30' }],
    ['answers.colour', { colour: 'red' }],
  ])('refuses an answer that is none: %s %j', async (field, answers) => {
    const study = await ownStudy();
    const res = await handIn(await aSorter(app, study), { answers });
    expect(res.body).toMatchObject({ error: { code: 'q-sort-invalid', field } });
    expect(res.status).toBe(422);
    expect(await rowsOf(study, 'wide')).toEqual([]);
  });

  it('takes the same with other answers for another sort, and the first stands', async () => {
    const study = await ownStudy();
    const sorter = await aSorter(app, study);
    const statuses: number[] = [];
    for (const age of [20, 20, 21]) statuses.push((await handIn(sorter, { answers: { age } })).status);
    expect(statuses).toEqual([201, 200, 409]);
    expect((await rowsOf(study, 'wide')).map((row) => row['answer_age'])).toEqual(['20']);
  });
});
