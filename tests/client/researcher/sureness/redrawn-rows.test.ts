import { describe, expect, it } from 'vitest';
import { bootstrap, finished, prepare, STANDARD_RECIPE } from '../../../../analysis/index.ts';
import { factorVerdicts, flagRows, intervalOf } from '../../../../client/researcher/sureness/redrawn-rows.ts';
import { referenceStudy } from '../../../reference/solutions.ts';

const prepared = prepare(referenceStudy('lipset', 'shipped'), []);
const figures = finished(
  bootstrap(prepared, { ...STANDARD_RECIPE, factorCount: 2 }, { seed: 1, resamples: 40 }),
);

describe('what a page says of redrawn people', () => {
  it('says nothing of factors that fewer than six people define, as of five and three here', () => {
    expect(figures.factors.map(({ definers }) => definers)).toEqual([5, 3]);
    expect(factorVerdicts(figures)).toEqual([
      { factorIndex: 0, likeness: null },
      { factorIndex: 1, likeness: null },
    ]);
    const enough = figures.factors.map((factor) => ({ ...factor, hasEnoughPeople: true }));
    const [first, second] = [0.949, 0.96].map((medianPhiAmongTwo, f) => ({
      ...enough[f]!,
      medianPhiAmongTwo,
    }));
    const verdicts = factorVerdicts({ ...figures, factors: [first!, second!] });
    expect(verdicts.map(({ likeness }) => likeness)).toEqual(['similar', 'same']);
  });

  it('shows the corrected interval where there is one', () => {
    expect(intervalOf({ percentile: [0, 1], bca: [0.1, 1.1] })).toEqual([0.1, 1.1]);
    expect(intervalOf({ percentile: [0, 1], bca: null })).toEqual([0, 1]);
  });

  it('lists who defines a factor now, or often enough, the clearest first', () => {
    const names = flagRows(figures, 0).map((n) => figures.sorts[n]);
    // R: US1 US2 CA6 UK7 US8 define the first factor, US1 and UK7 the most clearly.
    expect(names.slice(0, 2)).toEqual(['US1', 'UK7']);
    for (const name of ['US2', 'CA6', 'US8']) expect(names).toContain(name);
    const never = figures.flags.map((row) =>
      row.map(() => ({ isFlagged: false, drawn: 9, frequency: 0.04 })),
    );
    expect(flagRows({ ...figures, flags: never }, 0)).toEqual([]);
  });
});
