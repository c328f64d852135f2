import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { packageRoot } from '../../../server/package-root.ts';
import { openEmbeddedEngine } from '../../../server/stores/embedded-engine.ts';
import { EmbeddedStream } from '../../../server/stores/embedded-stream.ts';
import { openAsOwner, openDatabase } from '../../../server/stores/open-database.ts';
import { testDatabase } from '../../support/test-database.ts';
import { quickDirectory } from '../../support/quick-directory.ts';

const directories: string[] = [];
afterEach(() => {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
});

/** A data directory with an empty, migrated database that nobody has open. */
async function aDataDirectory(): Promise<string> {
  const { settings, database } = await testDatabase('embedded');
  await database.close();
  const directory = settings.kind === 'embedded' ? settings.directory : '';
  directories.push(directory);
  return directory;
}

/** Run a program in TypeScript in a process of its own. */
function program(
  name: string,
  parameters: readonly string[],
  { options = [], environment = {} }: { options?: string[]; environment?: Record<string, string> } = {},
) {
  const file = join(packageRoot, 'tests/support', name);
  return spawn(process.execPath, [...options, '--import', 'tsx', file, ...parameters], {
    cwd: packageRoot,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

describe('the embedded database', () => {
  it.each([40, 200, 400])(
    'keeps every row it acknowledged when it is killed after %i of them',
    async (acknowledgements) => {
      const directory = await aDataDirectory();
      const writer = program('insert-rows.ts', [directory]);
      const acknowledged: string[] = [];
      for await (const line of createInterface({ input: writer.stdout })) {
        acknowledged.push(line);
        if (acknowledged.length === acknowledgements) writer.kill('SIGKILL');
      }
      expect(acknowledged.length).toBeGreaterThanOrEqual(acknowledgements);

      const database = await openDatabase({ kind: 'embedded', directory });
      const { rows } = await database.query<{ key: string }>('select key from rate_limits');
      const stored = new Set(rows.map(({ key }) => key));
      expect(acknowledged.filter((key) => !stored.has(key))).toEqual([]);
      await database.close();
    },
  );

  it('sends every commit to the disk before it acknowledges it', async () => {
    const directory = await aDataDirectory();
    const counter = join(directory, 'syncs');
    const preload = join(packageRoot, 'tests/support/count-syncs.cjs');
    writeFileSync(counter, '');
    const writer = program('insert-rows.ts', [directory, '50'], {
      options: ['--require', preload],
      environment: { SYNC_COUNTER: counter },
    });
    const [code] = (await once(writer, 'exit')) as [number | null];
    expect(code).toBe(0);
    expect(readFileSync(counter, 'utf8').length).toBeGreaterThanOrEqual(50);
  });

  it('refuses a directory that another process has open, and names that process', async () => {
    const directory = await aDataDirectory();
    const holder = program('insert-rows.ts', [directory]);
    await once(holder.stdout, 'data');
    await expect(openDatabase({ kind: 'embedded', directory })).rejects.toThrow(
      `${directory} is in use by another Standpoint (process ${holder.pid ?? ''})`,
    );
    holder.kill('SIGKILL');
    await once(holder, 'exit');

    const database = await openDatabase({ kind: 'embedded', directory });
    await database.close();
  });

  it('can be given up and taken again within one process', async () => {
    const directory = await aDataDirectory();
    const database = await openDatabase({ kind: 'embedded', directory });
    await expect(openDatabase({ kind: 'embedded', directory })).rejects.toThrow('is in use');
    await database.close();
    await (await openDatabase({ kind: 'embedded', directory })).close();
  });

  it('refuses the files of another PostgreSQL, in words', async () => {
    const directory = await aDataDirectory();
    writeFileSync(join(directory, 'database/PG_VERSION'), '17\n');
    await expect(openDatabase({ kind: 'embedded', directory })).rejects.toThrow(
      /was made by PostgreSQL 17, this program has PostgreSQL 18 inside/,
    );
  });

  it('refuses a directory that holds something else', async () => {
    const directory = quickDirectory('other');
    mkdirSync(join(directory, 'database'));
    await expect(openDatabase({ kind: 'embedded', directory })).rejects.toThrow('PG_VERSION is missing');
    const file = join(directory, 'file');
    writeFileSync(file, '');
    await expect(openDatabase({ kind: 'embedded', directory: file })).rejects.toThrow(
      `the data directory ${file} cannot be made`,
    );
  });

  it('starts again from nothing when its first start was cut short', async () => {
    const directory = quickDirectory('first');
    mkdirSync(join(directory, 'database.unfinished/base'), { recursive: true });
    const database = await openAsOwner({ kind: 'embedded', directory });
    expect((await database.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await database.close();
  });
});

describe('the embedded engine', () => {
  it('ends a question that takes too long, and answers the next one', async () => {
    const directory = join(await aDataDirectory(), 'database');
    const engine = await openEmbeddedEngine(directory, 1500);
    const pool = new pg.Pool({
      max: 1,
      user: 'postgres',
      database: 'postgres',
      stream: () => new EmbeddedStream(engine),
    });
    pool.on('error', () => undefined);
    await pool.query("insert into rate_limits values ('kept', 1, null)");
    const endless = 'select count(*) from generate_series(1, 100000000) a, generate_series(1, 1000) b';
    await expect(pool.query(endless)).rejects.toThrow('took too long');
    expect((await pool.query('select key from rate_limits')).rows).toEqual([{ key: 'kept' }]);
    await pool.end();
    await engine.close();
  });

  it('lets nothing of one connection reach the next', async () => {
    const engine = await openEmbeddedEngine(join(await aDataDirectory(), 'database'));
    const connect = async () => {
      const client = new pg.Client({
        user: 'postgres',
        database: 'postgres',
        stream: () => new EmbeddedStream(engine),
      });
      await client.connect();
      return client;
    };
    const first = await connect();
    await first.query('begin');
    await first.query("insert into rate_limits values ('unfinished', 1, null)");
    await first.query({ name: 'named', text: 'select 1' });
    await first.query('create temporary table mine (id integer)');
    await first.end();

    const second = await connect();
    expect((await second.query('select * from rate_limits')).rows).toEqual([]);
    expect((await second.query({ name: 'named', text: 'select 2 as two' })).rows).toEqual([{ two: 2 }]);
    await expect(second.query('select * from mine')).rejects.toThrow('does not exist');
    await second.end();
    await engine.close();
  });
});
