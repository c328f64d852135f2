import { randomUUID } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Database } from '../../server/stores/database.ts';
import { openAsOwner, openDatabase } from '../../server/stores/open-database.ts';
import { quickDirectory } from './quick-directory.ts';
import type { TestDatabase } from './test-database.ts';

/** A copy of a database as it is now, which can be opened later. */
export interface Backup {
  readonly open: () => Promise<{ readonly database: Database; readonly remove: () => Promise<void> }>;
}

/** Close it, copy it, open it again. */
export async function backUp(
  test: TestDatabase,
): Promise<{ readonly backup: Backup; readonly database: Database }> {
  const { settings } = test;
  await test.database.close();
  if (settings.kind === 'embedded') {
    const directory = quickDirectory('backup');
    cpSync(join(settings.directory, 'database'), join(directory, 'database'), { recursive: true });
    const open = async () => {
      const database = await openDatabase({ kind: 'embedded', directory });
      return {
        database,
        async remove() {
          await database.close();
          rmSync(directory, { recursive: true, force: true });
        },
      };
    };
    return { backup: { open }, database: await openDatabase(settings) };
  }
  const name = `standpoint_test_${randomUUID().replaceAll('-', '')}`;
  const source = new URL(settings.url).pathname.slice(1);
  await administer(`create database ${name} template ${source}`);
  const url = new URL(settings.url);
  url.pathname = `/${name}`;
  const open = async () => {
    const database = await openDatabase({ ...settings, url: url.href });
    return {
      database,
      async remove() {
        await database.close();
        await administer(`drop database ${name} with (force)`);
      },
    };
  };
  return { backup: { open }, database: await openDatabase(settings) };
}

async function administer(sql: string): Promise<void> {
  const { url } = inject('postgres')!;
  const server = await openAsOwner({ kind: 'postgresql', url, poolSize: 2 });
  await server.query(sql);
  await server.close();
}
