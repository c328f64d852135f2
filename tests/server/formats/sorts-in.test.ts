import { describe, expect, it } from 'vitest';
import { found, readTable } from './study-files.ts';

/** Values that tell nothing: neither all columns nor all rows hold the same. */
const rows = ['1,2,3', '2,2,1', '3,1,3'];
const headed = (head: string, names: readonly string[]) =>
  [head, ...rows.map((row, r) => `${names[r]!},${row}`)].join('\n');

describe('which way the Q-sorts lie', () => {
  it('is told by values alone where each column holds the same, whatever the names say', () => {
    const text = 'participant,s1,s2\nP1,-1,0\nP2,0,1\nP3,1,-1\n';
    expect(readTable(text)).toMatchObject({ sortsIn: 'columns', qSortNames: ['s1', 's2'] });
  });

  it('is told by values alone where each row holds the same', () => {
    const text = 'x,a,b,c\ny,-1,0,1\nz,0,1,-1\n';
    expect(readTable(text)).toMatchObject({ sortsIn: 'rows', qSortNames: ['y', 'z'] });
  });

  it('counts how often each value comes, not which values there are', () => {
    const text = 'x,a,b,c\ny,1,1,2\nz,2,1,1\n';
    expect(readTable(text).sortsIn).toBe('rows');
    expect(found(readTable('x,a,b,c\ny,1,1,2\nz,1,2,2\n'))).toContain('orientation-ambiguous@,');
  });

  it.each([
    ['columns', 'statement,x,y,z', ['a', 'b', 'c']],
    ['columns', 'Statement No.,x,y,z', ['a', 'b', 'c']],
    ['columns', 'Item,x,y,z', ['a', 'b', 'c']],
    ['rows', 'participant,x,y,z', ['a', 'b', 'c']],
    ['rows', 'Q-sort,x,y,z', ['a', 'b', 'c']],
    ['rows', 'name,x,y,z', ['a', 'b', 'c']],
    ['rows', 'id,x,y,z', ['a', 'b', 'c']],
    ['columns', ',x,y,z', ['s1', 's2', 's3']],
    ['columns', 'id,x,y,z', ['s01', 's02', 's03']],
    ['columns', ',P1,P2,P3', ['a', 'b', 'c']],
    ['rows', ',s1,s2,s3', ['a', 'b', 'c']],
    ['rows', ',x,y,z', ['P1', 'P2', 'P3']],
    ['rows', ',Statement 1,Statement 2,Statement 3', ['P1', 'P2', 'P3']],
  ])('is %s by the names in %j and %j', (sortsIn, head, names) => {
    expect(readTable(headed(head, names)).sortsIn).toBe(sortsIn);
  });

  it.each([
    [',x,y,z', ['a', 'b', 'c']],
    ['no,x,y,z', ['1', '2', '3']],
    ['statement,s1,s2,s3', ['a', 'b', 'c']],
    ['participant,x,y,z', ['s1', 's2', 's3']],
    ['id,s1,s2,s3', ['s1', 's2', 's3']],
  ])('is asked where names say nothing or contradict each other: %j and %j', (head, names) => {
    const reading = readTable(headed(head, names));
    expect(reading).toMatchObject({ sortsIn: null, study: null, statementLabels: [], qSortNames: [] });
    expect(found(reading)[0]).toBe('orientation-ambiguous@,');
    expect(reading.findings[0]!.message).toContain('3 rows and 3 columns');
  });

  it('is what the researcher says', () => {
    const text = headed(',x,y,z', ['a', 'b', 'c']);
    const inColumns = readTable(text, { sortsIn: 'columns' });
    const inRows = readTable(text, { sortsIn: 'rows' });
    expect(inColumns.study?.qSorts[0]).toEqual({ name: 'x', values: [1, 2, 3] });
    expect(inRows.study?.qSorts[0]).toEqual({ name: 'a', values: [1, 2, 3] });
    expect(inRows.study?.qSorts[1]).toEqual({ name: 'b', values: [2, 2, 1] });
  });

  it('is doubted where the researcher says one thing and the values another', () => {
    const reading = readTable('x,a,b,c\ny,-1,0,1\nz,0,1,-1\n', { sortsIn: 'columns' });
    expect(found(reading)).toContain('orientation-doubtful@,');
    expect(reading.study?.qSorts).toHaveLength(3);
  });

  it('is asked together with every other fault', () => {
    const reading = readTable(',x,y\na,1,\nb,2,two\nc,3,1\n');
    expect(found(reading)).toEqual([
      'orientation-ambiguous@,',
      'value-missing@2,3',
      'value-not-a-number@3,3',
    ]);
  });
});
