import type { Express } from 'express';
import { pino } from 'pino';
import request from 'supertest';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PublishedResponse } from '../../../server/contract/published-viewpoints.ts';
import { SharesResponse } from '../../../server/contract/share.ts';
import { createServices } from '../../../server/services.ts';
import { auditStore } from '../../../server/stores/audit.store.ts';
import { publishedSolutionStore } from '../../../server/stores/published-solution.store.ts';
import { solutionStore } from '../../../server/stores/solution.store.ts';
import { aPublishedSolution, SIX_SORTS } from '../../support/a-published-solution.ts';
import { refusalOf } from '../../support/a-solution-to-save.ts';
import { aTeam } from '../../support/a-team.ts';
import { SHARE_PASSWORD as PASSWORD, shareHand } from '../../support/share-hand.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

/** All that a visitor could tell two answers apart by, but for what changes every time. */
function answerOf({ status, text, headers }: request.Response): object {
  return { status, text, headers: { ...(headers as object), date: null, 'x-request-id': null } };
}

eachDatabase('share links', (database) => {
  const begun = new Date('2026-03-01T10:00:00Z');
  const clock = { now: begun };
  const services = createServices(database, () => clock.now);
  let app: Express;
  let hand: Awaited<ReturnType<typeof shareHand>>;

  beforeAll(async () => {
    app = testApp(services);
    hand = await shareHand(services, app);
  });
  beforeEach(() => {
    clock.now = begun;
  });

  describe('reading', () => {
    it('shows to somebody without an account exactly what everybody would get, as a page and as JSON', async () => {
      const solution = await hand.aShared('everybody');
      const { path } = await hand.made(solution);
      const shared = await request(app).get(`${path}/report.json`).expect(200);
      const published = await request(app).get(`/api/published/${solution.slug}`).expect(200);
      expect(shared.text).toBe(published.text);
      expect(PublishedResponse.parse(shared.body).viewpoints.map(({ array }) => array !== null)).toEqual([
        true,
        false,
        false,
      ]);
      const page = await request(app).get(path).expect(200);
      expect(page.text).toContain('<h1>Nine words on weather</h1>');
      for (const { name } of SIX_SORTS) {
        expect(page.text).not.toContain(name);
        expect(shared.text).not.toContain(name);
      }
    });

    it('is the only way in where the report is for share holders, but for a role in the study', async () => {
      const solution = await hand.aShared();
      const { path } = await hand.made(solution);
      await request(app).get(path).expect(200);
      const stranger = await aSignedInResearcher(services);
      const team = await aTeam(services, solution.studyId, hand.owner);
      for (const address of [`/v/${solution.slug}`, `/api/published/${solution.slug}`]) {
        const unknown = await request(app).get(address.replace(solution.slug, 'never-was'));
        for (const cookie of ['', stranger.cookie]) {
          const answer = await request(app).get(address).set('Cookie', cookie);
          expect(answerOf(answer)).toEqual(answerOf(unknown));
        }
        for (const member of Object.values(team)) {
          await request(app).get(address).set('Cookie', member.cookie).expect(200);
        }
      }
    });

    it('in a demo lets nobody past but whoever saved the solution', async () => {
      const solution = await aPublishedSolution(database, { isDemo: true, ownerId: null });
      await publishedSolutionStore(database).setAudience(solution.solutionId, 'share-holders');
      const saver = await aSignedInResearcher(services);
      await database.query('update solutions set saved_by = $2 where id = $1', [
        solution.solutionId,
        saver.researcher.researcherId,
      ]);
      await request(app).get(`/v/${solution.slug}`).expect(404);
      await request(app).get(`/v/${solution.slug}`).set('Cookie', hand.owner.cookie).expect(404);
      await request(app).get(`/v/${solution.slug}`).set('Cookie', saver.cookie).expect(200);
    });

    it('is kept by nobody, found by no search engine and told to no other site', async () => {
      const solution = await hand.aShared();
      const { path } = await hand.made(solution);
      for (const address of [path, `${path}/report.json`, '/r/never-was', `${path}/other`]) {
        const { headers } = await request(app).get(address);
        expect(headers['referrer-policy'], address).toBe('no-referrer');
        expect(headers['cache-control'], address).toBe('no-store');
        expect(headers['x-robots-tag'], address).toContain('noindex');
      }
    });

    it('has its own address in no link but that to the same report as JSON, and cites it nowhere', async () => {
      const { path } = await hand.made(await hand.aShared());
      const { text } = await request(app).get(path).expect(200);
      const token = path.split('/').at(-1)!;
      expect(text.split(token)).toHaveLength(2);
      expect(text).toContain(`href="${path}/report.json"`);
      expect(text).toContain('do not cite the link');
      const open = await hand.aShared('everybody');
      const page = await request(app).get((await hand.made(open)).path);
      expect(page.text).toContain(`/v/${open.slug}`);
      expect(page.text).not.toContain('do not cite the link');
    });

    it('counts each time the report was shown or taken away, day by day, and who did so nowhere', async () => {
      const solution = await hand.aShared();
      const { path } = await hand.made(solution);
      expect(await hand.listed(solution)).toMatchObject([{ useCount: 0, lastUsedAt: null, usesByDay: [] }]);
      await Promise.all([1, 2, 3].map(() => request(app).get(path).expect(200)));
      await request(app).head(path).expect(200);
      clock.now = new Date('2026-03-02T08:30:00Z');
      await request(app).get(`${path}/report.json`).expect(200);
      expect(await hand.listed(solution)).toMatchObject([
        {
          useCount: 4,
          lastUsedAt: '2026-03-02T08:30:00.000Z',
          usesByDay: [
            { day: '2026-03-02', useCount: 1 },
            { day: '2026-03-01', useCount: 3 },
          ],
        },
      ]);
    });

    it('stands with its secret in no table and in no line of the log', async () => {
      let written = '';
      const logger = pino({ level: 'debug' }, { write: (line: string) => (written += line) });
      const logged = testApp(services, { logger });
      const { path } = await hand.made(await hand.aShared(), { password: PASSWORD });
      const token = path.split('/').at(-1)!;
      await request(logged).get(path).expect(200);
      await hand.give(path, PASSWORD, logged).expect(303);
      await request(logged).get(`${path}/report.json`);
      await request(logged).get(`${path}/other`).expect(404);
      await request(logged).put(path).set('Sec-Fetch-Site', 'same-origin').expect(404);
      expect(written.split('\n').length).toBeGreaterThan(5);
      expect(written).not.toContain(token);
      expect(written).not.toContain(PASSWORD);
      const { rows } = await database.query<{ row: string }>('select shares::text as row from shares');
      expect(rows.length).toBeGreaterThan(0);
      for (const { row } of rows) {
        expect(row).not.toContain(token);
        expect(row).not.toContain(PASSWORD);
      }
    });

    it('is opened by 256 random bits that begin alike nowhere', async () => {
      const solution = await hand.aShared();
      const tokens: string[] = [];
      for (let n = 0; n < 40; n++) tokens.push((await hand.made(solution)).path.split('/').at(-1)!);
      for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      expect(new Set(tokens).size).toBe(40);
      expect(new Set(tokens.map((token) => token[0])).size).toBeGreaterThan(5);
    });
  });

  describe('a link that opens nothing', () => {
    const VERBS = ['get', 'head', 'post', 'put', 'patch', 'delete', 'options'] as const;
    const asked = (verb: (typeof VERBS)[number], path: string) =>
      request(app)[verb](path).set('Sec-Fetch-Site', 'same-origin');

    it('is answered alike on every verb: unknown, revoked, expired, and to a report that was taken back', async () => {
      const [revoked, expired, takenBack] = [
        await hand.aShared(),
        await hand.aShared(),
        await hand.aShared(),
      ];
      const one = await hand.made(revoked, { password: PASSWORD });
      const two = await hand.made(expired, { lifetimeDays: 7 });
      const three = await hand.made(takenBack);
      for (const { path } of [one, two, three]) await request(app).get(path).expect(200);

      await hand.revoke(revoked, one.shareId).expect(200);
      await request(app).get(one.path).expect(404);
      clock.now = new Date('2026-03-08T09:59:59.999Z');
      await request(app).get(two.path).expect(200);
      clock.now = new Date('2026-03-08T10:00:00Z');
      await request(app).get(two.path).expect(404);
      await solutionStore(database).setPublishedAt(takenBack.solutionId, null);

      for (const suffix of ['', '/report.json']) {
        for (const verb of VERBS) {
          const unknown = await asked(verb, `/r/${'x'.repeat(43)}${suffix}`);
          expect(unknown.status, verb).toBe(404);
          if (verb !== 'head') expect(unknown.text).toContain('This link opens nothing, or nothing any more');
          for (const { path } of [one, two, three]) {
            expect(answerOf(await asked(verb, path + suffix)), `${verb} ${suffix}`).toEqual(
              answerOf(unknown),
            );
          }
        }
      }
      expect(await hand.listed(revoked)).toMatchObject([{ isOpen: false, useCount: 0 }]);
      expect(await hand.listed(expired)).toMatchObject([{ isOpen: false, revokedAt: null, useCount: 2 }]);
    });

    it('answers verbs it has no use for as if it were unknown, where it does open something', async () => {
      const { path } = await hand.made(await hand.aShared());
      const unknown = `/r/${'x'.repeat(43)}`;
      for (const verb of ['put', 'patch', 'delete', 'options'] as const) {
        expect(answerOf(await asked(verb, path))).toEqual(answerOf(await asked(verb, unknown)));
      }
    });

    it('opens again when a report that was taken back is published again, unless it was revoked', async () => {
      const solution = await hand.aShared();
      const { path } = await hand.made(solution);
      await solutionStore(database).setPublishedAt(solution.solutionId, null);
      await request(app).get(path).expect(404);
      await solutionStore(database).setPublishedAt(solution.solutionId, clock.now);
      await request(app).get(path).expect(200);
    });
  });

  describe('making and revoking', () => {
    it('shows the link once, and what is known of it in the list', async () => {
      const solution = await hand.aShared();
      const { shareId, path } = await hand.made(solution, { lifetimeDays: 7 });
      const answer = await request(app)
        .get(`/api/solutions/${solution.solutionId}/shares`)
        .set('Cookie', hand.owner.cookie);
      expect(answer.text).not.toContain(path.split('/').at(-1));
      expect(SharesResponse.parse(answer.body).shares).toEqual([
        {
          shareId,
          label: 'Careers service, Leeds',
          hasPassword: false,
          madeBy: 'Ada Researcher',
          madeAt: '2026-03-01T10:00:00.000Z',
          expiresAt: '2026-03-08T10:00:00.000Z',
          revokedAt: null,
          isOpen: true,
          useCount: 0,
          lastUsedAt: null,
          usesByDay: [],
        },
      ]);
    });

    it('takes no nameless link, none without an end, and no short password', async () => {
      const { solutionId } = await hand.aShared();
      for (const wrong of [
        { label: ' ' },
        { lifetimeDays: 0 },
        { lifetimeDays: 3650 },
        { password: 'short' },
      ]) {
        const answer = await request(app)
          .post(`/api/solutions/${solutionId}/shares`)
          .set('Cookie', hand.owner.cookie)
          .send({ label: 'Somebody', lifetimeDays: 30, ...wrong });
        expect(refusalOf(answer)).toEqual([400, 'request-malformed']);
      }
    });

    it('is written down, each with its share and without its label', async () => {
      const solution = await hand.aShared();
      const { shareId } = await hand.made(solution, { password: PASSWORD });
      await hand.setPassword(solution, shareId, null).expect(200);
      await hand.revoke(solution, shareId).expect(200);
      const entries = await auditStore(database).entriesOf(solution.studyId);
      const { solutionId } = solution;
      expect(entries.slice(-3).map(({ act, role, details }) => ({ act, role, details }))).toEqual([
        {
          act: 'share-made',
          role: 'owner',
          details: { solutionId, shareId, lifetimeDays: 30, hasPassword: true },
        },
        { act: 'share-password-set', role: 'owner', details: { solutionId, shareId, hasPassword: false } },
        { act: 'share-revoked', role: 'owner', details: { solutionId, shareId } },
      ]);
    });

    it('reaches no share of another solution, and revokes none twice', async () => {
      const [one, other] = [await hand.aShared(), await hand.aShared()];
      const { shareId, path } = await hand.made(one);
      expect(refusalOf(await hand.revoke(other, shareId))).toEqual([404, 'not-found']);
      expect(refusalOf(await hand.setPassword(other, shareId, PASSWORD))).toEqual([404, 'not-found']);
      await request(app).get(path).expect(200);
      await hand.revoke(one, shareId).expect(200);
      expect(refusalOf(await hand.revoke(one, shareId))).toEqual([404, 'not-found']);
    });
  });
});
