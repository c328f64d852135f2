import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError, StartRefused } from './errors.ts';

/** That one participation was erased. Its id is a random number, and after the erasure nobody's. */
export interface Erasure {
  readonly participationId: string;
  readonly erasedAt: Date;
}

/** Every erasure, kept outside the database, so that a restored backup can be told of those it does not know. */
export interface ErasureLog {
  readonly file: string;
  /**
   * Write one down. When it has answered, the line is on the disk.
   *
   * @throws {AppError} `erasure-not-recorded`; its cause names the file, for the operator.
   */
  readonly append: (erasure: Erasure) => Promise<void>;
}

/** Seconds after which somebody may try again to be erased. */
const RETRY_AFTER_SECONDS = 300;
const LINE = /^(\S+) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * A log of erasures in a file of lines, `<ISO 8601> <participation id>`; made when there is the first to write down.
 *
 * @throws {StartRefused} if the file is there and cannot be read.
 */
export function openErasureLog(file: string): ErasureLog {
  if (existsSync(file)) readErasures(file);
  return {
    file,
    async append(erasure) {
      try {
        await writeDown(file, erasure);
      } catch (error) {
        throw notRecorded(file, error);
      }
    },
  };
}

/**
 * See at the start that the log can be written, rather than at the first withdrawal; one that is not there is begun.
 *
 * @returns whether it was there.
 * @throws {StartRefused} if it cannot be opened for writing.
 */
export function beginErasureLog(file: string): boolean {
  const wasThere = existsSync(file);
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600));
  } catch (error) {
    throw new StartRefused(`${unwritten(file, error)}.`);
  }
  return wasThere;
}

async function writeDown(file: string, { participationId, erasedAt }: Erasure): Promise<void> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'a', 0o600);
  try {
    // A line that a crash left half written must not take the next one with it.
    await handle.write(`\n${erasedAt.toISOString()} ${participationId}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncDirectory(dirname(file));
}

/** For the person that nothing happened; for the operator where and why. */
function notRecorded(file: string, error: unknown): AppError {
  const refusal = new AppError(
    'erasure-not-recorded',
    'nothing was erased, because this server cannot write down just now that it was; please try again later',
    undefined,
    RETRY_AFTER_SECONDS,
  );
  refusal.cause = new Error(unwritten(file, error), { cause: error });
  return refusal;
}

function unwritten(file: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `the log of erasures ${file} cannot be written: ${reason}. Nobody can be erased until it can; make room or set ERASURE_LOG`;
}

/** What a program says that cannot go on without the log: the operator's to put right. Every other error stays as it is. */
export function unwrittenInWords(error: unknown): unknown {
  const isUnwritten = error instanceof AppError && error.code === 'erasure-not-recorded';
  return isUnwritten && error.cause instanceof Error ? new StartRefused(`${error.cause.message}.`) : error;
}

/** So that the file itself is there after a power cut; where the system cannot do it, it need not be done. */
async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r').catch(() => null);
  if (handle === null) return;
  try {
    await handle.sync().catch(() => undefined);
  } finally {
    await handle.close();
  }
}

/**
 * The erasures of a log, oldest first, each once. A line that a crash left half written is passed over: its erasure was
 * never acknowledged.
 *
 * @throws {StartRefused} if the file cannot be read.
 */
export function readErasures(file: string): Erasure[] {
  const erasures = new Map<string, Erasure>();
  for (const line of textOf(file).split('\n')) {
    const [, moment = '', participationId = ''] = LINE.exec(line.trim()) ?? [];
    const erasedAt = new Date(moment);
    if (participationId === '' || Number.isNaN(erasedAt.getTime())) continue;
    if (!erasures.has(participationId)) erasures.set(participationId, { participationId, erasedAt });
  }
  return [...erasures.values()];
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartRefused(
      `the log of erasures ${file} cannot be read: ${reason}. Set another with ERASURE_LOG.`,
    );
  }
}
