import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { packageRoot } from '../../../server/package-root.ts';
import type { DatabaseSettings } from '../../../server/stores/database.ts';
import { auditStore } from '../../../server/stores/audit.store.ts';
import { openDatabase } from '../../../server/stores/open-database.ts';
import { asOwner } from '../../support/as-owner.ts';
import { testDatabase } from '../../support/test-database.ts';

function verify(settings: DatabaseSettings, options = ['--verify']) {
  const where =
    settings.kind === 'embedded' ? { DATA_DIR: settings.directory } : { DATABASE_URL: settings.url };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(packageRoot, 'server/cli/audit.ts'), ...options],
    { cwd: packageRoot, encoding: 'utf8', env: { ...process.env, ...where } },
  );
  return { status, stdout, stderr };
}

describe('npm run audit -- --verify', () => {
  it.each(['embedded', 'postgresql'] as const)('finds a chain whole, and then broken (%s)', async (kind) => {
    if (kind === 'postgresql' && inject('postgres') === null) return;
    const test = await testDatabase(kind);
    for (const act of ['study-made', 'solution-saved', 'study-made'] as const) {
      await test.database.transaction((db) =>
        auditStore(db).append({ studyId: null, at: new Date(0), actorId: null, role: null, act }),
      );
    }
    await test.database.close();
    expect(verify(test.settings)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^installation: whole, 3 entries, last hash [0-9a-f]{64}\n$/) as string,
    });

    const database = await openDatabase(test.settings);
    await asOwner(database, (db) => db.query("update audit_entries set role = 'owner' where sequence = 2"));
    await database.close();
    expect(verify(test.settings)).toMatchObject({
      status: 1,
      stdout: 'installation: BROKEN at entry 2 of 3\n',
    });
    expect(verify(test.settings, [])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--verify') as string,
    });
  });
});
