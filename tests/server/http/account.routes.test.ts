import { Secret, TOTP } from 'otpauth';
import request, { type Response } from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { passwordHash } from '../../../server/passwords.ts';
import { createServices } from '../../../server/services.ts';
import { researcherStore } from '../../../server/stores/researcher.store.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

const password = 'several words in a row';
const email = 'ada@example.org';
let time = new Date('2026-03-01T10:00:00Z');

eachDatabase('accounts', (database) => {
  const services = createServices(database, () => time);
  const app = testApp(services);
  let hash: string | undefined;

  beforeEach(async () => {
    time = new Date('2026-03-01T10:00:00Z');
    for (const table of ['installation', 'researchers', 'rate_limits'])
      await database.query(`delete from ${table}`);
    hash ??= await passwordHash(password);
    const account = { name: 'Ada', email, passwordHash: hash, createdAt: time };
    const { researcherId } = await researcherStore(database).insertResearcher(account);
    await researcherStore(database).claimInstallation(researcherId);
  });

  const post = (path: string, fields: object, cookie = '') =>
    request(app)
      .post(path)
      .set({ 'Sec-Fetch-Site': 'same-origin', ...(cookie !== '' && { Cookie: cookie }) })
      .type('form')
      .send(fields);
  const signIn = async (agent = '', secret = password) =>
    cookieOf(await post('/sign-in', { email, password: secret }).set('User-Agent', agent).expect(303));
  const api = (method: 'get' | 'put' | 'post' | 'delete', path: string, cookie: string, body?: object) =>
    request(app)[method](`/api/account${path}`).set('Cookie', cookie).send(body);
  const account = async (cookie: string) =>
    (await api('get', '', cookie).expect(200)).body as {
      name: string;
      secondFactor: { recoveryCodesLeft: number } | null;
      sessions: { sessionId: string; device: string; isThis: boolean; lastUsedAt: string }[];
    };
  const isSignedIn = async (cookie: string) => (await api('get', '', cookie)).status === 200;

  it('is nobody’s without a session', async () => {
    await request(app).get('/api/account').expect(401);
    await request(app).put('/api/account/name').send({ name: 'Eve' }).expect(401);
    await request(app).delete('/api/account/sessions').expect(401);
  });

  it('takes another name', async () => {
    const cookie = await signIn();
    await api('put', '/name', cookie, { name: ' Ada Lovelace ' }).expect(204);
    expect(await account(cookie)).toMatchObject({ name: 'Ada Lovelace', email });
    await api('put', '/name', cookie, { name: ' ' }).expect(400);
  });

  describe('sessions', () => {
    it('are listed in words, this one marked, and ended one by one', async () => {
      const desk = await signIn('Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0');
      time = new Date('2026-03-01T11:00:00Z');
      const phone = await signIn('Mozilla/5.0 (iPhone) AppleWebKit/605 Version/18 Safari/604');
      const { sessions } = await account(phone);
      expect(sessions).toMatchObject([
        { device: 'Safari on iPhone', isThis: true },
        { device: 'Firefox on Windows', isThis: false, lastUsedAt: '2026-03-01T10:00:00.000Z' },
      ]);
      const kept = await database.query<{ device: string }>('select * from sessions');
      expect(JSON.stringify(kept.rows)).not.toContain('Gecko');
      await api('delete', `/sessions/${sessions[1]!.sessionId}`, phone).expect(204);
      await api('delete', `/sessions/${sessions[1]!.sessionId}`, phone).expect(404);
      expect(await isSignedIn(desk)).toBe(false);
      expect(await isSignedIn(phone)).toBe(true);
    });

    it('of others cannot be ended', async () => {
      const mine = await signIn();
      const { sessions } = await account(mine);
      const other = await aSignedInResearcher(services);
      await api('delete', `/sessions/${sessions[0]!.sessionId}`, other.cookie).expect(404);
      await api('delete', '/sessions', other.cookie).expect(204);
      expect(await isSignedIn(mine)).toBe(true);
    });

    it('end everywhere else at once', async () => {
      const [here, there, elsewhere] = [await signIn(), await signIn(), await signIn()];
      await api('delete', '/sessions', here).expect(204);
      expect(await Promise.all([here, there, elsewhere].map(isSignedIn))).toEqual([true, false, false]);
    });

    it('note when they were last used, to within five minutes', async () => {
      const cookie = await signIn();
      const lastUsed = async () => (await account(cookie)).sessions[0]!.lastUsedAt;
      time = new Date('2026-03-01T10:04:59Z');
      expect(await lastUsed()).toBe('2026-03-01T10:00:00.000Z');
      time = new Date('2026-03-01T10:05:00Z');
      expect(await lastUsed()).toBe('2026-03-01T10:05:00.000Z');
    });
  });

  describe('changing the password', () => {
    const next = 'quite another few words';

    it('ends every session and gives this browser a new one', async () => {
      const [here, there] = [await signIn(), await signIn()];
      const res = await api('put', '/password', here, { present: password, password: next }).expect(204);
      const fresh = cookieOf(res);
      expect(fresh).not.toBe(here);
      expect(await Promise.all([here, there, fresh].map(isSignedIn))).toEqual([false, false, true]);
      await post('/sign-in', { email, password }).expect(401);
      await post('/sign-in', { email, password: next }).expect(303);
    });

    it('asks for the present one, ten times at most', async () => {
      const cookie = await signIn();
      const wrong = { present: 'not the password', password: next };
      for (let i = 0; i < 10; i++) {
        const res = await api('put', '/password', cookie, wrong).expect(422);
        expect(res.body).toMatchObject({ error: { code: 'password-wrong', field: 'present' } });
      }
      const right = { present: password, password: next };
      const res = await api('put', '/password', cookie, right).expect(429);
      expect(Number(res.headers['retry-after'])).toBeGreaterThan(0);
      expect(await isSignedIn(cookie)).toBe(true);
    });
  });

  describe('the second factor', () => {
    const codeOf = (secret: string, at = time) =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });
    const turnOn = async (cookie: string) => {
      const { body } = await api('post', '/second-factor', cookie, { password }).expect(201);
      const { secret, qr } = body as { secret: string; qr: string };
      expect(qr).toMatch(/^<svg/);
      const res = await api('put', '/second-factor', cookie, { code: codeOf(secret) }).expect(200);
      return { secret, recoveryCodes: (res.body as { recoveryCodes: string[] }).recoveryCodes };
    };
    const half = async () => {
      const res = await post('/sign-in', { email, password, next: '/import' }).expect(303);
      expect(res.headers['location']).toBe('/sign-in/code?next=%2Fimport');
      return cookieOf(res);
    };

    it('is asked for only after a code confirmed it', async () => {
      const cookie = await signIn();
      await api('post', '/second-factor', cookie, { password }).expect(201);
      await api('put', '/second-factor', cookie, { code: '000000' }).expect(401);
      expect((await account(cookie)).secondFactor).toBeNull();
      expect(await isSignedIn(await signIn())).toBe(true);
      const { recoveryCodes } = await turnOn(cookie);
      expect(new Set(recoveryCodes).size).toBe(10);
      expect((await account(cookie)).secondFactor).toEqual({ recoveryCodesLeft: 10 });
      await api('post', '/second-factor', cookie, { password }).expect(409);
    });

    it('is begun with the password, so that nobody at an open browser shuts its owner out', async () => {
      const cookie = await signIn();
      for (const [body, status] of [
        [{}, 400],
        [{ password: 'not these words' }, 422],
      ] as const) {
        await api('post', '/second-factor', cookie, body).expect(status);
      }
      await api('put', '/second-factor', cookie, { code: '000000' }).expect(401);
      const { rows } = await database.query('select 1 from second_factors');
      expect(rows).toEqual([]);
    });

    it('lets nobody in with the password alone', async () => {
      const { secret } = await turnOn(await signIn());
      const cookie = await half();
      expect(await isSignedIn(cookie)).toBe(false);
      await request(app).get('/sign-in/code').set('Cookie', cookie).expect(200);
      time = new Date(time.getTime() + 30_000);
      const spaced = codeOf(secret).replace(/^(...)/, '$1 ');
      const res = await post('/sign-in/code', { code: spaced, next: '/import' }, cookie).expect(303);
      expect(res.headers['location']).toBe('/import');
      const session = cookieOf(res);
      expect(session).not.toBe(cookie);
      expect(await isSignedIn(session)).toBe(true);
      expect(await isSignedIn(cookie)).toBe(false);
    });

    it('takes no code twice, nor an older one, at the same moment neither', async () => {
      const { secret } = await turnOn(await signIn());
      const used = codeOf(secret);
      await post('/sign-in/code', { code: used }, await half()).expect(401);
      time = new Date(time.getTime() + 60_000);
      const code = codeOf(secret);
      const steps = [await half(), await half(), await half()];
      const answers = await Promise.all(steps.map((cookie) => post('/sign-in/code', { code }, cookie)));
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 401, 401]);
      const older = codeOf(secret, new Date(time.getTime() - 30_000));
      await post('/sign-in/code', { code: older }, await half()).expect(401);
    });

    it('stops after five wrong codes, and then refuses the right one too, for a while', async () => {
      const { secret } = await turnOn(await signIn());
      time = new Date(time.getTime() + 60_000);
      const cookie = await half();
      const right = codeOf(secret);
      const wrong = right === '123456' ? '654321' : '123456';
      for (let i = 0; i < 5; i++) await post('/sign-in/code', { code: wrong }, cookie).expect(401);
      const res = await post('/sign-in/code', { code: right }, cookie).expect(429);
      expect(Number(res.headers['retry-after'])).toBeGreaterThan(0);
      await database.query("update rate_limits set expire = 0 where key like 'code:%'");
      await post('/sign-in/code', { code: right }, cookie).expect(303);
    });

    it('is forgotten ten minutes after the password', async () => {
      await turnOn(await signIn());
      const cookie = await half();
      time = new Date(time.getTime() + 600_000);
      await request(app).get('/sign-in/code').set('Cookie', cookie).expect(303);
      const res = await post('/sign-in/code', { code: '123456' }, cookie).expect(303);
      expect(res.headers['location']).toBe('/sign-in?next=%2Fstudies');
    });

    it('takes each recovery code once, and keeps only hashes', async () => {
      const { recoveryCodes } = await turnOn(await signIn());
      const code = recoveryCodes[3]!;
      const { rows } = await database.query<{ code_hash: Buffer }>('select code_hash from recovery_codes');
      expect(rows).toHaveLength(10);
      for (const { code_hash } of rows) expect(code_hash).toHaveLength(32);
      const res = await post('/sign-in/code', { code: code.toLowerCase() }, await half()).expect(303);
      expect((await account(cookieOf(res))).secondFactor).toEqual({ recoveryCodesLeft: 9 });
      await post('/sign-in/code', { code }, await half()).expect(401);
    });

    it('is turned off, and its recovery codes made anew, with the password only', async () => {
      const cookie = await signIn();
      const { recoveryCodes } = await turnOn(cookie);
      await api('post', '/second-factor/off', cookie, { password: 'wrong' }).expect(422);
      await api('post', '/second-factor/recovery-codes', cookie, { password: 'wrong' }).expect(422);
      const renewed = await api('post', '/second-factor/recovery-codes', cookie, { password }).expect(200);
      expect(renewed.body).not.toEqual({ recoveryCodes });
      await post('/sign-in/code', { code: recoveryCodes[0] }, await half()).expect(401);
      await api('post', '/second-factor/off', cookie, { password }).expect(204);
      expect(await isSignedIn(await signIn())).toBe(true);
      await api('post', '/second-factor/recovery-codes', cookie, { password }).expect(404);
    });
  });

  it('shows everybody to the owner of the installation alone', async () => {
    const cookie = await signIn();
    const other = await aSignedInResearcher(services);
    const { body } = await request(app).get('/api/researchers').set('Cookie', cookie).expect(200);
    expect(body).toMatchObject({ researchers: [{ name: 'Ada', isOwner: true }, { isOwner: false }] });
    await request(app).get('/api/researchers').set('Cookie', other.cookie).expect(403);
    await request(app).get('/api/researchers').expect(401);
  });
});

/** The name and value of the cookie an answer sets. */
function cookieOf({ headers }: Response): string {
  return [headers['set-cookie']].flat()[0]?.split(';')[0] ?? '';
}
