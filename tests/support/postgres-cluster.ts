import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { quickDirectory } from './quick-directory.ts';

/** A PostgreSQL server of a test run's own. */
export interface PostgresCluster {
  /** The superuser's connection, to the database `postgres`. */
  readonly url: string;
  /** pg_dump and its like of the same version. */
  readonly programs: string;
  /** End the server and remove its files. */
  readonly stop: () => void;
  /** Kill and start it again, as after a power cut. */
  readonly restart: () => void;
}

/** Where Debian and Ubuntu put the server's programs, newest first. */
export function postgresPrograms(): string | null {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : [];
  const newestFirst = versions.filter((name) => Number(name) >= 15).sort((a, b) => Number(b) - Number(a));
  const directories = newestFirst.map((version) => `/usr/lib/postgresql/${version}/bin`);
  return directories.find((directory) => existsSync(join(directory, 'initdb'))) ?? null;
}

/** Make and start a throw-away cluster on a free port of this machine; null if PostgreSQL is not installed. */
export async function startPostgresCluster(): Promise<PostgresCluster | null> {
  const programs = postgresPrograms();
  if (programs === null) return null;
  const directory = quickDirectory('postgres');
  const as = unprivilegedUser();
  if ('uid' in as) chownSync(directory, as.uid, as.gid);
  const data = join(directory, 'data');
  const run = (program: string, options: readonly string[]) => {
    execFileSync(join(programs, program), options, { ...as, stdio: 'pipe', cwd: directory });
  };
  run('initdb', ['--pgdata', data, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-sync']);
  const port = await freePort();
  const options = `-p ${port} -k ${directory} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=300`;
  const start = () => run('pg_ctl', ['start', '-w', '-D', data, '-l', join(directory, 'log'), '-o', options]);
  start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    programs,
    restart() {
      run('pg_ctl', ['stop', '-D', data, '-m', 'immediate', '-w']);
      start();
    },
    stop() {
      spawnSync(join(programs, 'pg_ctl'), ['stop', '-D', data, '-m', 'immediate', '-w'], { ...as, cwd: '/' });
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: then it runs as the user that Debian made for it. */
function unprivilegedUser(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** A port nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
