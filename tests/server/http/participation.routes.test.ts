import { createHash } from 'node:crypto';
import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import { ParticipationView } from '../../../server/contract/participation.ts';
import { secretHash } from '../../../server/secrets.ts';
import { createServices } from '../../../server/services.ts';
import { studyVersionStore } from '../../../server/stores/study-version.store.ts';
import { aStudy, nineLabels } from '../../support/a-study.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

eachDatabase('a participant’s pages', (database) => {
  const clock = { now: new Date('2026-03-01T10:00:00Z') };
  const services = createServices(database, () => clock.now);
  let app: Express;

  beforeAll(() => {
    app = testApp(services);
  });

  const agree = (slug: string, studyVersionId: string, cookie = '') =>
    request(app)
      .post(`/s/${slug}`)
      .set('Sec-Fetch-Site', 'same-origin')
      .set('Cookie', cookie)
      .type('form')
      .send({ answer: 'agree', studyVersionId });

  /** Agree, and return the personal link and the cookie. */
  async function begun(slug: string, studyVersionId: string) {
    const res = await agree(slug, studyVersionId);
    const link = String(res.headers['location']);
    const [setCookie = ''] = res.headers['set-cookie'] as unknown as string[];
    return { link, token: link.split('/').at(-1)!, setCookie, cookie: setCookie.split(';')[0]! };
  }

  const countOf = async (studyId: string) => {
    const { rows } = await database.query<{ count: number }>(
      'select count(*)::int as count from participations where study_id = $1',
      [studyId],
    );
    return rows[0]!.count;
  };

  it('shows the study card and the consent text as a form that needs no script', async () => {
    const { slug, studyVersionId } = await aStudy(database);
    const res = await request(app).get(`/s/${slug}`);
    expect(res.status).toBe(200);
    for (const words of [
      'Ada Researcher',
      'The two researchers.',
      'Five years.',
      'ada@example.org',
      '9 statements',
    ]) {
      expect(res.text).toContain(words);
    }
    expect(res.text).toMatch(/<p>Taking part is free\.<\/p>\s*<p>You may stop at any time\.<\/p>/);
    expect(res.text).toMatch(new RegExp(`<form [^>]*action="/s/${slug}" method="post"`));
    expect(res.text).toContain(`value="${studyVersionId}"`);
    expect(res.text).not.toContain('<script');
    expect(res.headers['cache-control']).toBe('no-store');
  });

  it('gives whoever agrees a personal link of 256 random bits, stored hashed, with the text they agreed to', async () => {
    const { slug, studyId, studyVersionId } = await aStudy(database);
    const { link, token, setCookie } = await begun(slug, studyVersionId);
    expect(link).toMatch(new RegExp(`^/s/${slug}/p/[A-Za-z0-9_-]{43}$`));
    expect(setCookie).toContain(`Path=/s/${slug};`);
    expect(setCookie).toContain('HttpOnly');
    expect(setCookie).toContain('SameSite=Lax');
    const { rows } = await database.query<Record<string, unknown>>(
      'select * from participations where study_id = $1',
      [studyId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      code: 'P1',
      origin: 'collected',
      consented_at: clock.now,
      consent_sha256: createHash('sha256')
        .update('Taking part is free.\n\nYou may stop at any time.')
        .digest('hex'),
      token_hash: createHash('sha256').update(token).digest(),
    });
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('numbers everybody, though many begin at the same moment and an import took a number', async () => {
    const { slug, studyId, studyVersionId } = await aStudy(database);
    await database.query(
      `insert into participations (study_id, study_version_id, code, origin, created_at)
            values ($1, $2, 'P3', 'imported', now())`,
      [studyId, studyVersionId],
    );
    const answers = await Promise.all(Array.from({ length: 8 }, () => agree(slug, studyVersionId)));
    expect(answers.map(({ status }) => status)).toEqual(new Array(8).fill(303));
    const { rows } = await database.query<{ code: string }>(
      'select code from participations where study_id = $1 order by length(code), code',
      [studyId],
    );
    expect(rows.map(({ code }) => code)).toEqual(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9']);
  });

  it('stores nothing about whoever does not agree', async () => {
    const { slug, studyId, studyVersionId } = await aStudy(database);
    const res = await request(app)
      .post(`/s/${slug}`)
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send({ answer: 'do-not-agree', studyVersionId });
    expect(res.status).toBe(303);
    expect(res.headers['location']).toBe(`/s/${slug}/declined?lang=en`);
    expect(res.headers['set-cookie']).toBeUndefined();
    expect(await countOf(studyId)).toBe(0);
    const page = await request(app).get(`/s/${slug}/declined`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('nothing about you was stored');
  });

  it('asks again when the form came without an answer', async () => {
    const { slug, studyId, studyVersionId } = await aStudy(database);
    const res = await request(app)
      .post(`/s/${slug}`)
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send({ studyVersionId });
    expect(res.status).toBe(400);
    expect(res.text).toContain('Please choose one of the two buttons');
    expect(await countOf(studyId)).toBe(0);
  });

  it('lets nobody agree to a text they were not shown', async () => {
    const { slug, studyId, studyVersionId } = await aStudy(database);
    const versions = studyVersionStore(database);
    const last = await versions.currentVersion(studyId);
    await versions.insertVersion(studyId, { ...last!, number: 2, consentText: 'A new text.' });
    const res = await agree(slug, studyVersionId);
    expect(res.status).toBe(409);
    expect(res.text).toContain('This text has changed');
    expect(res.text).toContain('A new text.');
    expect(await countOf(studyId)).toBe(0);
  });

  it('refuses a form that another site makes the browser send', async () => {
    const { slug, studyId, studyVersionId } = await aStudy(database);
    const res = await request(app)
      .post(`/s/${slug}`)
      .set('Origin', 'https://elsewhere.example')
      .type('form')
      .send({ answer: 'agree', studyVersionId });
    expect(res.status).toBe(403);
    expect(await countOf(studyId)).toBe(0);
  });

  it('offers to continue what was begun in this browser, and never chooses for whoever sits there', async () => {
    const { slug, studyId, studyVersionId } = await aStudy(database);
    const { link, cookie } = await begun(slug, studyVersionId);
    const opened = new Date(clock.now);
    clock.now = new Date(opened.getTime() + 12 * 60_000);
    const res = await request(app).get(`/s/${slug}`).set('Cookie', cookie);
    clock.now = opened;
    expect(res.status).toBe(200);
    expect(res.text).toContain('begun in this browser 12 minutes ago');
    expect(res.text).toContain(`href="${link}"`);
    expect(res.text).toContain(`href="/s/${slug}?anew"`);
    expect(res.text).not.toContain('<form');

    const anew = await request(app).get(`/s/${slug}?anew`).set('Cookie', cookie);
    expect(anew.text).toContain('<form');
    const second = await agree(slug, studyVersionId, cookie);
    expect(second.headers['location']).not.toBe(link);
    expect(await countOf(studyId)).toBe(2);
    expect((await request(app).get(link)).status).toBe(200);
  });

  it('takes no cookie of another study for one of its own', async () => {
    const [one, other] = [await aStudy(database), await aStudy(database)];
    const { cookie } = await begun(one.slug, one.studyVersionId);
    const res = await request(app).get(`/s/${other.slug}`).set('Cookie', cookie);
    expect(res.text).toContain('<form');
  });

  it('gives the personal link everything the sorting page needs, and nothing about anybody else', async () => {
    const { slug, studyVersionId, statementIds } = await aStudy(database);
    const { link, token } = await begun(slug, studyVersionId);
    const res = await request(app).get(`/api/participations/${token}`);
    expect(res.status).toBe(200);
    const view = ParticipationView.parse(res.body);
    expect(view).toMatchObject({ studySlug: slug, isOpen: true, isDemo: false, receipt: null, occasion: 1 });
    expect(view.statements.map(({ statementId }) => statementId).sort()).toEqual([...statementIds].sort());
    expect(JSON.stringify(view)).not.toContain(token);

    const page = await request(app).get(link);
    const data = /<script id="page-data" type="application\/json">(.+?)<\/script>/.exec(page.text)?.[1];
    expect(JSON.parse(data!)).toEqual(res.body);
    expect(page.text).toContain('Sort the statements by how you like the weather.');
    expect(page.text).toContain(view.statements[0]!.text);
  });

  it('is opened by no key of a row, which others may see in the record or in their own browser', async () => {
    const { slug, studyId, studyVersionId } = await aStudy(database);
    const { token } = await begun(slug, studyVersionId);
    const { rows } = await database.query<{ id: string; code: string }>(
      'select id, code from participations where study_id = $1',
      [studyId],
    );
    const { id, code } = rows[0]!;
    for (const guess of [
      id,
      code,
      secretHash(token).toString('hex'),
      secretHash(token).toString('base64url'),
    ]) {
      await request(app).get(`/api/participations/${guess}`).expect(404);
      await request(app).get(`/s/${slug}/p/${guess}`).expect(404);
      const draft = {
        conditionId: id,
        occasion: 1,
        branch: 0,
        revision: 0,
        moves: [],
        page: null,
        isReplacing: false,
      };
      await request(app).post(`/api/participations/${guess}/draft`).send(draft).expect(404);
    }
  });

  it('deals everybody an order of their own, the same at every reload', async () => {
    const { slug, studyVersionId } = await aStudy(database);
    const orders: string[] = [];
    for (let person = 0; person < 6; person++) {
      const { token } = await begun(slug, studyVersionId);
      const order = async () => {
        const res = await request(app).get(`/api/participations/${token}`);
        return ParticipationView.parse(res.body)
          .statements.map(({ text }) => text)
          .join();
      };
      orders.push(await order());
      expect(await order()).toBe(orders.at(-1));
    }
    expect(new Set(orders).size).toBeGreaterThan(1);
  });

  it('puts no statement where the browser could take it for markup', async () => {
    const { slug, studyVersionId } = await aStudy(database, {
      title: '<img src=x onerror=alert(1)>',
      consentText: '<script>alert(1)</script>',
      statements: nineLabels.map((label) => ({
        label,
        text: `</script><script>alert('${label}')</script>`,
        source: null,
      })),
    });
    const consent = await request(app).get(`/s/${slug}`);
    expect(consent.text).not.toContain('<script');
    expect(consent.text).not.toContain('<img');
    const { link } = await begun(slug, studyVersionId);
    const page = await request(app).get(link);
    expect(page.text.match(/<script/g)).toHaveLength(2);
    const data = /<script id="page-data" type="application\/json">(.+?)<\/script>/.exec(page.text)?.[1];
    expect(ParticipationView.parse(JSON.parse(data!)).statements[0]!.text).toContain('</script>');
  });

  it('says in words that a study is closed, and begins nothing in it', async () => {
    const { slug, studyId, studyVersionId } = await aStudy(database);
    await database.query('update studies set is_open = false where id = $1', [studyId]);
    const page = await request(app).get(`/s/${slug}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('takes no sorts now');
    const res = await agree(slug, studyVersionId);
    expect(res.status).toBe(409);
    expect(res.text).toContain('takes no sorts now');
    expect(await countOf(studyId)).toBe(0);
  });

  it('says in words that there is no such study and no such personal link', async () => {
    const [one, other] = [await aStudy(database), await aStudy(database)];
    const { token } = await begun(one.slug, one.studyVersionId);
    for (const path of ['/s/no-such-study', `/s/${one.slug}/p/nobody`, `/s/${other.slug}/p/${token}`]) {
      const res = await request(app).get(path);
      expect(res.status).toBe(404);
      expect(res.text).toContain('Perhaps a');
    }
    const api = await request(app).get('/api/participations/nobody');
    expect(api.status).toBe(404);
    expect(api.body).toMatchObject({ error: { code: 'not-found' } });
  });
});
