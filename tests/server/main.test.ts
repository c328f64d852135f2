import { chmodSync, closeSync, cpSync, existsSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { openErasureLog } from '../../server/erasure-log.ts';
import { createServices } from '../../server/services.ts';
import { openAsOwner, openDatabase } from '../../server/stores/open-database.ts';
import { aLeaver } from '../support/a-leaver.ts';
import { aStudy } from '../support/a-study.ts';
import { startPostgresCluster } from '../support/postgres-cluster.ts';
import { refusedStart, startServer, type ServerProcess } from '../support/server-process.ts';
import { testApp } from '../support/test-app.ts';
import { testDatabase } from '../support/test-database.ts';
import { quickDirectory } from '../support/quick-directory.ts';

const directories: string[] = [];
afterAll(() => {
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
});

function emptyDirectory(): string {
  const directory = quickDirectory('main');
  directories.push(directory);
  return directory;
}

/** A data directory with a migrated database: quicker than a first start. */
function dataDirectory(): string {
  const directory = emptyDirectory();
  cpSync(inject('embeddedTemplate'), directory, { recursive: true });
  return directory;
}

const owner = { name: 'Ada', email: 'ada@example.org', password: 'several words in a row' };

/** A file that this user may read and not write; root may write every file but those of the kernel that nobody may. */
function readOnlyFile(directory: string): string {
  const own = join(directory, 'erasures.log');
  writeFileSync(own, '');
  chmodSync(own, 0o400);
  const file = [own, '/sys/kernel/mm/transparent_hugepage/hpage_pmd_size', '/sys/kernel/notes'].find(
    (each) => existsSync(each) && !isWritable(each),
  );
  if (file === undefined) throw new Error('every file can be written here');
  return file;
}

function isWritable(file: string): boolean {
  try {
    closeSync(openSync(file, 'a'));
    return true;
  } catch {
    return false;
  }
}

function becomeOwner({ setUpLink, address }: ServerProcess): Promise<Response> {
  return fetch(setUpLink ?? '', {
    method: 'POST',
    headers: { Origin: address },
    body: new URLSearchParams(owner),
    redirect: 'manual',
  });
}

function signIn(address: string): Promise<Response> {
  return fetch(`${address}/sign-in`, {
    method: 'POST',
    headers: { Origin: address },
    body: new URLSearchParams({ email: owner.email, password: owner.password }),
    redirect: 'manual',
  });
}

describe('the server', () => {
  it('starts on nothing, says where it is, and keeps every row from start to start', async () => {
    const settings = { DATA_DIR: emptyDirectory(), DEMO: 'off' };
    const first = await startServer(settings);
    const lines = first.output().stdout.trimEnd().split('\n');
    expect(lines.filter((line) => line === `Standpoint is ready: ${first.address}`)).toHaveLength(1);
    expect(lines.at(-1)).toMatch(/^Standpoint is ready: http:\/\/127\.0\.0\.1:\d+$/);
    expect(first.setUpLink).toMatch(new RegExp(`^${first.address}/set-up/[\\w-]{43}$`));
    expect((await becomeOwner(first)).status).toBe(303);
    expect(await first.stop()).toBe(0);

    const second = await startServer(settings);
    expect(second.setUpLink).toBeNull();
    expect((await signIn(second.address)).status).toBe(303);
    await second.kill();

    const third = await startServer(settings);
    expect((await signIn(third.address)).status).toBe(303);
    expect(await third.stop()).toBe(0);
  });

  it('loads the demo studies unless it is told not to, and only once', async () => {
    const settings = { DATA_DIR: dataDirectory() };
    const titles = async () => {
      const server = await startServer(settings);
      const { studies } = (await (await fetch(`${server.address}/api/studies`)).json()) as {
        studies: { title: string }[];
      };
      await server.stop();
      return studies.map(({ title }) => title);
    };
    const first = await titles();
    expect(first.length).toBeGreaterThan(0);
    expect(await titles()).toEqual(first);
  });

  it('refuses a data directory that another one has open', async () => {
    const settings = { DATA_DIR: dataDirectory(), DEMO: 'off' };
    const first = await startServer(settings);
    const second = await refusedStart(settings);
    expect(second).toMatchObject({ exitCode: 1, stdout: '' });
    expect(second.stderr).toMatch(
      /^Standpoint cannot start: the data directory .* is in use by another Standpoint \(process \d+\)/,
    );
    expect((await fetch(`${first.address}/health/ready`)).status).toBe(200);
    expect(await first.stop()).toBe(0);
  });

  it('says that its port is taken, and names the setting', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = String(typeof address === 'object' ? address?.port : 0);
    const { exitCode, stderr } = await refusedStart({ DATA_DIR: dataDirectory(), DEMO: 'off', PORT: port });
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`port ${port} is taken by another program. Choose another with PORT`);
    other.close();
  });

  it.each([
    [{ PORT: 'x' }, 'PORT is "x"'],
    [{ HOST: 'no.such.host.invalid' }, 'HOST is "no.such.host.invalid"'],
    [{ DATABASE_URL: 'postgres://me@127.0.0.1:1/x' }, 'the database of DATABASE_URL cannot be opened'],
    [{ DATA_DIR: '/dev/null/data' }, 'the data directory /dev/null/data cannot be made'],
  ])('refuses %o in words', async (settings, words) => {
    const { exitCode, stderr } = await refusedStart({ DATA_DIR: dataDirectory(), DEMO: 'off', ...settings });
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`Standpoint cannot start: ${words}`);
    expect(stderr).not.toContain('    at ');
  });

  it('warns when it serves plain http to other machines', async () => {
    const settings = { DATA_DIR: dataDirectory(), DEMO: 'off', HOST: '0.0.0.0' };
    const server = await startServer(settings);
    expect(server.output().stderr).toContain('Warning: HOST=0.0.0.0 serves plain http to other machines');
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:/);
    await server.stop();
    const proxied = await startServer({ ...settings, PUBLIC_URL: 'https://q.example' });
    expect(proxied.output().stderr).not.toContain('Warning');
    expect(proxied.setUpLink).toMatch(/^https:\/\/q\.example\/set-up\//);
    await proxied.stop();
  });

  it('erases again at the start whom a restored database knows, and says how many', async () => {
    const settings = { DATA_DIR: dataDirectory(), DEMO: 'off' };
    const file = join(settings.DATA_DIR, 'erasures.log');
    const database = await openDatabase({ kind: 'embedded', directory: settings.DATA_DIR });
    const study = await aStudy(database);
    const app = testApp(createServices(database));
    for (let person = 0; person < 3; person++) await aLeaver(database, app, study);
    const { rows } = await database.query<{ id: string }>('select id from participations order by code');
    await database.close();
    for (const { id } of rows.slice(0, 2)) {
      await openErasureLog(file).append({ participationId: id, erasedAt: new Date() });
    }
    const said = async () => {
      const server = await startServer(settings);
      await server.stop();
      return server.output();
    };
    const first = await said();
    expect(first.stdout).toContain(`Erased again after a restore: 2 participations of ${file}\n`);
    expect(first.stderr).not.toContain('ERASURE_LOG');
    expect((await said()).stdout).not.toContain('Erased again');
    rmSync(file);
    expect((await said()).stderr).toContain(
      `Warning: the log of erasures ${file} was not there and is begun anew, though this database knows of erasures: 2.`,
    );
    expect((await said()).stderr).not.toContain('erasures');
    const after = await openDatabase({ kind: 'embedded', directory: settings.DATA_DIR });
    expect((await after.query('select id from participations')).rows).toEqual([{ id: rows[2]!.id }]);
    await after.close();
  });

  it('refuses a log of erasures that can be read and not written', async () => {
    const directory = emptyDirectory();
    const settings = { DATA_DIR: dataDirectory(), DEMO: 'off', ERASURE_LOG: readOnlyFile(directory) };
    const { exitCode, stderr } = await refusedStart(settings);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(
      `Standpoint cannot start: the log of erasures ${settings.ERASURE_LOG} cannot be written: `,
    );
    expect(stderr).toContain('make room or set ERASURE_LOG.');
    expect(stderr).not.toContain('    at ');
  });

  it('ends by Ctrl+C although a browser keeps its connection open', async () => {
    const server = await startServer({ DATA_DIR: dataDirectory(), DEMO: 'off' });
    await (await fetch(`${server.address}/health/live`)).text();
    const before = performance.now();
    expect(await server.stop('SIGINT')).toBe(0);
    // Connections that are still open are cut off after eight seconds: it did not come to that.
    expect(performance.now() - before).toBeLessThan(8000);
  });
});

describe.skipIf(inject('postgres') === null)('the server on PostgreSQL', () => {
  const urlOf = ({ settings }: Awaited<ReturnType<typeof testDatabase>>) =>
    settings.kind === 'postgresql' ? settings.url : '';

  it('starts twice at the same moment on an empty database', async () => {
    const test = await testDatabase('postgresql', openAsOwner);
    await test.database.query('drop schema public cascade');
    await test.database.query('create schema public');
    const settings = { DATABASE_URL: urlOf(test), DEMO: 'on' };
    const servers = await Promise.all([startServer(settings), startServer(settings)]);
    const studies = await test.database.query<{ n: number }>('select count(*) as n from studies');
    const names = await test.database.query<{ n: number }>('select count(distinct title) as n from studies');
    expect(studies.rows[0]?.n).toBeGreaterThan(0);
    expect(studies.rows).toEqual(names.rows);

    // Either link makes the owner, who is known to both.
    expect((await becomeOwner(servers[1])).status).toBe(303);
    expect((await becomeOwner(servers[0])).status).toBe(409);
    expect((await signIn(servers[0].address)).status).toBe(303);
    expect(await Promise.all(servers.map((server) => server.stop()))).toEqual([0, 0]);
    await test.remove();
  });

  it('refuses a database that is newer, and one with a changed migration', async () => {
    const test = await testDatabase('postgresql', openAsOwner);
    const settings = { DATABASE_URL: urlOf(test) };
    await test.database.query(
      "insert into schema_migrations (name, sha256) values ('000999_later.sql', 'x')",
    );
    expect(await refusedStart(settings)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('the database is newer than this program') as string,
    });
    await test.database.query("delete from schema_migrations where name = '000999_later.sql'");
    await test.database.query("update schema_migrations set sha256 = 'x' where name like '000001%'");
    expect(await refusedStart(settings)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('000001_researchers.sql was changed after') as string,
    });
    await test.remove();
  });

  it('finishes what it has begun before it ends', async () => {
    const test = await testDatabase('postgresql');
    const server = await startServer({ DATABASE_URL: urlOf(test), DEMO: 'off' });
    expect(server.output().stderr).toMatch(
      /^Warning: ERASURE_LOG is not set: whoever withdraws is back after/m,
    );
    const other = await openAsOwner(test.settings);
    let begun: Promise<Response> | undefined;
    let ended: Promise<number | null> | undefined;
    await other.transaction(async (db) => {
      await db.query('lock table installation in access exclusive mode');
      begun = becomeOwner(server);
      await waitUntilOneWaits(other);
      ended = server.stop();
    });
    expect((await begun)?.status).toBe(303);
    expect(await ended).toBe(0);
    expect((await test.database.query('select name from researchers')).rows).toEqual([{ name: 'Ada' }]);
    await other.close();
    await test.remove();
  });

  it('outlives a restart of the database', async (context) => {
    const cluster = await startPostgresCluster();
    if (cluster === null) return context.skip('the server’s programs are not installed here');
    const server = await startServer({ DATABASE_URL: cluster.url, DEMO: 'off' });
    const ready = async () => (await fetch(`${server.address}/health/ready`)).status;
    expect(await ready()).toBe(200);
    cluster.restart();
    const deadline = Date.now() + 10_000;
    while ((await ready()) !== 200 && Date.now() < deadline) await wait(100);
    expect(await ready()).toBe(200);
    expect((await becomeOwner(server)).status).toBe(303);
    expect(await server.stop()).toBe(0);
    cluster.stop();
  });
});

/** Until a statement of another connection waits for a lock. */
async function waitUntilOneWaits(database: Awaited<ReturnType<typeof openAsOwner>>): Promise<void> {
  const waiting =
    "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  while ((await database.query(waiting)).rows.length === 0) await wait(20);
}
