import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import { PublishedResponse } from '../../../server/contract/published-viewpoints.ts';
import { createServices } from '../../../server/services.ts';
import { auditStore } from '../../../server/stores/audit.store.ts';
import type { SolutionRow } from '../../../server/stores/solution.store.ts';
import { aPublishedSolution, FIRST_MIND, publishedAsItStands } from '../../support/a-published-solution.ts';
import { refusalOf } from '../../support/a-solution-to-save.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

eachDatabase('the number from which a study shows arrays', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  let app: Express;
  let owner: Awaited<ReturnType<typeof aSignedInResearcher>>;

  beforeAll(async () => {
    app = testApp(services);
    owner = await aSignedInResearcher(services);
  });

  const aPublished = () => aPublishedSolution(database, { ownerId: owner.researcher.researcherId });
  const set = ({ studyId }: SolutionRow, body: object) =>
    request(app).put(`/api/studies/${studyId}/reader-threshold`).set('Cookie', owner.cookie).send(body);
  const first = async ({ slug }: SolutionRow) =>
    PublishedResponse.parse((await request(app).get(`/api/published/${slug}`).expect(200)).body)
      .viewpoints[0]!;

  it('is raised freely and at once takes arrays out of what was published before', async () => {
    const solution = await aPublished();
    expect((await first(solution)).array).toEqual(FIRST_MIND);
    await set(solution, { arrayFrom: 5 }).expect(200, { arrayFrom: 5, mayChange: true });
    expect(await first(solution)).toMatchObject({
      name: 'Lovers of Sun',
      array: null,
      withheldBecause: 'few-people',
      opposedCount: null,
    });
    const page = await request(app).get(`/v/${solution.slug}`).expect(200);
    expect(page.text).toContain('this study shows arrays of more people only');
    await publishedAsItStands(database, solution);
    expect((await first(solution)).array).toBeNull();
  });

  it('leaves other studies as they are', async () => {
    const [one, other] = [await aPublished(), await aPublished()];
    await set(one, { arrayFrom: 4 }).expect(200);
    expect((await first(one)).array).toBeNull();
    expect((await first(other)).array).toEqual(FIRST_MIND);
  });

  it('is lowered again only with a reason, which is kept in the audit with both numbers', async () => {
    const solution = await aPublished();
    await set(solution, { arrayFrom: 5 }).expect(200);
    expect(refusalOf(await set(solution, { arrayFrom: 3 }))).toEqual([422, 'reason-missing']);
    expect((await first(solution)).array).toBeNull();
    await set(solution, { arrayFrom: 3, reason: 'All three agreed.' }).expect(200);
    expect((await first(solution)).array).toEqual(FIRST_MIND);
    // The same number again is no act.
    await set(solution, { arrayFrom: 3 }).expect(200);
    const entries = await auditStore(database).entriesOf(solution.studyId);
    expect(entries.filter(({ act }) => act === 'reader-threshold-set').map(({ details }) => details)).toEqual(
      [
        { from: 3, to: 5 },
        { from: 5, to: 3, reason: 'All three agreed.' },
      ],
    );
  });

  it('is never less than three, whatever the reason', async () => {
    const solution = await aPublished();
    for (const arrayFrom of [2, 0, -1, 2.5, 51]) {
      const answer = await set(solution, { arrayFrom, reason: 'We would like to.' });
      expect(refusalOf(answer)).toEqual([400, 'request-malformed']);
    }
    await expect(
      database.query('update studies set array_from_definers = 2 where id = $1', [solution.studyId]),
    ).rejects.toThrow();
  });
});
