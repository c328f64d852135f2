import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FATAL_FINDINGS, NOTICE_FINDINGS } from '../../../server/formats/findings.ts';
import { file, found, readFiles } from './study-files.ts';

const csv = 'statement,A,B\ns1,-1,0\ns2,0,1\ns3,1,-1\n';

describe('readStudyFiles', () => {
  it('takes the title from the researcher, else from the file', () => {
    expect(readFiles([file('C:\\studies\\Views 2.1.csv', csv)]).study?.title).toBe('Views 2.1');
    expect(readFiles([file('../../etc/x.csv', csv)]).study?.title).toBe('x');
    expect(readFiles([file('.csv', csv)]).study?.title).toBe('Imported study');
    expect(readFiles([file('x.csv', csv)], { title: ' Views ' }).study?.title).toBe('Views');
  });

  it.each([
    ['statements alone', ['a.sta'], ['data-missing']],
    ['two tables', ['a.csv', 'b.csv'], ['data-twice']],
    ['two .DATs', ['a.dat', 'B.DAT'], ['data-twice']],
    ['a .DAT and a CSV', ['a.dat', 'a.csv'], ['data-twice']],
    ['two files of statements', ['a.sta', 'b.sta'], ['statements-twice', 'data-missing']],
    ['an Excel file', ['a.xlsx'], ['file-kind-unknown']],
    ['files of no kind', ['a', 'b.pdf'], ['file-kind-unknown', 'file-kind-unknown']],
  ])('refuses %s', (_, names, codes) => {
    const reading = readFiles(names.map((name) => file(name, csv)));
    expect(reading.findings.map(({ code }) => code)).toEqual(codes);
    expect(reading).toMatchObject({ format: null, study: null });
  });

  it('refuses more than 10 MB before reading any of it', () => {
    const reading = readFiles([{ name: 'a.csv', bytes: new Uint8Array(10_000_001) }]);
    expect(found(reading)).toEqual(['file-too-large@,']);
  });

  it('reports what is wrong in each of two files', () => {
    const { findings } = readFiles([file('a.csv', 'x\0'), { name: 'a.sta', bytes: new Uint8Array() }]);
    expect(findings).toMatchObject([
      { code: 'file-binary', file: 'a.csv' },
      { code: 'file-empty', file: 'a.sta' },
    ]);
  });

  it('never throws, and gives a study or a fault, whatever the bytes', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .string({ unit: fc.constantFrom(...Array.from('01-,;"\t\n sAé\0')), maxLength: 80 })
        .map((text) => Buffer.from(text)),
    );
    const name = fc.constantFrom('a.csv', 'a.dat', 'a.txt');
    const codes = new Set<string>([...FATAL_FINDINGS, ...NOTICE_FINDINGS]);
    fc.assert(
      fc.property(name, bytes, bytes, (dataName, data, statements) => {
        const reading = readFiles([
          { name: dataName, bytes: data },
          ...(statements.length > 100 ? [{ name: 'a.sta', bytes: statements }] : []),
        ]);
        const faults = reading.findings.filter(({ isFatal }) => isFatal);
        expect(reading.study === null).toBe(faults.length > 0);
        expect(reading.findings.every(({ code }) => codes.has(code))).toBe(true);
        const values = reading.study?.qSorts.flatMap((qSort) => qSort.values) ?? [];
        expect(values.every(Number.isInteger)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads a million cells', () => {
    const head = ['participant', ...Array.from({ length: 99 }, (_, s) => `s${s + 1}`)].join();
    const values = Array.from({ length: 99 }, (_, s) => (s % 11) - 5).join();
    const text = [head, ...Array.from({ length: 9_999 }, (_, n) => `P${n},${values}`)].join('\n');
    const reading = readFiles([file('large.csv', text)]);
    expect(reading.study?.qSorts).toHaveLength(9_999);
  });
});
