import { describe, expect, it } from 'vitest';
import { distributionWords } from '../../../server/formats/parse-distribution.ts';
import { found, readTable } from './study-files.ts';

const gridOf = (text: string, distribution: string | null = null) => {
  const reading = readTable(text, { sortsIn: 'rows', distribution });
  return {
    words: reading.study && distributionWords(reading.study.distribution),
    isForced: reading.study?.isForced,
    found: found(reading),
  };
};
const head = 'participant,s1,s2,s3,s4';

describe('the grid', () => {
  it('is what all Q-sorts hold', () => {
    expect(gridOf(`${head}\nA,-1,0,0,1\nB,0,1,0,-1`)).toEqual({
      words: '-1:1,0:2,1:1',
      isForced: true,
      found: [],
    });
  });

  it('of unforced Q-sorts is each rank’s mean value, rounded half up', () => {
    // Ranks: (-3, -2) → -2.5 → -2; (-1, 0) → -0.5 → 0; (0, 1) → 0.5 → 1; (2, 2) → 2.
    expect(gridOf(`${head}\nA,-3,-1,0,2\nB,2,1,0,-2`)).toEqual({
      words: '-2:1,0:1,1:1,2:1',
      isForced: false,
      found: ['grid-inferred-from-unforced@,'],
    });
  });

  it('that is given and filled makes the study forced', () => {
    expect(gridOf(`${head}\nA,-1,0,0,1\nB,0,1,0,-1`, '-1:1,0:2,1:1')).toMatchObject({
      isForced: true,
      found: [],
    });
  });

  it('that is given and not filled is kept, and the study unforced', () => {
    expect(gridOf(`${head}\nA,-1,0,0,1\nB,0,1,0,-1`, '-2:1,0:2,2:1')).toEqual({
      words: '-2:1,0:2,2:1',
      isForced: false,
      found: ['grid-not-filled@,'],
    });
  });

  it('is never a reason to refuse a file', () => {
    const { findings, study } = readTable(`${head}\nA,-3,-1,0,2\nB,2,1,0,-2`, { sortsIn: 'rows' });
    expect(findings).toMatchObject([{ code: 'grid-inferred-from-unforced', isFatal: false }]);
    expect(study).not.toBeNull();
  });

  it('that most Q-sorts fill shows which one may be mistyped, and where', () => {
    const text = `${head}\nA,-1,0,0,1\nB,0,1,0,-1\nC,1,0,0,0\n`;
    expect(gridOf(text).found).toEqual(['q-sort-unlike-others@4,', 'grid-inferred-from-unforced@,']);
    const { findings } = readTable(text, { sortsIn: 'rows' });
    expect(findings[0]!.message).toContain('0 cards at -1 where most have 1, 3 cards at 0 where most have 2');
  });
});
