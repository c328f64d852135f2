import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
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
    expect(command.refusal('lipset.csv', '--extraction=horst', '--r-script').code).toBe('recipe-not-in-r');
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
});
