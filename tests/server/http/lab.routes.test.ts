import request from 'supertest';
import { beforeEach, expect, it } from 'vitest';
import { seal } from '../../../client/participant/lab/seal.ts';
import type { LabComputersResponse } from '../../../server/contract/lab-computer.ts';
import { forgetExpired } from '../../../server/usecases/forget-expired.ts';
import { aLabLink, delivered, deliveredSealed, finishedOn, openedKit } from '../../support/a-lab-computer.ts';
import { aLabWorld } from '../../support/a-lab-world.ts';
import { refusalOf } from '../../support/a-solution-to-save.ts';
import { aStudy } from '../../support/a-study.ts';
import { aTranslation } from '../../support/study-settings.ts';
import { eachDatabase } from '../../support/test-database.ts';

const DAY_MS = 86_400_000;

eachDatabase('A lab computer', (database) => {
  const world = aLabWorld(database);
  beforeEach(() => world.signIn());

  it('is prepared once by its link, with everything it needs and a place for each person', async () => {
    const study = await world.aLab();
    const link = await aLabLink(world.app(), study, world.owner());
    expect(link).toContain(`/s/${study.slug}/lab#prepare=`);
    const kit = await openedKit(world.app(), link);
    expect(kit.places).toHaveLength(3);
    expect(kit.texts[0]!.consentHtml).toContain('Taking part is free.');
    expect(kit.texts[0]!.consentHtml).not.toContain('<script');
    expect(kit.places.map(({ order }) => order.toSorted((one, other) => one - other))).toEqual(
      Array.from({ length: 3 }, () => [0, 1, 2, 3, 4, 5, 6, 7, 8]),
    );
    const linkToken = new URL(link).hash.slice('#prepare='.length);
    const again = await request(world.app()).post('/api/lab-computers/kit').send({ linkToken });
    expect(refusalOf(again)).toEqual([409, 'lab-link-used']);
    const unknown = await request(world.app()).post('/api/lab-computers/kit').send({ linkToken: 'x' });
    expect(refusalOf(unknown)).toEqual([404, 'not-found']);
  });

  it('stores no token of a place or a link, only hashes', async () => {
    const study = await world.aLab();
    const link = await aLabLink(world.app(), study, world.owner());
    const kit = await openedKit(world.app(), link);
    const { rows } = await database.query('select * from lab_computers, lab_places');
    const stored = JSON.stringify(rows, (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
    expect(stored).not.toContain(link.split('=')[1]);
    for (const { placeToken } of kit.places) expect(stored).not.toContain(placeToken);
  });

  it('is not prepared for a study that is closed or not in lab mode', async () => {
    const study = await aStudy(database, { ownerId: world.owner().researcher.researcherId });
    const make = () => world.computersOf(study, 'post').send({ name: 'Room 12', placeCount: 3, days: 7 });
    expect(refusalOf(await make())).toEqual([409, 'lab-off']);
    await request(world.app())
      .post(`/api/studies/${study.studyId}/versions`)
      .set('Cookie', world.owner().cookie)
      .send({ basedOn: study.studyVersionId, changes: { isLab: true } })
      .expect(201);
    const link = new URL(((await make().expect(201)).body as { link: string }).link);
    await database.query('update studies set is_open = false where id = $1', [study.studyId]);
    expect(refusalOf(await make())).toEqual([409, 'study-closed']);
    const linkToken = link.hash.slice('#prepare='.length);
    const opened = await request(world.app()).post('/api/lab-computers/kit').send({ linkToken });
    expect(refusalOf(opened)).toEqual([409, 'study-closed']);
  });

  it('is not prepared for a study that is anonymous: it would have to keep when somebody took part', async () => {
    const study = await world.aLab();
    const link = await aLabLink(world.app(), study, world.owner());
    await request(world.app())
      .post(`/api/studies/${study.studyId}/versions`)
      .set('Cookie', world.owner().cookie)
      .send({ basedOn: study.studyVersionId, changes: { isAnonymous: true } })
      .expect(201);
    const made = await world.computersOf(study, 'post').send({ name: 'Room 12', placeCount: 3, days: 7 });
    expect(refusalOf(made)).toEqual([409, 'lab-off']);
    const linkToken = new URL(link).hash.slice('#prepare='.length);
    const opened = await request(world.app()).post('/api/lab-computers/kit').send({ linkToken });
    expect(refusalOf(opened)).toEqual([409, 'lab-off']);
    const { body } = await world.computersOf(study, 'get').expect(200);
    expect((body as LabComputersResponse).labComputers).toMatchObject([{ preparedAt: null }]);
  });

  it('has an unused link that can be taken back, and not from another study', async () => {
    const [study, other] = [await world.aLab(), await world.aLab()];
    const links = [
      await aLabLink(world.app(), study, world.owner()),
      await aLabLink(world.app(), study, world.owner()),
    ];
    const kit = await openedKit(world.app(), links[0]!);
    const { body } = await world.computersOf(study, 'get').expect(200);
    const { labComputers } = body as LabComputersResponse;
    const unused = labComputers.find(({ preparedAt }) => preparedAt === null)!.labComputerId;
    expect(refusalOf(await world.computersOf(other, 'delete', unused))).toEqual([404, 'not-found']);
    const left = (await world.computersOf(study, 'delete', unused).expect(200)).body as LabComputersResponse;
    expect(left.labComputers.map(({ labComputerId }) => labComputerId)).toEqual([kit.labComputerId]);
    const linkToken = new URL(links[1]!).hash.slice('#prepare='.length);
    const opened = await request(world.app()).post('/api/lab-computers/kit').send({ linkToken });
    expect(refusalOf(opened)).toEqual([404, 'not-found']);
    const place = kit.places[0]!;
    expect((await delivered(world.app(), kit, place, finishedOn(kit, place))).status).toBe(200);
  });

  it('is taken back: nobody new begins, what people left there is taken for 30 days, and it stays in the list', async () => {
    const study = await world.aLab();
    const kit = await world.prepared(study);
    const [left, late] = [kit.places[0]!, kit.places[1]!];
    const sealed = await seal(kit.publicKey, left.placeId, finishedOn(kit, left));
    const stateOf = async () =>
      (await request(world.app()).get(`/api/lab-computers/${kit.labComputerId}`).expect(200)).body as object;
    expect(await stateOf()).toMatchObject({ isOver: false, useUntil: kit.useUntil });
    const takenBack = world.now().toISOString();
    const { body } = await world.computersOf(study, 'delete', kit.labComputerId).expect(200);
    expect((body as LabComputersResponse).labComputers).toMatchObject([
      { useUntil: takenBack, isOver: true },
    ]);
    world.later(DAY_MS / 2);
    expect(await stateOf()).toMatchObject({ isOver: true, useUntil: takenBack });
    // Asked again it is as it was: nobody gets longer or shorter.
    await world.computersOf(study, 'delete', kit.labComputerId).expect(200);
    expect(await stateOf()).toMatchObject({ useUntil: takenBack });
    await deliveredSealed(world.app(), kit, sealed).expect(200);
    expect(await world.counts(study)).toMatchObject({ sorts: 1 });
    world.later(30 * DAY_MS);
    expect(refusalOf(await delivered(world.app(), kit, late, finishedOn(kit, late)))).toEqual([
      404,
      'not-found',
    ]);
    const acts = await database.query<{ act: string }>(
      `select act from audit_entries where scope = $1 order by sequence`,
      [study.studyId],
    );
    expect(acts.rows.map(({ act }) => act)).toEqual(['lab-computer-prepared', 'lab-computer-ended']);
  });

  it('gets the codes that are the same for everybody, and no address that leads off it', async () => {
    const [done, out] = [
      { kind: 'code', code: 'DONE-4711' },
      { kind: 'code', code: 'OUT-4711' },
    ] as const;
    const consentItems = [{ item: 'eligibility' as const, words: 'I am 18 or older.' }];
    const translations = [aTranslation('de')];
    const withCodes = await world.prepared(
      await world.aLab({ completion: done, screenedOut: out, consentItems, translations }),
    );
    expect(withCodes.completionCode).toBe('DONE-4711');
    expect(withCodes.texts.map(({ screenedOutHtml }) => screenedOutHtml)).toEqual([
      expect.stringContaining('If you cannot confirm this'),
      expect.stringContaining('Wenn Sie das nicht bestätigen können'),
    ]);
    for (const { consentHtml, screenedOutHtml } of withCodes.texts) {
      expect(screenedOutHtml).toContain('OUT-4711');
      expect(consentHtml).not.toContain('4711');
    }
    const [away, back] = ['https://panel.example/done', 'https://panel.example/out'].map((url) => ({
      ...{ kind: 'redirect' as const, url },
    }));
    const withLinks = await world.aLab({ completion: away!, screenedOut: back!, consentItems });
    const unasked = await world.aLab({ screenedOut: out });
    for (const kit of [await world.prepared(withLinks), await world.prepared(unasked)]) {
      expect(kit.completionCode).toBeUndefined();
      expect(kit.texts[0]!.screenedOutHtml).toBeUndefined();
      expect(JSON.stringify(kit)).not.toMatch(/panel\.example|4711/);
    }
  });

  it('can be installed as an world.app() of its page alone, under the name of the study', async () => {
    const { slug } = await world.aLab();
    const { text } = await request(world.app()).get(`/s/${slug}/lab`).expect(200);
    const href = /<link rel="manifest" href="([^"]+)"/.exec(text)?.[1];
    const { body, type } = await request(world.app()).get(href!).expect(200);
    expect(type).toBe('application/manifest+json');
    const page = `/s/${slug}/lab`;
    expect(body).toMatchObject({ id: page, start_url: page, scope: page, name: 'Nine words on weather' });
    expect(body).toMatchObject({ display: 'standalone', lang: 'en', icons: [{ sizes: 'any' }] });
    await request(world.app()).get('/s/no-such-study/lab/app.webmanifest').expect(404);
    const people = await request(world.app()).get(`/s/${slug}`).expect(200);
    expect(people.text).not.toContain('rel="manifest"');
  });

  it('may deliver until 30 days after its last day; then it is forgotten with its key', async () => {
    const study = await world.aLab();
    const kit = await world.prepared(study);
    const [first, second] = [kit.places[0]!, kit.places[1]!];
    world.later(36 * DAY_MS);
    await forgetExpired(world.services);
    expect((await delivered(world.app(), kit, first, finishedOn(kit, first))).status).toBe(200);
    world.later(2 * DAY_MS);
    const late = await delivered(world.app(), kit, second, finishedOn(kit, second));
    expect(refusalOf(late)).toEqual([404, 'not-found']);
    await forgetExpired(world.services);
    const { rows } = await database.query(
      `select l.lab_computer_id, c.id from participations p join lab_participations l on participation_id = p.id
         left join lab_computers c on c.study_id = p.study_id where p.study_id = $1`,
      [study.studyId],
    );
    expect(rows).toEqual([{ lab_computer_id: null, id: null }]);
  });
});
