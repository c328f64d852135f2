import { cpSync, rmSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import type { DatabaseSettings } from '../../server/stores/database.ts';
import { NO_LOSSES } from '../support/stored-sorts.ts';
import { submitWhileKilled } from '../support/submit-while-killed.ts';
import { testDatabase } from '../support/test-database.ts';
import { quickDirectory } from '../support/quick-directory.ts';

/**
 * Eight at a time, with rests that alone take three seconds of a server that lives for one at most. `npm run proofs` does
 * the same with 2,000 people.
 */
const ASSAULT = { size: 200, restMs: 120, mostKills: 40, seed: 4 };
const FEWEST_KILLS = 3;

async function expectNothingLost(settings: DatabaseSettings): Promise<void> {
  const { kills, report, ...counted } = await submitWhileKilled(settings, ASSAULT);
  expect(report.waits).toHaveLength(ASSAULT.size);
  expect(counted).toEqual({ losses: NO_LOSSES, lossesAfterRepetition: NO_LOSSES });
  expect(report.hung).toBe(0);
  // Otherwise nothing was shown: it was killed until the last of them had a receipt, and in the middle of requests.
  expect(kills).toBeGreaterThanOrEqual(FEWEST_KILLS);
  expect(report.broken).toBeGreaterThanOrEqual(FEWEST_KILLS);
}

describe('a server that is killed 0.3 to 1 s after each start loses and doubles no Q-sort it has acknowledged', () => {
  it('on the embedded database', { timeout: 480_000 }, async () => {
    const directory = quickDirectory('killed');
    cpSync(inject('embeddedTemplate'), directory, { recursive: true });
    await expectNothingLost({ kind: 'embedded', directory });
    rmSync(directory, { recursive: true, force: true });
  });

  it.skipIf(inject('postgres') === null)('on PostgreSQL', { timeout: 480_000 }, async () => {
    const { settings, remove } = await testDatabase('postgresql');
    await expectNothingLost(settings);
    await remove();
  });
});
