import { describe, expect, it } from 'vitest';
import { csvText, qSortsCsv, statementsCsv } from '../../../../client/researcher/writing/figures-csv.ts';
import { lipsetView, peopleWith } from '../a-solution-view.ts';

const { people } = peopleWith({ US1: true, US2: false });
const view = { ...lipsetView({ factorCount: 2 }), people };
const lines = (csv: string) => csv.replace('\uFEFF', '').trimEnd().split('\r\n');

describe('the table of Q-sorts', () => {
  const [head, first, ...rest] = lines(qSortsCsv(view));

  it('has R’s loadings at full precision, and flags', () => {
    expect(head).toBe('q_sort,loading_A,loading_B,flag_A,flag_B,communality,is_unforced');
    const [name, a, b, flagA, flagB, communality, isUnforced] = first!.split(',');
    expect([name, flagA, flagB, isUnforced]).toEqual(['US1', 'true', 'false', 'true']);
    expect(Number(a)).toBeCloseTo(0.71983575, 8);
    expect(Number(b)).toBeCloseTo(0.28473235, 8);
    expect(Number(communality)).toBeCloseTo(0.71983575 ** 2 + 0.28473235 ** 2, 7);
    expect(rest).toHaveLength(8);
    // US2 is known to fill the grid; of the others nothing is known.
    expect(rest.map((line) => line.split(',')[6])).toEqual(['false', ...new Array<string>(7).fill('')]);
  });
});

describe('the table of statements', () => {
  const [head, first] = lines(statementsCsv(view));

  it('has R’s z-scores, whole grid values, levels and consensus', () => {
    expect(head).toBe('statement,text,z_A,z_B,array_A,array_B,distinguishes_A,distinguishes_B,consensus');
    const cells = first!.match(/("([^"]|"")*"|[^,]*)(,|$)/g)!.map((cell) => cell.replace(/,$/, ''));
    expect(cells[1]).toBe('"Pattern, “s1”"');
    expect(Number(cells[2])).toBeCloseTo(-0.9290261, 7);
    expect(Number.isInteger(Number(cells[4]))).toBe(true);
    expect(cells[8]).toBe('false');
    const consensus = lines(statementsCsv(view)).filter((line) => line.endsWith(',true'));
    expect(consensus.map((line) => line.split(',')[0])).toEqual(
      ['2', '5', '6', '12', '14', '16', '20', '21', '28', '31'].map((number) => `s${number}`),
    );
  });

  it('leaves empty what cannot be computed', () => {
    const undefinedFactor = lipsetView({ factorCount: 9, rotation: 'none', flagAlpha: 0.0001 });
    const factor = undefinedFactor.solution.characteristics.definingCount.indexOf(0);
    expect(factor).toBeGreaterThanOrEqual(0);
    const cells = lines(statementsCsv(undefinedFactor))[1]!.split(',');
    expect(cells[3 + factor]).toBe('');
  });
});

describe('csvText', () => {
  it('quotes what has to be, and ends every line as the standard says', () => {
    expect(
      csvText([
        ['a', 'b,c'],
        ['"d"', 'e\nf'],
      ]),
    ).toBe('\uFEFFa,"b,c"\r\n"""d""","e\nf"\r\n');
  });

  it.each(['=cmd|x', '+1+1', '-1-1', '@SUM(A1)', '\tx', '\rx'])(
    'keeps %j from running as a formula',
    (words) => {
      expect(csvText([[words]])).toContain(`'${words}`);
    },
  );

  it('leaves numbers and labels that are numbers alone', () => {
    expect(csvText([[-1, '-1', 1e-10, null, true]])).toBe('\uFEFF-1,-1,1e-10,,true\r\n');
  });
});
