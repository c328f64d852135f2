import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EditionsResponse } from '../../../server/contract/edition.ts';
import { PublishedResponse } from '../../../server/contract/published-viewpoints.ts';
import type { MakeShareResponse } from '../../../server/contract/share.ts';
import { SolutionSummary, type SolutionResponse } from '../../../server/contract/solution.ts';
import { createServices } from '../../../server/services.ts';
import { solutionStore } from '../../../server/stores/solution.store.ts';
import type { StoredStudy } from '../../../server/stores/study.store.ts';
import { freezeFirstEditions } from '../../../server/usecases/freeze-edition.ts';
import { aLeaver, type Leaver } from '../../support/a-leaver.ts';
import { aPublishedSolution } from '../../support/a-published-solution.ts';
import { aStudyWithSorts, refusalOf, sixNames, twoFactors } from '../../support/a-solution-to-save.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

eachDatabase('editions', (database) => {
  const begun = new Date('2026-03-01T10:00:00Z');
  const clock = { now: begun };
  const services = createServices(database, () => clock.now);
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

  beforeEach(() => {
    clock.now = begun;
  });

  /** A solution of the six sorts and of those of some who sorted here. */
  async function saved(of: StoredStudy = study, others: readonly Leaver[] = []): Promise<SolutionSummary> {
    const includedQSorts = [...sixNames, ...others.map(({ name }) => name)];
    const answer = await request(app)
      .post(`/api/studies/${of.studyId}/solutions`)
      .set('Cookie', cookie)
      .send({ ...twoFactors, includedQSorts });
    expect(answer.status, answer.text).toBe(201);
    return SolutionSummary.parse(answer.body);
  }

  async function ownStudy(): Promise<StoredStudy> {
    const { ownerId } = (
      await database.query<{ ownerId: string }>('select owner_id as "ownerId" from studies where id = $1', [
        study.studyId,
      ])
    ).rows[0]!;
    return aStudyWithSorts(database, { ownerId });
  }

  const write = (solutionId: string, narrative: string, revision: number) =>
    request(app)
      .put(`/api/solutions/${solutionId}/viewpoints/0`)
      .set('Cookie', cookie)
      .send({ name: 'The warm', narrative, revision })
      .expect(200);
  const setPublication = (solutionId: string, body: object, as = cookie) =>
    request(app).put(`/api/solutions/${solutionId}/publication`).set('Cookie', as).send(body);
  const publish = (solutionId: string) => setPublication(solutionId, { isPublished: true });
  const publishNew = (solutionId: string, note: unknown = '', as = cookie) =>
    request(app).post(`/api/solutions/${solutionId}/editions`).set('Cookie', as).send({ note });
  const editions = async (solutionId: string, as = cookie) =>
    EditionsResponse.parse(
      (await request(app).get(`/api/solutions/${solutionId}/editions`).set('Cookie', as).expect(200)).body,
    );
  const read = async (slug: string) =>
    PublishedResponse.parse((await request(app).get(`/api/published/${slug}`).expect(200)).body);
  /** A reader with a link of their own. */
  const aShareOf = async (solutionId: string) => {
    const answer = await request(app)
      .post(`/api/solutions/${solutionId}/shares`)
      .set('Cookie', cookie)
      .send({ label: 'A school', lifetimeDays: 30 })
      .expect(201);
    const { pathname } = new URL((answer.body as MakeShareResponse).link);
    return async () =>
      PublishedResponse.parse((await request(app).get(`${pathname}/report.json`).expect(200)).body);
  };
  const page = (slug: string) => request(app).get(`/v/${slug}`);

  describe('words and numbers', () => {
    it('gives readers edited words only when a new edition is published', async () => {
      const { solutionId, slug } = await saved();
      await publish(solutionId).expect(200);
      const first = await read(slug);
      expect(first).toMatchObject({ edition: 1, editionNote: '', publishedAt: '2026-03-01T10:00:00.000Z' });
      await write(solutionId, 'They like it hot.', 1);
      expect(await read(slug)).toEqual(first);
      expect((await page(slug)).text).not.toContain('hot');
      expect(await editions(solutionId)).toMatchObject({
        editions: [{ number: 1, publishedBy: 'Ada Researcher', note: '' }],
        changes: [
          { part: 'name', letter: 'A' },
          { part: 'narrative', letter: 'A' },
        ],
      });

      clock.now = new Date('2026-03-02T09:00:00Z');
      const answer = await publishNew(solutionId, ' Viewpoint A has words. ').expect(201);
      expect(EditionsResponse.parse(answer.body)).toMatchObject({
        editions: [
          { number: 2, note: 'Viewpoint A has words.', publishedAt: '2026-03-02T09:00:00.000Z' },
          { number: 1, publishedAt: '2026-03-01T10:00:00.000Z' },
        ],
        changes: [],
      });
      expect(await read(slug)).toMatchObject({ edition: 2, publishedAt: '2026-03-02T09:00:00.000Z' });
      const { text } = await page(slug);
      expect(text).toContain('They like it hot.');
      expect(text).toContain('This is edition 2, published on 2 March 2026.');
      expect(text).toContain('Viewpoint A has words.');
    });

    it('makes no edition that says the same', async () => {
      const { solutionId } = await saved();
      await publish(solutionId).expect(200);
      await publish(solutionId).expect(200);
      expect(refusalOf(await publishNew(solutionId))).toEqual([409, 'edition-unchanged']);
      expect((await editions(solutionId)).editions).toHaveLength(1);
    });

    it('opens the same edition again after taking back, or the next if words were edited meanwhile', async () => {
      const { solutionId, slug } = await saved();
      await publish(solutionId).expect(200);
      await setPublication(solutionId, { isPublished: false }).expect(200);
      expect((await page(slug)).status).toBe(404);
      await publish(solutionId).expect(200);
      expect((await read(slug)).edition).toBe(1);
      await setPublication(solutionId, { isPublished: false }).expect(200);
      await write(solutionId, 'They like it cold.', 1);
      await publish(solutionId).expect(200);
      expect((await read(slug)).edition).toBe(2);
    });

    it('numbers editions published at the same moment one after the other', async () => {
      const { solutionId } = await saved();
      await write(solutionId, 'They like it hot.', 1);
      const answers = await Promise.all([1, 2, 3, 4].map(() => publishNew(solutionId)));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
      expect((await editions(solutionId)).editions).toHaveLength(1);
    });

    it.each([
      ['signed out', '', 401, 'sign-in-needed'],
      ['signed in as somebody else', 'stranger', 404, 'not-found'],
    ])('refuses when %s', async (_, who, status, code) => {
      const { solutionId } = await saved();
      const as = who === 'stranger' ? stranger : '';
      expect(refusalOf(await publishNew(solutionId, '', as))).toEqual([status, code]);
      const reading = await request(app).get(`/api/solutions/${solutionId}/editions`).set('Cookie', as);
      expect(reading.status).toBe(404);
    });

    it('refuses a note that is too long, and none', async () => {
      const { solutionId } = await saved();
      expect(refusalOf(await publishNew(solutionId, 'x'.repeat(501)))).toEqual([400, 'request-malformed']);
      expect(refusalOf(await publishNew(solutionId, null))).toEqual([400, 'request-malformed']);
    });

    it('lets the database change nothing of an edition, but what a withdrawal erases', async () => {
      const { solutionId } = await aPublishedSolution(database);
      for (const change of [`content = '{}'`, `note = 'x'`, 'number = 7', `published_at = now()`]) {
        await expect(
          database.query(`update editions set ${change} where solution_id = $1`, [solutionId]),
        ).rejects.toMatchObject({ code: '23001' });
      }
      await database.transaction(async (db) => {
        await db.query(`select set_config('standpoint.erasing', 'on', true)`);
        await db.query(`update editions set content = content - 'purpose' where solution_id = $1`, [
          solutionId,
        ]);
      });
      const changing = database.query(`update editions set content = '{}' where solution_id = $1`, [
        solutionId,
      ]);
      await expect(changing).rejects.toMatchObject({ code: '23001' });
    });

    it('gives what was published before there were editions its first, as it stands', async () => {
      const solution = await aPublishedSolution(database, {}, false);
      await solutionStore(database).setPublishedAt(solution.solutionId, new Date('2026-02-02T09:00:00Z'));
      expect((await page(solution.slug)).status).toBe(404);
      await freezeFirstEditions(services);
      await freezeFirstEditions(services);
      expect(await read(solution.slug)).toMatchObject({
        edition: 1,
        publishedAt: '2026-02-02T09:00:00.000Z',
      });
    });
  });

  describe('readers', () => {
    it('are everybody, or only who holds a share link: then the address looks unknown', async () => {
      const { solutionId, slug } = await saved();
      const kept = await setPublication(solutionId, { isPublished: true, audience: 'share-holders' });
      expect(SolutionSummary.parse(kept.body)).toMatchObject({
        isPublished: true,
        audience: 'share-holders',
      });
      for (const path of ['/api/published/', '/v/']) {
        const [known, unknown] = await Promise.all(
          [slug, 'never-was'].map((each) => request(app).get(path + each)),
        );
        expect(known!.status).toBe(404);
        expect(known!.text).toBe(unknown!.text);
      }
      await setPublication(solutionId, { isPublished: true, audience: 'everybody' }).expect(200);
      expect((await read(slug)).edition).toBe(1);
    });
  });

  describe('withdrawing', () => {
    it('changes nothing that readers see until three have withdrawn, in no edition', async () => {
      const own = await ownStudy();
      const leavers = [];
      for (let made = 0; made < 3; made++) leavers.push(await aLeaver(database, app, own));
      const { solutionId, slug } = await saved(own, leavers);
      await publish(solutionId).expect(200);
      const shared = await aShareOf(solutionId);
      const before = await read(slug);
      expect(before).toMatchObject({ qSortCount: 9, withdrawnAtLeast: 0 });

      await leavers[0]!.withdraw();
      expect(await read(slug)).toEqual(before);
      expect(await shared()).toEqual(before);
      // Nothing to publish anew, for no count has changed either.
      expect((await editions(solutionId)).changes).toEqual([]);
      await write(solutionId, 'They like it hot.', 1);
      await publishNew(solutionId).expect(201);
      const after = await read(slug);
      expect(after).toEqual({
        ...before,
        edition: 2,
        viewpoints: [
          { ...before.viewpoints[0]!, name: 'The warm', narrative: 'They like it hot.' },
          before.viewpoints[1],
        ],
      });

      await leavers[1]!.withdraw();
      expect(await read(slug)).toEqual(after);
      expect(await shared()).toEqual(after);
      await leavers[2]!.withdraw();
      expect(await read(slug)).toEqual({ ...after, withdrawnAtLeast: 3 });
      expect(await shared()).toEqual({ ...after, withdrawnAtLeast: 3 });
      expect((await page(slug)).text).toContain('Three sorts or more were withdrawn since.');
      const { body } = await request(app)
        .get(`/api/solutions/${solutionId}`)
        .set('Cookie', cookie)
        .expect(200);
      expect((body as { solution: SolutionSummary }).solution.withdrawnCount).toBe(3);
    });

    it('takes whoever has withdrawn into no new solution', async () => {
      const own = await ownStudy();
      const leaver = await aLeaver(database, app, own);
      await saved(own, [leaver]);
      await leaver.withdraw();
      const answer = await request(app)
        .post(`/api/studies/${own.studyId}/solutions`)
        .set('Cookie', cookie)
        .send({ ...twoFactors, includedQSorts: [...sixNames, leaver.name] });
      expect(refusalOf(answer)).toEqual([422, 'unknown-q-sort']);
      const { solutionId } = await saved(own);
      const { body } = await request(app)
        .get(`/api/solutions/${solutionId}`)
        .set('Cookie', cookie)
        .expect(200);
      expect((body as SolutionResponse).figures.sorts).toEqual(sixNames);
    });

    it('leaves no row of the person in any edition', async () => {
      const own = await ownStudy();
      const leaver = await aLeaver(database, app, own);
      const { solutionId } = await saved(own, [leaver]);
      await publish(solutionId).expect(200);
      await leaver.withdraw();
      const { rows } = await database.query<{ content: string }>(
        'select content::text from editions where solution_id = $1',
        [solutionId],
      );
      expect(rows).toHaveLength(1);
      expect(rows[0]!.content).not.toContain(`"${leaver.name}"`);
    });

    it('publishes figures without one or two people beside those with them only when a batch differs', async () => {
      const own = await ownStudy();
      const leavers = [];
      for (let made = 0; made < 3; made++) leavers.push(await aLeaver(database, app, own));
      const all = await saved(own, leavers);
      await publish(all.solutionId).expect(200);
      // Of the same people: another number of factors tells nothing about who is among them.
      await publish((await saved(own, leavers)).solutionId).expect(200);

      await leavers[0]!.withdraw();
      const withoutOne = await saved(own, leavers.slice(1));
      expect((await editions(withoutOne.solutionId)).obstacle).toEqual({
        solutionName: 'Two minds',
        peopleApart: 1,
      });
      expect(refusalOf(await publish(withoutOne.solutionId))).toEqual([409, 'edition-too-near']);
      expect(refusalOf(await publishNew(withoutOne.solutionId))).toEqual([409, 'edition-too-near']);
      expect((await page(withoutOne.slug)).status).toBe(404);
      // Taking the first back does not make its readers forget.
      await setPublication(all.solutionId, { isPublished: false }).expect(200);
      expect(refusalOf(await publish(withoutOne.solutionId))).toEqual([409, 'edition-too-near']);

      await leavers[1]!.withdraw();
      expect(refusalOf(await publish(withoutOne.solutionId))).toEqual([409, 'edition-too-near']);
      await leavers[2]!.withdraw();
      const withoutThree = await saved(own);
      expect((await editions(withoutThree.solutionId)).obstacle).toBeNull();
      await publish(withoutThree.solutionId).expect(200);
      expect((await read(withoutThree.slug)).qSortCount).toBe(6);
    });
  });
});
