import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartRefused } from '../errors.ts';

/** A socket's path must fit in the kernel's own field of 108 bytes. */
const LONGEST_SOCKET_PATH = 100;

/**
 * Hold a directory for this process alone: two processes on one embedded database would lose data silently.
 * The lock is a listening socket inside the directory (a named pipe on Windows), so the kernel drops it with
 * the process, however that ends.
 *
 * @returns gives the directory back.
 * @throws {StartRefused} if another process holds it.
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const path = socketPath(realpathSync(directory));
  try {
    return await listen(path);
  } catch (error) {
    if (!isInUse(error)) throw error;
  }
  const holder = await holderOf(path);
  if (holder !== null) {
    throw new StartRefused(
      `the data directory ${directory} is in use by another Standpoint (process ${holder}). ` +
        'Stop that one first, or give this one a directory of its own with DATA_DIR.',
    );
  }
  // The process that listened here is dead and left its socket file behind.
  rmSync(path, { force: true });
  return listen(path);
}

function socketPath(directory: string): string {
  const digest = createHash('sha256').update(directory).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return `\\\\.\\pipe\\standpoint-${digest}`;
  const inside = join(directory, '.lock');
  return Buffer.byteLength(inside) <= LONGEST_SOCKET_PATH
    ? inside
    : join(tmpdir(), `standpoint-${digest}.lock`);
}

function listen(path: string): Promise<() => Promise<void>> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on('error', () => undefined).end(String(process.pid)));
    server.once('error', reject);
    server.listen(path, () => {
      server.unref();
      resolve(() => new Promise((closed) => server.close(() => closed())));
    });
  });
}

/** The process id of whoever listens, or null if nobody does. */
function holderOf(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    let pid = '';
    const socket = connect(path);
    socket.on('data', (bytes) => (pid += bytes.toString()));
    socket.on('close', () => resolve(pid === '' ? null : pid));
    socket.on('error', () => resolve(null));
  });
}

function isInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
