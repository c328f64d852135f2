import request, { type Response } from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createIdentityProvider } from '../../../server/identity-provider.ts';
import type { AccountResponse, LinkProviderResponse } from '../../../server/contract/account.ts';
import { passwordHash } from '../../../server/passwords.ts';
import { createServices } from '../../../server/services.ts';
import { researcherStore } from '../../../server/stores/researcher.store.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';
import { startUniversity, type University } from '../../support/university.ts';

const ORIGIN = 'http://q.example';
const password = 'several words in a row';
let university: University;
beforeAll(async () => {
  university = await startUniversity(`${ORIGIN}/sign-in/provider/return`);
});
afterAll(() => university.close());

let time = new Date();

eachDatabase('signing in through a university', (database) => {
  const services = () =>
    createServices(database, () => time, {
      identityProvider: createIdentityProvider({ ...university, name: 'Example University' }),
    });
  const app = () => testApp(services(), { publicOrigin: ORIGIN });

  beforeEach(async () => {
    time = new Date();
    for (const table of ['invitations', 'installation', 'researchers', 'rate_limits'])
      await database.query(`delete from ${table}`);
  });

  const get = (path: string, cookies: readonly string[] = []) =>
    request(app())
      .get(path)
      .set({ 'Sec-Fetch-Site': 'same-origin', Cookie: cookies.join('; ') });
  /** There and back as one browser. */
  const through = async (path: string, account: string, cookies: readonly string[] = []) => {
    const begun = await get(path, cookies).expect(303);
    const back = await university.signIn(begun.headers['location']!, account);
    return { back, cookies: [...cookies, cookieOf(begun, 'standpoint-provider')] };
  };
  const comeBack = async (path: string, account: string, cookies: readonly string[] = []) => {
    const { back, cookies: kept } = await through(path, account, cookies);
    return get(pathOf(back), kept);
  };
  /** Somebody signed in, with a password. */
  const withPassword = async () => {
    const signedIn = await aSignedInResearcher(services());
    await database.query('update researchers set password_hash = $2 where id = $1', [
      signedIn.researcher.researcherId,
      await passwordHash(password),
    ]);
    return signedIn;
  };
  const link = (cookie: string, body: object = { password }) =>
    request(app())
      .post('/api/account/provider')
      .set({ 'Sec-Fetch-Site': 'same-origin', Cookie: cookie })
      .send(body);
  /** To the provider and back, to link an account there. */
  const linkThrough = async (cookie: string, account: string) => {
    const begun = await link(cookie).expect(200);
    const back = await university.signIn((begun.body as LinkProviderResponse).address, account);
    return get(pathOf(back), [cookie, cookieOf(begun, 'standpoint-provider')]);
  };
  const invited = async (email: string) => {
    const owner = await aSignedInResearcher(services());
    await researcherStore(database).claimInstallation(owner.researcher.researcherId);
    const res = await request(app()).post('/api/invitations').set('Cookie', owner.cookie).send({ email });
    return (res.body as { link: string }).link.split('/').at(-1)!;
  };

  it('is offered by a link, and is not there without a provider', async () => {
    expect((await get('/sign-in')).text).toContain('Sign in with Example University');
    const without = testApp(createServices(database));
    expect((await request(without).get('/sign-in')).text).not.toContain('/sign-in/provider');
    await request(without).get('/sign-in/provider').expect(404);
  });

  it('refuses a request whose Host is no address that a link could lead to', async () => {
    const own = testApp(services(), { publicOrigin: null });
    for (const path of ['/sign-in/provider', '/sign-in/provider/return?code=x']) {
      const answer = await request(own).get(path).set('Host', 'evil.example:99999');
      expect([path, answer.status]).toEqual([path, 400]);
    }
  });

  it('lets nobody in whom nobody invited, whatever address the provider names', async () => {
    const account = { name: 'Ada', email: 'ada@example.org', passwordHash: null, createdAt: time };
    await researcherStore(database).insertResearcher(account);
    const res = await comeBack('/sign-in/provider', 'stranger');
    expect(res.status).toBe(403);
    expect(cookieOf(res, 'standpoint')).toBe('');
    expect((await database.query('select 1 from provider_identities')).rows).toEqual([]);
  });

  it('makes a researcher of whoever holds an invitation, and knows them from then on', async () => {
    const token = await invited('bo@example.org');
    const first = await comeBack(`/sign-in/provider?invitation=${token}`, 'bo');
    expect(first.status).toBe(303);
    const me = await get('/api/me', [cookieOf(first, 'standpoint')]);
    expect(me.body).toEqual({ researcher: { name: 'Name of bo', email: 'bo@example.org' } });
    await get(`/invitations/${token}`).expect(404);
    const again = await comeBack('/sign-in/provider?next=/import', 'bo');
    expect(again.headers['location']).toBe('/import');
    expect((await get('/api/me', [cookieOf(again, 'standpoint')])).body).toEqual(me.body);
    expect((await comeBack(`/sign-in/provider?invitation=${token}`, 'eve')).status).toBe(403);
  });

  it('links to whoever is signed in, and to nobody twice', async () => {
    const [ada, bo] = [await withPassword(), await withPassword()];
    const linked = await linkThrough(ada.cookie, 'ada');
    expect(linked.headers['location']).toBe('/account');
    expect((await get('/api/account', [ada.cookie])).body).toMatchObject({ provider: { isLinked: true } });
    expect((await linkThrough(bo.cookie, 'ada')).status).toBe(409);
    const session = cookieOf(await comeBack('/sign-in/provider', 'ada'), 'standpoint');
    const { body } = await get('/api/me', [session]);
    expect(body).toMatchObject({ researcher: { email: ada.researcher.email } });
  });

  it('links nothing without the password, so that nobody at an open browser links an account of their own', async () => {
    const [ada, bo] = [await withPassword(), await aSignedInResearcher(services())];
    await link('').expect(401);
    await link(ada.cookie, {}).expect(400);
    await link(ada.cookie, { password: 'another password' }).expect(422);
    await link(bo.cookie, { password: 'anything' }).expect(422);
    await link(ada.cookie).set('Sec-Fetch-Site', 'cross-site').expect(403);
    // The way to sign in links nothing to whoever is signed in already.
    const res = await comeBack('/sign-in/provider?link=yes', 'ada', [ada.cookie]);
    expect(res.status).toBe(403);
    expect((await database.query('select 1 from provider_identities')).rows).toEqual([]);
    const without = testApp(createServices(database));
    const answer = await request(without)
      .post('/api/account/provider')
      .set('Cookie', ada.cookie)
      .send({ password });
    expect(answer.status).toBe(404);
  });

  it('is unlinked with the password, and by nobody without one', async () => {
    const ada = await withPassword();
    await linkThrough(ada.cookie, 'ada');
    await database.query('update researchers set password_hash = null');
    const unlink = (password: string) =>
      request(app()).post('/api/account/provider/off').set('Cookie', ada.cookie).send({ password });
    const isLinked = async () =>
      ((await get('/api/account', [ada.cookie])).body as AccountResponse).provider?.isLinked;
    // Without a password there would be no way in left.
    expect([(await unlink('anything')).status, await isLinked()]).toEqual([422, true]);
    await database.query('update researchers set password_hash = $2 where id = $1', [
      ada.researcher.researcherId,
      await passwordHash(password),
    ]);
    expect([(await unlink('another password')).status, await isLinked()]).toEqual([422, true]);
    expect([(await unlink(password)).status, await isLinked()]).toEqual([204, false]);
    expect((await unlink(password)).status).toBe(404);
    const refused = await comeBack('/sign-in/provider', 'ada');
    expect([refused.status, cookieOf(refused, 'standpoint')]).toEqual([403, '']);
    // It is free again, for the same person or another.
    const again = await linkThrough(ada.cookie, 'ada');
    expect([again.headers['location'], await isLinked()]).toEqual(['/account', true]);
  });

  it('takes an answer once, from the browser that was sent, in time, and with its own state', async () => {
    const one = await through('/sign-in/provider', 'ada');
    await get(pathOf(one.back)).expect(401);
    await get(pathOf(one.back), one.cookies).expect(403);
    await get(pathOf(one.back), one.cookies).expect(401);

    const two = await through('/sign-in/provider', 'ada');
    const three = await through('/sign-in/provider', 'ada');
    await get(pathOf(two.back), three.cookies).expect(401);

    const late = await through('/sign-in/provider', 'ada');
    time = new Date(time.getTime() + 600_000);
    await get(pathOf(late.back), late.cookies).expect(401);
  });

  it('says so where the provider does not answer', async () => {
    const gone = createIdentityProvider({ ...university, issuer: 'http://127.0.0.1:9', name: 'Gone' });
    const lost = testApp(createServices(database, undefined, { identityProvider: gone }));
    const res = await request(lost).get('/sign-in/provider').expect(503);
    expect(res.text).toContain('identity provider does not answer');
  });
});

function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}

/** The cookie of this name that an answer sets; empty without. */
function cookieOf({ headers }: Response, name: string): string {
  const set = [headers['set-cookie'] ?? []].flat().map((line: string) => line.split(';')[0]!);
  return set.find((each) => each.startsWith(`${name}=`)) ?? '';
}
