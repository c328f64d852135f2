import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../migrations/migrate.ts';
import { packageRoot } from '../../server/package-root.ts';
import { openAsOwner } from '../../server/stores/open-database.ts';
import { startPostgresCluster } from './postgres-cluster.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A data directory with a migrated embedded database, to be copied. */
    embeddedTemplate: string;
    /** A PostgreSQL superuser's connection with the migrated database `standpoint_template`; null: none to be had. */
    postgres: { url: string; template: string } | null;
  }
}

const migrations = join(packageRoot, 'migrations');

/** Before the database tests: one migrated database of each kind, of which every test file takes a copy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  buildWorkers();
  project.provide('embeddedTemplate', await embeddedTemplate());
  const cluster = process.env['TEST_DATABASE_URL'] === undefined ? await startPostgresCluster() : null;
  const url = process.env['TEST_DATABASE_URL'] ?? cluster?.url ?? null;
  if (url === null) {
    const words = 'PostgreSQL 15 or newer was not found and TEST_DATABASE_URL is not set';
    if (process.env['CI'] === 'true') throw new Error(`${words}.`);
    console.warn(`${words}: the tests on PostgreSQL are skipped.`);
    project.provide('postgres', null);
    return () => Promise.resolve();
  }
  const template = `standpoint_template_${process.pid}`;
  await postgresTemplate(url, template);
  project.provide('postgres', { url, template });
  return async () => {
    if (cluster === null) await onServer(url, `drop database if exists ${template}`);
    cluster?.stop();
  };
}

const WORKERS = ['embedded-worker', 'read-import'];

/** A worker thread cannot load TypeScript on Node 20, so the workers are built first, if a source is newer. */
function buildWorkers(): void {
  const built = WORKERS.map((name) => join(packageRoot, `dist/server/${name}.js`));
  const newest = Math.max(
    ...['analysis', 'server'].flatMap(filesBelow).map((path) => statSync(path).mtimeMs),
  );
  if (built.every((path) => existsSync(path) && statSync(path).mtimeMs > newest)) return;
  execFileSync(process.execPath, ['esbuild.config.mjs', ...WORKERS], { cwd: packageRoot });
}

function filesBelow(directory: string): string[] {
  const entries = readdirSync(join(packageRoot, directory), { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Made once for each state of the migrations, and kept in the machine's temporary directory. */
async function embeddedTemplate(): Promise<string> {
  const digest = createHash('sha256').update(readFileSync(join(packageRoot, 'package-lock.json')));
  for (const name of readdirSync(migrations).sort()) digest.update(readFileSync(join(migrations, name)));
  const template = join(tmpdir(), `standpoint-template-${digest.digest('hex').slice(0, 16)}`);
  if (existsSync(template)) return template;
  const unfinished = mkdtempSync(`${template}-`);
  const database = await openAsOwner({ kind: 'embedded', directory: unfinished });
  await migrate(database, migrations);
  await database.close();
  try {
    renameSync(unfinished, template);
  } catch (error) {
    // Another run was faster.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(template)) throw error;
  }
  return template;
}

async function postgresTemplate(url: string, name: string): Promise<void> {
  await onServer(url, `drop database if exists ${name}`);
  await onServer(url, `create database ${name}`);
  const settings = { kind: 'postgresql', url: databaseUrl(url, name), poolSize: 2 } as const;
  const database = await openAsOwner(settings);
  await migrate(database, migrations);
  await database.close();
}

async function onServer(url: string, sql: string): Promise<void> {
  const database = await openAsOwner({ kind: 'postgresql', url, poolSize: 2 });
  try {
    await database.query(sql);
  } finally {
    await database.close();
  }
}

/** The same server, another database. */
function databaseUrl(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
