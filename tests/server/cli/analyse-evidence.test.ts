import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  chanceFlags,
  compareSolutions,
  finished,
  influences,
  multiverse,
  prepare,
  solve,
  STANDARD_RECIPE,
} from '../../../analysis/index.ts';
import type { AnalysisJson } from '../../../server/cli/solution-json.ts';
import { referenceStudy } from '../../reference/solutions.ts';
import { buildAnalyse, type AnalyseCommand } from './run-analyse.ts';

const csv = readFileSync(new URL('../../reference/lipset/q-sorts.csv', import.meta.url), 'utf8');
const page = readFileSync(new URL('../../../docs/command-line.md', import.meta.url), 'utf8');
const lipset = referenceStudy('lipset', 'shipped');
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

let command: AnalyseCommand;
beforeAll(async () => {
  command = await buildAnalyse();
  command.write('lipset.csv', csv);
});
afterAll(() => command.remove());

const of = (...words: string[]) => command.json('lipset.csv', '--factors=3', ...words);

describe('the recipe from options', () => {
  it('holds every choice, names with colons and turns with dashes included', () => {
    const { recipe } = of(
      ...['--missing', 'centre', '--turn', '1,2,-7.5', '--turn=2,3,15', '--invert', '2', '--order', '3,1,2'],
      ...['--flag-threshold', 'S-1', '--majority', 'off', '--flag', 'FR:9:2', '--unflag', 'US1:1'],
      ...['--weight-cap', '.95', '--reliability', 'observed', '--exclude', 'UK7', '--exclude', 'US8'],
    );
    expect(recipe).toEqual({
      ...STANDARD_RECIPE,
      missingValues: 'centre',
      turns: [
        { first: 0, second: 1, degrees: -7.5 },
        { first: 1, second: 2, degrees: 15 },
      ],
      invertedFactors: [1],
      factorOrder: [2, 0, 1],
      flagStandardError: 'statements-less-one',
      flagMajority: false,
      flagEdits: [
        { qSort: 'FR:9', factor: 1, isFlagged: true },
        { qSort: 'US1', factor: 0, isFlagged: false },
      ],
      weightCap: 0.95,
      reliability: 'observed',
      excludedQSorts: ['UK7', 'US8'],
    });
  });

  it('of a stored solution repeats it, hand work and all, and what is typed comes first', () => {
    const mine = of('--turn', '1,2,15', '--unflag', 'FR9:3', '--split', '1', '--invert', '2');
    command.write('mine.json', JSON.stringify(mine));
    command.write('recipe.json', JSON.stringify(mine.recipe));
    expect(command.json('lipset.csv', '--recipe', 'mine.json')).toEqual(mine);
    expect(command.json('lipset.csv', '--recipe', 'recipe.json')).toEqual(mine);
    const other = command.json('lipset.csv', '--recipe', 'mine.json', '--flag-alpha=.01');
    expect(other.recipe).toEqual({ ...mine.recipe, flagAlpha: 0.01 });
    expect(mine.notices.map(({ code }) => code)).not.toContain('factor-count-not-given');
  });

  it('with a target from a solution, or from a CSV with or without a head, turns to it', () => {
    const varimax = of();
    command.write('varimax.json', JSON.stringify(varimax));
    const rows = varimax.sorts.map((name, n) => [name, ...varimax.loadings[n]!].join(','));
    command.write('rows.csv', rows.join('\n'));
    command.write('head.csv', ['Q-sort,1,second,3', ...rows].join('\n'));
    for (const file of ['varimax.json', 'rows.csv', 'head.csv']) {
      const turned = of('--target', file);
      expect(turned.recipe.rotation).toBe('none');
      turned.loadings.forEach((row, n) =>
        row.forEach((f, at) => expect(f).toBeCloseTo(varimax.loadings[n]![at]!, 12)),
      );
    }
    expect(command.run('lipset.csv', '--factors=3', '--target=rows.csv').stdout).toContain(
      'turned to a target',
    );
  });

  it('treats blank cells as asked, and says so', () => {
    const [head, first, ...rest] = csv.split('\n');
    command.write('gaps.csv', [head, first!.replace(/^([^,]*,)[^,]*/, '$1'), ...rest].join('\n'));
    expect(command.refusal('gaps.csv', '--factors=3').code).toBe('value-missing');
    const gap = lipset.qSorts[0]!.values.map((value, s) => (s === 0 ? Number.NaN : value));
    const data = { ...lipset, qSorts: lipset.qSorts.with(0, { name: 'US1', values: gap }) };
    for (const missing of ['centre', 'pairwise'] as const) {
      const figures = command.json('gaps.csv', '--factors=3', '--missing', missing);
      expect(figures.recipe.missingValues).toBe(missing);
      expect(figures.notices.map(({ code }) => code)).toContain('missing-values-centred');
      const direct = solve(data, { ...STANDARD_RECIPE, missingValues: missing });
      expect(figures.loadings).toEqual(direct.loadings);
      expect(figures.factorArrays).toEqual(direct.factorArrays);
    }
    const pairwise = command.json('gaps.csv', '--factors=3', '--missing=pairwise');
    expect(pairwise.notices.map(({ code }) => code)).toContain('missing-values-pairwise');
  });
});

describe('what helps to read a solution', () => {
  it('is in the JSON: reports, crib sheets, differences, what is shown equal', () => {
    const figures = of();
    const { flags, flagReport, cribSheets, differences, zScores, shownEqual } = figures;
    flagReport.forEach(({ flagged }, n) =>
      expect(flags[n]).toEqual([0, 1, 2].map((f) => flagged.includes(f))),
    );
    cribSheets.forEach((sheet, f) =>
      expect(sheet!.highest.map((s) => figures.factorArrays[s]![f])).toEqual([4, 4]),
    );
    expect(differences.map(({ factors }) => factors)).toEqual([[0, 1], [0, 2], [1, 2]]); // prettier-ignore
    for (const {
      factors: [a, b],
      statements,
    } of differences)
      // prettier-ignore
      for (const { statement, difference } of statements)
        expect(difference).toBe(zScores[statement]![a]! - zScores[statement]![b]!);
    expect(shownEqual.statements).toHaveLength(33);
    // Three definers each: nothing can be shown to within a column.
    expect(shownEqual.statements.every(({ isShownEqual, smallestMargin }) => !isShownEqual && smallestMargin > shownEqual.margin)).toBe(true); // prettier-ignore
    expect(figures.rotationOptima!.optima).toHaveLength(1);
    expect(figures.rotationOptima!.optima[0]!.starts).toBe(25);
    expect(of('--restarts=0').rotationOptima).toBeUndefined();
  });

  it('is in the tables, none wider than 100 characters', () => {
    const { stdout } = command.run('lipset.csv', '--factors=2', '--bh', '--chance-flags', '--influence', '--multiverse'); // prettier-ignore
    for (const heading of [
      'FLAG REPORT',
      'CRIB SHEET OF F2',
      'DIFFERENCES BETWEEN F1 AND F2',
      'FROM AGREEMENT TO DISSENT',
      'DISTINGUISHING STATEMENTS BY YOUR RULE',
      'FLAGS BY CHANCE',
      'WITHOUT EACH PERSON',
      'UNDER OTHER CHOICES',
    ])
      // prettier-ignore
      expect(stdout).toContain(heading);
    expect(stdout).toMatch(/^FR9 +significant nowhere +– +–$/m);
    expect(stdout.split('\n').filter((line) => Array.from(line).length > 100)).toEqual([]);
  });
});

describe('evidence that is asked for', () => {
  it('is what the method gives for the same seed', () => {
    const recipe = { ...STANDARD_RECIPE, factorCount: 3 };
    const prepared = prepare(lipset);
    const figures = of('--chance-flags', '--influence', '--multiverse', '--seed=7');
    expect(figures.chanceFlags).toEqual(finished(chanceFlags(prepared, recipe, { seed: 7 })));
    expect(figures.influences).toEqual(asJson(finished(influences(prepared, recipe))));
    expect(figures.multiverse).toEqual(asJson(finished(multiverse(prepared, recipe))));
    const fixed = of('--bootstrap=20', '--fixed-flags', '--align=procrustes').bootstrap!;
    expect(fixed).toMatchObject({ flagging: 'fixed', alignment: 'procrustes' });
  });

  it('compares with a stored solution', () => {
    const two = command.json('lipset.csv', '--factors=2');
    command.write('two.json', JSON.stringify(two));
    const { comparison } = of('--compare', 'two.json');
    const expected = compareSolutions(solve(lipset, STANDARD_RECIPE), solve(lipset, { ...STANDARD_RECIPE, factorCount: 2 })); // prettier-ignore
    expect(comparison).toEqual(asJson(expected));
    const { stdout } = command.run('lipset.csv', '--factors=3', '--compare', 'two.json');
    expect(stdout).toContain('BESIDE THE OTHER SOLUTION');
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/Without a counterpart here: F\d; there: none/);
  });

  it('has distinguishing statements by another rule, which only takes away what it must', () => {
    const found = (figures: AnalysisJson) => figures.distinguishingByRule!.found.map(({ statement, factor }) => `${statement} ${factor}`); // prettier-ignore
    const usual = of().distinguishing.map(({ statement, factor }) => `${statement} ${factor}`);
    expect(found(of('--distinguishing-alpha=.05'))).toEqual(usual);
    const adjusted = of('--bh');
    expect(adjusted.distinguishingByRule!.rule).toEqual({ alpha: 0.05, isAdjusted: true, smallestEffect: 0 });
    expect(found(adjusted).length).toBeLessThan(usual.length);
    expect(usual).toEqual(expect.arrayContaining(found(adjusted)));
    const large = of('--effect-size=1.5').distinguishingByRule!.found;
    expect(large.length).toBeGreaterThan(0);
    expect(large.every(({ smallestDifference }) => smallestDifference >= 1.5)).toBe(true);
  });

  it('has the documented keys, after those that are always there', () => {
    const table = page.slice(page.indexOf('| key if asked |')).split('\n\n')[0]!;
    const documented = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, key]) => key);
    command.write('itself.json', JSON.stringify(of()));
    const all = of('--split=1', '--rotation=promax', '--bh', '--chance-flags', '--retention', '--bootstrap=5', '--influence', '--multiverse', '--compare=itself.json'); // prettier-ignore
    const always = Object.keys(of('--restarts=0'));
    expect(Object.keys(all)).toEqual([...always, ...documented]);
  });
});
