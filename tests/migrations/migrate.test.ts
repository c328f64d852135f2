import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { migrate } from '../../migrations/migrate.ts';
import { packageRoot } from '../../server/package-root.ts';
import { openAsOwner } from '../../server/stores/open-database.ts';
import { schemaDump } from '../support/schema-dump.ts';
import { eachDatabase, testDatabase } from '../support/test-database.ts';

const ours = join(packageRoot, 'migrations');

/** A directory with migrations of its own. */
function migrationsOf(files: Readonly<Record<string, string>>): string {
  const directory = mkdtempSync(join(tmpdir(), 'standpoint-migrations-'));
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(directory, name), sql);
  return directory;
}

/** A copy of our own migrations, to be changed. */
function copyOfOurs(): string {
  const directory = migrationsOf({});
  for (const name of sqlFiles()) copyFileSync(join(ours, name), join(directory, name));
  return directory;
}

function sqlFiles(): string[] {
  return readdirSync(ours).filter((name) => /^\d.*\.sql$/.test(name));
}

eachDatabase(
  'migrate',
  (database) => {
    beforeEach(async () => {
      await database.query('drop schema public cascade');
      await database.query('create schema public');
    });

    it('applies all in order, once', async () => {
      expect(await migrate(database, ours)).toEqual(sqlFiles().sort());
      expect(await migrate(database, ours)).toEqual([]);
    });

    it('applies each once when several start at the same moment', async () => {
      const results = await Promise.all(Array.from({ length: 4 }, () => migrate(database, ours)));
      expect(results.flat().sort()).toEqual(sqlFiles().sort());
    });

    it('applies only what is new', async () => {
      await migrate(database, ours);
      const directory = copyOfOurs();
      writeFileSync(join(directory, '000999_later.sql'), 'create table later (id integer);');
      expect(await migrate(database, directory)).toEqual(['000999_later.sql']);
    });

    it('leaves everything as it was when one of several fails', async () => {
      const directory = migrationsOf({
        '000001_good.sql': 'create table good (id integer);',
        '000002_bad.sql': 'create tabel bad (id integer);',
      });
      await expect(migrate(database, directory)).rejects.toThrow('syntax error');
      const { rows } = await database.query("select to_regclass('good') as good");
      expect(rows).toEqual([{ good: null }]);
    });

    it('refuses a migration that was changed after it was applied', async () => {
      await migrate(database, ours);
      const directory = copyOfOurs();
      const [first = ''] = sqlFiles().sort();
      writeFileSync(join(directory, first), `${readFileSync(join(ours, first), 'utf8')}-- a remark\n`);
      await expect(migrate(database, directory)).rejects.toThrow(
        expect.objectContaining({
          name: 'MigrationRefused',
          message: expect.stringContaining(`${first} was changed after`) as string,
        }),
      );
    });

    it('takes Windows line ends for the same migration', async () => {
      await migrate(database, migrationsOf({ '000001_one.sql': 'create table one (\n  id integer\n);\n' }));
      const windows = migrationsOf({ '000001_one.sql': 'create table one (\r\n  id integer\r\n);\r\n' });
      expect(await migrate(database, windows)).toEqual([]);
    });

    it('refuses a database that is newer than the program', async () => {
      const directory = copyOfOurs();
      writeFileSync(join(directory, '000999_later.sql'), 'create table later (id integer);');
      await migrate(database, directory);
      await expect(migrate(database, ours)).rejects.toThrow(
        'the database is newer than this program: it has 000999_later.sql',
      );
    });

    it.each(['1_short.sql', '000001-dash.sql', '000001_Upper.sql', 'words.sql'])(
      'refuses the name %s',
      async (name) => {
        await expect(migrate(database, migrationsOf({ [name]: 'select 1;' }))).rejects.toThrow(
          `not the name of a migration, which is six digits and words: ${name}`,
        );
      },
    );

    it('explains every table in a comment', async () => {
      await migrate(database, ours);
      const { rows } = await database.query(
        `select relname from pg_class
       where relkind = 'r' and relnamespace = 'public'::regnamespace and obj_description(oid) is null`,
      );
      expect(rows).toEqual([]);
    });
  },
  openAsOwner,
);

describe.skipIf(inject('postgres') === null)('migrations on PostgreSQL', () => {
  it('wait for a table that others use, without making everybody queue', async () => {
    const { database, settings, remove } = await testDatabase('postgresql', openAsOwner);
    const other = await openAsOwner(settings);
    const directory = copyOfOurs();
    writeFileSync(join(directory, '000999_later.sql'), 'alter table researchers add column later text;');
    let isMigrated = false;
    let migration: Promise<unknown> = Promise.resolve();
    let wasMigratedBeforeRelease: boolean | undefined;

    await other.transaction(async (reader) => {
      await reader.query('select * from researchers');
      migration = migrate(database, directory).then(() => (isMigrated = true));
      // Longer than lock_timeout: the first try has failed, and a reader who comes meanwhile is not kept waiting.
      await reader.query('select pg_sleep(2.7)');
      await other.query('select * from researchers');
      wasMigratedBeforeRelease = isMigrated;
    });
    await migration;

    expect(wasMigratedBeforeRelease).toBe(false);
    const { rows } = await database.query('select later from researchers');
    expect(rows).toEqual([]);
    await other.close();
    await remove();
  });

  it('make the schema that migrations/schema.sql shows (npm run db:dump writes it anew)', async (context) => {
    const dump = await schemaDump();
    if (dump === null) context.skip('pg_dump is not installed here');
    expect(readFileSync(join(ours, 'schema.sql'), 'utf8')).toBe(dump);
  });
});
