import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LargeSolutionJson, WrittenPartJson } from '../../../server/cli/analyse-large.ts';
import { largestGap, rowGap } from '../../analysis/compare-solutions.ts';
import { shippedQSorts } from '../../reference/read-reference.ts';
import { buildAnalyse, type AnalyseCommand } from './run-analyse.ts';

let command: AnalyseCommand;
const qSorts = shippedQSorts('power1_60');
const MACHINES = ['north', 'south'];
const json = (...words: string[]) =>
  command.json(...words) as unknown as LargeSolutionJson & Partial<WrittenPartJson>;
const part = (name: string) => readFileSync(join(command.folder, name), 'utf8');
const inFolder = (name: string) => join(command.folder, name);

const csv = (sorts: typeof qSorts) =>
  [
    ['who', ...qSorts[0]!.values.map((_, s) => `s${s + 1}`)].join(','),
    ...sorts.map(({ name, values }) => [name, ...values].join(',')),
  ].join('\n');

beforeAll(async () => {
  command = await buildAnalyse();
  command.write('all.csv', csv(qSorts));
  command.write('north.csv', csv(qSorts.slice(0, 23)));
  command.write('south.csv', csv(qSorts.slice(23)));
});
afterAll(() => command.remove());

/** One step on both machines, and merged. */
function step(name: string, after: string | null, ...words: string[]) {
  for (const machine of MACHINES) {
    const chained = after === null ? [] : [`--after=${inFolder(after)}`];
    json(
      `${machine}.csv`,
      '--large',
      ...chained,
      `--write-part=${inFolder(`${machine}-${name}.json`)}`,
      ...words,
    );
  }
  const parts = MACHINES.map((machine) => `${machine}-${name}.json`);
  return json('--merge', ...parts, `--write-part=${inFolder(`${name}.json`)}`);
}

describe.each([
  ['a grid that is inferred', []],
  ['a given grid', ['--distribution=-4:3,-3:4,-2:5,-1:6,0:9,1:6,2:5,3:4,4:3']],
])('two machines, %s', (_, grid) => {
  it('give the solution of one, and each the rows of its own people', () => {
    expect(step('first', null, ...grid)).toMatchObject({ step: 'sums', sortCount: qSorts.length });
    expect(step('second', 'first.json', '--factors=4', '--flag-alpha=.01')).toMatchObject({
      step: 'moments',
    });
    const shared = step('third', 'second.json');
    const words = ['--large', '--factors=4', '--flag-alpha=.01', ...grid];
    const alone = json('all.csv', ...words, `--sorts-out=${inFolder('all-rows.csv')}`);

    expect(Object.keys(shared)).toEqual(Object.keys(alone));
    for (const key of ['statements', 'sortCount', 'factorArrays', 'distinguishing', 'consensus', 'recipe', 'notices', 'analysisVersion'] as const) expect(shared[key], key).toEqual(alone[key]); // prettier-ignore
    expect(largestGap(shared.zScores, alone.zScores)).toBeLessThan(1e-9);
    expect(rowGap(shared.eigenvalues, alone.eigenvalues)).toBeLessThan(1e-9);
    expect(shared.characteristics.definingCount).toEqual(alone.characteristics.definingCount);

    const rows = MACHINES.flatMap((machine) => {
      const out = `${machine}-rows.csv`;
      json(`${machine}.csv`, '--large', `--after=${inFolder('third.json')}`, `--sorts-out=${inFolder(out)}`);
      return part(out).trimEnd().split('\r\n').slice(1);
    });
    const ours = rows.map((row) => row.split(','));
    const theirs = part('all-rows.csv').trimEnd().split('\r\n').slice(1).map((row) => row.split(',')); // prettier-ignore
    const numbers = (all: string[][]) => all.map((row) => row.slice(1, 5).map(Number));
    expect(largestGap(numbers(ours), numbers(theirs))).toBeLessThan(1e-9);
    expect(ours.map((row) => [row[0], ...row.slice(5, 9)])).toEqual(theirs.map((row) => [row[0], ...row.slice(5, 9)])); // prettier-ignore
  });
});

describe('parts', () => {
  beforeAll(() => {
    step('one', null);
    step('two', 'one.json', '--factors=2');
  });

  it('hold no name of a person', () => {
    expect(part('two.json')).not.toContain(`"${qSorts[0]!.name}"`);
  });

  it('of one and the same machine are refused twice', () => {
    const { code, message } = command.refusal('--merge', 'north-one.json', 'north-one.json');
    expect(code).toBe('parts-unlike');
    expect(message).toContain('two of the parts');
  });

  it.each([
    ['parts-unlike', ['--merge', 'north-one.json', 'south-two.json', '--write-part=x.json']],
    ['parts-unlike', ['all.csv', '--large', '--after=one.json', '--write-part=x.json']],
    ['parts-missing', ['north.csv', '--large', '--after=north-two.json', '--write-part=x.json']],
    ['part-faulty', ['--merge', 'all.csv']],
    ['part-faulty', ['--merge', 'cut.json']],
    ['part-faulty', ['--merge', 'short.json']],
    ['parts-unlike', ['--merge', 'old.json']],
    ['file-unreadable', ['--merge', 'nowhere.json']],
    ['file-unwritable', ['north.csv', '--large', '--write-part=no/where.json']],
    ['option-invalid', ['--merge', 'north-one.json', 'south-one.json']],
    ['option-invalid', ['--merge', 'north-one.json', '--factors=2']],
    ['option-invalid', ['all.csv', '--sorts-out=x.csv']],
    ['option-invalid', ['north.csv', '--large', '--after=one.json']],
    ['option-invalid', ['north.csv', '--large', '--write-part=x.json', '--factors=2']],
    ['option-invalid', ['north.csv', '--large', '--write-part=x.json', '--sorts-out=x.csv']],
    ['option-invalid', ['north.csv', '--large', '--after=two.json', '--write-part=x.json', '--factors=3']],
    [
      'option-invalid',
      ['north.csv', '--large', '--after=one.json', '--write-part=x.json', '--distribution=0:60'],
    ],
  ])('%s: %s', (code, words) => {
    const whole = JSON.parse(part('north-one.json')) as { statements: string[] };
    writeFileSync(inFolder('cut.json'), part('north-one.json').slice(0, 5000));
    writeFileSync(
      inFolder('short.json'),
      JSON.stringify({ ...whole, statements: whole.statements.slice(1) }),
    );
    writeFileSync(inFolder('old.json'), JSON.stringify({ ...whole, analysisVersion: '0.0.1' }));
    expect(command.refusal(...words).code).toBe(code);
  });
});
