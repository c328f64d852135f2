import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { bootstrap, finished, prepare, STANDARD_RECIPE } from '../../../analysis/index.ts';
import { clearProgress, progressLine } from '../../../server/cli/progress-line.ts';
import { referenceStudy } from '../../reference/solutions.ts';
import { buildAnalyse, type AnalyseCommand } from './run-analyse.ts';

let command: AnalyseCommand;
beforeAll(async () => {
  command = await buildAnalyse();
  command.write('lipset.csv', readFileSync(new URL('../../reference/lipset/q-sorts.csv', import.meta.url)));
});
afterAll(() => command.remove());

describe('the command line', () => {
  it('takes every choice of the method and prints it in the recipe', () => {
    const figures = command.json(
      'lipset.csv',
      '--correlation=spearman',
      '--extraction=minres',
      '--rotation=oblimin',
      '--convention=r',
      '--flag-alpha=.01',
      '--factors=2',
      '--split=1',
    );
    expect(figures.recipe).toMatchObject({
      correlation: 'spearman',
      extraction: 'minimum-residual',
      rotation: 'oblimin',
      convention: 'r',
      flagAlpha: 0.01,
      factorCount: 2,
      splitFactors: [0],
    });
    expect(figures.factorOrigins).toEqual([0, 0, 1]);
    expect(figures.oblique!.pattern).toHaveLength(9);
  });

  it('prints the script that repeats the solution in R, as the method writes it', () => {
    const { stdout, stderr, status } = command.run('lipset.csv', '--factors=3', '--r-script');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    // The script that R was run with has the data and the recipe, and differs in nothing.
    expect(stdout).toBe(
      readFileSync(new URL('../../reference/r-script/lipset-3.R', import.meta.url), 'utf8'),
    );
    expect(command.refusal('lipset.csv', '--rotation=promax', '--r-script').code).toBe('recipe-not-in-r');
  });

  it('lays out the evidence for the number of factors when asked, the same for the same seed', () => {
    const asked = ['lipset.csv', '--factors=2', '--retention', '--seed', '7'];
    const { retention } = command.json(...asked);
    expect(retention!.rules).toMatchObject({ kaiser: 4, 'parallel-analysis': 2, 'scree-elbow': 2 });
    expect(retention!.steps).toHaveLength(8);
    expect(command.json(...asked).retention).toEqual(retention);
    expect(command.json('lipset.csv', '--factors=2').retention).toBeUndefined();
    const { stdout } = command.run(...asked);
    expect(stdout).toContain('parallel analysis (Horn)');
    expect(stdout).toMatch(/Give your own reason/);
  });

  it('has the bootstrap that the method gives for the same seed, in JSON and tables', () => {
    const asked = ['lipset.csv', '--factors=3', '--bootstrap', '60', '--seed=7'];
    const { bootstrap: figures, notices } = command.json(...asked);
    const recipe = { ...STANDARD_RECIPE, factorCount: 3 };
    const direct = finished(
      bootstrap(prepare(referenceStudy('lipset', 'shipped')), recipe, { resamples: 60, seed: 7 }),
    );
    const { resamples, factors, loadings, flags, zScores, arrayCells, notices: own } = direct;
    expect(figures).toMatchObject({ resamples, seed: 7, alignment: 'match', flagging: 'rule' });
    const expected = JSON.parse(JSON.stringify({ factors, loadings, flags, zScores, arrayCells })) as object;
    expect(figures).toMatchObject(expected);
    expect(notices).toEqual(expect.arrayContaining([...own]));
    expect(own.map(({ code }) => code)).toContain('too-few-definers');
    expect(command.json('lipset.csv', '--factors=3').bootstrap).toBeUndefined();

    const { stdout, stderr } = command.run(...asked);
    expect(stderr).toBe('');
    const [us1] = direct.loadings[0]!;
    expect(stdout).toMatch(
      new RegExp(`^US1 +${us1!.estimate.toFixed(2)} \\(${us1!.standardError!.toFixed(2)}\\)`, 'm'),
    );
    expect(stdout.split('\n').filter((line) => Array.from(line).length > 100)).toEqual([]);
  });

  it.each(['0', '100001', 'many', '-5'])('refuses a bootstrap of %s resamples', (count) => {
    expect(command.refusal('lipset.csv', '--bootstrap', count).code).toBe('option-invalid');
  });

  it('has a column for each part of a split factor in its tables', () => {
    const { stdout } = command.run('lipset.csv', '--factors=2', '--split=1');
    expect(stdout).toMatch(/^Q-sort +F1 +F2 +F3 +h²$/m);
  });
});

describe('progress', () => {
  it('is one line of a terminal, a whole percent at a time, and taken away', () => {
    const written: string[] = [];
    const terminal = { isTTY: true, write: (text: string) => written.push(text) };
    const { onProgress } = progressLine(terminal, 'bootstrap');
    for (const done of [0, 1, 10, 500]) onProgress!({ done, total: 1000 });
    clearProgress(terminal);
    expect(written.map((text) => text.replace('\r\u001b[K', ''))).toEqual([
      'bootstrap: 0 %',
      'bootstrap: 1 %',
      'bootstrap: 50 %',
      '',
    ]);
  });

  it('is not written into files and pipes', () => {
    const written: string[] = [];
    const file = { write: (text: string) => written.push(text) };
    expect(progressLine(file, 'bootstrap')).toEqual({});
    clearProgress(file);
    expect(written).toEqual([]);
  });
});
