import type { Express } from 'express';
import request, { type Response } from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import { accessCodeHash } from '../../../server/access-code.ts';
import { newPersonalSecret } from '../../../server/personal-secret.ts';
import { ROUTES } from '../../../server/contract/routes.ts';
import { receiptCode } from '../../../server/receipt-code.ts';
import { newSecret } from '../../../server/secrets.ts';
import { createServices } from '../../../server/services.ts';
import type { StoredStudy } from '../../../server/stores/study.store.ts';
import { aPersonalInvitation } from '../../support/a-personal-invitation.ts';
import { aSorter } from '../../support/a-sorter.ts';
import { aStudy } from '../../support/a-study.ts';
import { recordedDatabase } from '../../support/recorded-database.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

/** What somebody who tries sees, and what the server did for it. */
interface Told {
  readonly status: number;
  readonly headers: object;
  readonly body: string;
  readonly work: readonly string[];
}

/** Of every form on a study's pages something. */
const FORM = {
  ...{ studyVersionId: '00000000-0000-4000-8000-000000000000', answer: 'agree' },
  receiptCode: 'K7P2-QX4M-9RTD-3WHA',
};

/** Different at every request, whoever asks. */
const PASSING = new Set(['x-request-id', 'date']);

eachDatabase('Guessing', (real) => {
  const database = recordedDatabase(real);
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  let app: Express;
  let tries = 0;

  beforeAll(() => {
    app = testApp(services, { trustedProxies: 1 });
  });

  /** Each try comes from an address of its own, so that only what was guessed makes a difference. */
  async function told(ask: (address: string) => PromiseLike<Response>, typed = ''): Promise<Told> {
    tries += 1;
    database.forget();
    const { status, headers, text } = await ask(`192.0.2.${tries}`);
    // What was typed comes back to who typed it, and is part of the page's tag.
    const lasting = Object.entries(headers as Record<string, string>).filter(
      ([name]) => !PASSING.has(name) && (typed === '' || name !== 'etag'),
    );
    const body = typed === '' ? text : text.replaceAll(typed, '(typed)');
    return { status, headers: Object.fromEntries(lasting), body, work: [...database.asked] };
  }

  const post = (path: string, fields: object) => (address: string) =>
    request(app)
      .post(path)
      .set('Sec-Fetch-Site', 'same-origin')
      .set('X-Forwarded-For', address)
      .type('form')
      .send(fields);

  const get = (path: string) => (address: string) => request(app).get(path).set('X-Forwarded-For', address);

  const revoke = ({ studyId }: StoredStudy) =>
    real.query('update personal_invitations set revoked_at = now() where study_id = $1', [studyId]);

  /** Unknown, of another study and revoked; a study by invitation in either mode. */
  async function worthless(study: StoredStudy, kind: 'link' | 'code'): Promise<string[]> {
    const revoked = await aPersonalInvitation(real, study, kind);
    await revoke(study);
    const foreign = await aPersonalInvitation(real, await aStudy(real, { isByInvitation: true }), kind);
    return [newPersonalSecret(kind), newPersonalSecret(kind), foreign, revoked];
  }

  function expectTheSame(answers: readonly Told[]): void {
    for (const answer of answers) {
      expect(answer).toEqual(answers[0]);
      expect(answer.work.length).toBeGreaterThan(0);
    }
  }

  it.each([
    { kind: 'link', isAnonymous: false },
    { kind: 'code', isAnonymous: false },
    { kind: 'link', isAnonymous: true },
  ] as const)(
    'a personal $kind that is unknown, foreign or revoked: same answer, same work (anonymous: $isAnonymous)',
    async ({ kind, isAnonymous }) => {
      const study = await aStudy(real, { isByInvitation: true, isAnonymous });
      const { slug, studyVersionId } = study;
      const secrets = await worthless(study, kind);
      const opened: Told[] = [];
      const agreed: Told[] = [];
      for (const secret of secrets) {
        opened.push(await told(get(`/s/${slug}/i/${secret}`)));
        const form = { studyVersionId, answer: 'agree' };
        agreed.push(await told(post(`/s/${slug}/i/${secret}`, form)));
      }
      expect([opened[0]!.status, agreed[0]!.status]).toEqual([404, 404]);
      expectTheSame(opened);
      expectTheSame(agreed);
      // One that opens does other work: the comparison is able to fail.
      const open = await aPersonalInvitation(real, study, kind);
      expect((await told(get(`/s/${slug}/i/${open}`))).work).not.toEqual(opened[0]!.work);
    },
  );

  it('a code typed on the page of a study by invitation, or of one with a code that all share', async () => {
    for (const settings of [
      { isByInvitation: true },
      { accessCodeHash: await accessCodeHash('RAINBOW26') },
    ]) {
      const study = await aStudy(real, settings);
      const answers: Told[] = [];
      for (const accessCode of await worthless(study, 'code')) {
        const form = { studyVersionId: study.studyVersionId, answer: 'agree', accessCode };
        answers.push(await told(post(`/s/${study.slug}`, form)));
      }
      expect(answers[0]!.status).toBe(403);
      expectTheSame(answers);
    }
  });

  it('a receipt that is nobody’s, of another study, or of a sort that was withdrawn', async () => {
    const [study, other] = [await aStudy(real), await aStudy(real)];
    const handedIn = async (of: StoredStudy) => {
      const { token, body } = await aSorter(app, of);
      const res = await request(app).post(`/api/participations/${token}/q-sorts`).send(body);
      return (res.body as { receiptCode: string }).receiptCode;
    };
    const foreign = await handedIn(other);
    const withdrawn = await handedIn(study);
    await post(`/s/${study.slug}/withdraw`, { receiptCode: withdrawn, answer: 'withdraw' })('192.0.2.250');
    const codes = [...[1, 2].map(() => receiptCode(newSecret(), 'condition', 1)), ...[foreign, withdrawn]];
    for (const page of ['receipt', 'withdraw']) {
      const answers: Told[] = [];
      for (const code of codes) {
        answers.push(await told(post(`/s/${study.slug}/${page}`, { receiptCode: code }), code));
      }
      expectTheSame(answers);
      const own = await handedIn(study);
      const right = await told(post(`/s/${study.slug}/${page}`, { receiptCode: own }), own);
      expect([right.work, right.body]).not.toEqual([answers[0]!.work, answers[0]!.body]);
    }
  });

  const OF_STUDY = ROUTES.filter(({ path }) => path.startsWith('/s/:studySlug'));
  it.each(OF_STUDY.map(({ method, path }) => [`${method} ${path}`, method, path] as const))(
    'a study that was never opened, or that nobody has: %s',
    async (_, method, path) => {
      const unopened = await aStudy(real, { isOpen: false });
      const asked = async (slug: string) => {
        const address = path
          .replace(':studySlug', slug)
          .replace(/:(\w+)/g, (_whole, name: string) => (name === 'invitationToken' ? link : newSecret()));
        const { status, body, headers } = await told((from) => {
          const sent = request(app)[method](address).set('Sec-Fetch-Site', 'same-origin');
          return sent.set('X-Forwarded-For', from).type('form').send(FORM);
        }, slug);
        return { status, body, headers };
      };
      const link = await aPersonalInvitation(real, unopened);
      const none = await asked('study-of-nobody');
      expect(await asked(unopened.slug)).toEqual(none);
      expect(none.status).toBe(404);
      expect(OF_STUDY.length).toBeGreaterThan(10);
    },
  );

  it('a personal link that is nobody’s, or of a sort that was withdrawn', async () => {
    const study = await aStudy(real);
    const { token } = await aSorter(app, study);
    await real.query('delete from participations where study_id = $1', [study.studyId]);
    const answers: Told[] = [];
    for (const each of [newSecret(), newSecret(), token]) {
      answers.push(await told(get(`/api/participations/${each}`)));
      answers.push(await told(get(`/api/participations/${each}`)));
    }
    expect(answers[0]!.status).toBe(404);
    expectTheSame(answers);
  });
});
