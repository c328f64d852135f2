import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LargeSolutionJson } from '../../../server/cli/analyse-large.ts';
import type { SolutionJson } from '../../../server/cli/solution-json.ts';
import { csvParse } from 'd3';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largestGap, rowGap } from '../../analysis/compare-solutions.ts';
import { shippedQSorts } from '../../reference/read-reference.ts';
import { csvOf } from '../formats/study-files.ts';
import { buildAnalyse, type AnalyseCommand } from './run-analyse.ts';

let command: AnalyseCommand;
beforeAll(async () => {
  command = await buildAnalyse();
  for (const set of ['lipset', 'power1_60']) {
    const qSorts = shippedQSorts(set);
    const labels = qSorts[0]!.values.map((_, s) => `s${s + 1}`);
    const names = qSorts.map((_, n) => `"Zoë, ""${n}"" 🦊"`);
    const rows = qSorts.map(({ values }, n) => [names[n], ...values].join(','));
    command.write(`${set}.csv`, `\uFEFF${[['participant', ...labels].join(','), ...rows].join('\r\n')}`);
  }
});
afterAll(() => command.remove());

const large = (...words: string[]) => command.json(...words, '--large') as unknown as LargeSolutionJson;

describe.each([
  ['lipset', '3', 'varimax'],
  ['lipset', '2', 'none'],
  ['power1_60', '4', 'varimax'],
])('--large: %s, %s factors, %s', (set, factors, rotation) => {
  it('is the ordinary road without rows for people', () => {
    const words = [`${set}.csv`, '--factors', factors, `--rotation=${rotation}`];
    const ours = large(...words);
    const plain: SolutionJson = command.json(...words, '--sorts-in=rows');
    const perPerson = ['sorts', 'correlations', 'unrotatedLoadings', 'loadings', 'flags'];
    const solution = Object.keys(plain).slice(0, Object.keys(plain).indexOf('analysisVersion') + 1);
    const keys = solution.filter((key) => !perPerson.includes(key));
    expect(Object.keys(ours).filter((key) => key !== 'sortCount')).toEqual(keys);

    expect(ours.sortCount).toBe(plain.sorts.length);
    for (const key of ['statements', 'factorArrays', 'distinguishing', 'consensus', 'recipe', 'inputDigest', 'analysisVersion'] as const) expect(ours[key], key).toEqual(plain[key]); // prettier-ignore
    const common = Math.min(ours.eigenvalues.length, plain.eigenvalues.length);
    expect(rowGap(ours.eigenvalues.slice(0, common), plain.eigenvalues.slice(0, common))).toBeLessThan(1e-9);
    expect(largestGap(ours.zScores, plain.zScores)).toBeLessThan(1e-9);
    expect(largestGap(ours.factorCorrelations, plain.factorCorrelations)).toBeLessThan(1e-9);
    expect(largestGap(ours.standardErrorsOfDifferences, plain.standardErrorsOfDifferences)).toBeLessThan(1e-9); // prettier-ignore
    const [mine, theirs] = [ours.characteristics, plain.characteristics];
    expect(mine.definingCount).toEqual(theirs.definingCount);
    for (const key of ['sumOfSquaredLoadings', 'explainedPercent', 'compositeReliability', 'standardError'] as const) expect(rowGap(mine[key], theirs[key]), key).toBeLessThan(1e-9); // prettier-ignore
    const codes = (figures: { notices: readonly { code: string }[] }) => new Set(figures.notices.map(({ code }) => code)); // prettier-ignore
    for (const code of codes(ours)) expect(codes(plain)).toContain(code);
  });
});

describe('--large', () => {
  it('writes a row a Q-sort: the ordinary road’s loadings and flags, under the names of its download', () => {
    const plain = command.json('lipset.csv', '--factors=3', '--sorts-in=rows');
    large('lipset.csv', '--factors=3', '--sorts-out=rows.csv');
    const text = readFileSync(join(command.folder, 'rows.csv'), 'utf8');
    expect(text.startsWith('\uFEFFq_sort,loading_A,loading_B,loading_C,flag_A,flag_B,flag_C,communality\r\n')).toBe(true); // prettier-ignore
    const rows = csvParse(text.slice(1));
    expect(rows.map(({ q_sort }) => q_sort)).toEqual(plain.sorts);
    const numbers = rows.map((row) => ['A', 'B', 'C'].map((letter) => Number(row[`loading_${letter}`])));
    expect(largestGap(numbers, plain.loadings)).toBeLessThan(1e-9);
    expect(rows.map((row) => ['A', 'B', 'C'].map((letter) => row[`flag_${letter}`] === 'true'))).toEqual(plain.flags); // prettier-ignore
    const communalities = numbers.map((row) => row.reduce((sum, loading) => sum + loading ** 2, 0));
    expect(rowGap(rows.map(({ communality }) => Number(communality)), communalities)).toBeLessThan(1e-12); // prettier-ignore
    expect(readdirSync(command.folder).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
  });

  it('reads a delimiter named by a spreadsheet, and disarms a name that is a formula', () => {
    command.write('semicolons.csv', 'sep=;\r\nwho;a;b;c\r\n=1+1;1;2;3\r\n-7;2;1;3\r\n\r\nQ;+3;2;\u22121\r\n');
    const { sortCount, statements } = large('semicolons.csv', '--factors=1', '--sorts-out=s.csv');
    expect({ sortCount, statements }).toEqual({ sortCount: 3, statements: ['a', 'b', 'c'] });
    const names = csvParse(readFileSync(join(command.folder, 's.csv'), 'utf8').slice(1)).map((row) => row['q_sort']); // prettier-ignore
    expect(names).toEqual(["'=1+1", '-7', 'Q']);
  });

  it('leaves no Q-sort behind on disk, refused or not', () => {
    const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('standpoint-q-sorts-'));
    const before = left();
    large('lipset.csv', '--factors=2');
    command.write('late.csv', 'participant,a,b,c\nP,1,2,3\nQ,1,1,1\n');
    command.refusal('late.csv', '--large');
    expect(left()).toEqual(before);
  });

  it('refuses a place it cannot write to, and leaves nothing there', () => {
    expect(command.refusal('lipset.csv', '--large', '--sorts-out=no/where.csv').code).toBe('file-unwritable');
    expect(existsSync(join(command.folder, 'no'))).toBe(false);
  });

  it('reads files of more than one piece', () => {
    const qSorts = shippedQSorts('lipset');
    const names = Array.from({ length: 60_003 }, (_, n) => `P${n}`);
    const values = names.map((_, n) => qSorts[n % 9]!.values);
    const labels = values[0]!.map((_, s) => `s${s}`);
    command.write('many.csv', csvOf({ labels, names, values }, 'rows'));
    const many = large('many.csv', '--factors=3', '--sorts-out=many-rows.csv');
    expect(many.sortCount).toBe(60_003);
    // Everybody 6,667 times: the same arrays, and as many times the definers.
    const once = large('lipset.csv', '--factors=3');
    expect(many.characteristics.definingCount).toEqual(
      once.characteristics.definingCount.map((count) => 6667 * count),
    );
    expect(many.factorArrays).toEqual(once.factorArrays);
    const rows = readFileSync(join(command.folder, 'many-rows.csv'), 'utf8').slice(1).trimEnd().split('\r\n'); // prettier-ignore
    expect(rows.slice(1).map((row) => row.split(',')[0])).toEqual(names);
    const withoutName = (row: string) => row.slice(row.indexOf(','));
    expect(new Set(rows.slice(1).map(withoutName)).size).toBe(9);
  });

  it.each([
    ['value-missing', 'participant,a,b,c\nP,1,,3\n', 'row 2, column 3'],
    ['value-not-a-number', 'participant,a,b,c\nP,1,x,3\n', 'row 2, column 3'],
    ['value-not-whole', 'participant,a,b,c\nP,1,1.5,3\n', 'row 2, column 3'],
    ['row-length', 'participant,a,b,c\nP,1,2\n', 'row 2'],
    ['name-missing', 'participant,a,b,c\n,1,2,3\n', 'row 2, column 1'],
    ['name-missing', 'participant,a,,c\nP,1,2,3\n', 'row 1, column 3'],
    ['duplicate-name', 'participant,a,b,c\nP,1,2,3\nP,2,1,3\n', 'row 3'],
    ['duplicate-name', 'participant,a,b,a\nP,1,2,3\n', 'row 1, column 4'],
    ['constant-q-sort', 'participant,a,b,c\nP,1,2,3\nQ,1,1,1\n', 'row 3'],
    ['quote-unclosed', 'participant,a,b,c\n"P,1,2,3\n', 'row 2'],
    ['quote-unclosed', `participant,a,b,c\nO,1,2,3\n"P${',1,2,3\n'.repeat(200_000)}`, 'row 3'],
    ['quote-misplaced', 'participant,a,b,c\n"P"Q,1,2,3\n', 'row 2'],
    ['value-out-of-range', 'participant,a,b,c\nP,1,2,101\n', 'row 2, column 4'],
    ['name-too-long', `participant,a,b,c\n${'P'.repeat(201)},1,2,3\n`, 'row 2, column 1'],
    [
      'too-many-statements',
      `participant,${Array.from({ length: 501 }, (_, s) => `s${s}`).join()}\n`,
      'row 1',
    ],
    ['file-binary', Buffer.from('participant,a,b,c\nZo\xeb,1,2,3\n', 'latin1'), 'row 2, column 1'],
    ['no-q-sorts', 'participant,a,b,c\n', 'no Q-sort'],
    ['too-few-q-sorts', 'participant,a,b,c\nP,1,2,3\n', '1'],
    ['delimiter-not-found', 'participant\n', 'one column'],
    ['file-empty', '', 'nothing'],
  ])('refuses with %s', (code, text, place) => {
    command.write('faulty.csv', text);
    const refused = command.refusal('faulty.csv', '--large');
    expect(refused.code).toBe(code);
    expect(refused.message).toContain(place);
  });

  it.each([
    ['option-invalid', ['--rotation=promax']],
    ['option-invalid', ['--bootstrap=10']],
    ['option-invalid', ['--correlation=kendall']],
    ['option-invalid', ['--sorts-in=columns']],
    ['too-many-files', ['lipset.csv']],
    ['distribution-faulty', ['--distribution=x']],
    ['grid-size-mismatch', ['--distribution=0:3']],
  ])('refuses with %s: %s', (code, words) => {
    expect(command.refusal('lipset.csv', '--large', ...words).code).toBe(code);
  });

  it('refuses a file that is not there', () => {
    expect(command.refusal('nowhere.csv', '--large').code).toBe('file-unreadable');
  });
});
