import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { createServices } from '../../../server/services.ts';
import { SHARE_PASSWORD as PASSWORD, shareHand } from '../../support/share-hand.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

/** The cookie of an answer, as a browser sends it. */
const passOf = (answer: request.Response) => answer.get('Set-Cookie')![0]!.split(';')[0]!;

eachDatabase('the password of a share link', (database) => {
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

  it('is asked for on a page that tells nothing of the study, and opens the report in that browser', async () => {
    const solution = await hand.aShared();
    const { path } = await hand.made(solution, { password: PASSWORD });
    const form = await request(app).get(path).expect(200);
    expect(form.text).toContain('This link asks for a password');
    expect(form.text).not.toMatch(/weather|minds|Lovers/i);
    // The form posts its Origin only if its page lets the browser say it.
    expect(form.headers['referrer-policy']).toBe('same-origin');
    await request(app).get(`${path}/report.json`).expect(303).expect('Location', path);
    expect((await hand.listed(solution))[0]).toMatchObject({ hasPassword: true, useCount: 0 });

    const wrong = await hand.give(path, 'other words');
    expect(wrong.status).toBe(401);
    expect(wrong.get('Set-Cookie')).toBeUndefined();
    expect(wrong.text).not.toMatch(/weather|minds|Lovers/i);
    await hand.give(path, '').expect(400);

    const right = await hand.give(path, PASSWORD);
    expect(right.status).toBe(303);
    expect(right.headers['location']).toBe(path);
    expect(right.get('Set-Cookie')![0]).toMatch(
      new RegExp(`^standpoint-share=[^;]+; Path=${path}; Expires=[^;]+; HttpOnly; SameSite=Lax$`),
    );
    const pass = passOf(right);
    const page = await request(app).get(path).set('Cookie', pass).expect(200);
    expect(page.text).toContain('<h1>Nine words on weather</h1>');
    await request(app).get(`${path}/report.json`).set('Cookie', pass).expect(200);
    expect((await hand.listed(solution))[0]).toMatchObject({ useCount: 2 });
  });

  it('is marked Secure over https', async () => {
    const { path } = await hand.made(await hand.aShared(), { password: PASSWORD });
    const secure = testApp(services, { publicOrigin: 'https://standpoint.example' });
    const [cookie] = (await hand.give(path, PASSWORD, secure)).get('Set-Cookie')!;
    expect(cookie).toMatch(/^__Secure-standpoint-share=.*; Secure/);
  });

  it('is refused from another site’s form', async () => {
    const { path } = await hand.made(await hand.aShared(), { password: PASSWORD });
    const answer = await request(app)
      .post(path)
      .set('Origin', 'https://elsewhere.example')
      .type('form')
      .send({ password: PASSWORD });
    expect(answer.status).toBe(403);
  });

  it('given once opens that link alone, for a day, until it is revoked, ends or has a new password', async () => {
    const solution = await hand.aShared();
    const [one, other] = [
      await hand.made(solution, { password: PASSWORD, lifetimeDays: 7 }),
      await hand.made(solution, { password: PASSWORD }),
    ];
    const locked = 'This link asks for a password';
    const read = async (path: string, pass: string) =>
      (await request(app).get(path).set('Cookie', pass)).text.includes('Nine words on weather');
    const pass = passOf(await hand.give(one.path, PASSWORD));
    expect(await read(one.path, pass)).toBe(true);
    expect(await read(other.path, pass)).toBe(false);
    const [until, proof] = pass.split('=')[1]!.split('.') as [string, string];
    expect(await read(one.path, `standpoint-share=${Number(until) + 1}.${proof}`)).toBe(false);
    expect(await read(one.path, 'standpoint-share=9999999999999.')).toBe(false);

    clock.now = new Date(begun.getTime() + 86_400_000 - 1);
    expect(await read(one.path, pass)).toBe(true);
    clock.now = new Date(begun.getTime() + 86_400_000);
    expect(await read(one.path, pass)).toBe(false);

    const again = passOf(await hand.give(one.path, PASSWORD));
    expect(await read(one.path, again)).toBe(true);
    // The same words again are another password: whoever had it from somebody is asked anew.
    await hand.setPassword(solution, one.shareId, PASSWORD).expect(200);
    expect((await request(app).get(one.path).set('Cookie', again)).text).toContain(locked);
    await hand.setPassword(solution, one.shareId, 'another password').expect(200);
    await hand.give(one.path, PASSWORD).expect(401);
    const newest = passOf(await hand.give(one.path, 'another password'));
    expect(await read(one.path, newest)).toBe(true);
    await hand.revoke(solution, one.shareId).expect(200);
    await request(app).get(one.path).set('Cookie', newest).expect(404);
    await hand.setPassword(solution, one.shareId, null).expect(404);

    await hand.setPassword(solution, other.shareId, null).expect(200);
    expect(await read(other.path, '')).toBe(true);
  });

  it('never lasts longer than its link', async () => {
    const { path } = await hand.made(await hand.aShared(), { password: PASSWORD, lifetimeDays: 7 });
    clock.now = new Date(begun.getTime() + 7 * 86_400_000 - 60_000);
    const right = await hand.give(path, PASSWORD);
    expect(right.get('Set-Cookie')![0]).toContain('Expires=Sun, 08 Mar 2026 10:00:00 GMT');
    const pass = passOf(right);
    await request(app).get(path).set('Cookie', pass).expect(200);
    clock.now = new Date(begun.getTime() + 7 * 86_400_000);
    await request(app).get(path).set('Cookie', pass).expect(404);
  });

  it('may be tried ten times from an address, over all servers, and each link counts for itself', async () => {
    const servers = [testApp(services, { trustedProxies: 1 }), testApp(services, { trustedProxies: 1 })];
    const solution = await hand.aShared();
    const { path } = await hand.made(solution, { password: PASSWORD });
    const from = (address: string, password: string, n = 0) =>
      hand.give(path, password, servers[n % 2]).set('X-Forwarded-For', address);
    for (let n = 0; n < 20; n++) await from('192.0.2.1', PASSWORD, n).expect(303);
    for (let n = 0; n < 10; n++) await from('192.0.2.1', `wrong ${n}`, n).expect(401);
    const limited = await from('192.0.2.1', PASSWORD);
    expect(limited.status).toBe(429);
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(500);
    await from('192.0.2.2', PASSWORD).expect(303);
    const other = await hand.made(solution, { password: PASSWORD });
    await hand.give(other.path, PASSWORD, servers[0]).set('X-Forwarded-For', '192.0.2.1').expect(303);
  });

  it('may be tried a hundred times for a link, from however many addresses', async () => {
    const behindProxy = testApp(services, { trustedProxies: 1 });
    const { path } = await hand.made(await hand.aShared(), { password: PASSWORD });
    const from = (n: number) =>
      hand.give(path, 'a wrong one', behindProxy).set('X-Forwarded-For', `198.51.100.${n}`);
    const answers: request.Response[] = [];
    while (answers.length < 104) {
      const eight = Array.from({ length: 8 }, (_, n) => from(answers.length + n));
      answers.push(...(await Promise.all(eight)));
    }
    const counted = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect([counted(401), counted(429)]).toEqual([100, 4]);
  });
});
