import { join } from 'node:path';
import { migrate, MigrationRefused } from '../../migrations/migrate.ts';
import { readConfig } from '../config.ts';
import { StartRefused } from '../errors.ts';
import { packageRoot } from '../package-root.ts';
import { openAsOwner } from '../stores/open-database.ts';

/** `npm run db:migrate`: bring the database up to date without starting the server, e.g. before a rolling restart. */
async function run(): Promise<void> {
  const database = await openAsOwner(readConfig(process.env).database);
  try {
    const applied = await migrate(database, join(packageRoot, 'migrations'));
    process.stdout.write(applied.length === 0 ? 'Nothing to do.\n' : `${applied.join('\n')}\n`);
  } finally {
    await database.close();
  }
}

try {
  await run();
} catch (error) {
  if (!(error instanceof StartRefused || error instanceof MigrationRefused)) throw error;
  process.stderr.write(`The database was left as it was: ${error.message}\n`);
  process.exitCode = 1;
}
