import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { openErasureLog, readErasures } from '../../../server/erasure-log.ts';
import { packageRoot } from '../../../server/package-root.ts';
import { createServices } from '../../../server/services.ts';
import type { DatabaseSettings } from '../../../server/stores/database.ts';
import { openDatabase } from '../../../server/stores/open-database.ts';
import { aLeaver } from '../../support/a-leaver.ts';
import { aStudy } from '../../support/a-study.ts';
import { testApp } from '../../support/test-app.ts';
import { testDatabase } from '../../support/test-database.ts';
import { quickDirectory } from '../../support/quick-directory.ts';

const directory = quickDirectory('erasures-command');
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const erasedAt = new Date('2026-03-01T10:00:00Z');

function erasures(database: DatabaseSettings, log: string, options: readonly string[]) {
  const where =
    database.kind === 'embedded' ? { DATA_DIR: database.directory } : { DATABASE_URL: database.url };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(packageRoot, 'server/cli/erasures.ts'), ...options],
    {
      cwd: packageRoot,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', ...where, ERASURE_LOG: log },
    },
  );
  return { status, stdout, stderr };
}

describe.each(['embedded', 'postgresql'] as const)('npm run erasures (%s)', (kind) => {
  it.skipIf(kind === 'postgresql' && inject('postgres') === null)(
    'lists who is back, erases them again, and keeps it in the log of this server',
    async () => {
      const test = await testDatabase(kind);
      const services = createServices(test.database, () => erasedAt);
      const study = await aStudy(test.database);
      await aLeaver(test.database, testApp(services), study);
      const { rows } = await test.database.query<{ id: string }>('select id from participations');
      const [back, gone] = [rows[0]!.id, randomUUID()];
      await test.database.close();
      const [own, other] = ['own', 'other'].map((name) => join(directory, `${kind}-${name}.log`));
      for (const participationId of [back, gone]) {
        await openErasureLog(other!).append({ participationId, erasedAt });
      }
      const { settings } = test;
      expect(erasures(settings, other!, ['--list'])).toEqual({
        ...{ status: 0, stderr: '' },
        stdout:
          `2026-03-01T10:00:00.000Z  ${back}  back in the database\n` +
          `2026-03-01T10:00:00.000Z  ${gone}  gone\n2 in ${other}; 1 back in the database.\n`,
      });
      // Where its own log cannot be written nobody is erased, and it says which and why.
      const refused = erasures(settings, join(packageRoot, 'package.json', 'x.log'), ['--replay', other!]);
      expect(refused).toMatchObject({ status: 1, stdout: '' });
      expect(refused.stderr).toMatch(/^the log of erasures \S+x\.log cannot be written: .*ERASURE_LOG\.\n$/);

      const replay = () => erasures(settings, own!, ['--replay', other!]);
      expect(replay()).toEqual({ status: 0, stderr: '', stdout: `2 in ${other}; 1 erased now.\n` });
      expect(replay()).toMatchObject({ status: 0, stdout: `2 in ${other}; 0 erased now.\n` });
      expect(readErasures(own!).map(({ participationId }) => participationId)).toEqual([back]);
      const after = await openDatabase(settings);
      expect((await after.query('select from participations')).rowCount).toBe(0);
      await after.close();
      await test.remove().catch(() => undefined);
    },
    120_000,
  );
});
