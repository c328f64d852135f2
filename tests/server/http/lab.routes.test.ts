import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import { receiptCode } from '../../../client/participant/lab/secrets.ts';
import { seal } from '../../../client/participant/lab/seal.ts';
import type { LabComputersResponse } from '../../../server/contract/lab-computer.ts';
import type { LabKit } from '../../../server/contract/lab.ts';
import { createServices } from '../../../server/services.ts';
import type { StoredStudy } from '../../../server/stores/study.store.ts';
import { forgetExpired } from '../../../server/usecases/forget-expired.ts';
import {
  aLabLink,
  delivered,
  deliveredSealed,
  finishedOn,
  openedKit,
  sortOf,
} from '../../support/a-lab-computer.ts';
import { refusalOf } from '../../support/a-solution-to-save.ts';
import { aStudy } from '../../support/a-study.ts';
import type { SignedIn } from '../../support/a-team.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

const DAY_MS = 86_400_000;

eachDatabase('A lab computer', (database) => {
  let now = new Date('2026-03-01T10:00:00Z');
  const services = createServices(database, () => now);
  let app: Express;
  let owner: SignedIn;

  beforeAll(async () => {
    app = testApp(services);
    owner = await aSignedInResearcher(services);
  });

  const later = (ms: number) => {
    now = new Date(now.getTime() + ms);
  };

  const aLab = (changes: Parameters<typeof aStudy>[1] = {}) =>
    aStudy(database, { ownerId: owner.researcher.researcherId, isLab: true, ...changes });

  async function prepared(study: StoredStudy): Promise<LabKit> {
    const kit = await openedKit(app, await aLabLink(app, study, owner));
    later(60_000);
    return kit;
  }

  const computersOf = ({ studyId }: StoredStudy, method: 'get' | 'post' | 'delete', key = '') => {
    const path = `/api/studies/${studyId}/lab-computers${key === '' ? '' : `/${key}`}`;
    return request(app)[method](path).set('Cookie', owner.cookie);
  };

  const counts = async ({ studyId }: StoredStudy) => {
    const { rows } = await database.query<{ participations: number; sorts: number; declined: number }>(
      `select (select count(*)::int from participations where study_id = $1) as participations,
              (select count(*)::int from q_sorts join participations p on p.id = participation_id
                where p.study_id = $1) as sorts,
              (select coalesce(sum(declined_count), 0)::int from declines
                 join study_versions v on v.id = study_version_id where v.study_id = $1) as declined`,
      [studyId],
    );
    return rows[0]!;
  };

  it('is prepared once by its link, with everything it needs and a place for each person', async () => {
    const study = await aLab();
    const link = await aLabLink(app, study, owner);
    expect(link).toContain(`/s/${study.slug}/lab#prepare=`);
    const kit = await openedKit(app, link);
    expect(kit.places).toHaveLength(3);
    expect(kit.texts[0]!.consentHtml).toContain('Taking part is free.');
    expect(kit.texts[0]!.consentHtml).not.toContain('<script');
    expect(kit.places.map(({ order }) => order.toSorted((one, other) => one - other))).toEqual(
      Array.from({ length: 3 }, () => [0, 1, 2, 3, 4, 5, 6, 7, 8]),
    );
    const linkToken = new URL(link).hash.slice('#prepare='.length);
    const again = await request(app).post('/api/lab-computers/kit').send({ linkToken });
    expect(refusalOf(again)).toEqual([409, 'lab-link-used']);
    const unknown = await request(app).post('/api/lab-computers/kit').send({ linkToken: 'x' });
    expect(refusalOf(unknown)).toEqual([404, 'not-found']);
  });

  it('stores no token of a place or a link, only hashes', async () => {
    const study = await aLab();
    const link = await aLabLink(app, study, owner);
    const kit = await openedKit(app, link);
    const { rows } = await database.query('select * from lab_computers, lab_places');
    const stored = JSON.stringify(rows, (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
    expect(stored).not.toContain(link.split('=')[1]);
    for (const { placeToken } of kit.places) expect(stored).not.toContain(placeToken);
  });

  it('is not prepared for a study that is closed or not in lab mode', async () => {
    const study = await aStudy(database, { ownerId: owner.researcher.researcherId });
    const make = () => computersOf(study, 'post').send({ name: 'Room 12', placeCount: 3, days: 7 });
    expect(refusalOf(await make())).toEqual([409, 'lab-off']);
    await request(app)
      .post(`/api/studies/${study.studyId}/versions`)
      .set('Cookie', owner.cookie)
      .send({ basedOn: study.studyVersionId, changes: { isLab: true } })
      .expect(201);
    const link = new URL(((await make().expect(201)).body as { link: string }).link);
    await database.query('update studies set is_open = false where id = $1', [study.studyId]);
    expect(refusalOf(await make())).toEqual([409, 'study-closed']);
    const linkToken = link.hash.slice('#prepare='.length);
    const opened = await request(app).post('/api/lab-computers/kit').send({ linkToken });
    expect(refusalOf(opened)).toEqual([409, 'study-closed']);
  });

  it('is not prepared for a study that is anonymous: it would have to keep when somebody took part', async () => {
    const study = await aLab();
    const link = await aLabLink(app, study, owner);
    await request(app)
      .post(`/api/studies/${study.studyId}/versions`)
      .set('Cookie', owner.cookie)
      .send({ basedOn: study.studyVersionId, changes: { isAnonymous: true } })
      .expect(201);
    const made = await computersOf(study, 'post').send({ name: 'Room 12', placeCount: 3, days: 7 });
    expect(refusalOf(made)).toEqual([409, 'lab-off']);
    const linkToken = new URL(link).hash.slice('#prepare='.length);
    const opened = await request(app).post('/api/lab-computers/kit').send({ linkToken });
    expect(refusalOf(opened)).toEqual([409, 'lab-off']);
    const { body } = await computersOf(study, 'get').expect(200);
    expect((body as LabComputersResponse).labComputers).toMatchObject([{ preparedAt: null }]);
  });

  it('has a link that can be taken back until it has prepared a computer, and not from another study', async () => {
    const [study, other] = [await aLab(), await aLab()];
    const links = [await aLabLink(app, study, owner), await aLabLink(app, study, owner)];
    const kit = await openedKit(app, links[0]!);
    const { body } = await computersOf(study, 'get').expect(200);
    const { labComputers } = body as LabComputersResponse;
    const unused = labComputers.find(({ preparedAt }) => preparedAt === null)!.labComputerId;
    expect(refusalOf(await computersOf(other, 'delete', unused))).toEqual([404, 'not-found']);
    expect(refusalOf(await computersOf(study, 'delete', kit.labComputerId))).toEqual([409, 'lab-link-used']);
    const left = (await computersOf(study, 'delete', unused).expect(200)).body as LabComputersResponse;
    expect(left.labComputers.map(({ labComputerId }) => labComputerId)).toEqual([kit.labComputerId]);
    const linkToken = new URL(links[1]!).hash.slice('#prepare='.length);
    const opened = await request(app).post('/api/lab-computers/kit').send({ linkToken });
    expect(refusalOf(opened)).toEqual([404, 'not-found']);
    const place = kit.places[0]!;
    expect((await delivered(app, kit, place, finishedOn(kit, place))).status).toBe(200);
  });

  it('delivers a finished Q-sort once, however often it comes, with the receipt the person noted down', async () => {
    const study = await aLab();
    const kit = await prepared(study);
    const place = kit.places[0]!;
    const finished = finishedOn(kit, place);
    const { conditionId } = finished.qSort;
    const sealed = await seal(kit.publicKey, place.placeId, finished);
    const all = await Promise.all([1, 2, 3].map(() => deliveredSealed(app, kit, sealed)));
    expect(all.map(({ status, body }) => [status, body as object])).toEqual(
      Array.from({ length: 3 }, () => [200, { outcome: 'received' }]),
    );
    expect(await counts(study)).toEqual({ participations: 1, sorts: 1, declined: 0 });

    const code = await receiptCode(finished.participationToken, conditionId, 1);
    const shown = await request(app)
      .post(`/s/${study.slug}/receipt`)
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send({ receiptCode: code, answer: 'json' })
      .expect(200);
    expect(shown.text).toContain('It rains in the laboratory.');
    expect(shown.text).toContain('lab_participations');
  });

  it('keeps to which text, in which language and when somebody agreed, by its own clock and the server’s', async () => {
    const study = await aLab({
      consentItems: [{ item: 'quotation', words: '' }],
    });
    const kit = await prepared(study);
    const place = kit.places[0]!;
    const finished = finishedOn(kit, place);
    const consent = {
      ...finished.consent!,
      given: ['quotation' as const],
      agreedAt: '2031-01-01T00:00:00.000Z',
    };
    await delivered(app, kit, place, { ...finished, consent }).then((res) => expect(res.status).toBe(200));
    const { rows } = await database.query<Record<string, unknown>>(
      `select participations.language, consented_at, agreed_at, received_at, is_given, encode(sha256($2), 'hex') = consent_sha256 as "isText"
         from participations join lab_participations on participation_id = participations.id
         join consents on consents.participation_id = participations.id where study_id = $1`,
      [study.studyId, Buffer.from('Taking part is free.\n\nYou may stop at any time.')],
    );
    expect(rows).toEqual([
      {
        ...{ language: 'en', is_given: true, isText: true },
        // A clock that runs ahead: never later than the delivery.
        consented_at: now,
        agreed_at: new Date('2031-01-01T00:00:00Z'),
        received_at: now,
      },
    ]);
  });

  it('is refused a Q-sort without a consent, or with one to another text, and keeps nothing of it', async () => {
    const study = await aLab({
      consentItems: [{ item: 'eligibility', words: 'I am 18 or older.' }],
    });
    const kit = await prepared(study);
    const place = kit.places[0]!;
    const { consent, ...finished } = finishedOn(kit, place);
    const agreed = { ...consent!, given: ['eligibility' as const] };
    const foreign = { ...agreed, studyVersionId: kit.labComputerId };
    const unspoken = { ...agreed, language: 'fr' };
    for (const delivery of [
      finished,
      { ...finished, consent: consent! },
      { ...finished, consent: foreign },
      { ...finished, consent: unspoken },
    ]) {
      expect(refusalOf(await delivered(app, kit, place, delivery))).toEqual([422, 'consent-missing']);
    }
    expect(await counts(study)).toEqual({ participations: 0, sorts: 0, declined: 0 });
    expect((await delivered(app, kit, place, { ...finished, consent: agreed })).status).toBe(200);
  });

  it('lets the first delivery of a place stand, as when two computers were copied from one', async () => {
    const study = await aLab();
    const kit = await prepared(study);
    const place = kit.places[0]!;
    expect((await delivered(app, kit, place, finishedOn(kit, place))).status).toBe(200);
    const other = await delivered(app, kit, place, finishedOn(kit, place));
    expect(refusalOf(other)).toEqual([409, 'already-submitted']);
    expect(await counts(study)).toMatchObject({ participations: 1, sorts: 1 });
  });

  it('cannot deliver for places of another computer, forged ones, or what was sealed for another', async () => {
    const study = await aLab();
    const [kit, other] = [await prepared(study), await prepared(study)];
    const [place, second] = [kit.places[0]!, kit.places[1]!];
    const forged = { ...place, placeToken: 'A'.repeat(43) };
    expect(refusalOf(await delivered(app, kit, place, finishedOn(kit, forged)))).toEqual([404, 'not-found']);
    const swapped = { ...place, placeId: second.placeId };
    expect(refusalOf(await delivered(app, kit, swapped, finishedOn(kit, place)))).toEqual([404, 'not-found']);
    const foreign = { ...kit, labComputerId: other.labComputerId };
    expect(refusalOf(await delivered(app, foreign, place, finishedOn(kit, place)))).toEqual([
      ...[422, 'lab-delivery-unreadable'],
    ]);
    const sealed = await seal(kit.publicKey, place.placeId, finishedOn(kit, place));
    const moved = { ...sealed, placeId: second.placeId };
    expect(refusalOf(await deliveredSealed(app, kit, moved))).toEqual([422, 'lab-delivery-unreadable']);
    const damaged = { ...sealed, data: `AAAA${sealed.data.slice(4)}` };
    expect(refusalOf(await deliveredSealed(app, kit, damaged))).toEqual([422, 'lab-delivery-unreadable']);
    const nowhere = { ...kit, labComputerId: place.placeId };
    expect(refusalOf(await deliveredSealed(app, nowhere, sealed))).toEqual([404, 'not-found']);
    expect(await counts(study)).toMatchObject({ participations: 0 });
  });

  it('is refused what is no Q-sort of the study, and may deliver the place anew', async () => {
    const study = await aLab();
    const kit = await prepared(study);
    const place = kit.places[0]!;
    const qSort = sortOf(kit, place);
    const short = { ...qSort, placements: qSort.placements.slice(1) };
    const refused = await delivered(app, kit, place, finishedOn(kit, place, { qSort: short }));
    expect(refusalOf(refused)).toEqual([422, 'q-sort-invalid']);
    expect(await counts(study)).toMatchObject({ participations: 0, sorts: 0 });
    expect((await delivered(app, kit, place, finishedOn(kit, place))).status).toBe(200);
  });

  it('counts what was finished although the study has closed meanwhile, and says so to the computer', async () => {
    const study = await aLab();
    const kit = await prepared(study);
    const stateOf = async () =>
      (await request(app).get(`/api/lab-computers/${kit.labComputerId}`)).body as object;
    expect(await stateOf()).toMatchObject({ isOpen: true, isCurrent: true });
    await database.query('update studies set is_open = false where id = $1', [study.studyId]);
    expect(await stateOf()).toMatchObject({ isOpen: false });
    const place = kit.places[0]!;
    expect((await delivered(app, kit, place, finishedOn(kit, place))).status).toBe(200);
    expect(await counts(study)).toMatchObject({ sorts: 1 });
  });

  it('may deliver until 30 days after its last day; then it is forgotten with its key', async () => {
    const study = await aLab();
    const kit = await prepared(study);
    const [first, second] = [kit.places[0]!, kit.places[1]!];
    later(36 * DAY_MS);
    await forgetExpired(services);
    expect((await delivered(app, kit, first, finishedOn(kit, first))).status).toBe(200);
    later(2 * DAY_MS);
    const late = await delivered(app, kit, second, finishedOn(kit, second));
    expect(refusalOf(late)).toEqual([404, 'not-found']);
    await forgetExpired(services);
    const { rows } = await database.query(
      `select l.lab_computer_id, c.id from participations p join lab_participations l on participation_id = p.id
         left join lab_computers c on c.study_id = p.study_id where p.study_id = $1`,
      [study.studyId],
    );
    expect(rows).toEqual([{ lab_computer_id: null, id: null }]);
    owner = await aSignedInResearcher(services);
  });

  it('does not bring back who withdrew before it heard that the delivery had arrived', async () => {
    const study = await aLab();
    const kit = await prepared(study);
    const place = kit.places[0]!;
    const finished = finishedOn(kit, place);
    const sealed = await seal(kit.publicKey, place.placeId, finished);
    await deliveredSealed(app, kit, sealed).expect(200);
    const code = await receiptCode(finished.participationToken, finished.qSort.conditionId, 1);
    await request(app)
      .post(`/s/${study.slug}/withdraw`)
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send({ receiptCode: code, answer: 'withdraw' })
      .expect(200);
    expect(await counts(study)).toMatchObject({ participations: 0 });
    await deliveredSealed(app, kit, sealed).expect(200);
    expect(await counts(study)).toMatchObject({ participations: 0, sorts: 0 });
  });
});
