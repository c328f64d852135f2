import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import { PublishedResponse } from '../../../server/contract/published-viewpoints.ts';
import { createServices } from '../../../server/services.ts';
import { solutionStore } from '../../../server/stores/solution.store.ts';
import { aConsent } from '../../support/a-consent.ts';
import {
  aPublishedSolution,
  FIRST_MIND,
  publishedAsItStands,
  SIX_SORTS,
} from '../../support/a-published-solution.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

/** Every key of a JSON value, at any depth. */
function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(Array.isArray(value) ? [] : [key]),
    ...keysOf(inner),
  ]);
}

/** What a visitor could tell two answers apart by, beside their bodies: all but the two that change every time. */
function headersOf({ headers }: request.Response): object {
  return { ...(headers as object), date: null, 'x-request-id': null };
}

eachDatabase('published viewpoints', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  let app: Express;

  beforeAll(() => {
    app = testApp(services);
  });

  const json = (slug: string) => request(app).get(`/api/published/${slug}`);
  const page = (slug: string) => request(app).get(`/v/${slug}`);
  const read = async (slug: string) => PublishedResponse.parse((await json(slug)).body);

  it('answers what the contract lists, with nothing of a person and no figure behind the arrays', async () => {
    const { slug } = await aPublishedSolution(database);
    const { status, body } = await json(slug);
    expect(status).toBe(200);
    // What the recipe is called is no figure; everything else is looked through.
    const { method, ...figures } = PublishedResponse.parse(body);
    expect(Object.values(method).every((choice) => typeof choice !== 'object')).toBe(true);
    const forbidden =
      /z.?score|loading|weight|error|flag|communalit|correlation|reliab|sort(s|Names)?$|participant|token/i;
    expect(keysOf(figures).filter((key) => forbidden.test(key))).toEqual([]);
    for (const { name } of SIX_SORTS) expect(JSON.stringify(body)).not.toContain(name);
  });

  it('counts a split factor, and names its other end only where both arrays are shown', async () => {
    const split = async (provenance: 'imported' | 'simulated') => {
      const { slug } = await aPublishedSolution(database, { provenance }, true, { splitFactors: [0, 1] });
      return read(slug);
    };
    // Nobody stands at either factor's other end.
    const { viewpoints, method } = await split('simulated');
    expect(method.splitCount).toBe(2);
    expect(viewpoints.map(({ definingCount }) => definingCount)).toEqual([3, 0, 2, 0, 1]);
    expect(viewpoints.map((each) => each.otherEnd)).toEqual([null, null, null, null, null]);
  });

  it('shows three people’s array, two people’s words, and of one person nothing', async () => {
    const { slug } = await aPublishedSolution(database);
    const { viewpoints, qSortCount, undefinedCount } = await read(slug);
    expect(viewpoints.map(({ definingCount }) => definingCount)).toEqual([3, 2, 1]);
    expect({ qSortCount, undefinedCount }).toEqual({ qSortCount: 6, undefinedCount: 0 });
    const [three, two, one] = viewpoints;
    expect(three).toMatchObject({
      letter: 'A',
      name: 'Lovers of Sun',
      withheldBecause: null,
      array: FIRST_MIND,
    });
    expect(two).toMatchObject({
      letter: 'B',
      name: 'Lovers of Rain',
      withheldBecause: 'two-people',
      opposedCount: null,
      array: null,
    });
    expect(two?.narrative).toContain('They love Rain.');
    expect(one).toMatchObject({
      letter: 'C',
      name: '',
      narrative: '',
      withheldBecause: 'one-person',
      array: null,
    });
  });

  it('compares nothing with an array that is withheld', async () => {
    const { slug } = await aPublishedSolution(database);
    const { viewpoints, commonGround } = await read(slug);
    for (const viewpoint of viewpoints) {
      expect(viewpoint).toMatchObject({ ranksHigher: [], ranksLower: [], distinguishing: [] });
    }
    expect(commonGround).toEqual([]);
  });

  it.each(['simulated', 'already-published'] as const)(
    'shows everything of a study that is %s',
    async (provenance) => {
      const { slug } = await aPublishedSolution(database, { provenance });
      const { viewpoints, includesVisitors } = await read(slug);
      expect(viewpoints.map(({ array }) => array?.length)).toEqual([9, 9, 9]);
      expect(viewpoints[2]).toMatchObject({ name: 'Lovers of Fog', withheldBecause: null });
      expect(viewpoints[2]?.ranksHigher.length).toBeGreaterThan(0);
      expect(includesVisitors).toBe(false);
    },
  );

  it('protects everybody again once somebody who sorted here is among the simulated', async () => {
    const solution = await aPublishedSolution(database, { provenance: 'simulated' }, false);
    const { slug, studyId } = solution;
    await database.query(
      `update participations set origin = 'collected', consented_at = now(), consent_sha256 = 'x', token_hash = 'roe', language = 'en'
        where study_id = $1 and code = 'Roe-6'`,
      [studyId],
    );
    await publishedAsItStands(database, solution);
    const { viewpoints, includesVisitors } = await read(slug);
    expect(viewpoints.map(({ withheldBecause }) => withheldBecause)).toEqual([
      null,
      'two-people',
      'one-person',
    ]);
    expect(includesVisitors).toBe(true);
    expect((await page(slug)).text).toContain(
      'Sorts that visitors of this page’s study made are among them.',
    );
  });

  it('shows the array of two once both agreed to be recognisable, and of one the words alone', async () => {
    const solution = await aPublishedSolution(database, { provenance: 'collected' });
    const { slug, studyId } = solution;
    const because = async () => (await read(slug)).viewpoints.map(({ withheldBecause }) => withheldBecause);
    const agree = (code: string, item: string, isGiven: boolean) =>
      aConsent(database, { studyId, code, item, isGiven });
    await agree('Qil-4', 'recognition', true);
    await agree('Quy-5', 'quotation', true);
    await agree('Roe-6', 'recognition', false);
    await publishedAsItStands(database, solution);
    expect(await because()).toEqual([null, 'two-people', 'one-person']);
    expect((await read(slug)).viewpoints[2]?.name).toBe('');

    await agree('Quy-5', 'recognition', true);
    await agree('Roe-6', 'recognition', true);
    // What was published rests on what was agreed to then.
    expect(await because()).toEqual([null, 'two-people', 'one-person']);
    await publishedAsItStands(database, solution);
    const { viewpoints } = await read(slug);
    expect(await because()).toEqual([null, null, 'one-person']);
    expect(viewpoints[1]?.array).toHaveLength(9);
    expect(viewpoints[2]).toMatchObject({ name: 'Lovers of Fog', array: null });
    expect(viewpoints[2]?.narrative).toContain('They love Fog.');

    // Taken back, a consent takes at once what was shown because of it.
    await agree('Quy-5', 'recognition', false);
    await agree('Roe-6', 'recognition', false);
    const withheld = (await read(slug)).viewpoints;
    expect(withheld[1]).toMatchObject({ name: 'Lovers of Rain', array: null, withheldBecause: 'two-people' });
    expect(withheld[2]).toMatchObject({ name: '', narrative: '', withheldBecause: 'one-person' });
  });

  it('cannot be asked twice for two different things: no parameter filters what is published', async () => {
    const { slug } = await aPublishedSolution(database);
    // The citation names the address asked, which has another port each time.
    const portless = ({ text }: request.Response) => text.replace(/127\.0\.0\.1:\d+/g, 'host');
    const [whole, wholePage] = [await json(slug), await page(slug)].map(portless);
    const asked = [
      'course=Law',
      'factorCount=2',
      'excludedQSorts=Pia-1',
      'viewpoint=B',
      'format=csv',
      'lang=de',
    ];
    for (const query of asked) {
      expect(portless(await request(app).get(`/api/published/${slug}?${query}`))).toBe(whole);
      expect(portless(await request(app).get(`/v/${slug}?${query}`))).toBe(wholePage);
    }
  });

  it('is the same whatever course and year people are in, and whichever of them defines which viewpoint', async () => {
    const { slug, studyId, solutionId } = await aPublishedSolution(database);
    const before = (await json(slug)).text;
    await database.query(
      `update participations set characteristics = jsonb_build_object('Course', 'Law of ' || code, 'Year', arrival)
        where study_id = $1`,
      [studyId],
    );
    // Every name stands for another person's sort now: the last is the first.
    await database.query(
      `update solutions set figures = jsonb_set(figures, '{sorts}', (
                select jsonb_agg(name order by place desc)
                  from jsonb_array_elements(figures -> 'sorts') with ordinality as names(name, place)))
        where id = $1`,
      [solutionId],
    );
    expect((await json(slug)).text).toBe(before);
  });

  it('answers an unknown, an unpublished and a revoked one alike, as JSON and as a page', async () => {
    const unpublished = await aPublishedSolution(database, {}, false);
    const revoked = await aPublishedSolution(database);
    await solutionStore(database).setPublishedAt(revoked.solutionId, null);
    for (const path of ['/api/published/', '/v/']) {
      const [unknown, ...others] = await Promise.all(
        ['there-was-never-such-a-one', unpublished.slug, revoked.slug].map((slug) =>
          request(app).get(path + slug),
        ),
      );
      expect(unknown!.status).toBe(404);
      for (const other of others) {
        expect(other.status).toBe(404);
        expect(other.text).toBe(unknown!.text);
        expect(headersOf(other)).toEqual(headersOf(unknown!));
      }
    }
  });

  it('is gone the moment it is revoked, and back when published again', async () => {
    const { slug, solutionId } = await aPublishedSolution(database);
    expect((await page(slug)).status).toBe(200);
    expect((await page(slug)).headers['cache-control']).toBe('no-store');
    await solutionStore(database).setPublishedAt(solutionId, null);
    expect((await page(slug)).status).toBe(404);
    await solutionStore(database).setPublishedAt(solutionId, new Date());
    expect((await page(slug)).status).toBe(200);
  });

  it('renders the page from the same answer: words, what is withheld and why, and what it does not tell', async () => {
    const { slug } = await aPublishedSolution(database);
    const { text } = await page(slug);
    expect(text).toContain('<h1>Nine words on weather</h1>');
    expect(text).toContain('Lovers of Sun');
    expect(text).toContain('They love Rain.');
    expect(text).toContain('This does not tell how many students think so');
    expect(text).toContain('with two people, each could work out from it how the other one sorted');
    expect(text).not.toContain('Fog');
    for (const { name } of SIX_SORTS) expect(text).not.toContain(name);
    expect(text).not.toMatch(/ style=/);
    expect(text).not.toContain('<script');
  });

  it('says on the page and inside each picture that a study is simulated', async () => {
    const { slug } = await aPublishedSolution(database, { provenance: 'simulated' });
    const { text } = await page(slug);
    expect(text).toContain('Simulated. Nobody gave these answers');
    const notes = [...text.matchAll(/<p class="factor-array__note">Simulated answers\.<\/p>/g)];
    expect(notes).toHaveLength(3);
  });

  it('writes a researcher’s markup as text', async () => {
    const solution = await aPublishedSolution(database, {}, false);
    const { slug, solutionId } = solution;
    await database.query(
      `update viewpoints set name = '<img src=x onerror=alert(1)>' where solution_id = $1 and factor_index = 0`,
      [solutionId],
    );
    await publishedAsItStands(database, solution);
    const { text } = await page(slug);
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(text).not.toContain('<img');
  });
});
