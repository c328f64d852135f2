import { describe, expect, it } from 'vitest';
import { cellValue, wordsTeller } from '../../../server/formats/cell-value.ts';

describe('cellValue', () => {
  it.each([
    ['-4', -4],
    [' 3 ', 3],
    ['+2', 2],
    ['007', 7],
    ['2.0', 2],
    ['-2,00', -2],
    ['\u22123', -3],
    ['-0', 0],
    ['100', 100],
  ])('reads %j as %d', (cell, value) => {
    expect(cellValue(cell)).toEqual({ value });
  });

  it.each([
    ['', 'value-missing'],
    ['  ', 'value-missing'],
    ['NA', 'value-missing'],
    ['NaN', 'value-missing'],
    ['#N/A', 'value-missing'],
    ['1.5', 'value-not-whole'],
    ['1,5', 'value-not-whole'],
    ['.5', 'value-not-whole'],
    ['1e2', 'value-not-whole'],
    ['=1+1', 'value-is-a-formula'],
    ['@SUM(A1)', 'value-is-a-formula'],
    ['101', 'value-out-of-range'],
    ['-999999999', 'value-out-of-range'],
    ['99999999999999999999', 'value-not-a-number'],
    ['two', 'value-not-a-number'],
    ['3 cards', 'value-not-a-number'],
    ['--3', 'value-not-a-number'],
    ['٣', 'value-not-a-number'],
    [`1${'0'.repeat(100_000)}.x`, 'value-not-a-number'],
  ])('finds %j to be %s', (cell, code) => {
    expect(cellValue(cell)).toMatchObject({ code });
  });
});

describe('wordsTeller', () => {
  it('takes text for words, and numbers, gaps and formulas for values, right or wrong', () => {
    const isWords = wordsTeller();
    expect(['Democracy needs wealth', 'x'].every(isWords)).toBe(true);
    expect(['', 'NA', '1', '1.5', '=A1', '999'].some(isWords)).toBe(false);
  });
});
