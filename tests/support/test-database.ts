import { randomUUID } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import type { Database, DatabaseSettings } from '../../server/stores/database.ts';
import { openAsOwner, openDatabase } from '../../server/stores/open-database.ts';
import { quickDirectory } from './quick-directory.ts';

/** A migrated, empty database of one's own, and how to open it. */
export interface TestDatabase {
  readonly settings: DatabaseSettings;
  readonly database: Database;
  /** Close it and remove it. */
  readonly remove: () => Promise<void>;
}

/** With whose rights. */
type Open = (settings: DatabaseSettings) => Promise<Database>;

/**
 * Run a suite on both databases, the embedded one and PostgreSQL, each time with a migrated, empty database that
 * the suite's tests share:
 *
 *     eachDatabase('saveSolution', (database) => {
 *       const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
 *       it('…', async () => { await database.query('…'); });
 *     });
 *
 * `database` may be handed on at once but asked only inside tests and hooks. Where no PostgreSQL is to be had its
 * half is skipped, which is said once at the start; with CI=true that is a failure.
 *
 * @param open `openAsOwner` for suites that change tables; others have the rights of the running server, so that a
 *   grant that is missing is found.
 */
export function eachDatabase(
  name: string,
  suite: (database: Database) => void,
  open: Open = openDatabase,
): void {
  for (const kind of ['embedded', 'postgresql'] as const) {
    describe.skipIf(kind === 'postgresql' && inject('postgres') === null)(`${name} (${kind})`, () => {
      let opened: TestDatabase | undefined;
      beforeAll(async () => {
        opened = await testDatabase(kind, open);
      });
      afterAll(() => opened?.remove());
      const real = (): Database => {
        if (opened === undefined) throw new Error('ask the database inside a test or a hook');
        return opened.database;
      };
      suite({
        kind,
        query: (...parameters) => real().query(...parameters),
        transaction: (work) => real().transaction(work),
        close: () => real().close(),
      });
    });
  }
}

/** One migrated, empty database, for tests that open and close it themselves. */
export function testDatabase(kind: Database['kind'], open: Open = openDatabase): Promise<TestDatabase> {
  return kind === 'embedded' ? embedded(open) : onServer(open);
}

async function embedded(open: Open): Promise<TestDatabase> {
  const directory = quickDirectory('test');
  cpSync(inject('embeddedTemplate'), directory, { recursive: true });
  const settings = { kind: 'embedded', directory } as const;
  const database = await open(settings);
  return {
    settings,
    database,
    async remove() {
      await database.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function onServer(open: Open): Promise<TestDatabase> {
  const postgres = inject('postgres');
  if (postgres === null) throw new Error('there is no PostgreSQL to test on');
  const name = `standpoint_test_${randomUUID().replaceAll('-', '')}`;
  await administer(postgres.url, `create database ${name} template ${postgres.template}`);
  const url = new URL(postgres.url);
  url.pathname = `/${name}`;
  const settings = { kind: 'postgresql', url: url.href, poolSize: 10 } as const;
  const database = await open(settings);
  return {
    settings,
    database,
    async remove() {
      await database.close();
      await administer(postgres.url, `drop database ${name} with (force)`);
    },
  };
}

async function administer(url: string, sql: string): Promise<void> {
  const server = await openAsOwner({ kind: 'postgresql', url, poolSize: 2 });
  try {
    await server.query(sql);
  } finally {
    await server.close();
  }
}
