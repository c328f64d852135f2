import request from 'supertest';
import { beforeEach, expect, it } from 'vitest';
import { receiptCode } from '../../../client/participant/lab/secrets.ts';
import { seal } from '../../../client/participant/lab/seal.ts';
import type { LabComputer } from '../../../server/contract/lab-computer.ts';
import {
  delivered,
  deliveredSealed,
  finishedOn,
  sortOf,
  unfinishedOn,
} from '../../support/a-lab-computer.ts';
import { aLabWorld } from '../../support/a-lab-world.ts';
import { refusalOf } from '../../support/a-solution-to-save.ts';
import { aTeam } from '../../support/a-team.ts';
import { eachDatabase } from '../../support/test-database.ts';

eachDatabase('What a lab computer delivers', (database) => {
  const world = aLabWorld(database);
  beforeEach(() => world.signIn());

  it('delivers a finished Q-sort once, however often it comes, with the receipt the person noted down', async () => {
    const study = await world.aLab();
    const kit = await world.prepared(study);
    const place = kit.places[0]!;
    const finished = finishedOn(kit, place);
    const { conditionId } = finished.qSort;
    const sealed = await seal(kit.publicKey, place.placeId, finished);
    const all = await Promise.all([1, 2, 3].map(() => deliveredSealed(world.app(), kit, sealed)));
    expect(all.map(({ status, body }) => [status, body as object])).toEqual(
      Array.from({ length: 3 }, () => [200, { outcome: 'received' }]),
    );
    expect(await world.counts(study)).toEqual({ participations: 1, sorts: 1, declined: 0 });

    const code = await receiptCode(finished.participationToken, conditionId, 1);
    const shown = await request(world.app())
      .post(`/s/${study.slug}/receipt`)
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send({ receiptCode: code, answer: 'json' })
      .expect(200);
    expect(shown.text).toContain('It rains in the laboratory.');
    expect(shown.text).toContain('lab_participations');
  });

  it('keeps to which text, in which language and when somebody agreed, by its own clock and the server’s', async () => {
    const study = await world.aLab({
      consentItems: [{ item: 'quotation', words: '' }],
    });
    const kit = await world.prepared(study);
    const place = kit.places[0]!;
    const finished = finishedOn(kit, place);
    const consent = {
      ...finished.consent!,
      given: ['quotation' as const],
      agreedAt: '2031-01-01T00:00:00.000Z',
    };
    await delivered(world.app(), kit, place, { ...finished, consent }).then((res) =>
      expect(res.status).toBe(200),
    );
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
        consented_at: world.now(),
        agreed_at: new Date('2031-01-01T00:00:00Z'),
        received_at: world.now(),
      },
    ]);
  });

  it('is refused a Q-sort without a consent, or with one to another text, and keeps nothing of it', async () => {
    const study = await world.aLab({
      consentItems: [{ item: 'eligibility', words: 'I am 18 or older.' }],
    });
    const kit = await world.prepared(study);
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
      expect(refusalOf(await delivered(world.app(), kit, place, delivery))).toEqual([422, 'consent-missing']);
    }
    expect(await world.counts(study)).toEqual({ participations: 0, sorts: 0, declined: 0 });
    expect((await delivered(world.app(), kit, place, { ...finished, consent: agreed })).status).toBe(200);
  });

  it('lets the first delivery of a place stand, as when two computers were copied from one', async () => {
    const study = await world.aLab();
    const kit = await world.prepared(study);
    const place = kit.places[0]!;
    expect((await delivered(world.app(), kit, place, finishedOn(kit, place))).status).toBe(200);
    const other = await delivered(world.app(), kit, place, finishedOn(kit, place));
    expect(refusalOf(other)).toEqual([409, 'already-submitted']);
    expect(await world.counts(study)).toMatchObject({ participations: 1, sorts: 1 });
  });

  it('cannot deliver for places of another computer, forged ones, or what was sealed for another', async () => {
    const study = await world.aLab();
    const [kit, other] = [await world.prepared(study), await world.prepared(study)];
    const [place, second] = [kit.places[0]!, kit.places[1]!];
    const forged = { ...place, placeToken: 'A'.repeat(43) };
    expect(refusalOf(await delivered(world.app(), kit, place, finishedOn(kit, forged)))).toEqual([
      404,
      'not-found',
    ]);
    const swapped = { ...place, placeId: second.placeId };
    expect(refusalOf(await delivered(world.app(), kit, swapped, finishedOn(kit, place)))).toEqual([
      404,
      'not-found',
    ]);
    const foreign = { ...kit, labComputerId: other.labComputerId };
    expect(refusalOf(await delivered(world.app(), foreign, place, finishedOn(kit, place)))).toEqual([
      ...[422, 'lab-delivery-unreadable'],
    ]);
    const sealed = await seal(kit.publicKey, place.placeId, finishedOn(kit, place));
    const moved = { ...sealed, placeId: second.placeId };
    expect(refusalOf(await deliveredSealed(world.app(), kit, moved))).toEqual([
      422,
      'lab-delivery-unreadable',
    ]);
    const damaged = { ...sealed, data: `AAAA${sealed.data.slice(4)}` };
    expect(refusalOf(await deliveredSealed(world.app(), kit, damaged))).toEqual([
      422,
      'lab-delivery-unreadable',
    ]);
    const nowhere = { ...kit, labComputerId: place.placeId };
    expect(refusalOf(await deliveredSealed(world.app(), nowhere, sealed))).toEqual([404, 'not-found']);
    expect(await world.counts(study)).toMatchObject({ participations: 0 });
  });

  it('is refused what is no Q-sort of the study, and may deliver the place anew', async () => {
    const study = await world.aLab();
    const kit = await world.prepared(study);
    const place = kit.places[0]!;
    const qSort = sortOf(kit, place);
    const short = { ...qSort, placements: qSort.placements.slice(1) };
    const refused = await delivered(world.app(), kit, place, finishedOn(kit, place, { qSort: short }));
    expect(refusalOf(refused)).toEqual([422, 'q-sort-invalid']);
    expect(await world.counts(study)).toMatchObject({ participations: 0, sorts: 0 });
    expect((await delivered(world.app(), kit, place, finishedOn(kit, place))).status).toBe(200);
  });

  it('counts what was finished although the study has closed meanwhile, and says so to the computer', async () => {
    const study = await world.aLab();
    const kit = await world.prepared(study);
    const stateOf = async () =>
      (await request(world.app()).get(`/api/lab-computers/${kit.labComputerId}`)).body as object;
    expect(await stateOf()).toMatchObject({ isOpen: true, isCurrent: true });
    await database.query('update studies set is_open = false where id = $1', [study.studyId]);
    expect(await stateOf()).toMatchObject({ isOpen: false });
    const place = kit.places[0]!;
    expect((await delivered(world.app(), kit, place, finishedOn(kit, place))).status).toBe(200);
    expect(await world.counts(study)).toMatchObject({ sorts: 1 });
  });

  it('does not bring back who withdrew before it heard that the delivery had arrived', async () => {
    const study = await world.aLab();
    const kit = await world.prepared(study);
    const place = kit.places[0]!;
    const finished = finishedOn(kit, place);
    const sealed = await seal(kit.publicKey, place.placeId, finished);
    await deliveredSealed(world.app(), kit, sealed).expect(200);
    const code = await receiptCode(finished.participationToken, finished.qSort.conditionId, 1);
    await request(world.app())
      .post(`/s/${study.slug}/withdraw`)
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send({ receiptCode: code, answer: 'withdraw' })
      .expect(200);
    expect(await world.counts(study)).toMatchObject({ participations: 0 });
    await deliveredSealed(world.app(), kit, sealed).expect(200);
    expect(await world.counts(study)).toMatchObject({ participations: 0, sorts: 0 });
  });

  it('delivers an unfinished Q-sort that goes on elsewhere with the code that was noted down', async () => {
    const study = await world.aLab();
    const kit = await world.prepared(study);
    const place = kit.places[0]!;
    const unfinished = unfinishedOn(kit, place);
    for (let each = 0; each < 2; each++) {
      expect((await delivered(world.app(), kit, place, unfinished)).status).toBe(200);
    }
    expect(await world.counts(study)).toEqual({ participations: 1, sorts: 0, declined: 0 });
    const opened = await request(world.app()).get(`/s/${study.slug}/i/${unfinished.code}`).expect(303);
    const token = String(opened.headers['location']).split('/').at(-1)!;
    const { body } = await request(world.app()).get(`/api/participations/${token}`).expect(200);
    expect(body).toMatchObject({ participationId: place.placeId, draft: { revision: 2 } });
    // Dealt in the order in which the cards lay on the lab computer.
    const { statements } = body as { statements: { statementId: string }[] };
    expect(statements.map(({ statementId }) => statementId)).toEqual(
      sortOf(kit, place).placements.map(({ statementId }) => statementId),
    );
  });

  it('says in the record that a Q-sort came from a lab computer, and when by its clock', async () => {
    const study = await world.aLab();
    const kit = await world.prepared(study);
    const place = kit.places[0]!;
    await delivered(world.app(), kit, place, finishedOn(kit, place));
    const path = `/api/studies/${study.studyId}/record`;
    const { body } = await request(world.app())
      .get(`${path}?format=json`)
      .set('Cookie', world.owner().cookie)
      .expect(200);
    expect((body as { sorts: object[] }).sorts).toMatchObject([
      { lab: { agreedAt: '2026-03-01T10:00:00.000Z', leftAt: '2026-03-01T10:20:00.000Z' } },
    ]);
    const { text } = await request(world.app()).get(path).set('Cookie', world.owner().cookie).expect(200);
    const [heads, cells] = text.split('\r\n').map((line) => line.split(','));
    expect(cells![heads!.indexOf('is_lab')]).toBe('true');
    expect(cells![heads!.indexOf('lab_left_at')]).toBe('2026-03-01T10:20:00.000Z');
  });

  it('is listed with what came from it, for those who change the study', async () => {
    const study = await world.aLab();
    const kit = await world.prepared(study);
    const [first, second] = [kit.places[0]!, kit.places[1]!];
    await delivered(world.app(), kit, first, finishedOn(kit, first));
    await delivered(world.app(), kit, second, unfinishedOn(kit, second));
    const path = `/api/studies/${study.studyId}/lab-computers`;
    const { body } = await request(world.app()).get(path).set('Cookie', world.owner().cookie).expect(200);
    const [listed] = (body as { labComputers: LabComputer[] }).labComputers;
    expect(listed).toMatchObject({ name: 'Room 12', placeCount: 3, finished: 1, unfinished: 1, declined: 0 });
    expect(listed!.lastDeliveredAt).toBe(world.now().toISOString());
    const team = await aTeam(world.services, study.studyId, world.owner());
    const byInterviewer = await request(world.app()).get(path).set('Cookie', team.interviewer.cookie);
    expect(refusalOf(byInterviewer)).toEqual([403, 'role-not-allowed']);
  });

  it('keeps the moves with their times where the study card names a purpose for them, and else none', async () => {
    for (const moveTimesPurpose of ['To see where people hesitate.', '']) {
      const study = await world.aLab({ moveTimesPurpose });
      const kit = await world.prepared(study);
      const place = kit.places[0]!;
      const { moves } = unfinishedOn(kit, place);
      const timed = moves.map((line, index) => ({ ...line, atMs: index * 1000 }));
      expect(
        (await delivered(world.app(), kit, place, finishedOn(kit, place, { moves: timed }))).status,
      ).toBe(200);
      const { rows } = await database.query<{ moves: { atMs: number }[] }>(
        `select moves from sorting_logs join q_sorts on q_sorts.id = q_sort_id
          where participation_id = $1`,
        [place.placeId],
      );
      expect(rows.map((row) => row.moves.map(({ atMs }) => atMs))).toEqual(
        moveTimesPurpose === '' ? [] : [[0, 1000]],
      );
    }
  });

  it('counts who did not agree, once, and keeps nothing else of them', async () => {
    const study = await world.aLab();
    const kit = await world.prepared(study);
    const place = kit.places[0]!;
    const declined = {
      outcome: 'declined',
      placeToken: place.placeToken,
      leftAt: world.now().toISOString(),
    } as const;
    for (let each = 0; each < 2; each++) {
      expect((await delivered(world.app(), kit, place, declined)).status).toBe(200);
    }
    expect(await world.counts(study)).toEqual({ participations: 0, sorts: 0, declined: 1 });
  });
});
