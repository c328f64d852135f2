import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLI_REFUSALS } from '../../../server/cli/refusal.ts';
import { buildAnalyse, type AnalyseCommand } from './run-analyse.ts';

const reference = (name: string) =>
  readFileSync(new URL(`../../reference/${name}/q-sorts.csv`, import.meta.url), 'utf8');
const page = readFileSync(new URL('../../../docs/command-line.md', import.meta.url), 'utf8');

let command: AnalyseCommand;
beforeAll(async () => {
  command = await buildAnalyse();
  command.write('lipset.csv', reference('lipset'));
  command.write('again.csv', reference('lipset'));
  command.write('power1_60.csv', reference('power1_60'));
  command.write('words.csv', 'a,1,2\nb,one,3\n');
});
afterAll(() => command.remove());

describe('a refusal', () => {
  it.each([
    ['option-unknown', ['lipset.csv', '--factor', '3']],
    ['option-unknown', ['lipset.csv', '-x']],
    ['option-invalid', ['lipset.csv', '--rotation', 'spin']],
    ['option-invalid', ['lipset.csv', '--extraction', 'guess']],
    ['option-invalid', ['lipset.csv', '--correlation', 'cosine']],
    ['option-invalid', ['lipset.csv', '--convention', 'spss']],
    ['option-invalid', ['lipset.csv', '--flag-alpha', '5']],
    ['option-invalid', ['lipset.csv', '--split', 'two']],
    ['option-invalid', ['lipset.csv', '--missing', 'zero']],
    ['option-invalid', ['lipset.csv', '--flag-threshold', '3']],
    ['option-invalid', ['lipset.csv', '--majority', 'maybe']],
    ['option-invalid', ['lipset.csv', '--flag', 'US1']],
    ['option-invalid', ['lipset.csv', '--turn', '1,2']],
    ['option-invalid', ['lipset.csv', '--reliability', 'high']],
    ['option-invalid', ['lipset.csv', '--weight-cap', '2']],
    ['option-invalid', ['lipset.csv', '--effect-size', '-1']],
    ['option-invalid', ['lipset.csv', '--restarts', '10001']],
    ['option-invalid', ['lipset.csv', '--align', 'left']],
    ['option-invalid', ['lipset.csv', '--large', '--influence']],
    ['recipe-invalid', ['lipset.csv', '--factors', '2', '--turn', '1,3,5']],
    ['recipe-invalid', ['lipset.csv', '--rotation', 'promax', '--turn', '1,2,5']],
    ['recipe-invalid', ['lipset.csv', '--bootstrap', '5', '--rotation', 'promax', '--align', 'procrustes']],
    ['unknown-q-sort', ['lipset.csv', '--exclude', 'Nobody']],
    ['file-unreadable', ['lipset.csv', '--recipe', 'no-such.json']],
    ['solution-file-faulty', ['lipset.csv', '--recipe', 'lipset.csv']],
    ['solution-file-faulty', ['lipset.csv', '--compare', 'lipset.csv']],
    ['solution-file-faulty', ['power1_60.csv', '--target', 'words.csv']],
    ['option-invalid', ['lipset.csv', '--seed', '-1']],
    ['recipe-invalid', ['lipset.csv', '--factors', '2', '--split', '3']],
    ['option-invalid', ['lipset.csv', '--sorts-in', 'diagonals']],
    ['option-invalid', ['lipset.csv', '--factors']],
    ['option-invalid', ['lipset.csv', '--help=yes']],
    ['factor-count-invalid', ['lipset.csv', '--factors', '0']],
    ['factor-count-invalid', ['lipset.csv', '--factors', '-1']],
    ['factor-count-invalid', ['lipset.csv', '--factors', '2.5']],
    ['factor-count-invalid', ['lipset.csv', '--factors', 'two']],
    ['factor-count-invalid', ['lipset.csv', '--factors', '']],
    ['too-many-factors', ['lipset.csv', '--factors', '10']],
    ['too-many-factors', ['power1_60.csv', '--factors', '45']],
    ['distribution-faulty', ['lipset.csv', '--distribution', 'a hill']],
    ['grid-size-mismatch', ['lipset.csv', '--distribution', '-1:10,0:10,1:10']],
    ['file-not-named', []],
    ['too-many-files', ['a.csv', 'b.csv', 'c.csv']],
    ['data-twice', ['lipset.csv', 'again.csv']],
    ['file-unreadable', ['no-such-file.csv']],
    ['file-unreadable', ['.']],
  ])('%s of %j', (code, words) => {
    expect(command.refusal(...words)).toMatchObject({ code, message: expect.stringMatching(/\S/) });
  });

  it.each([
    ['orientation-ambiguous', 'x,a,b,c\nk,1,2,3\nl,2,2,1\nm,3,1,3\n'],
    ['value-missing', 'statement,A,B\ns1,-1,0\ns2,,1\ns3,1,-1\n'],
    ['value-missing', 'statement,A,B\ns1,-1,0\ns2,NaN,1\ns3,1,-1\n'],
    ['duplicate-name', 'statement,A,A\ns1,-1,0\ns2,0,1\ns3,1,-1\n'],
    ['constant-q-sort', 'statement,A,B\ns1,0,0\ns2,0,1\ns3,0,-1\n'],
    ['too-few-q-sorts', 'statement,A\ns1,-1\ns2,0\ns3,1\n'],
    ['too-few-statements', 'statement,A,B\ns1,-1,0\n'],
    ['file-binary', 'statement,A\0'],
    ['file-empty', ''],
  ])('%s of a file', (code, text) => {
    command.write('faulty.csv', text);
    expect(command.refusal('faulty.csv')).toMatchObject({ code });
  });

  it('lists every finding for programs, and every fault for people', () => {
    command.write('faulty.csv', 'statement,A,A\ns1,,0\ns2,0,two\ns3,1,-1\n');
    const { findings } = command.refusal('faulty.csv');
    expect(findings).toMatchObject([
      { code: 'value-missing', row: 2, column: 2, file: 'faulty.csv', isFatal: true },
      { code: 'value-not-a-number', row: 3, column: 3 },
      { code: 'duplicate-name', row: null, column: 3 },
    ]);
    const { status, stdout, stderr } = command.run('faulty.csv');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^faulty\.csv, row 2, column 2: .* \(value-missing\)$/),
      expect.stringMatching(/^faulty\.csv, row 3, column 3: .* \(value-not-a-number\)$/),
      expect.stringMatching(/^faulty\.csv, column 3: .* \(duplicate-name\)$/),
    ]);
  });

  it('leaves notices to programs', () => {
    const text = Buffer.from('statement,Zo\u00eb,B\ns1,,0\ns2,0,1\ns3,1,-1\n', 'latin1');
    command.write('faulty.csv', text);
    expect(command.refusal('faulty.csv').findings?.map(({ code }) => code)).toEqual([
      'value-missing',
      'encoding-guessed',
    ]);
    expect(command.run('faulty.csv').stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('says in a plain sentence what to do', () => {
    const { status, stderr } = command.run('lipset.csv', '--factors', '10');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^10 factors were asked for.*ask for 9 or fewer \(too-many-factors\)\n$/);
    command.write('faulty.csv', 'x,a,b,c\nk,1,2,3\nl,2,2,1\nm,3,1,3\n');
    expect(command.run('faulty.csv').stderr).toContain('--sorts-in columns or --sorts-in rows');
    expect(command.json('faulty.csv', '--sorts-in', 'rows').sorts).toEqual(['k', 'l', 'm']);
  });

  it('of the command line’s own is documented', () => {
    const documented = [...page.matchAll(/^## `([^`]+)`\n\S/gm)].map(([, code]) => code);
    expect(documented.sort()).toEqual([...CLI_REFUSALS].sort());
  });
});
