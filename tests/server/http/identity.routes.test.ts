import type { Express } from 'express';
import { pino } from 'pino';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import type { MadePersonalInvitation } from '../../../server/contract/personal-invitation.ts';
import { createServices } from '../../../server/services.ts';
import { identityStore } from '../../../server/stores/identity.store.ts';
import type { StoredStudy } from '../../../server/stores/study.store.ts';
import { refusalOf } from '../../support/a-solution-to-save.ts';
import { aSorter } from '../../support/a-sorter.ts';
import { aStudy } from '../../support/a-study.ts';
import { aQuestion } from '../../support/study-settings.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

type SignedIn = Awaited<ReturnType<typeof aSignedInResearcher>>;

const questions = [aQuestion({ key: 'mail', label: 'Where may we write to?', isIdentifying: true })];

eachDatabase('Who is who', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  const logged: string[] = [];
  let app: Express;
  let owner: SignedIn;

  beforeAll(async () => {
    app = testApp(services, { logger: pino({}, { write: (line: string) => void logged.push(line) }) });
    owner = await aSignedInResearcher(services);
  });

  const ownStudy = () =>
    aStudy(database, {
      ownerId: owner.researcher.researcherId,
      questions,
      externalParameters: ['PID'],
      isByInvitation: true,
    });

  const pathOf = ({ studyId }: StoredStudy, what: string) => `/api/studies/${studyId}/${what}`;

  const ask = (study: StoredStudy, what: string, { cookie }: { readonly cookie: string } = owner) =>
    request(app).get(pathOf(study, what)).set('Cookie', cookie);

  const make = async (study: StoredStudy, kind: 'link' | 'code', labels: readonly string[]) => {
    const res = await request(app)
      .post(pathOf(study, 'personal-invitations'))
      .set('Cookie', owner.cookie)
      .send({ kind, labels });
    expect(res.status).toBe(201);
    return (res.body as { invitations: MadePersonalInvitation[] }).invitations;
  };

  const join = async ({ studyId }: StoredStudy, role: string): Promise<SignedIn> => {
    const somebody = await aSignedInResearcher(services);
    await database.query(
      'insert into study_members (study_id, researcher_id, role, added_at) values ($1, $2, $3, now())',
      [studyId, somebody.researcher.researcherId, role],
    );
    return somebody;
  };

  const name = (study: StoredStudy, researchers: readonly SignedIn[]) =>
    request(app)
      .put(pathOf(study, 'identity-readers'))
      .set('Cookie', owner.cookie)
      .send({ researcherIds: researchers.map(({ researcher }) => researcher.researcherId) });

  const actsOf = async ({ studyId }: StoredStudy) => {
    const sql = 'select act from audit_entries where scope = $1 and act <> $2 order by sequence';
    const { rows } = await database.query<{ act: string }>(sql, [studyId, 'refused']);
    return rows.map(({ act }) => act);
  };

  /** Come in with a code, and hand in with an address. */
  async function handedIn(study: StoredStudy, accessCode: string) {
    const sorter = await aSorter(app, study, { accessCode, 'external-PID': 'pid-7' });
    const body = { ...sorter.body, answers: { mail: 'rain@example.org' } };
    const res = await request(app).post(`/api/participations/${sorter.token}/q-sorts`).send(body);
    expect(res.status).toBe(201);
    return { ...sorter, receiptCode: (res.body as { receiptCode: string }).receiptCode };
  }

  it('makes no link that leads nowhere: a Host that is no address is refused', async () => {
    const study = await ownStudy();
    const answer = await request(app)
      .post(`/api/studies/${study.studyId}/personal-invitations`)
      .set('Cookie', owner.cookie)
      .set('Host', 'evil.example:99999')
      .send({ kind: 'link', labels: [''] });
    expect(answer.status).toBe(400);
    const { rows } = await database.query('select from personal_invitations where study_id = $1', [
      study.studyId,
    ]);
    expect(rows).toEqual([]);
  });

  it('makes links and codes that are told once, and lists how far each is without a name', async () => {
    const study = await ownStudy();
    const links = await make(study, 'link', ['Ada Lovelace', '']);
    expect(links.map(({ number, label, code }) => [number, label, code])).toEqual([
      [1, 'Ada Lovelace', null],
      [2, '', null],
    ]);
    const [third] = await make(study, 'code', ['Mary']);
    expect(third).toMatchObject({ number: 3, code: expect.stringMatching(/^.{5}-.{5}-.{5}$/) as string });
    expect(third!.link.endsWith(`/s/${study.slug}/i/${third!.code}`)).toBe(true);
    const path = new URL(links[0]!.link).pathname;
    await request(app)
      .post(path)
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send({ answer: 'agree', studyVersionId: study.studyVersionId });
    await handedIn(study, third!.code!);
    const listed = await ask(study, 'personal-invitations');
    const states = (listed.body as { invitations: { state: string }[] }).invitations.map(
      ({ state }) => state,
    );
    expect(states).toEqual(['begun', 'not-begun', 'handed-in']);
    for (const hidden of ['Lovelace', 'Mary', path.split('/').at(-1)!, third!.code!]) {
      expect(listed.text).not.toContain(hidden);
    }
    const { rows } = await database.query<{ bits: number }>(
      'select length(secret_sha256) * 8 as bits from personal_invitations where study_id = $1',
      [study.studyId],
    );
    expect(rows).toEqual([{ bits: 256 }, { bits: 256 }, { bits: 256 }]);
  });

  it('makes a thousand links of 256 bits, no two of them alike in their first characters by more than chance', async () => {
    const links = await make(await ownStudy(), 'link', new Array<string>(1000).fill(''));
    const secrets = links.map(({ link }) => link.split('/').at(-1)!);
    expect(secrets.every((secret) => Buffer.from(secret, 'base64url').length === 32)).toBe(true);
    expect(new Set(secrets.map((secret) => secret.slice(0, 8))).size).toBe(1000);
    expect(links.map(({ number }) => number)).toEqual(links.map((_, index) => index + 1));
  });

  it('takes an invitation back, and none of another study', async () => {
    const [study, other] = [await ownStudy(), await ownStudy()];
    const [made] = await make(study, 'link', ['']);
    const { invitations } = (await ask(study, 'personal-invitations')).body as {
      invitations: { personalInvitationId: string }[];
    };
    const revoke = (of: StoredStudy) =>
      request(app)
        .delete(`${pathOf(of, 'personal-invitations')}/${invitations[0]!.personalInvitationId}`)
        .set('Cookie', owner.cookie);
    expect(refusalOf(await revoke(other))).toEqual([404, 'not-found']);
    expect((await request(app).get(new URL(made!.link).pathname)).status).toBe(200);
    for (const time of ['first', 'again']) {
      expect((await revoke(study)).body, time).toMatchObject({ invitations: [{ state: 'revoked' }] });
    }
    expect(await actsOf(study)).toEqual(['participants-invited', 'participant-invitation-revoked']);
    expect(await actsOf(other)).toEqual([]);
    expect((await request(app).get(new URL(made!.link).pathname)).status).toBe(404);
  });

  it('is seen by the owner and editors named for it, and each view is written down', async () => {
    const study = await ownStudy();
    const [code] = await make(study, 'code', ['Mary Shelley']);
    await handedIn(study, code!.code!);
    const [editor, analyst] = [await join(study, 'editor'), await join(study, 'analyst')];
    const whole = {
      participants: [
        { participant: 'P1', externalIds: { PID: 'pid-7' }, answers: { mail: 'rain@example.org' } },
      ],
      invited: [{ number: 1, label: 'Mary Shelley', participant: 'P1' }],
    };
    expect((await ask(study, 'identities')).body).toEqual(whole);
    for (const person of [editor, analyst]) {
      const refused = await ask(study, 'identities', person);
      expect(refusalOf(refused)).toEqual([403, 'role-not-allowed']);
      expect(refused.text).not.toContain('rain@');
    }
    expect((await name(study, [editor, analyst])).body).toMatchObject({
      editors: [{ researcherId: editor.researcher.researcherId, isReader: true }],
    });
    expect((await ask(study, 'identities', editor)).body).toEqual(whole);
    expect((await ask(study, 'identities', analyst)).status).toBe(403);
    expect((await name(study, [])).body).toMatchObject({ editors: [{ isReader: false }] });
    expect((await ask(study, 'identities', editor)).status).toBe(403);
    const acts = await actsOf(study);
    expect(acts.filter((act) => act === 'identities-read')).toHaveLength(2);
    expect(acts.filter((act) => act === 'identity-readers-named')).toHaveLength(2);
  });

  it('comes as a table too, without a formula in it, and that it was taken away is written down', async () => {
    const study = await ownStudy();
    const [code] = await make(study, 'code', ['=HYPERLINK("http://x")', 'Ada, "Countess"']);
    await handedIn(study, code!.code!);
    const editor = await join(study, 'editor');
    expect((await ask(study, 'identities?format=csv', editor)).status).toBe(403);
    expect((await ask(study, 'identities?format=xlsx')).status).toBe(400);
    await name(study, [editor]);
    const table = await ask(study, 'identities?format=csv', editor);
    expect(table.headers['content-disposition']).toBe('attachment; filename=who-is-who.csv');
    expect(table.headers['cache-control']).toContain('no-store');
    expect(table.text.replace('\uFEFF', '').split('\r\n')).toEqual([
      'participant,invitation,invited_as,link_PID,answer_mail',
      `P1,1,"'=HYPERLINK(""http://x"")",pid-7,rain@example.org`,
      ',2,"Ada, ""Countess""",,',
      '',
    ]);
    const acts = await actsOf(study);
    expect(acts.filter((act) => act === 'identities-exported')).toHaveLength(1);
    expect(acts).not.toContain('identities-read');
  });

  it('is in nobody’s record or study data, and gone once it is erased', async () => {
    const study = await ownStudy();
    const [code] = await make(study, 'code', ['Mary Shelley']);
    await handedIn(study, code!.code!);
    for (const what of ['record?format=json', 'record', 'record?format=long', '']) {
      const { status, text } = await ask(study, what.replace(/^$/, '?'));
      expect(status, what).toBeLessThan(405);
      for (const hidden of ['rain@example.org', 'pid-7', 'Mary']) expect(text).not.toContain(hidden);
    }
    await database.transaction((db) => identityStore(db).eraseIdentities(study.studyId));
    expect((await ask(study, 'identities')).body).toEqual({ participants: [], invited: [] });
  });

  it('belongs to its own study: 404 for a stranger, 401 for nobody and for a participant’s link', async () => {
    const study = await ownStudy();
    const [code] = await make(study, 'code', ['']);
    const { token, receiptCode, view } = await handedIn(study, code!.code!);
    const stranger = await aSignedInResearcher(services);
    for (const what of ['identities', 'identity-readers', 'personal-invitations', 'record']) {
      expect(refusalOf(await ask(study, what, stranger))).toEqual([404, 'not-found']);
      for (const cookie of ['', `standpoint=${token}`, `standpoint-sort=${token}`]) {
        expect((await ask(study, what, { cookie })).status).toBe(401);
      }
    }
    // A researcher's session opens no participant's sort, nor does its key.
    for (const path of [view.participationId, code!.code!, receiptCode]) {
      const res = await request(app).get(`/api/participations/${path}`).set('Cookie', owner.cookie);
      expect(refusalOf(res)).toEqual([404, 'not-found']);
    }
    const log = logged.join('\n');
    expect(log).toContain('/q-sorts');
    for (const secret of [token, receiptCode, code!.code!, 'rain@example.org', 'pid-7', 'It rains on me']) {
      expect(log, secret).not.toContain(secret);
    }
  });
});
