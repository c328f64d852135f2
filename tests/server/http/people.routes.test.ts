import request from 'supertest';
import { beforeEach, expect, it } from 'vitest';
import { PeopleResponse } from '../../../server/contract/study-people.ts';
import type { StudyRole } from '../../../server/contract/study-role.ts';
import { createServices } from '../../../server/services.ts';
import type { StoredStudy } from '../../../server/stores/study.store.ts';
import { refusalOf } from '../../support/a-solution-to-save.ts';
import { aStudy } from '../../support/a-study.ts';
import { aTeam, type SignedIn } from '../../support/a-team.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

eachDatabase('/api/studies/:studyId/people', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  const app = testApp(services);
  let study: StoredStudy;
  let team: Readonly<Record<StudyRole, SignedIn>>;
  beforeEach(async () => {
    const owner = await aSignedInResearcher(services);
    study = await aStudy(database, { ownerId: owner.researcher.researcherId });
    team = await aTeam(services, study.studyId, owner);
  });

  const at = (path: string) => `/api/studies/${study.studyId}/${path}`;
  const idOf = (role: StudyRole) => team[role].researcher.researcherId;
  const people = async (as: StudyRole) =>
    PeopleResponse.parse((await request(app).get(at('people')).set('Cookie', team[as].cookie)).body);
  const read = (path: string, as: StudyRole) => request(app).get(at(path)).set('Cookie', team[as].cookie);
  const give = (to: StudyRole, body: object, as: StudyRole = 'owner') =>
    request(app)
      .put(at(`people/${idOf(to)}`))
      .set('Cookie', team[as].cookie)
      .send(body);
  const remove = (whom: StudyRole, as: StudyRole) =>
    request(app)
      .delete(at(`people/${idOf(whom)}`))
      .set('Cookie', team[as].cookie);
  const handOver = (to: string, as: StudyRole) =>
    request(app).put(at('ownership')).set('Cookie', team[as].cookie).send({ researcherId: to });
  const acts = async () => {
    const { rows } = await database.query<{ act: string; role: string; actor_id: string; details: object }>(
      'select act, role, actor_id, details from audit_entries where scope = $1 order by sequence',
      [study.studyId],
    );
    return rows;
  };

  it('shows everybody who works on it, the owner first; addresses to the owner alone', async () => {
    const seen = await people('owner');
    expect(seen.people[0]).toMatchObject({ role: 'owner', isYou: true });
    expect(
      seen.people
        .slice(1)
        .map(({ role, isYou }) => `${role} ${isYou}`)
        .toSorted(),
    ).toEqual(['analyst false', 'editor false', 'interviewer false', 'reader false']);
    expect(seen.people[0]?.email).toBe(team.owner.researcher.email);
    const byReader = await people('reader');
    expect(byReader.people).toHaveLength(5);
    expect(byReader.people.every(({ email }) => email === null)).toBe(true);
  });

  it('gives another role, which is felt at the next request', async () => {
    expect((await read('record', 'reader')).status).toBe(403);
    await give('reader', { role: 'analyst' }).expect(200);
    expect((await read('record', 'reader')).status).toBe(200);
    await give('reader', { role: 'interviewer' }).expect(200);
    expect((await read('record', 'reader')).status).toBe(403);
  });

  it('lets an editor who was named see who is who, until they are no editor any more', async () => {
    const seesWhoIsWho = async () => {
      const { body } = await request(app).get('/api/studies').set('Cookie', team.editor.cookie);
      return JSON.stringify(body).includes('read-identities');
    };
    await database.query(
      'insert into identity_readers (study_id, researcher_id, named_at) values ($1, $2, now())',
      [study.studyId, idOf('editor')],
    );
    expect(await seesWhoIsWho()).toBe(true);
    await give('editor', { role: 'analyst' }).expect(200);
    expect(await seesWhoIsWho()).toBe(false);
    await give('editor', { role: 'editor' }).expect(200);
    expect(await seesWhoIsWho()).toBe(false);
  });

  it('takes a role away: the study is not there any more', async () => {
    await remove('analyst', 'owner').expect(204);
    expect(refusalOf(await read('people', 'analyst'))).toEqual([404, 'not-found']);
    const { body } = await request(app).get('/api/studies').set('Cookie', team.analyst.cookie);
    expect(JSON.stringify(body)).not.toContain(study.studyId);
    expect(refusalOf(await remove('analyst', 'owner'))).toEqual([404, 'member-unknown']);
  });

  it('lets everybody leave but the owner', async () => {
    await remove('reader', 'reader').expect(204);
    expect(refusalOf(await read('people', 'reader'))).toEqual([404, 'not-found']);
    expect(refusalOf(await remove('owner', 'owner'))).toEqual([409, 'owner-stays']);
    expect(refusalOf(await remove('analyst', 'editor'))).toEqual([403, 'role-not-allowed']);
  });

  it('hands the study over: the new owner may all, the old one stays as an editor', async () => {
    await handOver(idOf('analyst'), 'owner').expect(200);
    const roles = new Map(
      (await people('analyst')).people.map(({ researcherId, role }) => [researcherId, role]),
    );
    expect(roles.get(idOf('analyst'))).toBe('owner');
    expect(roles.get(idOf('owner'))).toBe('editor');
    expect(refusalOf(await handOver(idOf('owner'), 'owner'))).toEqual([403, 'role-not-allowed']);
    await handOver(idOf('owner'), 'analyst').expect(200);
  });

  it('hands it over to nobody who does not work on it', async () => {
    const stranger = await aSignedInResearcher(services);
    expect(refusalOf(await handOver(stranger.researcher.researcherId, 'owner'))).toEqual([
      404,
      'member-unknown',
    ]);
    expect(refusalOf(await handOver(idOf('owner'), 'owner'))).toEqual([404, 'member-unknown']);
    expect((await people('owner')).people[0]?.researcherId).toBe(idOf('owner'));
  });

  it('has one owner whatever two of them do at once', async () => {
    const both = await Promise.all([handOver(idOf('editor'), 'owner'), handOver(idOf('analyst'), 'owner')]);
    // Whoever comes second is no owner any more: seen before the study was held (403), or only then (404).
    const [won, lost] = both.map(({ status }) => status).toSorted();
    expect(won).toBe(200);
    expect([403, 404]).toContain(lost);
    const seen = (await people('reader')).people;
    expect(seen.filter(({ role }) => role === 'owner')).toHaveLength(1);
    expect(seen).toHaveLength(5);
  });

  const invite = (email: string, role: string) =>
    request(app).post(at('invitations')).set('Cookie', team.owner.cookie).send({ email, role });
  const pathIn = ({ body }: request.Response) => new URL((body as { link: string }).link).pathname;
  const accept = (path: string, cookie: string) =>
    request(app).post(path).set({ 'Sec-Fetch-Site': 'same-origin', Cookie: cookie }).type('form').send({});

  it('lets whoever accepts an invitation work on it in that role, once', async () => {
    const guest = await aSignedInResearcher(services);
    const path = pathIn(await invite(guest.researcher.email, 'analyst').expect(201));
    expect((await accept(path, guest.cookie)).headers['location']).toBe(`/studies/${study.studyId}/people`);
    const seen = (await people('owner')).people.find(({ email }) => email === guest.researcher.email);
    expect(seen?.role).toBe('analyst');
    expect((await request(app).get(at('record')).set('Cookie', guest.cookie)).status).toBe(200);
    expect((await accept(path, guest.cookie)).status).toBe(404);
    expect(refusalOf(await invite(guest.researcher.email, 'reader'))).toEqual([409, 'already-member']);
    const { rows } = await database.query<{ act: string }>(
      'select act from audit_entries where scope = $1 order by sequence',
      [study.studyId],
    );
    expect(rows.map(({ act }) => act).slice(0, 2)).toEqual(['invitation-sent', 'invitation-accepted']);
  });

  it('lists invitations that wait, with their roles, and takes one back, once', async () => {
    const guest = await aSignedInResearcher(services);
    const path = pathIn(await invite(guest.researcher.email, 'reader'));
    const { body } = (await read('invitations', 'owner').expect(200)) as {
      body: { invitations: { invitationId: string; role: string }[] };
    };
    expect(body.invitations).toMatchObject([{ email: guest.researcher.email, role: 'reader' }]);
    const { invitationId } = body.invitations[0]!;
    const takeBack = async () =>
      await request(app)
        .delete(at(`invitations/${invitationId}`))
        .set('Cookie', team.owner.cookie);
    const answers = await Promise.all([takeBack(), takeBack(), takeBack()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
    expect(answers.find(({ status }) => status === 200)?.body).toEqual({ hasMail: false, invitations: [] });
    const { rows } = await database.query<{ act: string }>(
      'select act from audit_entries where scope = $1 order by sequence',
      [study.studyId],
    );
    expect(rows.filter(({ act }) => act === 'invitation-taken-back')).toHaveLength(1);
    expect((await accept(path, guest.cookie)).status).toBe(404);
    expect(refusalOf(await request(app).get(at('people')).set('Cookie', guest.cookie))).toEqual([
      404,
      'not-found',
    ]);
  });

  it('keeps its owner the owner, even where they accept an invitation of their own', async () => {
    const guest = await aSignedInResearcher(services);
    const path = pathIn(await invite('somebody-else@example.org', 'reader'));
    await accept(path, team.owner.cookie);
    expect((await people('owner')).people[0]).toMatchObject({ role: 'owner', isYou: true });
    expect(refusalOf(await request(app).get(at('people')).set('Cookie', guest.cookie))).toEqual([
      404,
      'not-found',
    ]);
  });

  it('writes down who did what in which role, and what was refused', async () => {
    await give('reader', { role: 'analyst' });
    await remove('interviewer', 'owner');
    await remove('editor', 'analyst');
    await handOver(idOf('editor'), 'owner');
    expect((await acts()).map(({ act, role, actor_id }) => [act, role, actor_id])).toEqual([
      ['role-given', 'owner', idOf('owner')],
      ['member-removed', 'owner', idOf('owner')],
      ['refused', 'analyst', idOf('analyst')],
      ['ownership-handed-over', 'owner', idOf('owner')],
    ]);
  });
});
