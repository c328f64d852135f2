import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import type { ImportRequest, ImportResponse } from '../../../server/contract/import.ts';
import { SolutionResponse } from '../../../server/contract/solution.ts';
import { StudyResponse } from '../../../server/contract/study.ts';
import { createServices } from '../../../server/services.ts';
import { SIX_SORTS } from '../../support/a-published-solution.ts';
import { aStudyWithSorts, twoFactors } from '../../support/a-solution-to-save.ts';
import type { SignedIn } from '../../support/a-team.ts';
import { nineCardGrid, nineLabels } from '../../support/a-study.ts';
import { importOf } from '../../support/an-import.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';
import { buildAnalyse } from '../cli/run-analyse.ts';
import { csvOf, datOf, shuffledCells, type PlainStudy } from '../formats/study-files.ts';

/** Names and texts that a table, an encoding or a spreadsheet may spoil. */
const AWKWARD = [
  ['s1', '=cmd|calc'],
  ['s2', '-1 is what I would give it'],
  ['s3', '+1, “quoted”; and "quoted" again'],
  ['@4', "'quoted'"],
  ['s5', 'Two lines\nof words'],
  ['s6', 'Größe, naïveté, 漢字'],
  ['s7', '🌧️ — עברית ‮ العربية'],
  ['s8', "''=twice"],
  ['s9', '<img src=x onerror=alert(1)> & {{7*7}} %0d%0a'],
] as const;

const PLAIN: PlainStudy = {
  labels: nineLabels.map((letter) => `Größe ${letter}`),
  names: ['Zoë', 'Ann', 'Bo', 'Cy'],
  values: [0, 1, 2, 3].map((seed) => shuffledCells(nineCardGrid, seed)),
};

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

/** The same Q-sorts as other programs write them. */
const FILES: [string, Record<string, string | Uint8Array>, Partial<ImportRequest>][] = [
  ['a table with the Q-sorts in rows', { 'x.csv': csvOf(PLAIN, 'rows') }, {}],
  ['a table with semicolons, in windows-1252', { 'x.csv': latin1(csvOf(PLAIN, 'columns', ';')) }, {}],
  ['a table with tabs, in UTF-16', { 'x.csv': utf16(csvOf(PLAIN, 'columns', '\t')) }, {}],
  ['PQMethod', { 'x.dat': latin1(datOf(PLAIN, nineCardGrid)) }, {}],
];

eachDatabase('Q-sorts that are exported, imported and exported again', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  let app: Express;
  let owner: SignedIn;

  beforeAll(async () => {
    app = testApp(services);
    owner = await aSignedInResearcher(services);
  });

  const send = (method: 'get' | 'post', path: string, body?: object) =>
    request(app)[method](path).set('Cookie', owner.cookie).send(body);

  async function exported(studyId: string): Promise<string> {
    const answer = await send('get', `/api/studies/${studyId}/record?format=sorts`);
    expect([answer.status, answer.headers['content-disposition']]).toEqual([
      200,
      'attachment; filename=q-sorts.csv',
    ]);
    return answer.text;
  }

  const imported = (csv: string) => importedFrom({ 'q-sorts.csv': csv });

  async function importedFrom(
    files: Record<string, string | Uint8Array>,
    options: Partial<ImportRequest> = {},
  ): Promise<string> {
    const answer = await send('post', '/api/imports', importOf(files, options));
    expect(answer.text).not.toContain('fault');
    expect(answer.status).toBe(201);
    return (answer.body as ImportResponse).study.studyId;
  }

  async function studyOf(studyId: string) {
    const answer = await send('get', `/api/studies/${studyId}`);
    const { statements, qSorts, distribution } = StudyResponse.parse(answer.body);
    return {
      distribution,
      statements: statements.map(({ label, text }) => ({ label, text })),
      qSorts: qSorts.map(({ name, values }) => ({ name, values })),
    };
  }

  async function figuresOf(studyId: string) {
    const saved = await send('post', `/api/studies/${studyId}/solutions`, twoFactors).expect(201);
    const { solutionId } = saved.body as { solutionId: string };
    const { figures } = SolutionResponse.parse((await send('get', `/api/solutions/${solutionId}`)).body);
    return figures;
  }

  it('are the same bytes, the same words and the same analysis to 1e-9', async () => {
    const study = await aStudyWithSorts(database, {
      ownerId: owner.researcher.researcherId,
      statements: AWKWARD.map(([label, text]) => ({ label, text, source: null })),
    });
    const first = await exported(study.studyId);
    const copyId = await imported(first);
    expect(await exported(copyId)).toBe(first);
    const copy = await studyOf(copyId);
    expect(copy).toEqual(await studyOf(study.studyId));
    expect(copy.qSorts).toEqual(SIX_SORTS);
    expect(copy.statements.map(({ text }) => text)).toEqual(AWKWARD.map(([, text]) => text));

    const [one, other] = [await figuresOf(study.studyId), await figuresOf(copyId)];
    const numbers = numbersIn(one);
    expect(numbers.length).toBeGreaterThan(50);
    const differences = numbersIn(other).map((number, index) => Math.abs(number - numbers[index]!));
    expect(differences).toHaveLength(numbers.length);
    expect(Math.max(...differences)).toBeLessThan(1e-9);
  });

  it.each(FILES)('come back the same when they came from %s', async (_, files, options) => {
    const first = await exported(await importedFrom(files, options));
    const copyId = await importedFrom({ 'q-sorts.csv': first });
    expect(await exported(copyId)).toBe(first);
    const { qSorts } = await studyOf(copyId);
    expect(qSorts.map(({ name }) => name)).toEqual(PLAIN.names);
    expect(qSorts.map(({ values }) => values)).toEqual(PLAIN.values);
  });

  it('give on the command line, by the recipe in the solution’s download, its figures to 1e-9', async () => {
    const study = await aStudyWithSorts(database, { ownerId: owner.researcher.researcherId });
    const saved = await send('post', `/api/studies/${study.studyId}/solutions`, twoFactors).expect(201);
    const { solutionId } = saved.body as { solutionId: string };
    const { text } = await send('get', `/api/solutions/${solutionId}`);
    const command = await buildAnalyse();
    try {
      const q = command.write('q-sorts.csv', await exported(study.studyId));
      const again = command.json(q, '--recipe', command.write('solution.json', text));
      const { figures } = SolutionResponse.parse(JSON.parse(text));
      for (const part of ['loadings', 'zScores', 'factorArrays', 'communalities', 'flags'] as const) {
        const [here, there] = [numbersIn(figures[part]), numbersIn(again[part])];
        expect(there, part).toHaveLength(here.length);
        const furthest = Math.max(0, ...here.map((number, index) => Math.abs(number - there[index]!)));
        expect(furthest, part).toBeLessThan(1e-9);
      }
      expect(again.flags).toEqual(figures.flags);
      expect(numbersIn(figures.loadings)).toHaveLength(2 * SIX_SORTS.length);
    } finally {
      command.remove();
    }
  });

  it('run no formula in a spreadsheet, and numbers are numbers', async () => {
    const study = await aStudyWithSorts(database, {
      ownerId: owner.researcher.researcherId,
      statements: AWKWARD.map(([label, text]) => ({ label, text, source: null })),
    });
    const csv = await exported(study.studyId);
    expect(csv).toContain("s1,'=cmd|calc,-2,-2,-2,2,2,0\r\n");
    expect(csv).toContain("'@4,''quoted',");
    expect(csv).not.toMatch(/(^|,|\n)"?[=@+]/);
  });

  it('come back the same from a study without a forced grid', async () => {
    const study = await aStudyWithSorts(database, { ownerId: owner.researcher.researcherId });
    const free = (await exported(study.studyId)).replace(/^(.*\n.*?)-2,/s, '$1-1,');
    const copyId = await imported(free);
    expect(await exported(copyId)).toBe(free);
    expect(await exported(await imported(await exported(copyId)))).toBe(free);
  });
});

/** Every number of a value, in the order it stands there. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}
