import fc from 'fast-check';
import { sampleCorrelation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { cellValues, distributionOf } from '../../../analysis/index.ts';
import { simulateQSorts, type SimulationPlan } from '../../../analysis/simulation/index.ts';
import reference from '../../reference/simulation/q-sorts.json' with { type: 'json' };

const grid = [2, 3, 4, 5, 5, 7, 5, 5, 4, 3, 2].map((capacity, column) => ({ value: column - 5, capacity }));
/** One viewpoint that is a Q-sort itself, and one that has nothing to do with it. */
const rising = cellValues(grid);
const folded = rising.map((_, s) => Math.abs(s - 22));

function planOf(changes: Partial<SimulationPlan>): SimulationPlan {
  return {
    viewpoints: [
      { key: 'rising', scores: rising },
      { key: 'folded', scores: folded },
    ],
    sorters: [],
    distribution: grid,
    noise: 0.75,
    seed: 1,
    ...changes,
  };
}

const people = (count: number, ...holds: string[]) =>
  Array.from({ length: count }, (_, index) => ({ name: `P${index + 1}`, holds }));

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const correlationsWith = (scores: readonly number[], plan: SimulationPlan) =>
  simulateQSorts(plan).map(({ values }) => sampleCorrelation([...scores], [...values]));

describe('simulateQSorts', () => {
  it('draws the Q-sorts that a separate program in exact fractions draws', () => {
    const qSorts = simulateQSorts({
      viewpoints: Object.entries(reference.viewpoints).map(([key, scores]) => ({ key, scores })),
      sorters: reference.sorters.map((holds, index) => ({ name: `P${index}`, holds })),
      distribution: reference.distribution.map(([value, capacity]) => ({
        value: value!,
        capacity: capacity!,
      })),
      noise: reference.noise,
      seed: reference.seed,
    });
    expect(qSorts.map(({ values }) => values)).toEqual(reference.expected);
  });

  it('fills the grid exactly, whatever the grid, the viewpoints and the noise', () => {
    const capacities = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 13 });
    fc.assert(
      fc.property(
        capacities,
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.nat(),
        (columns, noise, seed) => {
          const distribution = columns.map((capacity, value) => ({ value: value - 3, capacity }));
          const cells = cellValues(distribution);
          const viewpoints = [
            { key: 'a', scores: cells },
            { key: 'b', scores: cells.map((value, s) => (value * 7 + s * 5) % 11) },
          ];
          const sorters = [['a'], ['b'], ['a', 'b'], []].map((holds, i) => ({ name: `P${i}`, holds }));
          for (const { values } of simulateQSorts({ viewpoints, sorters, distribution, noise, seed })) {
            expect(distributionOf(values)).toEqual(distribution);
          }
        },
      ),
    );
  });

  it('draws the same Q-sorts from the same seed and others from another', () => {
    const plan = planOf({ sorters: people(5, 'rising') });
    expect(simulateQSorts(plan)).toEqual(simulateQSorts(plan));
    expect(simulateQSorts({ ...plan, seed: 2 })).not.toEqual(simulateQSorts(plan));
  });

  it('changes nobody’s Q-sort when one more person joins', () => {
    const five = simulateQSorts(planOf({ sorters: people(5, 'folded') }));
    const six = simulateQSorts(planOf({ sorters: [...people(5, 'folded'), { name: 'P6', holds: [] }] }));
    expect(six.slice(0, 5)).toEqual(five);
  });

  it('gives a holder without noise the viewpoint itself', () => {
    const [qSort] = simulateQSorts(planOf({ sorters: people(1, 'rising'), noise: 0 }));
    expect(qSort!.values).toEqual(rising);
  });

  // 1 / √(1 + noise²), less what the grid takes.
  it.each([
    [0.62, 0.85],
    [0.75, 0.8],
    [0.88, 0.75],
  ])('at noise %f correlates %f with the viewpoint held, on average', (noise, r) => {
    const drawn = mean(correlationsWith(rising, planOf({ sorters: people(1000, 'rising'), noise })));
    expect(drawn).toBeGreaterThan(r - 0.02);
    expect(drawn).toBeLessThan(r);
  });

  it('lets two holders of one viewpoint correlate by the square of that', () => {
    const qSorts = simulateQSorts(planOf({ sorters: people(1000, 'rising') }));
    const pairs = qSorts
      .slice(1)
      .map(({ values }, i) => sampleCorrelation(values.slice(), [...qSorts[i]!.values]));
    expect(mean(pairs)).toBeCloseTo(0.64 - 0.02, 1);
  });

  it('puts a mixed sorter between the viewpoints held', () => {
    const plan = planOf({ sorters: people(500, 'rising', 'folded') });
    const [one, other] = [rising, folded].map((scores) => mean(correlationsWith(scores, plan)));
    expect(one).toBeCloseTo(0.8 * Math.SQRT1_2, 1);
    expect(other).toBeCloseTo(0.8 * Math.SQRT1_2, 1);
  });

  it('lets a null sorter sort by chance alone: mean 0, standard error 1/√(S − 1)', () => {
    const r = correlationsWith(rising, planOf({ sorters: people(1000) }));
    expect(mean(r)).toBeCloseTo(0, 1);
    expect(Math.sqrt(mean(r.map((value) => value * value)))).toBeCloseTo(1 / Math.sqrt(44), 1);
  });

  it('takes a sorter whose viewpoints cancel out as one who holds none', () => {
    const viewpoints = [
      { key: 'rising', scores: rising },
      { key: 'falling', scores: rising.map((value) => -value) },
    ];
    const [torn] = simulateQSorts(planOf({ viewpoints, sorters: people(1, 'rising', 'falling') }));
    const [none] = simulateQSorts(planOf({ viewpoints, sorters: people(1) }));
    expect(torn!.values).toEqual(none!.values);
  });

  it('refuses a viewpoint of another length than the grid, and one that is not planted', () => {
    const short = [{ key: 'short', scores: [1, 2, 3] }];
    expect(() => simulateQSorts(planOf({ viewpoints: short }))).toThrow('short scores 3 statements');
    expect(() => simulateQSorts(planOf({ sorters: people(1, 'nowhere') }))).toThrow('called nowhere');
  });
});
