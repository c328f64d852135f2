import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distributionOf } from '../../../analysis/index.ts';
import { csvOf, file, found, readFiles, readTable, shuffledCells } from './study-files.ts';

const grid = distributionOf([-2, -1, -1, 0, 0, 0, 1, 1, 2]);
const labels = grid.flatMap(({ capacity }, i) => Array.from({ length: capacity }, (_, c) => `a${i}${c}`));
const study = {
  labels,
  names: ['Ann', 'Bo', 'Cy'],
  values: [1, 2, 3].map((seed) => shuffledCells(grid, seed)),
};

describe('a CSV', () => {
  it.each(['columns', 'rows'] as const)('gives the same study with Q-sorts in %s', (sortsIn) => {
    expect(readTable(csvOf(study, sortsIn)).study).toEqual({
      title: 'study',
      statements: labels.map((label) => ({ label, text: '' })),
      qSorts: study.names.map((name, n) => ({ name, values: study.values[n] })),
      distribution: grid,
      isForced: true,
      sortsIn,
    });
  });

  it.each([',', ';', '\t'] as const)('may be delimited by %j', (delimiter) => {
    expect(readTable(csvOf(study, 'rows', delimiter)).study?.qSorts[2]).toEqual({
      name: 'Cy',
      values: study.values[2],
    });
  });

  it.each(['\n', '\r\n', '\r'])('may end its lines in %j, and the last in nothing', (end) => {
    const text = csvOf(study, 'columns').replaceAll('\n', end);
    expect(readTable(text).study).toEqual(readTable(text + end).study);
    expect(readTable(text).study?.qSorts).toHaveLength(3);
  });

  it('may name its delimiter in the first line, as Excel does; rows are counted with it', () => {
    const text = `sep=;\r\n${csvOf(study, 'columns', ';').replace('-2', 'x')}`;
    expect(readTable(text.replace('x', '-2')).study?.qSorts).toHaveLength(3);
    const row = labels.findIndex((_, s) => study.values.some((sort) => sort[s] === -2)) + 3;
    expect(readTable(text).findings[0]).toMatchObject({ code: 'value-not-a-number', row });
  });

  it('has its delimiter told apart from commas in texts and decimals', () => {
    const text = 'statement;text;P1;P2\n1;a, b, and c;1;0\n2;d, e, and f;0;1\n';
    expect(readTable(text).study?.statements[0]).toEqual({ label: '1', text: 'a, b, and c' });
    expect(found(readTable('statement;P1;P2\ns1;1,5;0\ns2;0,5;1\n'))).toContain('value-not-whole@2,2');
  });

  it('keeps names with commas, quotes, line ends and emoji as they are', () => {
    const names = ['Doe, Jane', 'the "other"', 'Zoë 😀', '=cmd|x', '{{7*7}}\n<img src=x>'];
    const values = names.map((_, n) => shuffledCells(grid, n));
    const { study: read } = readTable(csvOf({ labels, names, values }, 'rows'));
    expect(read?.qSorts.map(({ name }) => name)).toEqual(names);
  });

  it.each(['columns', 'rows'] as const)(
    'agreement test 30: reads back whatever is written, Q-sorts in %s',
    (sortsIn) => {
      const label = fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
        .map((text) => `n ${text}`.trim().normalize('NFC'))
        // Longer ones are statements' texts and no names, as docs/importing.md says.
        .filter((text) => !/\p{Cc}/u.test(text) && text.length <= 40);
      const labelsOf = (length: number) => fc.uniqueArray(label, { minLength: length, maxLength: length });
      fc.assert(
        fc.property(
          labelsOf(9),
          labelsOf(4),
          fc.constantFrom(',', ';', '\t'),
          fc.boolean(),
          (statements, names, delimiter, hasMark) => {
            const values = names.map((_, n) => shuffledCells(grid, n + statements[0]!.length));
            const text = csvOf({ labels: statements, names, values }, sortsIn, delimiter);
            const read = readTable(hasMark ? `\ufeff${text}` : text, { sortsIn });
            expect(read.study?.statements.map((statement) => statement.label)).toEqual(statements);
            expect(read.study?.qSorts).toEqual(names.map((name, n) => ({ name, values: values[n] })));
          },
        ),
      );
    },
  );
});

describe('words in a CSV', () => {
  it('beside the statements are their texts', () => {
    const inColumns = 'statement,text,A,B\n1,"Wealth, first",-1,0\n2,Law,0,1\n3,,1,-1\n';
    expect(readTable(inColumns).study?.statements).toEqual([
      { label: '1', text: 'Wealth, first' },
      { label: '2', text: 'Law' },
      { label: '3', text: '' },
    ]);
    const inRows = 'participant,1,2,3\n,"Wealth, first",Law,\nA,-1,0,1\nB,0,1,-1\n';
    expect(readTable(inRows).study).toMatchObject({
      statements: [
        { label: '1', text: 'Wealth, first' },
        { label: '2', text: 'Law' },
        { label: '3', text: '' },
      ],
      qSorts: [{ name: 'A' }, { name: 'B' }],
    });
  });

  it('beside the participants are left out, with a notice', () => {
    const text = 'participant,course,1,2,3\nA,Law,-1,0,1\nB,Arts,0,1,-1\n';
    const reading = readTable(text);
    expect(reading.study?.qSorts).toEqual([
      { name: 'A', values: [-1, 0, 1] },
      { name: 'B', values: [0, 1, -1] },
    ]);
    expect(found(reading)).toEqual(['words-left-out@,2']);
  });

  it('in a second file are the texts', () => {
    const reading = readFiles([
      file('q.csv', 'statement,A,B\n1,-1,0\n2,0,1\n3,1,-1\n'),
      file('q.txt', 'One.\r\nTwo.\r\nThree.\r\n'),
    ]);
    expect(reading.study?.statements.map(({ text }) => text)).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('that stand where names should are texts, and the statements get numbers', () => {
    const long = 'Wealth must be spread before a democracy can last';
    const reading = readTable(`statement,A,B\n${long},-1,0\nLaw,0,1\nPeace,1,-1\n`);
    expect(reading.study?.statements[0]).toEqual({ label: '1', text: long });
    expect(reading.study?.statements[1]).toEqual({ label: '2', text: 'Law' });
    expect(found(reading)).toEqual(['statements-numbered@,']);
  });
});

describe('a CSV without names', () => {
  it('of statements numbers them', () => {
    const reading = readTable('A,B\n-1,0\n0,1\n1,-1\n');
    expect(reading.study?.statements.map(({ label }) => label)).toEqual(['1', '2', '3']);
    expect(reading.study?.qSorts[0]).toEqual({ name: 'A', values: [-1, 0, 1] });
    expect(found(reading)).toEqual(['statements-numbered@,']);
  });

  it('of participants numbers them', () => {
    const reading = readTable('s1,-1,0\ns2,0,1\ns3,1,-1\n');
    expect(reading.study?.qSorts).toEqual([
      { name: 'P1', values: [-1, 0, 1] },
      { name: 'P2', values: [0, 1, -1] },
    ]);
    expect(found(reading)).toEqual(['q-sorts-numbered@,']);
  });

  it('takes numbers that do not come again for names', () => {
    const reading = readTable('participant,1,2,3\n101,-1,0,1\n102,0,1,-1\n');
    expect(reading.study).toMatchObject({
      statements: [{ label: '1' }, {}, {}],
      qSorts: [{ name: '101' }, {}],
    });
  });

  it('with a head one cell short, as R writes it, is read as R would', () => {
    const reading = readTable('"A","B"\n"s1",-1,0\n"s2",0,1\n"s3",1,-1\n');
    expect(reading.study?.qSorts[1]).toEqual({ name: 'B', values: [0, 1, -1] });
  });
});

describe('faults of a CSV', () => {
  it('are listed all at once, each with its row and column', () => {
    const text = ['statement,A,B,A', 's1,1,,0', 's2,two,0,1.5', 's1,=A1,1,500', ',0,-1,1'].join('\n');
    const reading = readTable(text, { distribution: '0:3' });
    expect(reading.study).toBeNull();
    expect(found(reading)).toEqual([
      'value-missing@2,3',
      'value-not-a-number@3,2',
      'value-not-whole@3,4',
      'value-is-a-formula@4,2',
      'value-out-of-range@4,4',
      'duplicate-name@4,',
      'name-missing@5,',
      'duplicate-name@,4',
      'grid-size-mismatch@,',
    ]);
  });

  it('count rows as a spreadsheet does: blank ones and line ends in quotes included', () => {
    const text = 'statement,A,B\n\n"s\n1",-1,0\n,,\ns2,0,x\ns3,1,-1\n';
    expect(found(readTable(text, { sortsIn: 'columns' }))).toEqual(['value-not-a-number@5,3']);
  });

  it('name both places of a name that is there twice', () => {
    const { findings } = readTable('statement,A,B\ns1,-1,0\ns2,0,1\ns1,1,-1\n');
    expect(findings[0]).toMatchObject({ code: 'duplicate-name', isFatal: true });
    expect(findings[0]!.message).toMatch(/row 4.*"s1".*row 2/);
  });

  it('see through composed and decomposed accents', () => {
    const text = 'statement,Zo\u00eb,Zoe\u0308\ns1,-1,0\ns2,0,1\ns3,1,-1\n';
    expect(found(readTable(text))).toContain('duplicate-name@,3');
  });

  it('name each row that is too short', () => {
    const reading = readTable('statement,A,B\ns1,1,0\ns2,0\ns3,1\n');
    expect(found(reading)).toEqual(['row-length@3,', 'row-length@4,']);
  });

  it('forgive cells that are blank all the way down', () => {
    const reading = readTable('statement,A,B,,\ns1,-1,0,,\ns2,0,1\ns3,1,-1,\n,,\n\n');
    expect(reading.study?.qSorts).toHaveLength(2);
  });

  it.each([
    ['constant-q-sort@,3', 'statement,A,B\ns1,-1,0\ns2,0,0\ns3,1,0\n'],
    ['too-few-statements@,', 'statement,A,B\ns1,-1,0\n'],
    ['file-empty@,', 'statement,A,B\n'],
    ['file-empty@,', '   \n'],
    ['delimiter-not-found@,', 'statement\ns1\ns2\n'],
    ['q-sort-in-one-cell@,', 'id,r1,r20\n502,"(sort)",sort: -2|1|0|-1|0|1|2|0|-1|0\n'],
    ['quote-misplaced@2,2', 'id,text,sort\n1,5" pipe,1|0\n'],
    ['quote-unclosed@2,1', 'statement,A,B\n"s1,-1,0\ns2,0,1\n'],
    ['quote-misplaced@2,1', 'statement,A,B\n"s1"x,-1,0\ns2,0,1\n'],
    ['table-too-large@1,10002', ','.repeat(1_000_000)],
    ['table-too-large@1,10002', `x${',1'.repeat(100_000)}\n`],
    ['name-too-long@,2', `statement,${'A'.repeat(201)},B\ns1,-1,0\ns2,0,1\ns3,1,-1\n`],
    ['statement-too-long@2,', `statement,text,A,B\ns1,${'a '.repeat(1001)},-1,0\ns2,x,0,1\ns3,y,1,-1\n`],
    ['distribution-faulty@,', 'statement,A,B\ns1,-1,0\ns2,0,1\ns3,1,-1\n'],
  ])('%s', (fault, text) => {
    const options = fault.startsWith('distribution') ? { distribution: 'a hill' } : {};
    const reading = readTable(text, options);
    expect(found(reading)[0]).toBe(fault);
    expect(reading.study).toBeNull();
  });

  it('of more than 500 statements make no study', () => {
    const rows = Array.from({ length: 501 }, (_, s) => `s${s + 1},${s % 2},${s % 3}`);
    expect(found(readTable(['statement,A,B', ...rows].join('\n')))).toContain('too-many-statements@,');
  });

  it('by the thousand are counted, not listed', () => {
    const rows = Array.from({ length: 400 }, (_, s) => `s${s + 1},x,,2`);
    const { findings } = readTable(['statement,A,B,C', ...rows, 's401,1,1,1'].join('\n'));
    expect(findings).toHaveLength(501);
    expect(findings.at(-1)).toMatchObject({ code: 'findings-cut', isFatal: false });
  });
});

describe('one Q-sort', () => {
  it.each(['statement,A\ns1,-1\ns2,0\ns3,1', 'participant,s1,s2,s3\nA,-1,0,1\n'])(
    'is a study: %j',
    (text) => {
      const reading = readTable(text);
      expect(reading.study?.qSorts).toEqual([{ name: 'A', values: [-1, 0, 1] }]);
      expect(reading.study?.isForced).toBe(true);
      expect(reading.findings).toEqual([]);
    },
  );
});

it('names Q-sorts that are the same', () => {
  const reading = readTable('statement,A,B,C\ns1,-1,0,-1\ns2,0,1,0\ns3,1,-1,1\n');
  expect(found(reading)).toEqual(['q-sorts-identical@,4']);
  expect(reading.study).not.toBeNull();
});
