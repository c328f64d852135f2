import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { SolutionResponse, SolutionSummary, Viewpoint } from '../../../server/contract/solution.ts';
import { createServices } from '../../../server/services.ts';
import { aPublishedSolution } from '../../support/a-published-solution.ts';
import { aStudyWithSorts, refusalOf, twoFactors } from '../../support/a-solution-to-save.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

eachDatabase('changes of a solution', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  let app: Express;
  let cookie = '';
  let stranger = '';
  let studyId = '';

  beforeAll(async () => {
    app = testApp(services);
    const { researcher, ...signedIn } = await aSignedInResearcher(services);
    cookie = signedIn.cookie;
    stranger = (await aSignedInResearcher(services)).cookie;
    studyId = (await aStudyWithSorts(database, { ownerId: researcher.researcherId })).studyId;
  });

  async function saved(): Promise<SolutionSummary> {
    const path = `/api/studies/${studyId}/solutions`;
    const answer = await request(app).post(path).set('Cookie', cookie).send(twoFactors).expect(201);
    return SolutionSummary.parse(answer.body);
  }
  const read = async (solutionId: string) =>
    SolutionResponse.parse(
      (await request(app).get(`/api/solutions/${solutionId}`).set('Cookie', cookie).expect(200)).body,
    );
  const writeOn = (solutionId: string, factorIndex: number | string, body: object, as = cookie) =>
    request(app).put(`/api/solutions/${solutionId}/viewpoints/${factorIndex}`).set('Cookie', as).send(body);
  const publish = (solutionId: string, isPublished: unknown, as = cookie) =>
    request(app).put(`/api/solutions/${solutionId}/publication`).set('Cookie', as).send({ isPublished });

  describe('PUT a viewpoint', () => {
    const words = { name: 'The warm', narrative: 'They like it.\n\nThey do.', revision: 1 };

    it('stores name and narrative, and counts the revision', async () => {
      const { solutionId } = await saved();
      const answer = await writeOn(solutionId, 1, { ...words, name: ' The warm ' }).expect(200);
      expect(Viewpoint.parse(answer.body)).toEqual({ ...words, factorIndex: 1, revision: 2 });
      const { viewpoints } = await read(solutionId);
      expect(viewpoints.map(({ name, revision }) => [name, revision])).toEqual([
        ['Viewpoint A', 1],
        ['The warm', 2],
      ]);
    });

    it('refuses an edit that began before another was stored, and changes nothing', async () => {
      const { solutionId } = await saved();
      await writeOn(solutionId, 0, words).expect(200);
      const answer = await writeOn(solutionId, 0, { ...words, name: 'The cold' });
      expect(refusalOf(answer)).toEqual([409, 'edited-elsewhere']);
      expect((await read(solutionId)).viewpoints[0]).toMatchObject({ name: 'The warm', revision: 2 });
    });

    it('takes exactly one of several edits sent at once', async () => {
      const { solutionId } = await saved();
      const answers = await Promise.all(
        ['one', 'two', 'three', 'four'].map((name) => writeOn(solutionId, 0, { ...words, name })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
      expect((await read(solutionId)).viewpoints[0]!.revision).toBe(2);
    });

    it.each([
      ['signed out', '', 401, 'sign-in-needed'],
      ['signed in as somebody else', 'stranger', 404, 'not-found'],
    ])('refuses when %s', async (_, who, status, code) => {
      const { solutionId } = await saved();
      const answer = await writeOn(solutionId, 0, words, who === 'stranger' ? stranger : '');
      expect(refusalOf(answer)).toEqual([status, code]);
    });

    it('keeps a demo’s own solution as it is', async () => {
      const { solutionId } = await aPublishedSolution(database, { isDemo: true });
      const answer = await writeOn(solutionId, 0, words);
      expect(refusalOf(answer)).toEqual([403, 'solution-read-only']);
    });

    it('refuses an empty name, and a factor that is not there', async () => {
      const { solutionId } = await saved();
      await writeOn(solutionId, 0, { ...words, name: '  ' }).expect(400);
      await writeOn(solutionId, 2, words).expect(404);
      await writeOn(solutionId, '-1', words).expect(404);
      await writeOn(solutionId, 'a', words).expect(404);
    });
  });

  describe('PUT the publication', () => {
    it('opens the readers’ page and closes it again, each asked twice without harm', async () => {
      const { solutionId, slug } = await saved();
      const page = () => request(app).get(`/v/${slug}`);
      await page().expect(404);
      for (let time = 1; time <= 2; time++) {
        const { body } = await publish(solutionId, true).expect(200);
        expect(SolutionSummary.parse(body)).toMatchObject({ isPublished: true, slug });
        await page().expect(200);
      }
      for (let time = 1; time <= 2; time++) {
        const { body } = await publish(solutionId, false).expect(200);
        expect(SolutionSummary.parse(body).isPublished).toBe(false);
        await page().expect(404);
      }
    });

    it('refuses whoever may not, and what is neither yes nor no', async () => {
      const { solutionId } = await saved();
      await publish(solutionId, true, '').expect(401);
      await publish(solutionId, true, stranger).expect(404);
      await publish(solutionId, 'yes').expect(400);
      const demos = await aPublishedSolution(database, { isDemo: true });
      await publish(demos.solutionId, false).expect(403);
      expect((await read(solutionId)).solution.isPublished).toBe(false);
    });
  });
});
