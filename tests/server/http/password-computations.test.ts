import type { Express } from 'express';
import request, { type Response } from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessCodeHash } from '../../../server/access-code.ts';
import { isPassword, passwordHash } from '../../../server/passwords.ts';
import { newPersonalSecret } from '../../../server/personal-secret.ts';
import { receiptCode } from '../../../server/receipt-code.ts';
import { newSecret } from '../../../server/secrets.ts';
import { createServices } from '../../../server/services.ts';
import { researcherStore } from '../../../server/stores/researcher.store.ts';
import { aPersonalInvitation } from '../../support/a-personal-invitation.ts';
import { aSorter } from '../../support/a-sorter.ts';
import { aStudy } from '../../support/a-study.ts';
import { nativeWork } from '../../support/native-work.ts';
import { recordedDatabase } from '../../support/recorded-database.ts';
import { SHARE_PASSWORD, shareHand } from '../../support/share-hand.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

const PASSWORD = 'several words in a row';
const KNOWN = 'ada@example.org';

describe('counting the computations of argon2', () => {
  it('sees each that is made, and nothing else', async () => {
    const hashed = await nativeWork(() => passwordHash(PASSWORD));
    expect(hashed.count).toBe(1);
    expect((await nativeWork(() => isPassword(PASSWORD, hashed.result))).count).toBe(1);
    expect((await nativeWork(() => Promise.resolve('nothing'))).count).toBe(0);
  });

  it('finds one, where no account is there to compare with', async () => {
    const { count, result } = await nativeWork(() => isPassword(PASSWORD, null));
    expect([count, result]).toEqual([1, false]);
  });
});

eachDatabase('the computations of argon2 that a request costs', (real) => {
  const database = recordedDatabase(real);
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  let app: Express;
  let requests = 0;

  beforeAll(async () => {
    app = testApp(services, { trustedProxies: 1 });
    const account = { name: 'Ada', email: KNOWN, passwordHash: await passwordHash(PASSWORD) };
    await researcherStore(real).insertResearcher({ ...account, createdAt: services.now() });
  });

  /** Status, computations and queries of one request, each from an address of its own. */
  async function costOf(ask: (address: string) => PromiseLike<Response>) {
    requests += 1;
    database.forget();
    const { count, result } = await nativeWork(() => ask(`192.0.2.${requests}`));
    return { status: result.status, count, asked: [...database.asked] };
  }

  const post = (path: string, fields: object) => (address: string) =>
    request(app)
      .post(path)
      .set({ 'Sec-Fetch-Site': 'same-origin', 'X-Forwarded-For': address })
      .type('form')
      .send(fields)
      .then((answer) => answer);
  const get = (path: string) => (address: string) =>
    request(app)
      .get(path)
      .set('X-Forwarded-For', address)
      .then((answer) => answer);
  const signIn = (email: string, password: string) => costOf(post('/sign-in', { email, password }));

  it('is one for signing in: unknown, known, and with no password at all, with the same queries', async () => {
    const unknown = await signIn('nobody@example.org', PASSWORD);
    expect([unknown.status, unknown.count]).toEqual([401, 1]);
    const { researcher } = await aSignedInResearcher(services);
    const lengths = (asked: readonly string[]) => asked.map((query) => query.replace(/\d+ characters/g, ''));
    for (const email of [KNOWN, researcher.email, 'somebody.else@example.org']) {
      const wrong = await signIn(email, 'other words');
      expect([wrong.status, wrong.count], email).toEqual([401, 1]);
      expect(lengths(wrong.asked)).toEqual(lengths(unknown.asked));
    }
    expect(await signIn(KNOWN, PASSWORD)).toMatchObject({ status: 303, count: 1 });
  });

  it('is none for signing in once there were too many tries, whether or not there is such an account', async () => {
    for (const email of [KNOWN, 'guess@example.org']) {
      for (let n = 0; n < 10; n += 1) await signIn(email, 'other words');
      expect(await signIn(email, PASSWORD), email).toMatchObject({ status: 429, count: 0 });
    }
  });

  it('is none for a forgotten password, nor for what is done about it after the answer', async () => {
    const letters: string[] = [];
    const mail = { send: ({ to }: { to: string }) => Promise.resolve(void letters.push(to)) };
    const mailing = testApp({ ...services, mail }, { publicOrigin: 'https://q.example' });
    const costs = [];
    for (const email of [KNOWN, 'nobody@example.org']) {
      const { count, result } = await nativeWork(async () => {
        const answer = await request(mailing)
          .post('/forgotten')
          .set('Sec-Fetch-Site', 'same-origin')
          .type('form')
          .send({ email });
        await services.background.settled();
        return answer;
      });
      costs.push([result.status, count]);
    }
    expect(costs).toEqual([
      [200, 0],
      [200, 0],
    ]);
    expect(letters).toEqual([KNOWN]);
    const unknownLink = await costOf(post(`/reset/${newSecret()}`, { password: PASSWORD }));
    expect([unknownLink.status, unknownLink.count]).toEqual([404, 0]);
  });

  it('is one for a code that all share, right, wrong or shaped like a personal one', async () => {
    const settings = { accessCodeHash: await accessCodeHash('RAINBOW26') };
    const study = await aStudy(real, settings);
    const foreign = await aPersonalInvitation(real, await aStudy(real), 'code');
    const { slug, studyVersionId } = study;
    for (const [accessCode, status] of [
      ['rainbow 26', 303],
      ['sunshine26', 403],
      ['', 403],
      [newPersonalSecret('code'), 403],
      [foreign, 403],
    ] as const) {
      const cost = await costOf(post(`/s/${slug}`, { studyVersionId, answer: 'agree', accessCode }));
      expect([cost.status, cost.count], accessCode).toEqual([status, 1]);
    }
  });

  it('is none for personal links and codes, receipts and sorts, unknown or not', async () => {
    const study = await aStudy(real, { isByInvitation: true });
    const { slug, studyVersionId } = study;
    const code = await aPersonalInvitation(real, study, 'code');
    for (const accessCode of [newPersonalSecret('code'), code]) {
      const entered = post(`/s/${slug}`, { studyVersionId, answer: 'agree', accessCode });
      expect((await costOf(entered)).count).toBe(0);
    }
    const link = await aPersonalInvitation(real, study);
    const opened = await costOf(get(`/s/${slug}/i/${link}`));
    const unopened = await costOf(get(`/s/${slug}/i/${newPersonalSecret('link')}`));
    expect([opened, unopened]).toMatchObject([
      { status: 200, count: 0 },
      { status: 404, count: 0 },
    ]);

    const open = await aStudy(real);
    const { token, body } = await aSorter(app, open);
    const handedIn = await request(app).post(`/api/participations/${token}/q-sorts`).send(body);
    const own = (handedIn.body as { receiptCode: string }).receiptCode;
    for (const given of [own, receiptCode(newSecret(), 'condition', 1)]) {
      for (const page of ['receipt', 'withdraw']) {
        expect((await costOf(post(`/s/${open.slug}/${page}`, { receiptCode: given }))).count).toBe(0);
      }
    }
    for (const sort of [token, newSecret()])
      expect((await costOf(get(`/api/participations/${sort}`))).count).toBe(0);
  });

  it('is one for the password of a share, right or wrong, and none where no link is open', async () => {
    const hand = await shareHand(services, app);
    const solution = await hand.aShared();
    const { path } = await hand.made(solution, { password: SHARE_PASSWORD });
    const revoked = await hand.made(solution, { password: SHARE_PASSWORD });
    await hand.revoke(solution, revoked.shareId);
    for (const [to, password, status, count] of [
      [path, SHARE_PASSWORD, 303, 1],
      [path, 'other words', 401, 1],
      [revoked.path, SHARE_PASSWORD, 404, 0],
      [`/r/${newSecret()}`, SHARE_PASSWORD, 404, 0],
    ] as const) {
      const cost = await costOf(post(to, { password }));
      expect([cost.status, cost.count]).toEqual([status, count]);
    }
  });
});
