import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distributionOf, type Distribution } from '../../../analysis/index.ts';
import { shippedQSorts } from '../../reference/read-reference.ts';
import { datOf, datOfR, file, found, readFiles, shuffledCells } from './study-files.ts';

const readDat = (text: string) => readFiles([file('STUDY.DAT', text)]);

const grid = distributionOf([-2, -1, -1, 0, 0, 0, 1, 1, 2]);
const study = {
  labels: [],
  names: ['Ann', 'Bo Derek', 'participnt'],
  values: [1, 2, 3].map((seed) => shuffledCells(grid, seed)),
};
const expected = study.names.map((name, n) => ({ name, values: study.values[n] }));
const dat = datOf(study, grid, 'Views of X');

describe('a .DAT', () => {
  it('gives title, Q-sorts and grid; statements are numbered', () => {
    expect(readDat(dat)).toMatchObject({
      format: 'pqmethod',
      study: {
        title: 'Views of X',
        statements: Array.from({ length: 9 }, (_, s) => ({ label: String(s + 1), text: '' })),
        qSorts: expected,
        distribution: grid,
        isForced: true,
        sortsIn: 'rows',
      },
      findings: [],
    });
  });

  it.each(['\n', '\r', '\r\n'])('may end its lines in %j, and in the mark of DOS', (end) => {
    expect(readDat(`${dat.replaceAll('\r\n', end)}\u001a`).study?.qSorts).toEqual(expected);
  });

  it('may lack the blanks at the end of its lines, or have more of them', () => {
    expect(readDat(dat.replace(/ +(?=\r\n)/g, '')).study?.qSorts).toEqual(expected);
    expect(readDat(dat.replaceAll('\r\n', '   \r\n')).study?.qSorts).toEqual(expected);
  });

  it('may be parted by blanks instead of columns', () => {
    const lines = [
      '0 3 9 Views',
      '-2 2 0 0 0 0 1 2 3 2 1',
      ...study.names.map((name, n) => `${name} ${study.values[n]!.join(' ')}`),
    ];
    expect(readDat(lines.join('\n')).study).toMatchObject({
      title: 'Views',
      qSorts: expected,
      distribution: grid,
    });
  });

  it('of R is read with values of 10 and -10, which outgrow their columns', () => {
    const wide = distributionOf([-10, -10, 0, 1, 2, 10, 10, 12, 13]);
    const values = [4, 5, 6].map((seed) => shuffledCells(wide, seed));
    const names = ['Ann', 'US 7', 'participnt'];
    expect(readDat(datOfR({ labels: [], names, values }, wide)).study?.qSorts).toEqual(
      names.map((name, n) => ({ name, values: values[n] })),
    );
  });

  it('keeps digits of a name apart from the values', () => {
    const names = ['12', 'US 7', 'P1-2'];
    const read = readDat(datOf({ ...study, names }, grid)).study;
    expect(read?.qSorts.map(({ name }) => name)).toEqual(names);
    const lines = names.map((name, n) => `${name.replace(' ', '')}  ${study.values[n]!.join('  ')}`);
    expect(readDat(['0 3 9 Views', '-2 2 0', ...lines].join('\n')).study?.qSorts).toEqual([
      { name: '12', values: study.values[0] },
      { name: 'US7', values: study.values[1] },
      { name: 'P1-2', values: study.values[2] },
    ]);
  });

  it('does not take a value too many for the end of a name', () => {
    const lines = study.names.map((name, n) => `${name.slice(0, 2)} ${study.values[n]!.join(' ')}`);
    const reading = readDat(['0 3 9 Views', '-2 2 0', lines[0], lines[1], `${lines[2]!} 1`].join('\n'));
    expect(found(reading)).toContain('row-length@5,');
  });

  it('has counts of 100 cards and more read by columns', () => {
    const large: Distribution = [
      { value: -1, capacity: 100 },
      { value: 0, capacity: 120 },
      { value: 1, capacity: 100 },
    ];
    const values = [1, 2, 3].map((seed) => shuffledCells(large, seed));
    expect(readDat(datOf({ ...study, values }, large))).toMatchObject({
      study: { distribution: large, isForced: true },
      findings: [],
    });
  });

  it('whose grid lies outside -6 … 13 has its counts shifted, and says so', () => {
    const wide = distributionOf([-7, -6, -5, 0, 0, 5, 6, 7, 8]);
    const values = [1, 2, 3].map((seed) => shuffledCells(wide, seed));
    const counts = [1, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0];
    const line = [-7, 8, ...counts].map((number) => String(number).padStart(3)).join('');
    const lines = datOf({ ...study, values }, wide).split('\r\n');
    const reading = readDat([lines[0], line, ...lines.slice(2)].join('\n'));
    expect(reading.study).toMatchObject({ distribution: wide, isForced: true });
    expect(found(reading)).toEqual(['header-grid-differs@2,']);
  });

  it('whose line 2 contradicts itself is read without its grid', () => {
    const reading = readDat(dat.replace(' -2  2', ' -1  1'));
    expect(reading.study).toMatchObject({ distribution: grid, isForced: true });
    expect(reading.findings).toMatchObject([{ code: 'header-grid-differs', row: 2 }]);
    expect(reading.findings[0]!.message).toContain('do not reach from -1 to 1');
  });

  it('whose line 2 names another grid than every Q-sort fills gets the Q-sorts’ grid', () => {
    const other = distributionOf([-2, -2, -1, 0, 0, 0, 1, 2, 2]);
    const reading = readDat(datOf(study, other));
    expect(reading.study).toMatchObject({ distribution: grid, isForced: true });
    expect(found(reading)).toEqual(['header-grid-differs@,']);
  });

  it('whose line 2 holds another number of cards is read without it', () => {
    const reading = readDat(datOf(study, [...grid, { value: 3, capacity: 4 }]));
    expect(reading.study).toMatchObject({ distribution: grid, isForced: true });
    expect(found(reading)).toEqual(['header-grid-differs@2,']);
  });

  it('of unforced Q-sorts keeps the grid of line 2 and names the Q-sorts that differ', () => {
    const values = [
      study.values[0]!,
      study.values[1]!,
      study.values[2]!.map((value) => (value === 2 ? 1 : value)),
    ];
    const reading = readDat(datOf({ ...study, values }, grid));
    expect(reading.study).toMatchObject({ distribution: grid, isForced: false });
    expect(found(reading)).toEqual(['q-sort-unlike-others@5,', 'grid-not-filled@,']);
  });

  it('agreement test 30: gives back what was written, names of 8 and of 10 characters', () => {
    const name = fc.string({
      unit: fc.constantFrom('A', 'b', '1', '-', ' ', 'é'),
      minLength: 1,
      maxLength: 10,
    });
    const names = fc.uniqueArray(
      name.map((text) => text.trim()).filter((text) => text !== ''),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(names, fc.integer({ min: 0, max: 1000 }), (chosen, seed) => {
        const values = chosen.map((_, n) => shuffledCells(grid, seed + n));
        const { study: read } = readDat(datOf({ labels: [], names: chosen, values }, grid));
        expect(read?.qSorts).toEqual(chosen.map((each, n) => ({ name: each, values: values[n] })));
      }),
    );
  });
});

describe('faults of a .DAT', () => {
  it.each([
    ['header-faulty@1,', 'Views of X\n'],
    ['header-faulty@1,', '  0  0  9 nobody\n'],
    ['header-faulty@2,', '  0  3  9 Views'],
    ['header-faulty@2,', dat.replace(/\r\n.*\r\n/, '\r\nsome words\r\n')],
    ['line-count-wrong@1,', dat.replace('  3  9', '  4  9')],
    ['table-too-large@1,', '0 3 999999999 x\n1 2 3\n'],
    ['row-length@5,', `${dat.trimEnd()} 1`],
    ['value-missing@5,27', dat.replace(/.{2}\r\n$/, '\r\n')],
    ['value-not-a-number@3,11', dat.replace(/(Ann {7})../, '$1 x')],
    ['name-missing@3,', dat.replace('Ann', '   ')],
    ['duplicate-name@4,', dat.replace('Bo Derek', 'Ann     ')],
  ])('%s', (fault, text) => {
    const reading = readDat(text);
    expect(found(reading)).toContain(fault);
    expect(reading.study).toBeNull();
  });

  it('are listed all at once', () => {
    const text = dat
      .replace('  3  9', '  7  9')
      .replace('Bo Derek', 'Ann     ')
      .replace(/.{2}\r\n$/, ' x\r\n');
    expect(found(readDat(text))).toEqual([
      'line-count-wrong@1,',
      'value-not-a-number@5,27',
      'duplicate-name@4,',
    ]);
  });
});

describe('.DAT and .STA', () => {
  const sta = Array.from({ length: 9 }, (_, s) => `Statement ${s + 1}, in words.`).join('\n');

  it('are told apart by their endings, in any case and order', () => {
    const reading = readFiles([file('a.StA', sta), file('A.dat', dat)]);
    expect(reading.study?.statements[8]).toEqual({ label: '9', text: 'Statement 9, in words.' });
    expect(reading.findings).toEqual([]);
  });

  it('must have as many statements', () => {
    const reading = readFiles([file('a.dat', dat), file('a.sta', `${sta}\nOne more.\n`)]);
    expect(reading.findings[0]).toMatchObject({ code: 'statement-count-differs', file: 'a.sta' });
    expect(reading.study).toBeNull();
  });

  it('may leave a statement blank, with a notice', () => {
    const reading = readFiles([
      file('a.dat', dat),
      file('a.sta', `${sta.replace('Statement 2, in words.', '')}\n\n`),
    ]);
    expect(reading.study?.statements[1]).toEqual({ label: '2', text: '' });
    expect(reading.findings).toMatchObject([{ code: 'statement-text-missing', file: 'a.sta', row: 2 }]);
  });
});

const sample = new URL('../../../../shared/samples/lipset-written-by-r-qmethod.dat', import.meta.url);

it.skipIf(!existsSync(sample))('reads lipset as R qmethod wrote it', () => {
  const reading = readFiles([{ name: 'lipset.dat', bytes: readFileSync(sample) }]);
  expect(reading.study).toMatchObject({ qSorts: shippedQSorts('lipset'), isForced: true });
  expect(reading.findings).toEqual([]);
});
