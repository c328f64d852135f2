import request, { type Response } from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createMail } from '../../../server/mail.ts';
import { passwordHash } from '../../../server/passwords.ts';
import { createServices } from '../../../server/services.ts';
import { researcherStore, type Researcher } from '../../../server/stores/researcher.store.ts';
import { startInbox, type SmtpInbox } from '../../support/smtp-inbox.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

const password = 'several words in a row';
const next = 'quite another few words';
const email = 'ada@example.org';
const ORIGIN = 'https://q.example';
let time = new Date('2026-03-01T10:00:00Z');
let inbox: SmtpInbox;
beforeAll(async () => {
  inbox = await startInbox();
});
afterAll(() => inbox.close());

eachDatabase('a forgotten password', (database) => {
  const withoutMail = testApp(createServices(database, () => time));
  const mailing = () =>
    createServices(database, () => time, {
      mail: createMail({ smtpUrl: inbox.url, from: 'Standpoint <q@example.ac.uk>' }),
    });
  let researcher: Researcher;

  beforeEach(async () => {
    time = new Date('2026-03-01T10:00:00Z');
    for (const table of ['installation', 'researchers', 'rate_limits'])
      await database.query(`delete from ${table}`);
    const account = { name: 'Ada', email, passwordHash: await passwordHash(password), createdAt: time };
    researcher = await researcherStore(database).insertResearcher(account);
    await researcherStore(database).claimInstallation(researcher.researcherId);
  });

  const post = (path: string, fields: object, app = withoutMail, from = '192.0.2.1') =>
    request(app)
      .post(path)
      .set({ 'Sec-Fetch-Site': 'same-origin', 'X-Forwarded-For': from })
      .type('form')
      .send(fields);
  const forget = (address: string, from = '192.0.2.1', services = mailing()) =>
    post(
      '/forgotten',
      { email: address },
      testApp(services, { publicOrigin: ORIGIN, trustedProxies: 1 }),
      from,
    );
  const linkOf = async () => {
    const { text } = await inbox.next();
    return /https:\/\/q\.example(\/reset\/[\w-]{43})\n/.exec(text)![1]!;
  };

  it('sends a link that sets a new password once, and ends every session', async () => {
    const session = cookieOf(await post('/sign-in', { email, password }).expect(303));
    await forget(' ADA@example.org ').expect(200);
    const link = await linkOf();
    expect((await request(withoutMail).get(link).expect(200)).text).toContain('Choose a new password');
    await post(link, { password: 'short' }).expect(400);
    const res = await post(link, { password: next }).expect(303);
    expect(res.headers['location']).toBe('/sign-in?said=password-set');
    await request(withoutMail).get('/api/account').set('Cookie', session).expect(401);
    await post('/sign-in', { email, password }).expect(401);
    await post('/sign-in', { email, password: next }).expect(303);
    await request(withoutMail).get(link).expect(404);
    await post(link, { password }).expect(404);
  });

  it('keeps only the hash of the link, and voids the others when one is used', async () => {
    await forget(email).expect(200);
    await forget(email).expect(200);
    const [one, other] = [await linkOf(), await linkOf()];
    const { rows } = await database.query<{ token_hash: Buffer }>('select token_hash from password_resets');
    expect(rows.map(({ token_hash }) => token_hash.length)).toEqual([32, 32]);
    await post(one, { password: next }).expect(303);
    await post(other, { password }).expect(404);
  });

  it('lets one of several at the same moment set it', async () => {
    await forget(email).expect(200);
    const link = await linkOf();
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(link, { password: next })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 404, 404, 404, 404]);
  });

  it('answers unknown, used and old links with the same page', async () => {
    const unknown = (
      await request(withoutMail)
        .get(`/reset/${'x'.repeat(43)}`)
        .expect(404)
    ).text;
    await forget(email).expect(200);
    const link = await linkOf();
    time = new Date('2026-03-01T10:59:59Z');
    await request(withoutMail).get(link).expect(200);
    time = new Date('2026-03-01T11:00:00Z');
    expect((await request(withoutMail).get(link).expect(404)).text).toBe(unknown);
    await post(link, { password: next }).expect(404);
  });

  it('answers alike for addresses with and without an account, and writes to the first alone', async () => {
    const services = mailing();
    const before = inbox.letters.length;
    const known = await forget(email, '192.0.2.1', services).expect(200);
    const unknown = await forget('nobody@example.org', '192.0.2.1', services).expect(200);
    expect(unknown.text.replace('nobody@example.org', email)).toBe(known.text);
    await services.background.settled();
    expect(inbox.letters.slice(before).map(({ recipients }) => recipients)).toEqual([[email]]);
    await inbox.next();
  });

  it('answers before it looks for an account, so that the time tells nothing', async () => {
    // A mail server that never answers: whoever waited for it would never come back.
    const never = new Promise<never>(() => {});
    const services = { ...mailing(), mail: { send: () => never } };
    await forget(email, '192.0.2.1', services).expect(200);
  });

  it('is limited alike for addresses with and without an account, and for where it is asked from', async () => {
    for (const address of [email, 'nobody@example.org']) {
      for (let i = 0; i < 3; i++) await forget(address, `198.51.100.${i}`).expect(200);
      const res = await forget(address, '198.51.100.9').expect(429);
      expect(Number(res.headers['retry-after'])).toBeGreaterThan(0);
    }
    for (let i = 0; i < 3; i++) await inbox.next();
    for (let i = 0; i < 30; i++) await forget(`guess${i}@example.org`, '203.0.113.5').expect(200);
    await forget('guess@example.org', '203.0.113.5').expect(429);
    await forget('guess@example.org', '203.0.113.6').expect(200);
  });

  it('without SMTP says whom to ask, and the owner of the installation makes a link', async () => {
    const { text } = await request(withoutMail).get('/forgotten').expect(200);
    expect(text).toContain('Ask whoever owns it');
    expect(text).not.toContain('<form');
    await post('/forgotten', { email }).expect(200);
    expect((await database.query('select 1 from password_resets')).rows).toEqual([]);

    const other = await aSignedInResearcher(createServices(database, () => time));
    const owner = cookieOf(await post('/sign-in', { email, password }).expect(303));
    const path = `/api/researchers/${other.researcher.researcherId}/reset-link`;
    await request(withoutMail).post(path).expect(401);
    await request(withoutMail).post(path).set('Cookie', other.cookie).expect(403);
    const unknown = `/api/researchers/${crypto.randomUUID()}/reset-link`;
    await request(withoutMail).post(unknown).set('Cookie', owner).expect(404);
    const { body } = await request(withoutMail).post(path).set('Cookie', owner).expect(201);
    const link = new URL((body as { link: string }).link).pathname;
    await post(link, { password: next }).expect(303);
    await post('/sign-in', { email: other.researcher.email, password: next }).expect(303);
  });
});

/** The name and value of the cookie an answer sets. */
function cookieOf({ headers }: Response): string {
  return [headers['set-cookie']].flat()[0]?.split(';')[0] ?? '';
}
