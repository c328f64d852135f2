import { describe, expect, inject, it } from 'vitest';
import { cellValues, distributionOf, solve, type Solution } from '../../../analysis/index.ts';
import { lipsetStudy } from '../../../server/demo/lipset/lipset-study.ts';
import { loadDemoStudies, viewpointsOf } from '../../../server/demo/load-demo-studies.ts';
import { publicServiceStudy } from '../../../server/demo/public-service/public-service-study.ts';
import { inputDigest } from '../../../server/input-digest.ts';
import { createServices } from '../../../server/services.ts';
import { readPublishedViewpoints } from '../../../server/usecases/read-published-viewpoints.ts';
import type { Database } from '../../../server/stores/database.ts';
import { openDatabase } from '../../../server/stores/open-database.ts';
import { publishedSolutionStore } from '../../../server/stores/published-solution.store.ts';
import { solutionStore } from '../../../server/stores/solution.store.ts';
import { studyQSortStore } from '../../../server/stores/study-q-sorts.store.ts';
import { studyStore } from '../../../server/stores/study.store.ts';
import { viewpointStore } from '../../../server/stores/viewpoint.store.ts';
import { eachDatabase, testDatabase } from '../../support/test-database.ts';
import { shippedQSorts } from '../../reference/read-reference.ts';

const at = new Date('2026-03-01T10:00:00Z');
const servicesOf = (database: Database) => createServices(database, () => at);

const TABLES = [
  ...['studies', 'study_versions', 'statements', 'conditions_of_instruction', 'participations', 'q_sorts'],
  ...['reasons', 'interviews', 'solutions', 'viewpoints', 'quotations'],
];

async function rowCounts(database: Database): Promise<Record<string, number>> {
  const counts = await Promise.all(
    TABLES.map((table) => database.query<{ n: number }>(`select count(*)::int as n from ${table}`)),
  );
  return Object.fromEntries(TABLES.map((table, index) => [table, counts[index]!.rows[0]!.n]));
}

const LOADED_ONCE = {
  ...{ studies: 2, study_versions: 2, statements: 45 + 33, conditions_of_instruction: 2 },
  ...{ participations: 48 + 9, q_sorts: 48 + 9, solutions: 3, viewpoints: 7 + 3 + 4, quotations: 7 },
};

/** The published solutions, and the study of each. */
const SOLUTIONS = [
  ['public-service-professionals', 'public-service-professionals'],
  ['lipset-1963', 'lipset-1963'],
  ['lipset-1963-split', 'lipset-1963'],
] as const;

/** One demo study as stored: its row, its Q-sorts and one solution, its first unless another is named. */
async function stored(database: Database, slug: string, studySlug = slug) {
  const study = await studyStore(database).findStudyBySlug(studySlug);
  const version = await studyStore(database).currentVersion(study!.studyId);
  const qSorts = await studyQSortStore(database).qSortsOf(version!.studyVersionId);
  const solution = await publishedSolutionStore(database).findPublished(slug);
  const figures = await solutionStore(database).figuresOf(solution!.solutionId);
  const viewpoints = await viewpointStore(database).viewpointsOf(solution!.solutionId);
  return { study: study!, version: version!, qSorts, solution: solution!, ...figures!, viewpoints };
}

eachDatabase('loadDemoStudies', (database) => {
  it('loads both studies once, though two servers start at once', async () => {
    await Promise.all([loadDemoStudies(servicesOf(database)), loadDemoStudies(servicesOf(database))]);
    expect(await rowCounts(database)).toMatchObject(LOADED_ONCE);
  });

  it('adds nothing the second time, and asks one question only', async () => {
    const before = await rowCounts(database);
    const questions: string[] = [];
    const listening: Database = {
      ...database,
      query: (sql, ...rest) => {
        questions.push(sql);
        return database.query(sql, ...rest);
      },
      transaction: () => Promise.reject(new Error('no transaction is needed')),
    };
    await loadDemoStudies(servicesOf(listening));
    expect(questions).toHaveLength(1);
    expect(await rowCounts(database)).toEqual(before);
  });

  it('marks where each study comes from', async () => {
    const { study, qSorts } = await stored(database, 'public-service-professionals');
    const common = { isDemo: true, ownerId: null, createdAt: at };
    expect(study).toMatchObject({ ...common, provenance: 'simulated', isOpen: true });
    expect(new Set(qSorts.map(({ origin }) => origin))).toEqual(new Set(['simulated']));
    expect(qSorts.every(({ interview }) => interview === null || interview.isComposed)).toBe(true);

    const lipset = await stored(database, 'lipset-1963');
    expect(lipset.study).toMatchObject({ ...common, provenance: 'already-published', isOpen: false });
    expect(new Set(lipset.qSorts.map(({ origin }) => origin))).toEqual(new Set(['imported']));
  });

  it('stores whole Q-sorts, and reasons that belong to extreme cards', async () => {
    for (const slug of ['public-service-professionals', 'lipset-1963']) {
      const { version, qSorts } = await stored(database, slug);
      for (const { values, reasons } of qSorts) {
        expect(values.toSorted((a, b) => a - b)).toEqual(cellValues(version.distribution));
        for (const { position } of reasons) expect(version.reasonsAskedFor).toContain(values[position - 1]);
      }
    }
  });

  it.each(SOLUTIONS)(
    'saves figures of %s that its stored input gives again, from the Q-sorts stored',
    async (slug, studySlug) => {
      const { input, figures, solution, qSorts, version } = await stored(database, slug, studySlug);
      expect(solve(input, figures.recipe)).toEqual(figures);
      expect(inputDigest(input)).toBe(solution.inputDigest);
      expect(input.qSorts).toEqual(qSorts.map(({ name, values }) => ({ name, values })));
      expect(input.statements.map(({ id }) => id)).toEqual(version.statements.map(({ label }) => label));
    },
  );

  it('publishes a name and a text for every factor', async () => {
    for (const [slug, studySlug] of SOLUTIONS) {
      const { viewpoints, solution, figures } = await stored(database, slug, studySlug);
      expect(solution.publishedAt).toEqual(at);
      expect(viewpoints).toHaveLength(figures.characteristics.definingCount.length);
      for (const { narrative } of viewpoints) expect(narrative.length).toBeGreaterThan(400);
    }
  });

  it('shows readers of Lipset’s second solution which viewpoints are two ends of one factor', async () => {
    const report = await readPublishedViewpoints(servicesOf(database), 'lipset-1963-split', null);
    expect(report.viewpoints.map((each) => each.otherEnd)).toEqual(['B', 'A', null, null]);
    expect(report.viewpoints.map(({ definingCount }) => definingCount)).toEqual([2, 1, 3, 3]);
    expect(report.method.splitCount).toBe(1);
    const whole = await readPublishedViewpoints(servicesOf(database), 'lipset-1963', null);
    expect(whole.viewpoints.map((each) => each.otherEnd)).toEqual([null, null, null]);
    expect(whole.method.splitCount).toBe(0);
  });

  it('leaves alone what has been done with a demo since', async () => {
    const { solution } = await stored(database, 'lipset-1963');
    await solutionStore(database).setPublishedAt(solution.solutionId, null);
    await loadDemoStudies(servicesOf(database));
    expect(await publishedSolutionStore(database).findPublished('lipset-1963')).toBeNull();
  });
});

eachDatabase('loadDemoStudies beside somebody’s own study', (database) => {
  it('takes the next address where its own is taken, and does so once', async () => {
    await database.query(
      `insert into studies (slug, title, provenance, is_open, created_at)
            values ('lipset-1963', 'My own', 'imported', false, $1)`,
      [at],
    );
    await loadDemoStudies(servicesOf(database));
    await loadDemoStudies(servicesOf(database));
    expect(await studyStore(database).findStudyBySlug('lipset-1963-2')).toMatchObject({ isDemo: true });
    expect(await rowCounts(database)).toMatchObject({ studies: 3, solutions: 3 });
  });
});

describe.skipIf(inject('postgres') === null)('loadDemoStudies from two processes', () => {
  it('loads once: the second waits for the first one’s transaction', async () => {
    const { database, settings, remove } = await testDatabase('postgresql');
    const other = await openDatabase(settings);
    try {
      await Promise.all([loadDemoStudies(servicesOf(database)), loadDemoStudies(servicesOf(other))]);
      expect(await rowCounts(database)).toMatchObject(LOADED_ONCE);
    } finally {
      await other.close();
      await remove();
    }
  });
});

describe('viewpointsOf', () => {
  const { input, recipe, viewpoints } = publicServiceStudy().solutions[0];
  const figures = solve(input, recipe);

  it('gives each factor the text written about its array, whatever the order of the factors', () => {
    const turned: Solution = {
      ...figures,
      factorArrays: figures.factorArrays.map((row) => row.toReversed()),
    };
    expect(viewpointsOf(turned, viewpoints).map(({ name }) => name)).toEqual(
      viewpoints.map(({ name }) => name).toReversed(),
    );
  });

  it('refuses when two factors would get the same text', () => {
    const twice: Solution = {
      ...figures,
      factorArrays: figures.factorArrays.map((row) => row.map(() => row[0]!)),
    };
    expect(() => viewpointsOf(twice, viewpoints)).toThrow('no longer fit');
  });
});

describe('the Lipset demo', () => {
  const { solutions } = lipsetStudy();
  const [whole, split] = solutions.map(({ input, recipe }) => solve(input, recipe)) as [Solution, Solution];

  it('carries the published numbers', () => {
    const published = shippedQSorts('lipset');
    for (const { input } of solutions) {
      expect(input.qSorts).toEqual(published);
      expect(input.distribution).toEqual(distributionOf(published[0]!.values));
    }
  });

  it('is written about exactly the factor arrays found', () => {
    for (const { input, recipe, viewpoints } of solutions) {
      const { factorArrays } = solve(input, recipe);
      expect(factorArrays).toEqual(factorArrays.map((_, s) => viewpoints.map(({ array }) => array[s])));
    }
  });

  it('splits the factor that is truly bipolar, and says of it what is so', () => {
    const codes = ({ notices }: Solution) =>
      notices.map(({ code, message }) => `${code} ${message}`).join('\n');
    expect(codes(whole)).toMatch(/bipolar-factor factor 1 .*JP5/);
    expect(codes(split)).not.toMatch(/bipolar-factor factor [12] /);
    expect(split.factorOrigins).toEqual([0, 0, 1, 2]);
    const figure = (value: number | null | undefined) =>
      value!.toFixed(2).replace('-', '−').replace('0.', '.');
    const reason = solutions[1]!.reasonForFactorCount;
    expect(reason).toContain(`its ends correlate ${figure(split.factorCorrelations[0]![1])}`);
    const [us3, us4, jp5, fr9] = ['US3', 'US4', 'JP5', 'FR9'].map((name) => whole.sorts.indexOf(name));
    expect(reason).toContain(`US3 and US4 load ${figure(whole.loadings[us3!]![0])} and ${figure(whole.loadings[us4!]![0])}, JP5 ${figure(whole.loadings[jp5!]![0])}`); // prettier-ignore
    expect(reason).toContain(`FR9 loads no more than ${figure(whole.loadings[fr9!]![2])}`);
    const { input, recipe } = solutions[1]!;
    const other = solve(input, { ...recipe, splitFactors: [2] });
    expect(reason).toContain(`the ends would correlate ${figure(other.factorCorrelations[2]![3])}`);
  });
});
