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
/** How often another 200 come where too few of the last were in the middle of something when it was killed. */
const MOST_CROWDS = 6;

async function expectNothingLost(settings: DatabaseSettings): Promise<void> {
  let [kills, broken] = [0, 0];
  for (let crowd = 0; crowd < MOST_CROWDS && Math.min(kills, broken) < FEWEST_KILLS; crowd++) {
    const seed = ASSAULT.seed + crowd;
    const { report, ...counted } = await submitWhileKilled(settings, { ...ASSAULT, seed });
    kills += counted.kills;
    broken += report.broken;
    expect(report.waits).toHaveLength(ASSAULT.size);
    expect(counted).toMatchObject({ losses: NO_LOSSES, lossesAfterRepetition: NO_LOSSES });
    expect(report.hung).toBe(0);
  }
  // Otherwise nothing was shown: it was killed while they handed in, and in the middle of requests.
  expect(kills).toBeGreaterThanOrEqual(FEWEST_KILLS);
  expect(broken).toBeGreaterThanOrEqual(FEWEST_KILLS);
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
