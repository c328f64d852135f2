import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import { newPersonalSecret } from '../../../server/personal-secret.ts';
import { createServices } from '../../../server/services.ts';
import type { StoredStudy } from '../../../server/stores/study.store.ts';
import { aBatch, aLine, aSorter, viewOf } from '../../support/a-sorter.ts';
import { aStudy } from '../../support/a-study.ts';
import { aPersonalInvitation } from '../../support/a-personal-invitation.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

eachDatabase('A personal invitation', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  let app: Express;

  beforeAll(() => {
    app = testApp(services, { trustedProxies: 1 });
  });

  const byInvitation = () => aStudy(database, { isByInvitation: true });

  const open = ({ slug }: StoredStudy, secret: string, cookie = '', address = '192.0.2.1') =>
    request(app).get(`/s/${slug}/i/${secret}`).set('Cookie', cookie).set('X-Forwarded-For', address);

  const answer = (
    { studyVersionId }: StoredStudy,
    path: string,
    fields: Readonly<Record<string, string>> = {},
    address = '192.0.2.1',
  ) =>
    request(app)
      .post(path)
      .set('Sec-Fetch-Site', 'same-origin')
      .set('X-Forwarded-For', address)
      .type('form')
      .send({ studyVersionId, answer: 'agree', ...fields });

  const agree = (study: StoredStudy, secret: string) => answer(study, `/s/${study.slug}/i/${secret}`);

  const participations = async ({ studyId }: StoredStudy) => {
    const { rows } = await database.query('select id from participations where study_id = $1', [studyId]);
    return rows.length;
  };

  it('leads to the consent page, and from agreeing on to the same sort on any device', async () => {
    const study = await byInvitation();
    const secret = await aPersonalInvitation(database, study);
    const page = await open(study, secret);
    expect(page.status).toBe(200);
    expect(page.text).toContain(`action="/s/${study.slug}/i/${secret}"`);
    expect(page.text).not.toContain('Personal code');
    expect(await participations(study)).toBe(0);

    const begun = await agree(study, secret);
    expect(begun.status).toBe(303);
    const link = String(begun.headers['location']);
    const token = link.split('/').at(-1)!;
    const view = await viewOf(app, token);
    const { statementId } = view.statements[0]!;
    const batch = aBatch({ token, link, view, body: null! }, [aLine({ kind: 'later', statementId })]);
    await request(app).post(`/api/participations/${token}/draft`).send(batch);

    const elsewhere = await open(study, secret);
    expect([elsewhere.status, elsewhere.headers['location']]).toEqual([303, link]);
    expect(String(elsewhere.headers['set-cookie'])).toContain(token);
    expect((await viewOf(app, token)).draft?.revision).toBe(1);
    // Agreeing twice, e.g. with a page that was left open, begins nothing twice.
    expect((await agree(study, secret)).headers['location']).toBe(link);
    expect(await participations(study)).toBe(1);
  });

  it('makes one sort of two who agree at the same moment', async () => {
    const study = await byInvitation();
    const secret = await aPersonalInvitation(database, study);
    const both = await Promise.all([agree(study, secret), agree(study, secret), agree(study, secret)]);
    expect(new Set(both.map((res) => res.headers['location'])).size).toBe(1);
    expect(both.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await participations(study)).toBe(1);
  });

  it('shows nobody the receipt but the browser it was handed in from', async () => {
    const study = await byInvitation();
    const secret = await aPersonalInvitation(database, study);
    const begun = await agree(study, secret);
    const token = String(begun.headers['location']).split('/').at(-1)!;
    const cookie = String(begun.headers['set-cookie']).split(';')[0]!;
    const view = await viewOf(app, token);
    const cells = [-2, -1, -1, 0, 0, 0, 1, 1, 2];
    const placements = view.statements.map(({ statementId }, index) => ({
      statementId,
      value: cells[index]!,
    }));
    const handedIn = await request(app)
      .post(`/api/participations/${token}/q-sorts`)
      .send({ conditionId: view.condition.conditionId, occasion: 1, placements, reasons: [], sortingMs: 1 });
    const { receiptCode } = handedIn.body as { receiptCode: string };

    const forwarded = await open(study, secret);
    expect(forwarded.status).toBe(200);
    expect(forwarded.text).toContain('Your sort was received');
    expect(forwarded.headers['set-cookie']).toBeUndefined();
    for (const hidden of [receiptCode, token]) expect(forwarded.text).not.toContain(hidden);
    const again = await agree(study, secret);
    expect([again.status, again.headers['location']]).toEqual([409, undefined]);
    const own = await open(study, secret, cookie);
    expect(own.headers['location']).toBe(`/s/${study.slug}/p/${token}`);
  });

  it('is the same 404 when it is unknown, of another study, or revoked', async () => {
    const [study, other] = [await byInvitation(), await byInvitation()];
    const revoked = await aPersonalInvitation(database, study);
    await database.query('update personal_invitations set revoked_at = now() where study_id = $1', [
      study.studyId,
    ]);
    const foreign = await aPersonalInvitation(database, other);
    const pages: string[] = [];
    for (const secret of [newPersonalSecret('link'), newPersonalSecret('code'), foreign, revoked, 'x']) {
      const [got, posted] = [await open(study, secret), await agree(study, secret)];
      expect([got.status, posted.status]).toEqual([404, 404]);
      pages.push(got.text, posted.text);
    }
    expect(new Set(pages).size).toBe(1);
    expect(await participations(study)).toBe(0);
    expect((await open(other, foreign)).status).toBe(200);
  });

  it('is needed where the study says so: no way in without one', async () => {
    const study = await byInvitation();
    const page = await request(app).get(`/s/${study.slug}`);
    expect(page.text).toContain('This study is by invitation');
    for (const accessCode of ['', 'K7P2Q-X4M9R-TD3WH', 'RAINBOW26']) {
      const res = await answer(study, `/s/${study.slug}`, { accessCode });
      expect(res.status).toBe(403);
      expect(res.text).toContain('This code opens nothing in this study');
    }
    expect(await participations(study)).toBe(0);
    expect((await answer(study, `/s/${study.slug}`, { answer: 'do-not-agree' })).status).toBe(303);
  });

  it('comes as a code too, however it is typed, as often as one likes', async () => {
    const study = await byInvitation();
    const code = await aPersonalInvitation(database, study, 'code');
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){2}[0-9A-HJKMNP-TV-Z]{5}$/);
    const typed = [code, code.toLowerCase().replaceAll('-', ' '), code.replaceAll('-', '')];
    const links: unknown[] = [];
    for (const accessCode of typed) {
      links.push((await answer(study, `/s/${study.slug}`, { accessCode })).headers['location']);
    }
    links.push((await open(study, code.toLowerCase())).headers['location']);
    expect(new Set(links).size).toBe(1);
    expect(String(links[0])).toMatch(new RegExp(`^/s/${study.slug}/p/`));
    expect(await participations(study)).toBe(1);
    // Of another study it opens nothing.
    expect((await answer(await byInvitation(), `/s/study-1`, { accessCode: code })).status).not.toBe(303);
  });

  it('lets 200 people in from one address, whoever guesses there', async () => {
    const study = await byInvitation();
    const codes: string[] = [];
    for (let person = 0; person < 200; person++)
      codes.push(await aPersonalInvitation(database, study, 'code'));
    const guesses: number[] = [];
    for (let guess = 0; guess < 100; guess++) {
      const accessCode = newPersonalSecret('code');
      guesses.push((await answer(study, `/s/${study.slug}`, { accessCode })).status);
    }
    expect(guesses.slice(0, 60)).toEqual(new Array(60).fill(403));
    expect(guesses.slice(60)).toEqual(new Array(40).fill(429));
    expect((await open(study, newPersonalSecret('link'))).status).toBe(429);
    const statuses: number[] = [];
    for (let first = 0; first < codes.length; first += 40) {
      const burst = codes.slice(first, first + 40);
      const people = await Promise.all(
        burst.map((accessCode) => answer(study, `/s/${study.slug}`, { accessCode })),
      );
      statuses.push(...people.map(({ status }) => status));
    }
    expect(statuses).toEqual(new Array(200).fill(303));
    expect(await participations(study)).toBe(200);
  });

  it('opens a study that others enter by a shared code, or freely', async () => {
    const study = await aStudy(database, { accessCodeHash: 'nobody knows the code of this' });
    const secret = await aPersonalInvitation(database, study);
    expect((await agree(study, secret)).status).toBe(303);
    const open_ = await aStudy(database);
    expect((await aSorter(app, open_, { accessCode: 'K7P2Q-X4M9R-TD3WH' })).view.receipt).toBeNull();
  });

  it('goes with a sort that is withdrawn, label and all', async () => {
    const study = await byInvitation();
    const secret = await aPersonalInvitation(database, study, 'link', 'Ada Lovelace');
    await agree(study, secret);
    await database.query('delete from participations where study_id = $1', [study.studyId]);
    const { rows } = await database.query('select label from personal_invitations where study_id = $1', [
      study.studyId,
    ]);
    expect(rows).toEqual([]);
    expect((await open(study, secret)).status).toBe(404);
  });
});
