import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../client/researcher/analysis/outcome.ts';
import { studyDataOf } from '../../../client/researcher/analysis/study-data.ts';
import { prepare } from '../../../analysis/index.ts';
import { SolutionResponse, SolutionsResponse, SolutionSummary } from '../../../server/contract/solution.ts';
import { StudyResponse } from '../../../server/contract/study.ts';
import { createServices } from '../../../server/services.ts';
import type { StoredStudy } from '../../../server/stores/study.store.ts';
import { aPublishedSolution, SIX_SORTS } from '../../support/a-published-solution.ts';
import {
  aCollectedQSort,
  aStudyWithSorts,
  refusalOf,
  sixNames,
  twoFactors,
} from '../../support/a-solution-to-save.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

const now = new Date('2026-03-01T10:00:00Z');

eachDatabase('solutions', (database) => {
  const services = createServices(database, () => now);
  let app: Express;
  let cookie = '';
  let stranger = '';
  let study: StoredStudy;

  beforeAll(async () => {
    app = testApp(services);
    const { researcher, ...signedIn } = await aSignedInResearcher(services);
    cookie = signedIn.cookie;
    stranger = (await aSignedInResearcher(services)).cookie;
    study = await aStudyWithSorts(database, { ownerId: researcher.researcherId });
  });

  const save = (studyId: string, body: object, as = cookie) =>
    request(app).post(`/api/studies/${studyId}/solutions`).set('Cookie', as).send(body);
  const saved = async (body: object = twoFactors, studyId = study.studyId) =>
    SolutionSummary.parse((await save(studyId, body).expect(201)).body);
  const read = async (solutionId: string, as = cookie) =>
    SolutionResponse.parse(
      (await request(app).get(`/api/solutions/${solutionId}`).set('Cookie', as).expect(200)).body,
    );
  describe('POST /api/studies/:studyId/solutions', () => {
    it('computes every figure again, the same as the page shows', async () => {
      const { solutionId } = await saved();
      const { figures } = await read(solutionId);

      const answer = await request(app).get(`/api/studies/${study.studyId}`).set('Cookie', cookie);
      const prepared = prepare(studyDataOf(StudyResponse.parse(answer.body)), []);
      const shown = outcomeOf(prepared, { ...twoFactors.recipe, rotation: 'varimax' });
      expect(shown.kind).toBe('solved');
      expect(figures).toEqual('solution' in shown ? shown.solution : null);
    });

    it('keeps the reason, the input with its digest, and a viewpoint a factor', async () => {
      const summary = await saved({ ...twoFactors, name: ' Two minds, kept ' });
      expect(summary).toMatchObject({
        studyId: study.studyId,
        name: 'Two minds, kept',
        reasonForFactorCount: 'Two were expected.',
        factorCount: 2,
        savedAt: now.toISOString(),
        slug: 'two-minds-kept',
        isPublished: false,
        withdrawnCount: 0,
        mayRead: true,
        mayChange: true,
        mayPublish: true,
      });
      // The SHA-256, by another program, of the canonical text that analysis/model/canonical-input.ts describes.
      const text = JSON.stringify([
        'standpoint-input-1',
        ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'],
        [
          [-2, 1],
          [-1, 2],
          [0, 3],
          [1, 2],
          [2, 1],
        ],
        SIX_SORTS.map(({ name, values }) => [name, values]),
      ]);
      const { rows } = await database.query<{ digest: string }>(
        `select encode(sha256(convert_to($1, 'UTF8')), 'hex') as digest`,
        [text],
      );
      expect(summary.inputDigest).toBe(rows[0]!.digest);

      const { viewpoints, statements, distribution } = await read(summary.solutionId);
      expect(viewpoints).toEqual([
        { factorIndex: 0, name: 'Viewpoint A', narrative: '', revision: 1 },
        { factorIndex: 1, name: 'Viewpoint B', narrative: '', revision: 1 },
      ]);
      expect(statements).toHaveLength(9);
      expect(distribution).toHaveLength(5);
    });

    it('calls the viewpoints what the researcher called the factors, and leaves the others their letters', async () => {
      const summary = await saved({ ...twoFactors, factorNames: ['', ' Wary of the crowd '] });
      const { viewpoints } = await read(summary.solutionId);
      expect(viewpoints.map(({ name }) => name)).toEqual(['Viewpoint A', 'Wary of the crowd']);
    });

    it('gives a second solution of the same name an address of its own', async () => {
      const slugs = [await saved(), await saved()].map(({ slug }) => slug);
      expect(new Set(slugs).size).toBe(2);
      expect(slugs.every((slug) => /^two-minds(-\d+)?$/.test(slug))).toBe(true);
    });

    it('leaves a Q-sort out that arrived after the page was loaded', async () => {
      const growing = await aStudyWithSorts(database, { isDemo: true });
      await aCollectedQSort(database, growing, 'Late');
      const { solutionId } = await saved(twoFactors, growing.studyId);
      expect((await read(solutionId)).figures.sorts).toEqual(sixNames);
      expect(await inputNames(solutionId)).toEqual(sixNames);
    });

    it('keeps what the researcher left out in the input, but not a demo visitor’s sort', async () => {
      const demo = await aStudyWithSorts(database, { isDemo: true });
      await aCollectedQSort(database, demo, 'Visitor');
      const request = {
        ...twoFactors,
        recipe: { ...twoFactors.recipe, excludedQSorts: ['Roe-6', 'Visitor'] },
        includedQSorts: sixNames.filter((name) => name !== 'Roe-6'),
      };
      const { solutionId } = await saved(request, demo.studyId);
      const { figures } = await read(solutionId);
      expect(figures.recipe.excludedQSorts).toEqual(['Roe-6']);
      expect(figures.sorts).not.toContain('Roe-6');
      expect(await inputNames(solutionId)).toEqual(sixNames);
    });

    async function inputNames(solutionId: string): Promise<string[]> {
      const { rows } = await database.query<{ name: string }>(
        `select q ->> 'name' as name
           from solutions, jsonb_array_elements(input -> 'qSorts') with ordinality as sorts(q, place)
          where id = $1 order by place`,
        [solutionId],
      );
      return rows.map(({ name }) => name);
    }

    it.each([
      ['without a reason', { reasonForFactorCount: ' ' }, 400, 'request-malformed'],
      ['without a name', { name: '' }, 400, 'request-malformed'],
      ['with a field it does not know', { figures: {} }, 400, 'request-malformed'],
      [
        'with more factors than there are',
        { recipe: { ...twoFactors.recipe, factorCount: 7 } },
        422,
        'too-many-factors',
      ],
      [
        'of a Q-sort the study does not have',
        { includedQSorts: [...sixNames, 'Nobody'] },
        422,
        'unknown-q-sort',
      ],
    ])('refuses a solution %s, and stores nothing', async (_, change, status, code) => {
      const before = await solutionCount();
      const answer = await save(study.studyId, { ...twoFactors, ...change });
      expect(refusalOf(answer)).toEqual([status, code]);
      expect(await solutionCount()).toBe(before);
    });

    async function solutionCount(): Promise<number> {
      const { rows } = await database.query<{ count: number }>(
        'select count(*)::int as count from solutions',
      );
      return rows[0]!.count;
    }

    it('asks for a sign-in', async () => {
      const answer = await save(study.studyId, twoFactors, '');
      expect(refusalOf(answer)).toEqual([401, 'sign-in-needed']);
    });

    it.each([
      ['another’s study', () => study.studyId],
      ['an unknown study', () => randomUUID()],
      ['a study whose key is none', () => 'first'],
    ])('answers 404 for %s', async (_, studyId) => {
      const answer = await save(studyId(), twoFactors, stranger);
      expect(refusalOf(answer)).toEqual([404, 'not-found']);
    });

    it('lets anybody signed in save in a demo, where only they and nobody else see it', async () => {
      const demo = await aStudyWithSorts(database, { isDemo: true });
      const { solutionId } = SolutionSummary.parse(
        (await save(demo.studyId, twoFactors, stranger).expect(201)).body,
      );
      await request(app).get(`/api/solutions/${solutionId}`).set('Cookie', stranger).expect(200);
      await request(app).get(`/api/solutions/${solutionId}`).set('Cookie', cookie).expect(404);
      await request(app).get(`/api/solutions/${solutionId}`).expect(404);
    });
  });

  describe('GET the solutions', () => {
    const listed = async (path: string, as = '') =>
      SolutionsResponse.parse(
        (await request(app).get(path).set('Cookie', as).expect(200)).body,
      ).solutions.map(({ solutionId, mayChange }) => ({ solutionId, mayChange }));

    it('of one study, newest first, to its owner alone', async () => {
      const { solutionId } = await saved();
      const path = `/api/studies/${study.studyId}/solutions`;
      expect(await listed(path, cookie)).toContainEqual({ solutionId, mayChange: true });
      await request(app).get(path).set('Cookie', stranger).expect(404);
      await request(app).get(path).expect(404);
    });

    it('of every study one may see', async () => {
      const { solutionId } = await saved();
      const demos = await aPublishedSolution(database, { isDemo: true });
      const own = { solutionId, mayChange: true };
      const shipped = { solutionId: demos.solutionId, mayChange: false };
      expect(await listed('/api/solutions', cookie)).toEqual(expect.arrayContaining([own, shipped]));
      expect(await listed('/api/solutions', stranger)).toContainEqual(shipped);
      expect(await listed('/api/solutions', stranger)).not.toContainEqual(own);
      expect(await listed('/api/solutions')).toContainEqual(shipped);
    });

    it('answers 404 for what is not there and for what is another’s', async () => {
      const { solutionId } = await saved();
      await request(app).get(`/api/solutions/${solutionId}`).set('Cookie', stranger).expect(404);
      await request(app).get(`/api/solutions/${solutionId}`).expect(404);
      await request(app).get(`/api/solutions/${randomUUID()}`).set('Cookie', cookie).expect(404);
      await request(app).get('/api/solutions/1').set('Cookie', cookie).expect(404);
    });
  });
});
