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
  it.each(['a,b\n1,2', 'a,b\n1,2\n', 'a,b\r\n1,2\r\n', 'a,b\r1,2', 'a,b\r1,2\n', '"a","b"\n"1" , "2"\n'])(
    'reads %j',
    (text) => {
      expect(parseDelimited(text, ',')).toEqual({
        rows: [
          ['a', 'b'],
          ['1', '2'],
        ],
        fault: null,
      });
    },
  );

  it('keeps delimiters, line ends, quotes and blanks that stand in quotes', () => {
    expect(parseDelimited('"a;b";"c\r\nd";"e ""f""";" g "', ';').rows).toEqual([
      ['a;b', 'c\r\nd', 'e "f"', ' g '],
    ]);
  });

  it('gives back whatever d3 writes, but for blanks at the ends of cells without quotes', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const kept = rows.map((row) => row.map((each) => (/[",\r\n]/.test(each) ? each : each.trim())));
        expect(parseDelimited(`${csvFormatRows(rows)}\n`, ',')).toEqual({ rows: kept, fault: null });
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
        const { rows, fault } = parseDelimited(content, ',');
        // Where there is a fault d3 loses characters without a word; and it reads a lone line end as no row.
        fc.pre(fault === null && !/^[\r\n]*$/.test(content));
        expect(rows).toEqual(csvParseRows(content));
      }),
    );
  });

  it('says where a quotation mark that is never closed was opened, and keeps what stands before', () => {
    expect(parseDelimited('a,b\n1,"2\n3,4\n', ',')).toEqual({
      rows: [['a', 'b']],
      fault: { code: 'quote-unclosed', row: 2, column: 2 },
    });
  });

  it.each([
    ['text follows a closing one', 'a,b\n"1"x,2\n', 2, 1],
    ['text follows a closing one and a blank', 'a,b\n0,"1" x\n', 2, 2],
    ['it stands amid other text', 'a,b\n\n"c\nd",1"\n', 3, 2],
  ])('says where a quotation mark is misplaced: %s', (_, text, row, column) => {
    expect(parseDelimited(text, ',').fault).toEqual({ code: 'quote-misplaced', row, column });
  });

  it('stops at the limits instead of reading on', () => {
    expect(parseDelimited(','.repeat(20_000), ',').fault).toEqual({
      ...{ code: 'table-too-large', row: 1 },
      column: 10_002,
    });
    const rows = parseDelimited('1\n'.repeat(20_000), ',');
    expect(rows.fault).toEqual({ code: 'table-too-large', row: 10_002, column: 1 });
    expect(rows.rows).toHaveLength(10_001);
    const cells = parseDelimited(`${'1,'.repeat(1_998)}1\n`.repeat(600), ',');
    expect(cells.fault).toEqual({ code: 'table-too-large', row: 501, column: 501 });
  });

  it('reads a table at the limits, and no further than asked', () => {
    const atLimit = `${'1,'.repeat(1_999)}1\n`.repeat(500);
    expect(parseDelimited(atLimit, ',').fault).toBeNull();
    expect(parseDelimited('a\nb\n"c', ',', 2)).toEqual({ rows: [['a'], ['b']], fault: null });
  });
});
