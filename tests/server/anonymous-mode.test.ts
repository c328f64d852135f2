import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import type {
  MadePersonalInvitation,
  PersonalInvitationsResponse,
} from '../../server/contract/personal-invitation.ts';
import type { RecordResponse } from '../../server/contract/record.ts';
import { createServices } from '../../server/services.ts';
import type { StoredStudy } from '../../server/stores/study.store.ts';
import { refusalOf } from '../support/a-solution-to-save.ts';
import { aBatch, aLine, nineCells, viewOf, type Sorter } from '../support/a-sorter.ts';
import { aStudy } from '../support/a-study.ts';
import { aQuestion, aTranslation } from '../support/study-settings.ts';
import { aSignedInResearcher, testApp } from '../support/test-app.ts';
import { eachDatabase } from '../support/test-database.ts';
import {
  byLot,
  guessedByOrder,
  isOf,
  linksFound,
  rightPairs,
  type Truth,
} from '../support/tracing-invitations.ts';
import { everyRow } from '../support/every-row.ts';

type SignedIn = Awaited<ReturnType<typeof aSignedInResearcher>>;

const PEOPLE = 40;
/** Of 40 pairs guessed by lot, one is right on average; ten or more are once in ten million tries. */
const MORE_THAN_CHANCE = 10;

eachDatabase('Anonymous mode', (database) => {
  let clock = new Date('2026-03-01T08:00:00Z');
  const services = createServices(database, () => clock);
  let app: Express;
  let owner: SignedIn;

  beforeAll(async () => {
    app = testApp(services, { trustedProxies: 1 });
    owner = await aSignedInResearcher(services);
  });

  const ownStudy = (isAnonymous: boolean) =>
    aStudy(database, {
      ownerId: owner.researcher.researcherId,
      isByInvitation: true,
      isAnonymous,
      withdrawalDays: 14,
    });

  const ask = (study: StoredStudy, what: string) =>
    request(app).get(`/api/studies/${study.studyId}/${what}`).set('Cookie', owner.cookie);

  const listed = async (study: StoredStudy) =>
    (await ask(study, 'personal-invitations')).body as PersonalInvitationsResponse;

  async function invite(study: StoredStudy, count: number): Promise<MadePersonalInvitation[]> {
    const res = await request(app)
      .post(`/api/studies/${study.studyId}/personal-invitations`)
      .set('Cookie', owner.cookie)
      .send({ kind: 'link', labels: Array.from({ length: count }, (_, index) => `Person ${index + 1}`) });
    return (res.body as { invitations: MadePersonalInvitation[] }).invitations;
  }

  const open = (link: string, cookie = '') => request(app).get(new URL(link).pathname).set('Cookie', cookie);

  const agree = ({ studyVersionId }: StoredStudy, link: string, beginning?: string) =>
    request(app)
      .post(new URL(link).pathname)
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send({ studyVersionId, answer: 'agree', ...(beginning !== undefined && { beginning }) });

  /** Open the link, agree on the page it shows, move a card. */
  async function begin(study: StoredStudy, link: string): Promise<Sorter & { readonly cookie: string }> {
    const page = await open(link);
    const beginning = /name="beginning" value="([\w-]{43})"/.exec(page.text)?.[1];
    const begun = await agree(study, link, beginning);
    expect(begun.status).toBe(303);
    const own = String(begun.headers['location']);
    const token = own.split('/').at(-1)!;
    const view = await viewOf(app, token);
    const sorter: Sorter = {
      ...{ token, link: own, view },
      body: {
        conditionId: view.condition.conditionId,
        occasion: 1,
        placements: view.statements.map(({ statementId }, index) => ({
          statementId,
          value: nineCells[index]!,
        })),
        reasons: [],
        sortingMs: 61_234,
        record: {
          piles: [],
          placedBy: view.statements.map(({ statementId }) => ({ statementId, by: 'key' as const })),
          stepTimes: [{ step: 'grid', activeMs: 4321, idleMs: 1 }],
          ...{ moveCount: 9, undoCount: 1, modeSwitches: 0 },
          ...{ deviceClass: 'phone' as const, viewportWidth: 391, viewportHeight: 845 },
        },
      },
    };
    const page_ = {
      ...{ step: 'piles', isGuided: true, reasons: {}, answers: {}, modeSwitches: 0 },
      startedAt: clock.getTime(),
      stepTimes: [{ step: 'piles', activeMs: 777, idleMs: 0 }],
    };
    const move = { kind: 'later', statementId: view.statements[0]!.statementId } as const;
    const moves = [{ ...aLine(move), atMs: 1234 }];
    const kept = await request(app)
      .post(`/api/participations/${token}/draft`)
      .send(aBatch(sorter, moves, { page: page_ }));
    expect(kept.status).toBe(200);
    return { ...sorter, cookie: String(begun.headers['set-cookie']).split(';')[0]! };
  }

  const handIn = ({ token, body }: Sorter) =>
    request(app).post(`/api/participations/${token}/q-sorts`).send(body);

  const pass = (minutes: number) => {
    clock = new Date(clock.getTime() + minutes * 60_000);
  };

  /** Forty people come one after the other, in an order of their own; three in four hand in. */
  async function fieldwork(study: StoredStudy): Promise<Truth[]> {
    const made = await invite(study, PEOPLE + 10);
    const order = byLot(made, study.studyId).slice(0, PEOPLE);
    const truth: Truth[] = [];
    for (const [index, { number, link }] of order.entries()) {
      pass(7);
      const sorter = await begin(study, link);
      if (index % 4 !== 3) expect((await handIn(sorter)).status).toBe(201);
      const { participationId } = sorter.view;
      truth.push({ number, secret: link.split('/').at(-1)!, participationId });
    }
    return truth;
  }

  it('leaves an operator, who has the whole database and every link that was sent, nothing but chance', async () => {
    const study = await ownStudy(true);
    const truth = await fieldwork(study);
    const seen = await everyRow(database);
    expect(linksFound(seen, truth)).toBe(0);
    const guesses = guessedByOrder(seen, study, truth);
    expect(guesses.length).toBeGreaterThan(100);
    expect(guesses.filter(({ right }) => right >= MORE_THAN_CHANCE)).toEqual([]);
    const moments = seen
      .filter((row) => isOf(row, truth))
      .flatMap(({ cells }) => JSON.stringify(cells).match(/\d{4}-\d\d-\d\dT[\d:.]+/g) ?? []);
    expect(new Set(moments)).toEqual(new Set(['2026-03-01T12:00:00']));
    for (const row of seen.filter((each) => isOf(each, truth))) {
      const stored = Object.entries(row.cells).filter(([name]) => !name.startsWith('('));
      // Width and height, times of steps, of the sort and of a move, and what it was done with.
      expect(JSON.stringify(stored), row.table).not.toMatch(
        /[:,[](391|845|4321|777|61234|1234|"phone"|"key")[,}\]]/,
      );
    }
  });

  it('would not, without anonymous mode: the same operator finds everybody', async () => {
    const study = await ownStudy(false);
    const truth = await fieldwork(study);
    const seen = await everyRow(database);
    expect(linksFound(seen, truth)).toBe(PEOPLE);
    const guesses = guessedByOrder(seen, study, truth);
    expect(Math.max(...guesses.map(({ right }) => right))).toBe(PEOPLE);
  });

  it('gives records and study data in an order of its own, with days', async () => {
    const study = await ownStudy(true);
    const truth = await fieldwork(study);
    const { rows: people } = await database.query<{ id: string; code: string }>(
      'select id, code from participations where study_id = $1',
      [study.studyId],
    );
    const codes = new Map(people.map(({ id, code }) => [code, id]));
    const { sorts } = (await ask(study, 'record?format=json')).body as RecordResponse;
    const came = truth.map(({ participationId }) => participationId);
    const shown = sorts.map(({ participant }) => codes.get(participant)!);
    expect(shown).toHaveLength(30);
    const handedIn = came.filter((id) => shown.includes(id));
    expect(rightPairs(shown, handedIn)).toBeLessThan(MORE_THAN_CHANCE);
    expect(new Set(sorts.map(({ submittedAt }) => submittedAt.slice(10)))).toEqual(
      new Set(['T12:00:00.000Z']),
    );
    for (const { sortingMs, stepTimes, moves, deviceClass, viewportWidth } of sorts) {
      expect([sortingMs, stepTimes, moves, deviceClass, viewportWidth]).toEqual([null, [], null, null, null]);
    }
    const counted = 'select from participation_counters where study_id = $1';
    expect((await database.query(counted, [study.studyId])).rows).toEqual([]);
  });

  it('tells researchers which invitations were used five or more at a time, and of how many always', async () => {
    const study = await ownStudy(true);
    const made = await invite(study, 12);
    const told: number[] = [];
    for (const { link } of byLot(made, study.studyId).slice(0, 11)) {
      await begin(study, link);
      const { anonymousUses, invitations } = await listed(study);
      expect(new Set(invitations.map(({ state }) => state)).size).toBeLessThanOrEqual(2);
      told.push(invitations.filter(({ state }) => state === 'used').length);
      expect(anonymousUses).toBe(told.length);
    }
    expect(told).toEqual([0, 0, 0, 0, 5, 5, 5, 5, 5, 10, 10]);
  });

  it('opens an invitation once: who began goes on in the same browser, and the page sent twice begins one sort', async () => {
    const study = await ownStudy(true);
    const [first, second] = await invite(study, 2);
    const sorter = await begin(study, first!.link);
    const elsewhere = await open(first!.link);
    expect([elsewhere.status, elsewhere.headers['set-cookie']]).toEqual([200, undefined]);
    expect(elsewhere.text).toContain('This invitation was used');
    expect(elsewhere.text).not.toContain(sorter.token);
    expect((await open(first!.link, sorter.cookie)).text).toContain(sorter.link);
    const again = await agree(study, first!.link);
    expect([again.status, again.headers['location']]).toEqual([409, undefined]);
    const page = await open(second!.link);
    const beginning = /name="beginning" value="([\w-]{43})"/.exec(page.text)![1]!;
    const sent = await Promise.all([1, 2, 3].map(() => agree(study, second!.link, beginning)));
    expect(new Set(sent.map(({ headers }) => String(headers['location']))).size).toBe(1);
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303]);
  });

  it('still gives a receipt, which opens and withdraws the sort and leaves the invitation used', async () => {
    const study = await ownStudy(true);
    const [made] = await invite(study, 1);
    const sorter = await begin(study, made!.link);
    const handedIn = await handIn(sorter);
    const receipt = handedIn.body as { receiptCode: string; withdrawableUntil: string; isDayOnly: boolean };
    expect(receipt.isDayOnly).toBe(true);
    expect((await handIn(sorter)).body).toEqual(receipt);
    const fortnight = 14 * 86_400_000;
    expect(Date.parse(receipt.withdrawableUntil) - clock.getTime()).toBeGreaterThanOrEqual(fortnight - 1);
    const withdraw = (answer: object) =>
      request(app)
        .post(`/s/${study.slug}/withdraw`)
        .set('Sec-Fetch-Site', 'same-origin')
        .type('form')
        .send({ receiptCode: receipt.receiptCode, ...answer });
    expect((await withdraw({})).text).toContain('1 March 2026');
    expect((await withdraw({ answer: 'withdraw' })).status).toBe(200);
    const left = 'select from participations where study_id = $1';
    expect((await database.query(left, [study.studyId])).rows).toEqual([]);
    expect((await open(made!.link)).text).toContain('This invitation was used');
    expect((await listed(study)).anonymousUses).toBe(1);
  });

  const publish = (study: StoredStudy, changes: object, basedOn: string = study.studyVersionId) =>
    request(app)
      .post(`/api/studies/${study.studyId}/versions`)
      .set('Cookie', owner.cookie)
      .send({ basedOn, changes });

  it('is refused to a study that asks or keeps who somebody is, or times', async () => {
    const study = await ownStudy(false);
    const mail = aQuestion({ key: 'mail', label: 'Your address?', isIdentifying: true });
    for (const [field, changes] of [
      ['externalParameters.0', { externalParameters: ['PID'] }],
      ['questions.0.isIdentifying', { questions: [mail] }],
      ['moveTimesPurpose', { moveTimesPurpose: 'To see how people think.' }],
    ] as const) {
      const res = await publish(study, { isAnonymous: true, ...changes });
      expect(refusalOf(res)).toEqual([422, 'study-version-invalid']);
      expect(res.body).toMatchObject({ error: { field } });
    }
    expect((await publish(study, { isAnonymous: true })).status).toBe(201);
  });

  it('stays with those who agreed to it, and ends only with other words in every language', async () => {
    const study = await aStudy(database, {
      ...{ ownerId: owner.researcher.researcherId, isByInvitation: true, isAnonymous: true },
      translations: [aTranslation('de')],
    });
    const [early, late] = await invite(study, 2);
    const sorter = await begin(study, early!.link);
    for (const [field, changes] of [
      ['consentText', {}],
      ['translations.0.consentText', { consentText: 'Your invitation is kept with your sort.' }],
    ] as const) {
      const res = await publish(study, { isAnonymous: false, ...changes });
      expect(res.body).toMatchObject({ error: { code: 'study-version-invalid', field } });
    }
    const next = await publish(study, {
      isAnonymous: false,
      consentText: 'Your invitation is kept with your sort.',
      translations: [aTranslation('de', { consentText: 'Ihre Einladung bleibt bei Ihrer Sortierung.' })],
    });
    expect(next.status).toBe(201);
    pass(60);
    expect((await handIn(sorter)).status).toBe(201);
    const { studyVersionId } = next.body as { studyVersionId: string };
    expect((await begin({ ...study, studyVersionId }, late!.link)).view.receipt).toBeNull();
    const { rows } = await database.query<{ number: number; isLinked: boolean }>(
      `select number, participation_id is not null as "isLinked" from personal_invitations
        where study_id = $1 order by number`,
      [study.studyId],
    );
    expect(rows).toEqual([
      { number: 1, isLinked: false },
      { number: 2, isLinked: true },
    ]);
    const { sorts } = (await ask(study, 'record?format=json')).body as RecordResponse;
    expect(sorts.map(({ submittedAt, deviceClass }) => [submittedAt.slice(11), deviceClass])).toEqual([
      ['12:00:00.000Z', null],
    ]);
  });

  it('says so on the card and before agreeing, in every language the pages have', async () => {
    const study = await aStudy(database, {
      ...{ isByInvitation: true, isAnonymous: true },
      translations: [aTranslation('de'), aTranslation('ar')],
    });
    for (const [language, words] of [
      ['en', 'an invitation opens once'],
      ['de', 'öffnet eine Einladung nur einmal'],
      ['ar', 'تُفتح الدعوة مرة واحدة'],
    ] as const) {
      for (const path of ['', '/card']) {
        expect((await request(app).get(`/s/${study.slug}${path}?lang=${language}`)).text).toContain(words);
      }
    }
    expect((await request(app).get(`/s/${(await ownStudy(false)).slug}/card`)).text).not.toContain(
      'an invitation opens once',
    );
  });
});
