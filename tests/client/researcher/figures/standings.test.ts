import { describe, expect, it } from 'vitest';
import {
  standingCounts,
  standingGroups,
  standings,
} from '../../../../client/researcher/figures/standings.ts';
import { lipsetView } from '../a-solution-view.ts';

const { solution } = lipsetView({ factorCount: 2 });
const namesOf = (sorts: readonly number[]) => sorts.map((n) => solution.sorts[n]);

describe('standings of Lipset’s Q-sorts on two factors', () => {
  it('are as R qmethod flags them: five, three, and FR9 on none', () => {
    expect(standingCounts(solution)).toEqual({ defining: 8, several: 0, none: 1 });
    expect(standings(solution)[8]).toEqual({ kind: 'none' });
  });

  it('come grouped by factor, the highest loading first, whatever its sign', () => {
    expect(standingGroups(solution).map(({ standing, sorts }) => [standing, namesOf(sorts)])).toEqual([
      [{ kind: 'defines', factorIndex: 0 }, ['US1', 'UK7', 'CA6', 'US8', 'US2']],
      [{ kind: 'defines', factorIndex: 1 }, ['US4', 'JP5', 'US3']],
      [{ kind: 'none' }, ['FR9']],
    ]);
  });

  it('call a Q-sort with two significant loadings and no flag one on several', () => {
    const blurred = { ...solution, flags: solution.flags.map((row) => row.map(() => false)) };
    const several = standings({ ...blurred, loadingThreshold: 0.05 });
    expect(several[0]).toEqual({ kind: 'several' });
    expect(several[2]).toEqual({ kind: 'none' });
  });
});
