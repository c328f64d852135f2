import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { migrate } from '../../migrations/migrate.ts';
import { packageRoot } from '../../server/package-root.ts';
import type { Database } from '../../server/stores/database.ts';
import { openAsOwner, openDatabase } from '../../server/stores/open-database.ts';
import { asOwner } from '../support/as-owner.ts';
import { startPostgresCluster, type PostgresCluster } from '../support/postgres-cluster.ts';
import { eachDatabase } from '../support/test-database.ts';

const ours = join(packageRoot, 'migrations');
const denied = expect.objectContaining({ code: '42501' }) as Error;

eachDatabase('the running server', (database) => {
  it('acts as standpoint_app on every connection', async () => {
    const connections = Array.from({ length: 8 }, () =>
      database.query<{ name: string }>('select current_user as name, pg_sleep(0.02)'),
    );
    const names = (await Promise.all(connections)).map(({ rows }) => rows[0]?.name);
    expect(new Set(names)).toEqual(new Set(['standpoint_app']));
  });

  it.each([
    'drop table q_sorts',
    'drop table if exists q_sorts cascade',
    'truncate q_sorts cascade',
    'alter table q_sorts add column more text',
    'alter table q_sorts disable trigger all',
    'create table mine (id integer)',
    'create index on q_sorts (submitted_at)',
    'drop schema public cascade',
    'create role another',
    'select * from schema_migrations',
    'delete from schema_migrations',
  ])('may not: %s', async (sql) => {
    await expect(database.query(sql)).rejects.toThrow(denied);
  });

  it('may read and write the rows of every other table', async () => {
    const { rows } = await database.query(
      `select relname, privilege from pg_class,
              unnest('{select,insert,update,delete}'::text[]) as privilege
        where relkind = 'r' and relnamespace = 'public'::regnamespace
          and relname not in ('schema_migrations', 'audit_entries')
          and not has_table_privilege('standpoint_app', oid, privilege)`,
    );
    expect(rows).toEqual([]);
  });

  it('gets back a grant that is missing, and loses one too many, at the next start', async () => {
    const spoil = 'revoke insert on studies from standpoint_app; grant truncate on studies to standpoint_app';
    await asOwner(database, (db) => db.query(spoil));
    await migrate({ transaction: (work) => asOwner(database, work) }, ours);
    const { rows } = await database.query(
      `select has_table_privilege('studies', 'insert') as inserts, has_table_privilege('studies', 'truncate') as truncates`,
    );
    expect(rows).toEqual([{ inserts: true, truncates: false }]);
  });
});

describe.skipIf(inject('postgres') === null)(
  'a server of several databases, which has no standpoint_app yet',
  () => {
    let cluster: PostgresCluster;
    const urlOf = (user: string, name: string) => {
      const url = new URL(cluster.url);
      url.username = user;
      url.pathname = `/${name}`;
      return url.href;
    };
    const settingsOf = (user: string, name: string) =>
      ({ kind: 'postgresql', url: urlOf(user, name), poolSize: 2 }) as const;
    const as = async <Result>(user: string, name: string, work: (db: Database) => Promise<Result>) => {
      const owner = await openAsOwner(settingsOf(user, name));
      return work(owner).finally(() => owner.close());
    };
    const administer = (...statements: string[]) =>
      as('postgres', 'postgres', async (db) => {
        for (const sql of statements) await db.query(sql);
      });
    const migrated = (user: string, name: string) => as(user, name, (db) => migrate(db, ours));

    beforeAll(async () => {
      const started = await startPostgresCluster();
      if (started === null) throw new Error('the server’s programs are not installed here');
      cluster = started;
      await administer(
        'create role plain login',
        'create role maker login createrole',
        'create role web login',
        'create database plain owner plain',
        'create database first owner maker',
        'create database second owner maker',
      );
    });
    afterAll(() => cluster.stop());

    it('is told what an administrator must run, and goes on once that is done', async () => {
      const refused = await migrated('plain', 'plain').catch((error: unknown) => error);
      expect(refused).toMatchObject({
        name: 'MigrationRefused',
        message:
          'the database user plain may not create roles: let an administrator run once: ' +
          'create role standpoint_app nologin; grant standpoint_app to plain;',
      });
      const { rows } = await as('plain', 'plain', (db) =>
        db.query("select to_regclass('studies') as studies"),
      );
      expect(rows).toEqual([{ studies: null }]);

      const [, advice = ''] = (refused as Error).message.split('run once: ');
      await administer(advice);
      expect(await migrated('plain', 'plain')).toContain('000001_researchers.sql');
      const database = await openDatabase(settingsOf('plain', 'plain'));
      expect((await database.query('select * from studies')).rows).toEqual([]);
      await database.close();
      await administer('drop database plain', 'drop role standpoint_app');
    });

    it('gets the role from two databases at the same moment', async () => {
      const applied = await Promise.all([migrated('maker', 'first'), migrated('maker', 'second')]);
      expect(applied[0]).toEqual(applied[1]);
      for (const name of ['first', 'second']) {
        const database = await openDatabase(settingsOf('maker', name));
        expect((await database.query('select * from studies')).rows).toEqual([]);
        await database.close();
      }
    });

    it('lets in another user than the one that migrates, who then cannot become the owner', async () => {
      await migrated('maker', 'first');
      const settings = { ...settingsOf('web', 'first'), migrationUrl: urlOf('maker', 'first') };
      await expect(openDatabase(settings)).rejects.toThrow(
        'permission denied to set role "standpoint_app". Let an administrator run once: grant standpoint_app to the user named in DATABASE_URL',
      );
      await administer('grant standpoint_app to web');
      const database = await openDatabase(settings, (owner) => migrate(owner, ours));
      const free = database.transaction(async (db) => {
        await db.query('set local role none');
        await db.query('drop table reasons');
      });
      await expect(free).rejects.toThrow(denied);
      await database.close();
    });

    it('refuses a standpoint_app that could do more', async () => {
      await administer('alter role standpoint_app superuser');
      await expect(migrated('maker', 'first')).rejects.toThrow('the role standpoint_app is a superuser');
      await administer('alter role standpoint_app nosuperuser');
      await as('postgres', 'first', (db) => db.query('alter table reasons owner to standpoint_app'));
      await expect(migrated('maker', 'first')).rejects.toThrow('standpoint_app owns reasons');
    });
  },
);
