import { describe, expect, it } from 'vitest';
import { distributionWords, parsedDistribution } from '../../../server/formats/parse-distribution.ts';

describe('parsedDistribution', () => {
  it('reads values and their numbers of cards, in any order', () => {
    expect(parsedDistribution('0:3, -1:2,+1:2')).toEqual({
      distribution: [
        { value: -1, capacity: 2 },
        { value: 0, capacity: 3 },
        { value: 1, capacity: 2 },
      ],
    });
  });

  it('reads the minus sign of typesetters', () => {
    expect(parsedDistribution('\u22121:1,0:1')).toHaveProperty('distribution[0].value', -1);
  });

  it.each([
    ['', 'is not a value and its number'],
    ['-4', 'is not a value and its number'],
    ['-4:2,', 'is not a value and its number'],
    ['-4:2;-3:3', 'is not a value and its number'],
    ['1.5:2', 'is not a value and its number'],
    ['-4:-2', 'is not a value and its number'],
    ['0:0', '1 to 500'],
    ['0:9999', '1 to 500'],
    ['101:1', 'beyond 100'],
    ['0:1,1:2,-0:3', 'the value 0 is there twice'],
  ])('refuses %j', (words, why) => {
    expect(parsedDistribution(words)).toEqual({ refusal: expect.stringContaining(why) });
  });

  it('is what distributionWords writes', () => {
    expect(
      distributionWords([
        { value: -1, capacity: 2 },
        { value: 3, capacity: 1 },
      ]),
    ).toBe('-1:2,3:1');
  });
});
