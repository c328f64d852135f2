import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import { PublishedResponse } from '../../../server/contract/published-viewpoints.ts';
import {
  Quotation,
  QuotationsResponse,
  type ChooseQuotationRequest,
} from '../../../server/contract/quotation.ts';
import { receiptHash } from '../../../server/receipt-code.ts';
import { createServices } from '../../../server/services.ts';
import { publishedQuotations } from '../../../server/usecases/published-quotations.ts';
import { aConsent } from '../../support/a-consent.ts';
import { publishedAsItStands } from '../../support/a-published-solution.ts';
import { aQuotableSolution, PIAS_REASON } from '../../support/a-quotable-solution.ts';
import { refusalOf } from '../../support/a-solution-to-save.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

type Signed = Awaited<ReturnType<typeof aSignedInResearcher>>;

const PIA: ChooseQuotationRequest = {
  factorIndex: 0,
  participant: 'Pia-1',
  position: 1,
  words: 'I do not mind the rain. … the forecast, every single day.',
};

eachDatabase('/api/solutions/:solutionId/quotations', (database) => {
  const clock = { now: new Date('2026-03-01T10:00:00Z') };
  const services = createServices(database, () => clock.now);
  let app: Express;
  let owner: Signed;

  beforeAll(async () => {
    app = testApp(services);
    owner = await aSignedInResearcher(services);
  });

  const aSolution = () => aQuotableSolution(database, owner.researcher.researcherId);

  type Solution = Awaited<ReturnType<typeof aSolution>>;

  const ask = (
    method: 'get' | 'post' | 'put' | 'delete',
    { solutionId }: Solution,
    below = '',
    cookie = owner.cookie,
  ) => request(app)[method](`/api/solutions/${solutionId}/quotations${below}`).set('Cookie', cookie);

  const choose = (solution: Solution, changes: Partial<ChooseQuotationRequest> = {}) =>
    ask('post', solution).send({ ...PIA, ...changes });

  const chosen = async (solution: Solution, changes: Partial<ChooseQuotationRequest> = {}) =>
    Quotation.parse((await choose(solution, changes)).body);

  const clear = (solution: Solution, { quotationId }: Quotation, isCleared = true) =>
    ask('put', solution, `/${quotationId}/clearance`).send({ isCleared });

  const shown = async ({ slug }: Solution) =>
    PublishedResponse.parse((await request(app).get(`/api/published/${slug}`)).body).viewpoints.map(
      ({ quotations }) => quotations.map(({ words }) => words),
    );

  it('gives readers chosen words only once a person has cleared them, and never whose they are', async () => {
    const solution = await aSolution();
    const quotation = await chosen(solution);
    expect(quotation).toMatchObject({
      ...{ participant: 'Pia-1', position: 1, words: PIA.words, isComposed: false, consentStatement: null },
      ...{ chosenBy: 'Ada Researcher', chosenAt: '2026-03-01T10:00:00.000Z' },
      ...{ clearedBy: null, clearedAt: null, isForReaders: false },
    });
    expect(await shown(solution)).toEqual([[], [], []]);

    const cleared = await clear(solution, quotation);
    expect(QuotationsResponse.parse(cleared.body).quotations).toMatchObject([
      { clearedBy: 'Ada Researcher', clearedAt: '2026-03-01T10:00:00.000Z', isForReaders: true },
    ]);
    // Readers get it with the next edition.
    expect(await shown(solution)).toEqual([[], [], []]);
    await publishedAsItStands(database, solution, services.now());
    expect(await shown(solution)).toEqual([[PIA.words], [], []]);
    const page = await request(app).get(`/v/${solution.slug}`);
    expect(page.text).toContain(`<blockquote>“${PIA.words}”</blockquote>`);
    expect(page.text).not.toContain('Pia-1');
    expect(page.text).not.toContain(PIAS_REASON);

    await clear(solution, quotation, false);
    expect(await shown(solution)).toEqual([[], [], []]);
  });

  it('says who may be quoted: those who agreed, and imported people once somebody says how they did', async () => {
    const solution = await aSolution();
    const { mayBeQuoted } = QuotationsResponse.parse((await ask('get', solution)).body);
    expect(mayBeQuoted).toEqual({
      ...{ 'Pia-1': 'yes', 'Pim-2': 'no', 'Pol-3': 'no' },
      ...{ 'Qil-4': 'needs-statement', 'Quy-5': 'needs-statement', 'Roe-6': 'needs-statement' },
    });
  });

  it.each([
    ['that were not said', { words: 'I mind the rain.' }, 'quotation-not-said', 'words'],
    ['said about another card', { position: 2 }, 'quotation-not-said', 'words'],
    [
      'of somebody who did not agree',
      { participant: 'Pim-2', position: null, words: 'My mother made soup of it.' },
      ...(['quotation-without-consent', 'participant'] as const),
    ],
    [
      'of somebody who was not asked, whatever is stated',
      { participant: 'Pol-3', position: null, words: 'My mother', consentStatement: 'She nodded.' },
      ...(['quotation-without-consent', 'participant'] as const),
    ],
    [
      'of somebody imported, unless it is said how they agreed',
      { participant: 'Qil-4', factorIndex: 1 },
      ...(['quotation-without-consent', 'consentStatement'] as const),
    ],
    [
      'of somebody who defines another viewpoint',
      { factorIndex: 1 },
      'quotation-not-defining',
      'participant',
    ],
    ['of a name nobody has', { participant: 'Nobody' }, 'quotation-not-defining', 'participant'],
  ])('refuses words %s', async (_, changes, code, field) => {
    const solution = await aSolution();
    const refused = await choose(solution, changes);
    expect(refusalOf(refused)).toEqual([422, code]);
    expect(refused.body).toMatchObject({ error: { field } });
    expect(QuotationsResponse.parse((await ask('get', solution)).body).quotations).toEqual([]);
  });

  it('quotes the interview, and imported people with how they agreed', async () => {
    const solution = await aSolution();
    const spoken = await chosen(solution, { position: null, words: 'My mother made soup of it.' });
    const stated = 'On paper, 12 May 2025, form B.';
    const imported = await chosen(solution, {
      participant: 'Qil-4',
      factorIndex: 1,
      consentStatement: stated,
    });
    expect(imported).toMatchObject({ consentStatement: stated, position: 1 });
    await clear(solution, spoken);
    await clear(solution, imported);
    await publishedAsItStands(database, solution, services.now());
    expect(await shown(solution)).toEqual([[spoken.words], [PIA.words], []]);
  });

  it('takes a quotation from readers when its person’s consent is gone, and for good when it is taken out', async () => {
    const solution = await aSolution();
    const quotation = await chosen(solution);
    await clear(solution, quotation);
    await publishedAsItStands(database, solution, services.now());
    await aConsent(database, { ...solution, code: 'Pia-1', item: 'quotation', isGiven: false });
    expect(await shown(solution)).toEqual([[], [], []]);
    await aConsent(database, { ...solution, code: 'Pia-1', item: 'quotation', isGiven: true });
    expect(await shown(solution)).toEqual([[PIA.words], [], []]);
    expect((await ask('delete', solution, `/${quotation.quotationId}`)).status).toBe(200);
    expect(await shown(solution)).toEqual([[], [], []]);
    expect(refusalOf(await ask('delete', solution, `/${quotation.quotationId}`))).toEqual([404, 'not-found']);
  });

  it('gives an edition what was cleared when it was published, and nothing later', async () => {
    const solution = await aSolution();
    const quotation = await chosen(solution);
    await clear(solution, quotation);
    const wordsAsOf = async (asOf: string) =>
      (await publishedQuotations(database, solution.solutionId, new Date(asOf))).map(({ words }) => words);
    expect(await wordsAsOf('2026-02-28T10:00:00Z')).toEqual([]);
    expect(await wordsAsOf('2026-03-01T10:00:00Z')).toEqual([PIA.words]);
  });

  it('is gone from every edition, and from the database, when its person withdraws', async () => {
    const solution = await aSolution();
    await clear(solution, await chosen(solution));
    const receiptCode = 'K7P2-QX4M-9RTD-3WHA';
    await database.query(
      `update q_sorts set receipt_sha256 = $2
        where participation_id = (select id from participations where study_id = $1 and code = 'Pia-1')`,
      [solution.studyId, receiptHash(receiptCode)],
    );
    const { rows } = await database.query<{ slug: string }>('select slug from studies where id = $1', [
      solution.studyId,
    ]);
    const withdrawn = await request(app)
      .post(`/s/${rows[0]!.slug}/withdraw`)
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send({ receiptCode, answer: 'withdraw' });
    expect(withdrawn.status).toBe(200);
    expect(await shown(solution)).toEqual([[], [], []]);
    expect(await publishedQuotations(database, solution.solutionId, clock.now)).toEqual([]);
    const left = await database.query('select from quotations where solution_id = $1', [solution.solutionId]);
    expect(left.rows).toEqual([]);
  });

  it('is nobody’s but the study’s: others are told that there is nothing', async () => {
    const solution = await aSolution();
    const quotation = await chosen(solution);
    const stranger = await aSignedInResearcher(services);
    const asked = [
      ask('get', solution, '', stranger.cookie),
      ask('post', solution, '', stranger.cookie).send(PIA),
      ask('put', solution, `/${quotation.quotationId}/clearance`, stranger.cookie).send({ isCleared: true }),
      ask('delete', solution, `/${quotation.quotationId}`, stranger.cookie),
    ];
    for (const answer of await Promise.all(asked)) expect(refusalOf(answer)).toEqual([404, 'not-found']);
    expect(refusalOf(await ask('get', solution, '', ''))).toEqual([401, 'sign-in-needed']);
    // Another solution of one's own is no way to it either.
    const own = await aSolution();
    expect(refusalOf(await clear(own, quotation))).toEqual([404, 'not-found']);
    expect(refusalOf(await ask('delete', own, `/${quotation.quotationId}`))).toEqual([404, 'not-found']);
  });
});
