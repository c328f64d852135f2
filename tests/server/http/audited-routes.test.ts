import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AuditAct } from '../../../server/contract/audit.ts';
import type { InviteResponse } from '../../../server/contract/invitation.ts';
import type { PersonalInvitationsResponse } from '../../../server/contract/personal-invitation.ts';
import type { CardResponse } from '../../../server/contract/study-card.ts';
import { ROUTES } from '../../../server/contract/routes.ts';
import { createServices } from '../../../server/services.ts';
import { auditStore } from '../../../server/stores/audit.store.ts';
import { twoFactors } from '../../support/a-solution-to-save.ts';
import { aSorter } from '../../support/a-sorter.ts';
import {
  aColleague,
  aQuotation,
  aShare,
  AUDITED_IN_THE_LAB,
  aWorld,
  send,
  type AuditedWorld,
} from '../../support/audited-world.ts';
import { importOf } from '../../support/an-import.ts';
import { NOT_AUDITED } from '../../support/not-audited-routes.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

/** What somebody does through a route, and what is written down of it, where. */
interface Audited {
  readonly act: AuditAct;
  /** Leaves the entry behind. @returns whose chain it stands in. */
  readonly does: (world: AuditedWorld) => Promise<string>;
}

/** Every route that leaves an entry. */
const AUDITED: Readonly<Record<string, Audited>> = {
  'post /api/imports': {
    act: 'study-made',
    async does({ send }) {
      const files = importOf({ 'sorts.csv': 'statement,p1,p2\na,-1,0\nb,0,1\nc,1,-1\n' });
      const { body } = await send('post', '/api/imports', files).expect(201);
      return (body as { study: { studyId: string } }).study.studyId;
    },
  },
  'post /api/studies/:studyId/versions': {
    act: 'version-published',
    async does({ send, study }) {
      const changes = { consentText: 'Taking part is free.' };
      const body = { basedOn: study.studyVersionId, changes };
      await send('post', `/api/studies/${study.studyId}/versions`, body).expect(201);
      return study.studyId;
    },
  },
  'put /api/studies/:studyId/opening': {
    act: 'study-closed',
    async does({ send, study: { studyId } }) {
      await send('put', `/api/studies/${studyId}/opening`, { isOpen: false }).expect(200);
      return studyId;
    },
  },
  'put /api/studies/:studyId/consent-approval': {
    act: 'consent-approved',
    async does({ send, study: { studyId } }) {
      const { body } = await send('get', `/api/studies/${studyId}/card`).expect(200);
      const textsSha256 = (body as CardResponse).versions[0]!.texts.map(({ textSha256 }) => textSha256);
      await send('put', `/api/studies/${studyId}/consent-approval`, { textsSha256 }).expect(200);
      return studyId;
    },
  },
  'post /api/studies/:studyId/solutions': {
    act: 'solution-saved',
    async does({ send, study }) {
      await send('post', `/api/studies/${study.studyId}/solutions`, twoFactors).expect(201);
      return study.studyId;
    },
  },
  'post /api/invitations': {
    act: 'invitation-sent',
    async does({ send }) {
      await send('post', '/api/invitations', { email: 'new@example.org' }).expect(201);
      return 'installation';
    },
  },
  'delete /api/invitations/:invitationId': {
    act: 'invitation-taken-back',
    async does({ send }) {
      const { body } = await send('post', '/api/invitations', { email: 'other@example.org' }).expect(201);
      const { invitationId } = (body as InviteResponse).invitation;
      await send('delete', `/api/invitations/${invitationId}`).expect(204);
      return 'installation';
    },
  },
  'post /invitations/:token': {
    act: 'invitation-accepted',
    async does({ app, send }) {
      const { body } = await send('post', '/api/invitations', { email: 'third@example.org' }).expect(201);
      await request(app)
        .post(new URL((body as InviteResponse).link!).pathname)
        .set('Sec-Fetch-Site', 'same-origin')
        .type('form')
        .send({ name: 'Third', password: 'several words in a row' })
        .expect(303);
      return 'installation';
    },
  },
  'post /api/researchers/:researcherId/reset-link': {
    act: 'reset-link-made',
    async does({ owner, send }) {
      await send('post', `/api/researchers/${owner.researcher.researcherId}/reset-link`).expect(201);
      return 'installation';
    },
  },
  'post /api/solutions/:solutionId/quotations': {
    act: 'quotation-chosen',
    does: (world) => aQuotation(world).then(() => world.solution.studyId),
  },
  'put /api/solutions/:solutionId/quotations/:quotationId/clearance': {
    act: 'quotation-cleared',
    async does(world) {
      const path = await aQuotation(world);
      await world.send('put', `${path}/clearance`, { isCleared: true }).expect(200);
      return world.solution.studyId;
    },
  },
  'delete /api/solutions/:solutionId/quotations/:quotationId': {
    act: 'quotation-removed',
    async does(world) {
      await world.send('delete', await aQuotation(world)).expect(200);
      return world.solution.studyId;
    },
  },
  'post /api/studies/:studyId/personal-invitations': {
    act: 'participants-invited',
    async does({ send, sorted: { studyId } }) {
      const body = { kind: 'link', labels: [''] };
      await send('post', `/api/studies/${studyId}/personal-invitations`, body).expect(201);
      return studyId;
    },
  },
  'delete /api/studies/:studyId/personal-invitations/:personalInvitationId': {
    act: 'participant-invitation-revoked',
    async does(world) {
      const path = `/api/studies/${world.sorted.studyId}/personal-invitations`;
      await world.send('post', path, { kind: 'link', labels: [''] }).expect(201);
      const { body } = await world.send('get', path).expect(200);
      const { invitations } = body as PersonalInvitationsResponse;
      await send(world, 'delete', `${path}/${invitations[0]!.personalInvitationId}`);
      return world.sorted.studyId;
    },
  },
  'put /api/studies/:studyId/reader-threshold': {
    act: 'reader-threshold-set',
    async does({ send, study: { studyId } }) {
      await send('put', `/api/studies/${studyId}/reader-threshold`, { arrayFrom: 4 }).expect(200);
      return studyId;
    },
  },
  'post /api/solutions/:solutionId/shares': {
    act: 'share-made',
    does: (world) => aShare(world).then(() => world.solution.studyId),
  },
  'delete /api/solutions/:solutionId/shares/:shareId': {
    act: 'share-revoked',
    async does(world) {
      await world.send('delete', await aShare(world)).expect(200);
      return world.solution.studyId;
    },
  },
  'put /api/solutions/:solutionId/shares/:shareId/password': {
    act: 'share-password-set',
    async does(world) {
      await world.send('put', `${await aShare(world)}/password`, { password: null }).expect(200);
      return world.solution.studyId;
    },
  },
  ...AUDITED_IN_THE_LAB,
  'put /api/studies/:studyId/identity-readers': {
    act: 'identity-readers-named',
    async does({ send, sorted: { studyId } }) {
      await send('put', `/api/studies/${studyId}/identity-readers`, { researcherIds: [] }).expect(200);
      return studyId;
    },
  },
  'post /api/solutions/:solutionId/editions': {
    act: 'report-published',
    async does({ send, unpublished: { solutionId, studyId } }) {
      await send('post', `/api/solutions/${solutionId}/editions`, { note: '' }).expect(201);
      return studyId;
    },
  },
  'post /api/studies/:studyId/invitations': {
    act: 'invitation-sent',
    async does({ send, sorted: { studyId } }) {
      const body = { email: 'fourth@example.org', role: 'analyst' };
      await send('post', `/api/studies/${studyId}/invitations`, body).expect(201);
      return studyId;
    },
  },
  'delete /api/studies/:studyId/invitations/:invitationId': {
    act: 'invitation-taken-back',
    async does(world) {
      const path = `/api/studies/${world.sorted.studyId}/invitations`;
      const invited = { email: 'fifth@example.org', role: 'analyst' };
      const { body } = await world.send('post', path, invited).expect(201);
      const { invitationId } = (body as InviteResponse).invitation;
      await send(world, 'delete', `${path}/${invitationId}`);
      return world.sorted.studyId;
    },
  },
  'put /api/studies/:studyId/people/:researcherId': {
    act: 'role-given',
    async does(world) {
      await send(world, 'put', await aColleague(world), { role: 'reader' });
      return world.sorted.studyId;
    },
  },
  'delete /api/studies/:studyId/people/:researcherId': {
    act: 'member-removed',
    async does(world) {
      await send(world, 'delete', await aColleague(world));
      return world.sorted.studyId;
    },
  },
  'put /api/studies/:studyId/ownership': {
    act: 'ownership-handed-over',
    async does(world) {
      const { studyId } = world.given;
      const researcherId = (await aColleague(world, studyId)).split('/').at(-1);
      await send(world, 'put', `/api/studies/${studyId}/ownership`, { researcherId });
      return studyId;
    },
  },
  'put /api/solutions/:solutionId/publication': {
    act: 'report-taken-back',
    async does({ send, solution }) {
      const body = { isPublished: false };
      await send('put', `/api/solutions/${solution.solutionId}/publication`, body).expect(200);
      return solution.studyId;
    },
  },
  'post /api/participations/:participationToken/stop': {
    act: 'participation-stopped',
    async does({ app, sorted: study }) {
      const { token } = await aSorter(app, study);
      await request(app).post(`/api/participations/${token}/stop`).send({}).expect(200);
      return study.studyId;
    },
  },
  'post /s/:studySlug/p/:participationToken/stop': {
    act: 'participation-stopped',
    async does({ app, sorted: study }) {
      const { link } = await aSorter(app, study);
      await request(app).post(`${link}/stop`).set('Sec-Fetch-Site', 'same-origin').expect(303);
      return study.studyId;
    },
  },
  'post /s/:studySlug/withdraw': {
    act: 'sort-withdrawn',
    async does({ app, sorted: study }) {
      const { token, body } = await aSorter(app, study);
      const handedIn = await request(app).post(`/api/participations/${token}/q-sorts`).send(body);
      const { receiptCode } = handedIn.body as { receiptCode: string };
      await request(app)
        .post(`/s/${study.slug}/withdraw`)
        .set('Sec-Fetch-Site', 'same-origin')
        .type('form')
        .send({ receiptCode, answer: 'withdraw' })
        .expect(200);
      return study.studyId;
    },
  },
};

describe('the routes that change something', () => {
  it('all write down who did it, or say here why not', () => {
    const changing = ROUTES.filter(({ method }) => method !== 'get').map(
      ({ method, path }) => `${method} ${path}`,
    );
    expect([...Object.keys(AUDITED), ...Object.keys(NOT_AUDITED)].sort()).toEqual(
      [...new Set(changing)].sort(),
    );
  });
});

eachDatabase('a route that is audited', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  let world: AuditedWorld;

  beforeAll(async () => {
    world = await aWorld(services, testApp(services));
  });

  it.each(Object.keys(AUDITED))('%s leaves one entry', async (route) => {
    const { act, does } = AUDITED[route]!;
    const count = async () => {
      const { rows } = await database.query<{ n: number }>(
        'select count(*) as n from audit_entries where act = $1',
        [act],
      );
      return rows[0]!.n;
    };
    const before = await count();
    const scope = await does(world);
    expect(await count()).toBe(before + 1);
    const last = (await auditStore(database).entriesOf(scope)).at(-1)!;
    expect(last.act).toBe(act);
    const others: AuditAct[] = ['sort-withdrawn', 'participation-stopped', 'invitation-accepted'];
    if (!others.includes(act)) expect(last.actorId).toBe(world.owner.researcher.researcherId);
  });
});
