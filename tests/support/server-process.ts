import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { packageRoot } from '../../server/package-root.ts';

/** The built server, running in a process of its own. */
export interface ServerProcess {
  /** E.g. `http://127.0.0.1:40123`. */
  readonly address: string;
  /** Of the process. */
  readonly pid: number;
  /** Printed while the installation has no owner; null once it has one. */
  readonly setUpLink: string | null;
  /** Everything it wrote so far. */
  readonly output: () => { readonly stdout: string; readonly stderr: string };
  /** Ask it to end, and wait. @returns its exit code. */
  readonly stop: (signal?: 'SIGTERM' | 'SIGINT') => Promise<number | null>;
  /** End it as a power cut would. */
  readonly kill: () => Promise<void>;
}

/** How a start that did not come to `ready` ended. */
export interface RefusedStart {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const READY = /^Standpoint is ready: (\S+)$/m;
const SET_UP = /^.*(http\S+\/set-up\/\S+)$/m;

/**
 * Start `dist/server/main.js` on any free port and wait until it says that it is ready.
 *
 * @param environment its settings, e.g. `{ DATA_DIR: '/tmp/x', DEMO: 'off' }`; nothing is taken over from this
 *   process but the path.
 * @throws {Error} with its output, if it ends before.
 */
export async function startServer(environment: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const started = run(environment);
  const outcome = await Promise.race([started.ready, started.ended]);
  if (typeof outcome !== 'string') {
    throw new Error(`the server ended with ${outcome.exitCode}:\n${outcome.stdout}\n${outcome.stderr}`);
  }
  const { child, output, ended } = started;
  return {
    address: outcome,
    pid: child.pid!,
    setUpLink: SET_UP.exec(output().stdout)?.[1] ?? null,
    output,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      return (await ended).exitCode;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Start the server with settings that it should refuse, and see how it says so. */
export async function refusedStart(environment: Readonly<Record<string, string>>): Promise<RefusedStart> {
  const { child, ready, ended } = run(environment);
  const outcome = await Promise.race([ready, ended]);
  if (typeof outcome !== 'string') return outcome;
  child.kill('SIGKILL');
  throw new Error(`the server started, on ${outcome}`);
}

function run(environment: Readonly<Record<string, string>>) {
  const main = join(packageRoot, 'dist/server/main.js');
  const child: ChildProcess = spawn(process.execPath, ['--enable-source-maps', main], {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test that fails before it stops its server leaves none behind.
  const killWithMe = () => child.kill('SIGKILL');
  process.once('exit', killWithMe);
  child.once('exit', () => process.removeListener('exit', killWithMe));
  const written = { stdout: '', stderr: '' };
  const ready = new Promise<string>((resolve) => {
    child.stdout?.on('data', (bytes: Buffer) => {
      written.stdout += bytes.toString();
      const address = READY.exec(written.stdout)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
  child.stderr?.on('data', (bytes: Buffer) => (written.stderr += bytes.toString()));
  const ended = once(child, 'close').then((): RefusedStart => ({ exitCode: child.exitCode, ...written }));
  return { child, ready, ended, output: () => ({ ...written }) };
}
