import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import type { ImportResponse } from '../../../server/contract/import.ts';
import { SolutionResponse } from '../../../server/contract/solution.ts';
import { StudyResponse } from '../../../server/contract/study.ts';
import { createServices } from '../../../server/services.ts';
import { SIX_SORTS } from '../../support/a-published-solution.ts';
import { aStudyWithSorts, twoFactors } from '../../support/a-solution-to-save.ts';
import type { SignedIn } from '../../support/a-team.ts';
import { importOf } from '../../support/an-import.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

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

  async function imported(csv: string): Promise<string> {
    const answer = await send('post', '/api/imports', importOf({ 'q-sorts.csv': csv }));
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
