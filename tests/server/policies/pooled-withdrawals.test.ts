import { expect, it } from 'vitest';
import { pooledWithdrawals } from '../../../server/policies/pooled-withdrawals.ts';

it('says nothing of one or two withdrawals, and speaks in steps of three', () => {
  const said = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(pooledWithdrawals);
  expect(said).toEqual([0, 0, 0, 3, 3, 3, 6, 6, 6, 9]);
});

it('never says more than there were', () => {
  for (let count = 0; count < 100; count++) expect(pooledWithdrawals(count)).toBeLessThanOrEqual(count);
});
