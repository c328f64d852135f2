import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { distributionOf } from '../../../analysis/index.ts';
import { shippedQSorts } from '../../reference/read-reference.ts';
import { rCorrelation, rSolution } from '../../reference/solutions.ts';
import { csvOf, datOf } from '../formats/study-files.ts';
import { buildAnalyse, type AnalyseCommand } from './run-analyse.ts';

const reference = (name: string) =>
  readFileSync(new URL(`../../reference/${name}/q-sorts.csv`, import.meta.url), 'utf8');
const qSorts = shippedQSorts('lipset');
const lipset = {
  labels: Array.from({ length: 33 }, (_, s) => `s${s + 1}`),
  names: qSorts.map(({ name }) => name),
  values: qSorts.map(({ values }) => values),
};
const grid = distributionOf(qSorts[0]!.values);
const page = readFileSync(new URL('../../../docs/command-line.md', import.meta.url), 'utf8');

let command: AnalyseCommand;
beforeAll(async () => {
  command = await buildAnalyse();
  command.write('lipset.csv', reference('lipset'));
  command.write('rows.csv', csvOf(lipset, 'rows'));
  command.write('LIPSET.DAT', datOf(lipset, grid, 'Lipset: value patterns'));
  command.write('power1_60.csv', reference('power1_60'));
  command.write('small.csv', 'statement,A,B\ns1,-1,0\ns2,0,1\ns3,1,-1\n');
});
afterAll(() => command.remove());

function expectNear(actual: unknown, expected: unknown, tolerance: number) {
  const numbers = (value: unknown) => (value as (number | null)[][]).flat();
  const [a, b] = [numbers(actual), numbers(expected)];
  expect(a).toHaveLength(b.length);
  a.forEach((number, i) => expect(Math.abs((number ?? NaN) - (b[i] ?? NaN))).toBeLessThan(tolerance));
}

describe('analyse --json', () => {
  it('gives R’s figures of lipset', () => {
    const figures = command.json('lipset.csv', '--factors', '3');
    const r = rSolution('lipset', 'shipped', 'varimax-3');
    const { correlation, eigenvalues } = rCorrelation('lipset', 'shipped');
    expectNear(figures.correlations, correlation, 1e-12);
    expectNear([figures.eigenvalues], [eigenvalues], 1e-9);
    expectNear(figures.loadings, r.loadings, 1e-8);
    expect(figures.flags).toEqual(r.flagged);
    expectNear(figures.zScores, r.zscores, 1e-8);
    expectNear([figures.characteristics.sumOfSquaredLoadings], [r.characteristics.eigenvals], 1e-8);
    expectNear([figures.characteristics.compositeReliability], [r.characteristics.reliability], 1e-8);
    expectNear(figures.standardErrorsOfDifferences, r.se_of_differences, 1e-8);
    expect(figures.factorArrays).toEqual(r.factor_scores);
    expect(figures.statements).toEqual(lipset.labels);
    expect(figures.sorts).toEqual(lipset.names);
  });

  it('gives the same figures whichever way round the table is', () => {
    expect(command.run('rows.csv', '--factors', '3', '--json').stdout).toBe(
      command.run('lipset.csv', '--factors', '3', '--json').stdout,
    );
  });

  it('gives the same figures from a .DAT, whose statements are called 1 to 33', () => {
    const { statements, inputDigest, ...fromDat } = command.json('LIPSET.DAT', '--factors', '3');
    const {
      statements: labels,
      inputDigest: digest,
      ...fromCsv
    } = command.json('lipset.csv', '--factors', '3');
    expect(fromDat).toEqual(fromCsv);
    expect(statements).toEqual(labels.map((_, s) => String(s + 1)));
    expect(inputDigest).not.toBe(digest);
  });

  it('rotates only if asked', () => {
    const figures = command.json('lipset.csv', '--factors=2', '--rotation=none', '--extraction=pca');
    expectNear(
      figures.loadings.map((row) => row.map(Math.abs)),
      figures.unrotatedLoadings.map((row) => row.map(Math.abs)),
      1e-12,
    );
    expect(figures.recipe).toMatchObject({ rotation: 'none', factorCount: 2 });
  });

  it('takes as many factors as there are, up to three, if it is not told, and says so', () => {
    const figures = command.json('small.csv');
    expect(figures.loadings[0]).toHaveLength(2);
    expect(figures.notices[0]).toMatchObject({ code: 'factor-count-not-given' });
    expect(command.json('lipset.csv').loadings[0]).toHaveLength(3);
  });

  it('takes a grid that begins with a dash, for unforced Q-sorts', () => {
    const of = (...words: string[]) => command.json('power1_60.csv', '--factors', '2', ...words);
    const inferred = of();
    expect(inferred.notices.map(({ code }) => code)).toContain('grid-inferred-from-unforced');
    const columns = (figures: typeof inferred) =>
      distributionOf(figures.factorArrays.map(([value]) => value!)).map(({ value, capacity }) => [
        value,
        capacity,
      ]);
    expect(columns(inferred)).toEqual([
      [1, 1],
      [2, 4],
      [3, 7],
      [4, 12],
      [5, 11],
      [6, 6],
      [7, 4],
    ]);
    const given = of('--distribution', '-2:5,-1:10,0:15,1:10,2:5');
    expect(columns(given)).toEqual([
      [-2, 5],
      [-1, 10],
      [0, 15],
      [1, 10],
      [2, 5],
    ]);
    expect(given.notices.map(({ code }) => code)).toContain('grid-not-filled');
    expectNear(given.zScores, inferred.zScores, 1e-12);
    expect(of('--distribution=-2:5,-1:10,0:15,1:10,2:5')).toEqual(given);
  });

  it('has null where nobody defines a factor, and no number that is none', () => {
    const { stdout } = command.run('lipset.csv', '--factors', '9', '--rotation', 'none', '--json');
    const figures = JSON.parse(stdout) as ReturnType<typeof command.json>;
    const empty = figures.characteristics.definingCount.indexOf(0);
    expect(empty).toBeGreaterThanOrEqual(0);
    expect(figures.characteristics.compositeReliability[empty]).toBeNull();
    expect(figures.zScores.every((row) => row[empty] === null)).toBe(true);
    expect(figures.factorArrays.every((row) => row[empty] === null)).toBe(true);
    expect(stdout).not.toMatch(/NaN|Infinity/);
  });

  it('prints the documented keys and no others, in that order', () => {
    const keysIn = (heading: string) => {
      const table = page
        .slice(page.indexOf(heading))
        .split('\n\n')
        .find((part) => part.startsWith('| key'))!;
      return [...table.matchAll(/^\| `(\w+)`/gm)].map(([, key]) => key);
    };
    const figures = command.json('lipset.csv', '--restarts=0');
    expect(Object.keys(figures)).toEqual(keysIn('# The JSON'));
    expect(Object.keys(figures.characteristics)).toEqual(keysIn('`characteristics`, one number'));
  });

  it('has the documented shapes', () => {
    const figures = command.json('power1_60.csv', '--factors', '4');
    const shape = (matrix: readonly (readonly unknown[])[]) => [
      matrix.length,
      new Set(matrix.map((row) => row.length)),
    ];
    expect(shape(figures.correlations)).toEqual([60, new Set([60])]);
    expect(figures.eigenvalues).toHaveLength(60);
    for (const matrix of [figures.unrotatedLoadings, figures.loadings, figures.flags]) {
      expect(shape(matrix)).toEqual([60, new Set([4])]);
    }
    expect(shape(figures.zScores)).toEqual([45, new Set([4])]);
    expect(shape(figures.factorArrays)).toEqual([45, new Set([4])]);
    expect(shape(figures.factorCorrelations)).toEqual([4, new Set([4])]);
    expect(shape(figures.standardErrorsOfDifferences)).toEqual([4, new Set([4])]);
    expect(figures.distinguishing[0]).toEqual({
      statement: expect.any(Number),
      factor: expect.any(Number),
      level: expect.stringMatching(/^\.0[15]$/),
    });
    expect(figures.inputDigest).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('analyse', () => {
  it.each([
    ['lipset.csv', '3'],
    ['power1_60.csv', '12'],
    ['small.csv', '2'],
  ])('prints tables of %s with %s factors, at most 100 characters wide', (name, factors) => {
    const { stdout, stderr, status } = command.run(name, '--factors', factors);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout.split('\n').filter((line) => Array.from(line).length > 100)).toEqual([]);
    expect(stdout).not.toMatch(/NaN|Infinity|(?<!-)undefined|null|\t/);
    for (const heading of ['EIGENVALUES', 'LOADINGS', 'FACTOR ARRAYS', 'DISTINGUISHING STATEMENTS']) {
      expect(stdout).toContain(`\n${heading}\n`);
    }
    expect(stdout).toContain(`F${factors}`);
  });

  it('prints R’s figures of lipset, rounded, with flags', () => {
    const { stdout } = command.run('lipset.csv', '--factors', '3');
    const [us1] = rSolution('lipset', 'shipped', 'varimax-3').loadings as [[number, number, number]];
    const [a, b, c] = us1.map((loading) => loading.toFixed(3)) as [string, string, string];
    expect(stdout).toMatch(new RegExp(`^US1 +${a} +${b}\\* +${c} +0\\.651$`, 'm'));
    expect(stdout).toContain('33 statements, 9 Q-sorts, forced distribution');
  });

  it('prints a few notices of each kind and counts the rest', () => {
    const { stdout } = command.run('power1_60.csv', '--factors', '14');
    const { notices } = command.json('power1_60.csv', '--factors', '14');
    const ties = notices.filter(({ code }) => code === 'tie-split').length;
    expect(stdout.split('(tie-split)')).toHaveLength(4);
    expect(stdout).toContain(`- ${ties - 2} more of this kind; --json lists all (tie-split)`);
  });

  it('finds the .STA beside the .DAT, in any case, and takes one that is named', () => {
    const folder = join(command.folder, 'with statements');
    mkdirSync(folder);
    const lines = lipset.labels.map((_, s) => `Pattern ${s + 1}`);
    command.write('with statements/Views.DAT', datOf(lipset, grid));
    command.write('with statements/views.sta', lines.join('\r\n'));
    command.write('other.txt', lines.map((line) => line.replace('Pattern', 'Muster')).join('\n'));
    expect(command.run('with statements/Views.DAT').stdout).toContain('33  Pattern 33');
    expect(command.run('with statements/Views.DAT', 'other.txt').stdout).toContain('33  Muster 33');
    expect(command.run('other.txt', 'lipset.csv').stdout).toContain('s33  Muster 33');
  });

  it('looks for files where npm was called, too', () => {
    const settings = {
      encoding: 'utf8',
      cwd: '/',
      env: { ...process.env, INIT_CWD: command.folder },
    } as const;
    const stdout = execFileSync(process.execPath, [command.program, 'small.csv'], settings);
    expect(stdout).toContain('3 statements, 2 Q-sorts');
  });

  it('ends well when its reader has seen enough', () => {
    const words = `'${process.execPath}' '${command.program}' power1_60.csv --json | head -c 100`;
    const settings = { cwd: command.folder, encoding: 'utf8' } as const;
    const stdout = execFileSync('bash', ['-o', 'pipefail', '-c', words], settings);
    expect(stdout).toHaveLength(100);
  });

  it('explains itself', () => {
    const { stdout, status } = command.run('--help');
    expect(status).toBe(0);
    const documented = [...page.matchAll(/^\| `(--[\w-]+)/gm)].map(([, option]) => option);
    const explained = [...stdout.matchAll(/^ {2}(?:-h, )?(--[\w-]+)/gm)].map(([, option]) => option);
    expect(documented).toContain('--factors');
    expect(explained).toEqual(documented);
    expect(command.run('-h').stdout).toBe(stdout);
  });

  it('does not let a name write to the terminal', () => {
    command.write('escape.csv', 'statement,A\u009b31m,B\u0085x\ns1,-1,0\ns2,0,1\ns3,1,-1\n');
    const { stdout } = command.run('escape.csv');
    expect(stdout).toContain('A 31m');
    expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
    command.write('escape.csv', 'statement,A\u009b31m,B\ns1,,0\ns2,0,1\ns3,1,-1\n');
    expect(command.run('escape.csv').stderr).toMatch(/"A 31m" has no value.*\n$/);
  });
});
