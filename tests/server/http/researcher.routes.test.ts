import request, { type Response } from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../../server/contract/problem.ts';
import { createServices } from '../../../server/services.ts';
import { issueSetUpLink } from '../../../server/usecases/issue-set-up-link.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

const password = 'several words in a row';
const owner = { name: 'Ada', email: 'ada@example.org', password };

let time = new Date('2026-03-01T10:00:00Z');

eachDatabase('researchers', (database) => {
  const services = createServices(database, () => time);
  const app = testApp(services, { trustedProxies: 1 });

  beforeEach(async () => {
    time = new Date('2026-03-01T10:00:00Z');
    await database.query('delete from sessions');
    await database.query('delete from set_up_tokens');
    await database.query('delete from installation');
    await database.query('delete from researchers');
    await database.query('delete from rate_limits');
  });

  const submit = (path: string, fields: object, from = '192.0.2.1', to = app) =>
    request(to)
      .post(path)
      .set({ 'Sec-Fetch-Site': 'same-origin', 'X-Forwarded-For': from })
      .type('form')
      .send(fields);
  const setUpLink = async () => `/set-up/${(await issueSetUpLink(services)) ?? 'none'}`;
  const becomeOwner = async () => cookieOf(await submit(await setUpLink(), owner).expect(303));
  const me = async (cookie: string) =>
    (await request(app).get('/api/me').set('Cookie', cookie)).body as unknown;
  const countOf = async (table: string) => (await database.query(`select 1 from ${table}`)).rows.length;

  describe('setting up', () => {
    it('makes whoever holds the link the owner, signed in', async () => {
      const link = await setUpLink();
      expect((await request(app).get(link).expect(200)).text).toContain('Become the owner');
      const res = await submit(link, { ...owner, email: ' Ada@Example.org ' }).expect(303);
      expect(res.headers['location']).toBe('/studies');
      expect(await me(cookieOf(res))).toEqual({ researcher: { name: 'Ada', email: 'ada@example.org' } });
    });

    it('stores neither the password nor the link', async () => {
      const link = await setUpLink();
      const { rows: tokens } = await database.query<{ token_hash: Buffer }>(
        'select token_hash from set_up_tokens',
      );
      expect(tokens[0]?.token_hash).toHaveLength(32);
      await submit(link, owner).expect(303);
      const { rows } = await database.query<{ password_hash: string }>(
        'select password_hash from researchers',
      );
      expect(rows[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    });

    it('is over once there is an owner: every link is void and none is made', async () => {
      const [one, other] = [await setUpLink(), await setUpLink()];
      await submit(one, owner).expect(303);
      for (const link of [one, other, '/set-up/guess']) {
        expect((await request(app).get(link).expect(409)).text).toContain('set-up link is void');
        await submit(link, { ...owner, email: 'eve@example.org' }).expect(409);
      }
      expect(await issueSetUpLink(services)).toBeNull();
      expect(await countOf('researchers')).toBe(1);
      expect(await countOf('set_up_tokens')).toBe(0);
    });

    it('makes one owner when several hand the form in at the same moment', async () => {
      const links = await Promise.all(Array.from({ length: 8 }, setUpLink));
      const answers = await Promise.all(
        links.map((link, i) => submit(link, { ...owner, email: `ada${i}@example.org` })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409, 409, 409, 409, 409, 409]);
      expect(await countOf('researchers')).toBe(1);
      expect(await countOf('sessions')).toBe(1);
    });

    it('does not open to a guess, and slows guessing down', async () => {
      await setUpLink();
      for (let i = 0; i < 20; i++) {
        await request(app).get(`/set-up/guess-${i}`).set('X-Forwarded-For', '192.0.2.9').expect(404);
      }
      const res = await request(app).get('/set-up/guess').set('X-Forwarded-For', '192.0.2.9').expect(429);
      expect(Number(res.headers['retry-after'])).toBeGreaterThan(0);
      await request(app)
        .get(await setUpLink())
        .set('X-Forwarded-For', '192.0.2.10')
        .expect(200);
    });

    it.each([
      ['name', { ...owner, name: ' ' }, 'Enter your name'],
      ['name', { ...owner, name: 'x'.repeat(121) }, 'Enter a name of at most 120 characters'],
      ['email', { ...owner, email: '' }, 'Enter your e-mail address'],
      ['email', { ...owner, email: 'ada' }, 'Enter an e-mail address like name@example.ac.uk'],
      ['password', { ...owner, password: '' }, 'Choose a password'],
      ['password', { ...owner, password: 'eleven char' }, 'Choose a password of 12 to 200 characters'],
    ])('says beside the field %s what is wrong', async (field, fields, words) => {
      const res = await submit(await setUpLink(), fields).expect(400);
      expect(res.text).toContain(`<a href="#${field}">${words}</a>`);
      expect(res.text).toContain(`id="${field}-fault">${words}<`);
      expect(res.text).toContain('<title>Error: Set up Standpoint');
      expect(res.text).not.toContain(password);
      expect(await countOf('researchers')).toBe(0);
    });

    it('refuses a field that the form does not have', async () => {
      await submit(await setUpLink(), { ...owner, role: 'admin' }).expect(400);
      expect(await countOf('researchers')).toBe(0);
    });
  });

  describe('signing in', () => {
    beforeEach(async () => {
      await becomeOwner();
    });

    it('gives a session of its own, kept only as a hash', async () => {
      const res = await submit('/sign-in', { email: 'ADA@example.org', password }).expect(303);
      expect(res.headers['location']).toBe('/studies');
      const [cookie = ''] = [res.headers['set-cookie']].flat();
      expect(cookie).toMatch(/^standpoint=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
      expect(await me(cookieOf(res))).toMatchObject({ researcher: { name: 'Ada' } });
      const { rows } = await database.query<{ token_hash: Buffer }>('select token_hash from sessions');
      const token = cookieOf(res).replace('standpoint=', '');
      expect(rows.map(({ token_hash }) => token_hash.toString())).not.toContain(token);
    });

    it.each([
      ['a wrong password', { email: owner.email, password: 'another password' }],
      ['an e-mail without an account', { email: 'eve@example.org', password }],
    ])('refuses %s with the same words', async (_what, fields) => {
      const res = await submit('/sign-in', fields).expect(401);
      expect(res.text).toContain('No account has this e-mail address and password');
      expect(res.headers).not.toHaveProperty('set-cookie');
    });

    it('ends the session a browser came with, and never takes one from outside', async () => {
      const first = await submit('/sign-in', { email: owner.email, password }).expect(303);
      const second = await submit('/sign-in', { email: owner.email, password })
        .set('Cookie', cookieOf(first))
        .expect(303);
      expect(await me(cookieOf(first))).toEqual({ researcher: null });
      expect(await me(cookieOf(second))).toMatchObject({ researcher: { name: 'Ada' } });

      const fixed = await submit('/sign-in', { email: owner.email, password })
        .set('Cookie', 'standpoint=chosen-by-somebody-else')
        .expect(303);
      expect(cookieOf(fixed)).not.toContain('chosen-by-somebody-else');
      expect(await me('standpoint=chosen-by-somebody-else')).toEqual({ researcher: null });
    });

    it('ends after its lifetime, by the clock of the server', async () => {
      const cookie = cookieOf(await submit('/sign-in', { email: owner.email, password }).expect(303));
      time = new Date('2026-03-02T09:59:59Z');
      expect(await me(cookie)).toMatchObject({ researcher: { name: 'Ada' } });
      time = new Date('2026-03-02T10:00:00Z');
      expect(await me(cookie)).toEqual({ researcher: null });
    });

    it('allows ten wrong tries for an account, from wherever they come, on whichever of several servers', async () => {
      const wrong = { email: owner.email, password: 'wrong password' };
      const other = testApp(
        createServices(database, () => time),
        { trustedProxies: 1 },
      );
      for (let i = 0; i < 10; i++)
        await submit('/sign-in', wrong, `198.51.100.${i}`, i % 2 === 0 ? app : other).expect(401);
      const res = await submit('/sign-in', { ...wrong, password }, '198.51.100.99').expect(429);
      expect(Number(res.headers['retry-after'])).toBeGreaterThan(0);
      await database.query('update rate_limits set expire = 0');
      await submit('/sign-in', { email: owner.email, password }, '198.51.100.99').expect(303);
    });

    it('allows a hundred wrong tries from an address, for whichever accounts', async () => {
      for (let i = 0; i < 100; i++) {
        await submit('/sign-in', { email: `guess${i}@example.org`, password }, '192.0.2.7').expect(401);
      }
      await submit('/sign-in', { email: owner.email, password }, '192.0.2.7').expect(429);
      await submit('/sign-in', { email: owner.email, password }, '192.0.2.8').expect(303);
    });

    it('counts tries at the same moment too', async () => {
      const tries = await Promise.all(
        Array.from({ length: 30 }, () =>
          submit('/sign-in', { email: owner.email, password: 'wrong password' }),
        ),
      );
      expect(tries.filter(({ status }) => status === 401)).toHaveLength(10);
      expect(tries.filter(({ status }) => status === 429)).toHaveLength(20);
    });

    it('counts only wrong tries', async () => {
      for (let i = 0; i < 15; i++) await submit('/sign-in', { email: owner.email, password }).expect(303);
    });

    it('keeps neither e-mails nor addresses where it counts', async () => {
      await submit('/sign-in', { email: owner.email, password: 'wrong password' }).expect(401);
      const { rows } = await database.query<{ key: string }>('select key from rate_limits');
      expect(rows.length).toBeGreaterThan(0);
      for (const { key } of rows) expect(key).toMatch(/^[a-z-]+:[\w-]{43}$/);
    });

    it.each([
      ['/solutions/7?view=grid', '/solutions/7?view=grid'],
      ['https://evil.example/', '/studies'],
      ['//evil.example', '/studies'],
      ['/\\evil.example', '/studies'],
      ['/\t/evil.example', '/studies'],
      ['/x/..//evil.example', '/studies'],
      ['/.//evil.example', '/studies'],
      ['/%2e%2e//evil.example', '/studies'],
      ['/x/../\\evil.example', '/studies'],
      ['javascript:alert(1)', '/studies'],
    ])('goes on from %s to %s', async (next, location) => {
      const res = await submit('/sign-in', { email: owner.email, password, next }).expect(303);
      expect(res.headers['location']).toBe(location);
    });

    it('says what is missing, and keeps what was typed but the password', async () => {
      const res = await submit('/sign-in', { email: '"><script>', password: '' }).expect(400);
      expect(res.text).toContain('<a href="#password">Enter your password</a>');
      expect(res.text).toContain('value="&quot;&gt;&lt;script&gt;"');
    });

    it('goes straight on for who is signed in already', async () => {
      const cookie = cookieOf(await submit('/sign-in', { email: owner.email, password }));
      await request(app).get('/sign-in').set('Cookie', cookie).expect(303);
      await request(app).get('/sign-in').expect(200);
    });
  });

  it('signing out ends the session', async () => {
    const cookie = await becomeOwner();
    const res = await request(app)
      .post('/api/sign-out')
      .set('Cookie', cookie)
      .expect(200, { researcher: null });
    expect([res.headers['set-cookie']].flat()[0]).toMatch(/^standpoint=; Path=\/; Expires=Thu, 01 Jan 1970/);
    expect(await me(cookie)).toEqual({ researcher: null });
    // Whoever kept the cookie has nothing by it.
    const reused = await request(app).get('/api/account').set('Cookie', cookie);
    expect([reused.status, (reused.body as Problem).error.code]).toEqual([401, 'sign-in-needed']);
  });

  it('over https the cookie cannot be set by a neighbour nor sent in the clear', async () => {
    const secure = testApp(services, { publicOrigin: 'https://q.example', trustedProxies: 1 });
    const res = await request(secure)
      .post(await setUpLink())
      .set('Origin', 'https://q.example')
      .type('form')
      .send(owner)
      .expect(303);
    const [cookie = ''] = [res.headers['set-cookie']].flat();
    expect(cookie).toMatch(
      /^__Host-standpoint=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect((await request(secure).get('/api/me').set('Cookie', cookieOf(res))).body).toMatchObject({
      researcher: { name: 'Ada' },
    });
  });
});

/** The name and value of the cookie an answer sets, as a browser sends it back. */
function cookieOf({ headers }: Response): string {
  return [headers['set-cookie']].flat()[0]?.split(';')[0] ?? '';
}
