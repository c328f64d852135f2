import { csvFormatRows, csvParseRows } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDelimited } from '../../../server/formats/parse-delimited.ts';

const cell = fc.string({
  unit: fc.constantFrom('a', '1', ',', '"', '\n', '\r', ' ', 'é', '😀'),
  maxLength: 6,
});
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });

describe('parseDelimited', () => {
  it.each(['a,b\n1,2', 'a,b\n1,2\n', 'a,b\r\n1,2\r\n', 'a,b\r1,2', '"a","b"\n"1","2"'])(
    'reads %j',
    (text) => {
      expect(parseDelimited(text, ',')).toMatchObject({
        rows: [
          ['a', 'b'],
          ['1', '2'],
        ],
        faults: [],
      });
    },
  );

  it('keeps delimiters, line ends and quotes that stand in quotes', () => {
    expect(parseDelimited('"a;b";"c\r\nd";"e ""f"""', ';').rows).toEqual([['a;b', 'c\r\nd', 'e "f"']]);
  });

  it('gives back whatever d3 writes', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(parseDelimited(`${csvFormatRows(rows)}\n`, ',')).toMatchObject({ rows, faults: [] });
      }),
    );
  });

  it('reads well-formed text as d3 does', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ',', '\n', '\r\n', '\r', '""', '"b"'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, (content) => {
        const { rows, faults } = parseDelimited(content, ',');
        // Where there is a fault d3 loses characters without a word; and it reads a lone line end as no row.
        fc.pre(faults.length === 0 && !/^[\r\n]*$/.test(content) && !/[^",\r\n]"/.test(content));
        expect(rows).toEqual(csvParseRows(content));
      }),
    );
  });

  it('says where a quotation mark that is never closed was opened', () => {
    const { faults } = parseDelimited('a,b\n1,"2\n3,4\n', ',');
    expect(faults).toEqual([{ code: 'quote-unclosed', row: 2, column: 2 }]);
  });

  it('says where text follows a closing quotation mark', () => {
    const { faults } = parseDelimited('a,b\n"1"x,2\n', ',');
    expect(faults).toEqual([{ code: 'quote-misplaced', row: 2, column: 1 }]);
  });

  it('stops at the limits instead of reading on', () => {
    expect(parseDelimited(','.repeat(20_000), ',').faults).toEqual([
      { code: 'table-too-large', row: 1, column: 10_002 },
    ]);
    expect(parseDelimited('1\n'.repeat(20_000), ',').faults[0]).toMatchObject({ row: 10_002 });
    const cells = parseDelimited(`${'1,'.repeat(1_999)}1\n`.repeat(600), ',');
    expect(cells.faults[0]).toMatchObject({ code: 'table-too-large', row: 501 });
  });
});
