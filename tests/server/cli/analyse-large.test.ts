import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LargeSolutionJson } from '../../../server/cli/analyse-large.ts';
import type { SolutionJson } from '../../../server/cli/solution-json.ts';
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
    const keys = Object.keys(plain).filter((key) => !perPerson.includes(key));
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
  it('reads files of more than one piece', () => {
    const qSorts = shippedQSorts('lipset');
    const names = Array.from({ length: 20_007 }, (_, n) => `P${n}`);
    const values = names.map((_, n) => qSorts[n % 9]!.values);
    const labels = values[0]!.map((_, s) => `s${s}`);
    command.write('many.csv', csvOf({ labels, names, values }, 'rows'));
    const many = large('many.csv', '--factors=3');
    expect(many.sortCount).toBe(20_007);
    // Everybody 2,223 times: the same arrays, and as many times the definers.
    const once = large('lipset.csv', '--factors=3');
    expect(many.characteristics.definingCount).toEqual(
      once.characteristics.definingCount.map((count) => 2223 * count),
    );
    expect(many.factorArrays).toEqual(once.factorArrays);
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
