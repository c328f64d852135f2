import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { migrate } from '../../migrations/migrate.ts';
import { packageRoot } from '../../server/package-root.ts';
import { openAsOwner } from '../../server/stores/open-database.ts';
import { startPostgresCluster } from './postgres-cluster.ts';

/** Lines that tell of the dumping program and its session, not of the schema. */
const NOT_SCHEMA = /^(--.*|\\(un)?restrict .*|SET .*|SELECT pg_catalog\.set_config.*)$/;

/**
 * The schema that the migrations make, as pg_dump writes it, without what differs from version to version of
 * pg_dump; null if PostgreSQL is not installed here.
 */
export async function schemaDump(): Promise<string | null> {
  const cluster = await startPostgresCluster();
  if (cluster === null) return null;
  try {
    const database = await openAsOwner({ kind: 'postgresql', url: cluster.url, poolSize: 2 });
    await migrate(database, join(packageRoot, 'migrations'));
    await database.close();
    const options = ['--schema-only', '--no-owner', '--no-privileges', '--exclude-table=schema_migrations'];
    const dump = execFileSync(join(cluster.programs, 'pg_dump'), [...options, cluster.url], {
      encoding: 'utf8',
    });
    const lines = dump.split('\n').filter((line) => !NOT_SCHEMA.test(line));
    return `${lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`;
  } finally {
    cluster.stop();
  }
}
