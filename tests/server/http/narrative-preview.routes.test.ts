import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import { NarrativePreviewResponse } from '../../../server/contract/narrative-preview.ts';
import { createServices } from '../../../server/services.ts';
import type { SolutionRow } from '../../../server/stores/solution.store.ts';
import { viewpointStore } from '../../../server/stores/viewpoint.store.ts';
import { aPublishedSolution, publishedAsItStands } from '../../support/a-published-solution.ts';
import { refusalOf } from '../../support/a-solution-to-save.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

const NARRATIVE = [
  'They *wait* for rain.',
  '- <img src=x onerror=alert(1)>\n- [a walk](javascript:alert(1))',
  '**Then** they go [out](https://example.org/walks).',
].join('\n\n');

eachDatabase('the preview of a viewpoint’s text', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  const app = testApp(services);
  let owner: Awaited<ReturnType<typeof aSignedInResearcher>>;
  let solution: SolutionRow;

  beforeAll(async () => {
    owner = await aSignedInResearcher(services);
    solution = await aPublishedSolution(database, { ownerId: owner.researcher.researcherId }, false);
  });

  const preview = (cookie: string, body: object = { narrative: NARRATIVE }) =>
    request(app)
      .post(`/api/solutions/${solution.solutionId}/narrative-preview`)
      .set('Cookie', cookie)
      .send(body);

  it('is letter for letter what readers get once it is published, and nothing of it is stored', async () => {
    const { html } = NarrativePreviewResponse.parse((await preview(owner.cookie)).body);
    expect(html).toContain('<em>wait</em>');
    expect(html).toContain('href="https://example.org/walks"');
    expect(html).not.toMatch(/<img|javascript:alert\(1\)"|style=|<script/);
    const stored = await viewpointStore(database).viewpointsOf(solution.solutionId);
    expect(stored.map(({ narrative }) => narrative)).not.toContain(NARRATIVE);

    const { name, revision } = stored[0]!;
    await request(app)
      .put(`/api/solutions/${solution.solutionId}/viewpoints/0`)
      .set('Cookie', owner.cookie)
      .send({ name, narrative: NARRATIVE, revision })
      .expect(200);
    const { slug } = await publishedAsItStands(database, solution);
    expect((await request(app).get(`/v/${slug}`)).text).toContain(html);
  });

  it('takes as much as a viewpoint may hold, and no more', async () => {
    expect((await preview(owner.cookie, { narrative: 'a'.repeat(20_000) })).status).toBe(200);
    expect(refusalOf(await preview(owner.cookie, { narrative: 'a'.repeat(20_001) }))).toEqual([
      400,
      'request-malformed',
    ]);
  });

  it('is not there for strangers', async () => {
    const { cookie } = await aSignedInResearcher(services);
    expect(refusalOf(await preview(cookie))).toEqual([404, 'not-found']);
  });
});
