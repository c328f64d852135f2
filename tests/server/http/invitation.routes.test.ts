import request, { type Response } from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMail } from '../../../server/mail.ts';
import { createServices } from '../../../server/services.ts';
import { researcherStore } from '../../../server/stores/researcher.store.ts';
import { inviteResearcher } from '../../../server/usecases/invite-researcher.ts';
import { startInbox, type SmtpInbox } from '../../support/smtp-inbox.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

const password = 'several words in a row';
let time = new Date('2026-03-01T10:00:00Z');

eachDatabase('invitations', (database) => {
  const services = createServices(database, () => time);
  const app = testApp(services);
  let owner: { researcher: { researcherId: string; email: string }; cookie: string };

  beforeEach(async () => {
    time = new Date('2026-03-01T10:00:00Z');
    for (const table of ['invitations', 'sessions', 'installation', 'researchers', 'rate_limits'])
      await database.query(`delete from ${table}`);
    owner = await aSignedInResearcher(services);
    await researcherStore(database).claimInstallation(owner.researcher.researcherId);
  });

  const invite = (email: string, cookie = owner.cookie) =>
    request(app).post('/api/invitations').set('Cookie', cookie).send({ email });
  const invitations = async () =>
    (
      (await request(app).get('/api/invitations').set('Cookie', owner.cookie).expect(200)).body as {
        invitations: { invitationId: string; email: string; isExpired: boolean }[];
      }
    ).invitations;
  const linkOf = ({ body }: Response) => new URL((body as { link: string }).link).pathname;
  const post = (path: string, fields: object, cookie = '') =>
    request(app)
      .post(path)
      .set({ 'Sec-Fetch-Site': 'same-origin', ...(cookie !== '' && { Cookie: cookie }) })
      .type('form')
      .send(fields);

  it('without SMTP shows the link once and keeps only its hash', async () => {
    const res = await invite(' Bo@Example.org ').expect(201);
    expect(res.body).toMatchObject({
      invitation: { email: 'bo@example.org', invitedBy: 'Ada Researcher', isExpired: false },
      hasMailFailed: false,
    });
    const token = linkOf(res).replace('/invitations/', '');
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await invitations())).not.toContain(token);
    const { rows } = await database.query<{ token_hash: Buffer }>('select token_hash from invitations');
    expect(rows[0]?.token_hash).toHaveLength(32);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('makes somebody new a researcher, signed in, once', async () => {
    const link = linkOf(await invite('bo@example.org'));
    const page = await request(app).get(link).expect(200);
    expect(page.text).toContain('Ada Researcher invites you to use Standpoint');
    const res = await post(link, { name: 'Bo', password }).expect(303);
    expect(res.headers['location']).toBe('/studies');
    const cookie = [res.headers['set-cookie']].flat()[0]!.split(';')[0]!;
    const me = await request(app).get('/api/me').set('Cookie', cookie);
    expect(me.body).toEqual({ researcher: { name: 'Bo', email: 'bo@example.org' } });
    await request(app).get(link).expect(404);
    await post(link, { name: 'Eve', password }).expect(404);
    expect(await invitations()).toEqual([]);
    await post('/sign-in', { email: 'bo@example.org', password }).expect(303);
  });

  it('lets one of several at the same moment join', async () => {
    const link = linkOf(await invite('bo@example.org'));
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) => post(link, { name: `Bo ${i}`, password })),
    );
    const joined = answers.filter(({ headers }) => headers['set-cookie'] !== undefined);
    expect(joined).toHaveLength(1);
    expect(answers.every(({ status }) => status === 303 || status === 404)).toBe(true);
    const { rows } = await database.query("select 1 from researchers where email = 'bo@example.org'");
    expect(rows).toHaveLength(1);
  });

  it('answers unknown, used, revoked and expired links with the same page', async () => {
    const pageOf = async (path: string) => (await request(app).get(path).expect(404)).text;
    const unknown = await pageOf(`/invitations/${'x'.repeat(43)}`);

    const used = linkOf(await invite('used@example.org'));
    await post(used, { name: 'Bo', password }).expect(303);
    expect(await pageOf(used)).toBe(unknown);

    const revoked = linkOf(await invite('revoked@example.org'));
    const invitationId = (await invitations())[0]?.invitationId;
    await request(app)
      .delete(`/api/invitations/${invitationId ?? 'none'}`)
      .set('Cookie', owner.cookie)
      .expect(204);
    expect(await pageOf(revoked)).toBe(unknown);
    await post(revoked, { name: 'Bo', password }).expect(404);
    await request(app)
      .delete(`/api/invitations/${invitationId ?? 'none'}`)
      .set('Cookie', owner.cookie)
      .expect(404);

    const expired = linkOf(await invite('expired@example.org'));
    await database.query("update sessions set expires_at = '2027-01-01'");
    time = new Date('2026-03-08T09:59:59Z');
    await request(app).get(expired).expect(200);
    time = new Date('2026-03-08T10:00:00Z');
    expect(await pageOf(expired)).toBe(unknown);
    await post(expired, { name: 'Bo', password }).expect(404);
    expect(await invitations()).toMatchObject([{ email: 'expired@example.org', isExpired: true }]);
  });

  it('replaces an earlier invitation to the same address', async () => {
    const first = linkOf(await invite('bo@example.org'));
    const second = linkOf(await invite('bo@example.org'));
    await request(app).get(first).expect(404);
    await request(app).get(second).expect(200);
    expect(await invitations()).toHaveLength(1);
  });

  it('lets whoever is signed in accept as who they are', async () => {
    const bo = await aSignedInResearcher(services);
    const link = linkOf(await invite('other-address@example.org'));
    const page = await request(app).get(link).set('Cookie', bo.cookie).expect(200);
    expect(page.text).toContain(`You are signed in as Ada Researcher (${bo.researcher.email})`);
    await post(link, {}, bo.cookie).expect(303);
    await request(app).get(link).expect(404);
  });

  it('sends who got an account meanwhile to sign in, and back', async () => {
    const link = linkOf(await invite('bo@example.org'));
    await researcherStore(database).insertResearcher({
      name: 'Bo',
      email: 'bo@example.org',
      passwordHash: 'cookie only',
      createdAt: time,
    });
    const { text } = await request(app).get(link).expect(200);
    expect(text).toContain(`href="/sign-in?next=${encodeURIComponent(link)}"`);
    const res = await post(link, { name: 'Eve', password }).expect(303);
    expect(res.headers).not.toHaveProperty('set-cookie');
    expect(res.headers['location']).toBe(link);
  });

  it('is the installation owner’s alone', async () => {
    const other = await aSignedInResearcher(services);
    await invite('bo@example.org', other.cookie).expect(403);
    await request(app).post('/api/invitations').send({ email: 'bo@example.org' }).expect(401);
    await request(app).get('/api/invitations').expect(401);
    await request(app).get('/api/invitations').set('Cookie', other.cookie).expect(403);
    await invite('bo@example.org').expect(201);
    const invitationId = (await invitations())[0]?.invitationId;
    const path = `/api/invitations/${invitationId ?? 'none'}`;
    await request(app).delete(path).expect(401);
    await request(app).delete(path).set('Cookie', other.cookie).expect(403);
    expect(await invitations()).toHaveLength(1);
  });

  it('refuses what is no address, and whoever is here already', async () => {
    await invite('bo').expect(400);
    const res = await invite(owner.researcher.email).expect(409);
    expect(res.body).toMatchObject({ error: { code: 'already-member', field: 'email' } });
  });

  it.each([
    [{ name: '', password }, 'Enter your name'],
    [{ name: 'Bo', password: 'eleven char' }, 'Choose a password of 12 to 200 characters'],
  ])('says beside the field what is wrong: %o', async (fields, words) => {
    const link = linkOf(await invite('bo@example.org'));
    const res = await post(link, fields).expect(400);
    expect(res.text).toContain(words);
    await request(app).get(link).expect(200);
  });

  it('stops one researcher after sixty invitations an hour', async () => {
    for (let i = 0; i < 60; i++) await invite(`bo${i}@example.org`).expect(201);
    const res = await invite('bo60@example.org').expect(429);
    expect(Number(res.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('makes a thousand tokens of 256 bits without a pattern', async () => {
    const tokens: string[] = [];
    const inviter = { name: 'Ada', ...owner.researcher };
    for (let i = 0; i < 1000; i++) {
      if (i % 50 === 0) await database.query('delete from rate_limits');
      const { link } = await inviteResearcher(services, inviter, `bo${i}@example.org`, 'http://here');
      tokens.push(link!.replace('http://here/invitations/', ''));
    }
    expect(new Set(tokens).size).toBe(1000);
    const bytes = tokens.map((token) => Buffer.from(token, 'base64url'));
    for (const each of bytes) expect(each).toHaveLength(32);
    // Every bit is one in about half of them: 8 standard deviations (of 15.8) are never seen by chance.
    for (let bit = 0; bit < 256; bit++) {
      const ones = bytes.filter((each) => (each[bit >> 3]! >> (bit & 7)) & 1).length;
      expect(Math.abs(ones - 500), `bit ${bit}`).toBeLessThan(127);
    }
  });

  describe('with SMTP', () => {
    let inbox: SmtpInbox;
    beforeAll(async () => {
      inbox = await startInbox();
    });
    afterAll(() => inbox.close());
    const failures: unknown[] = [];
    const mailing = () =>
      testApp(
        createServices(database, () => time, {
          mail: createMail({ smtpUrl: inbox.url, from: 'Standpoint <q@example.ac.uk>' }),
          onFailure: (error) => failures.push(error),
        }),
        { publicOrigin: 'https://q.example' },
      );
    const inviteByMail = (email: string) =>
      request(mailing())
        .post('/api/invitations')
        .set({ Cookie: owner.cookie.replace('standpoint', '__Host-standpoint'), Origin: 'https://q.example' })
        .send({ email });

    it('mails the link and shows it to nobody', async () => {
      const res = await inviteByMail('bo@example.org').expect(201);
      expect(res.body).toMatchObject({ link: null, hasMailFailed: false });
      const letter = await inbox.next();
      expect(letter.recipients).toEqual(['bo@example.org']);
      const link = /https:\/\/q\.example(\/invitations\/[\w-]{43})\n/.exec(letter.text)?.[1];
      expect((await request(app).get(link!).expect(200)).text).toContain('bo@example.org');
    });

    it('shows the link where the letter was not taken, and tells the operator', async () => {
      inbox.refuse(true);
      const res = await inviteByMail('bo@example.org').expect(201);
      inbox.refuse(false);
      expect(res.body).toMatchObject({ hasMailFailed: true });
      await request(app).get(linkOf(res)).expect(200);
      await expect.poll(() => failures).toHaveLength(1);
    });
  });
});
