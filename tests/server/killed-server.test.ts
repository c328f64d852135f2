import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import type { DatabaseSettings } from '../../server/stores/database.ts';
import { NO_LOSSES } from '../support/stored-sorts.ts';
import { submitWhileKilled } from '../support/submit-while-killed.ts';
import { testDatabase } from '../support/test-database.ts';

/** `npm run proofs` does the same with more people, and kills to the end. */
const ASSAULT = { mostKills: 6, seed: 4 };

async function expectNothingLost(settings: DatabaseSettings, size: number): Promise<void> {
  const { kills, report, ...counted } = await submitWhileKilled(settings, { ...ASSAULT, size });
  expect(report.waits).toHaveLength(size);
  expect(counted).toEqual({ losses: NO_LOSSES, lossesAfterRepetition: NO_LOSSES });
  expect(report.hung).toBe(0);
  // Otherwise nothing was shown: it was killed, and in the middle of requests.
  expect(kills).toBeGreaterThan(0);
  expect(report.broken).toBeGreaterThan(0);
}

describe('a server that is killed again and again loses and doubles no Q-sort that it has acknowledged', () => {
  it('on the embedded database', { timeout: 240_000 }, async () => {
    const directory = mkdtempSync(join(tmpdir(), 'standpoint-killed-'));
    cpSync(inject('embeddedTemplate'), directory, { recursive: true });
    await expectNothingLost({ kind: 'embedded', directory }, 200);
    rmSync(directory, { recursive: true, force: true });
  });

  it.skipIf(inject('postgres') === null)('on PostgreSQL', { timeout: 240_000 }, async () => {
    const { settings, remove } = await testDatabase('postgresql');
    // A quick machine stores 200 before the first kill; these take it several lives.
    await expectNothingLost(settings, 800);
    await remove();
  });
});
