import { describe, expect, inject, it } from 'vitest';
import { asOwner } from '../../support/as-owner.ts';
import { eachDatabase, testDatabase } from '../../support/test-database.ts';

const insert = "insert into rate_limits (key, points) values ('a', 1)";
const unavailable = expect.objectContaining({ code: 'database-unavailable', retryAfterSeconds: 2 }) as Error;

eachDatabase('a database', (database) => {
  it('reads counts as numbers, and refuses one that a number cannot hold exactly', async () => {
    const { rows } = await database.query('select count(*) as n from researchers');
    expect(rows).toEqual([{ n: 0 }]);
    await expect(database.query('select 9007199254740993::int8 as n')).rejects.toThrow('too large');
  });

  it('keeps what a transaction did, or nothing of it', async () => {
    const fails = database.transaction(async (db) => {
      await db.query(insert);
      throw new Error('changed my mind');
    });
    await expect(fails).rejects.toThrow('changed my mind');
    expect((await database.query('select * from rate_limits')).rows).toEqual([]);

    const answer = await database.transaction(async (db) => {
      await db.query(insert);
      return 'done';
    });
    expect(answer).toBe('done');
    expect((await database.query('select key from rate_limits')).rows).toEqual([{ key: 'a' }]);
  });

  it('passes on an error of the question itself, and answers the next one', async () => {
    await expect(database.query('select nothing from nowhere')).rejects.toMatchObject({ code: '42P01' });
    const broken = database.transaction(async (db) => {
      await db.query('select 1/0');
    });
    await expect(broken).rejects.toMatchObject({ code: '22012' });
    expect((await database.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('says so when all connections are taken, instead of waiting for ever', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const holders = Array.from({ length: database.kind === 'embedded' ? 1 : 10 }, () =>
      database.transaction(() => held),
    );
    await expect(database.query('select 1')).rejects.toThrow(unavailable);
    release();
    await Promise.all(holders);
    expect((await database.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('turns a question to the pool inside a transaction into an error, not a hang', async () => {
    if (database.kind === 'postgresql') return;
    const mistaken = database.transaction(() => database.query('select 1'));
    await expect(mistaken).rejects.toThrow(unavailable);
  });

  it.each(['study_versions', 'statements', 'conditions_of_instruction'])(
    'refuses to change %s, which participants have seen',
    async (table) => {
      await expect(
        database.transaction(async (db) => {
          await db.query(aPublishedVersion);
          await db.query(`update ${table} set id = gen_random_uuid()`);
        }),
      ).rejects.toThrow(`${table} is immutable once published`);
    },
  );
});

const aPublishedVersion = `
  with study as (
    insert into studies (slug, title, provenance, is_open, created_at)
    values ('a', 'A', 'collected', true, now()) returning id
  ), version as (
    insert into study_versions
      (study_id, number, language, card, consent_text, distribution, reasons_asked_for, published_at)
    select id, 1, 'en', '{}', '', '[]', '{}', now() from study returning id
  ), statement as (
    insert into statements (study_version_id, position, label, text) select id, 1, '1', 'x' from version
  )
  insert into conditions_of_instruction (study_version_id, position, instruction, disagree_pole, agree_pole)
  select id, 1, '', '', '' from version`;

describe.skipIf(inject('postgres') === null)('a database on PostgreSQL', () => {
  it('survives the loss of its connections', async () => {
    const { database, remove } = await testDatabase('postgresql');
    const endOthers =
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';
    await Promise.all(Array.from({ length: 5 }, () => database.query('select pg_sleep(0.05)')));
    await asOwner(database, (db) => db.query(endOthers));
    // Idle connections are gone; whoever meets a dying one is told to come back, and then is served.
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => database.query('select 1')));
    for (const answer of answers) {
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'database-unavailable' });
    }
    expect((await database.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await remove();
  });

  it('tells a transaction that lost its connection that nothing was stored', async () => {
    const { database, remove } = await testDatabase('postgresql');
    const lost = database.transaction(async (db) => {
      await db.query(insert);
      const { rows } = await db.query<{ pid: number }>('select pg_backend_pid() as pid');
      await asOwner(database, (other) => other.query('select pg_terminate_backend($1)', [rows[0]?.pid]));
      await db.query('select 1');
    });
    await expect(lost).rejects.toThrow(unavailable);
    expect((await database.query('select * from rate_limits')).rows).toEqual([]);
    await remove();
  });
});
