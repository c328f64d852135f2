import { chainBreak } from '../audit-chain.ts';
import { readConfig } from '../config.ts';
import { StartRefused } from '../errors.ts';
import { auditStore } from '../stores/audit.store.ts';
import { openDatabase } from '../stores/open-database.ts';

const HELP = `npm run audit -- --verify   check every chain of the audit; exit code 1 if one is broken
`;

/** `npm run audit -- --verify`: is what was written down still what was written down. */
async function run(): Promise<void> {
  if (process.argv.slice(2).join(' ') !== '--verify') {
    process.stderr.write(HELP);
    process.exitCode = 2;
    return;
  }
  const database = await openDatabase(readConfig(process.env).database);
  try {
    const audit = auditStore(database);
    const scopes = await audit.scopes();
    if (scopes.length === 0) process.stdout.write('Nothing was written down yet.\n');
    for (const scope of scopes) {
      const entries = await audit.entriesOf(scope);
      const brokenAt = chainBreak(entries);
      const name = scope === 'installation' ? scope : `study ${scope}`;
      process.stdout.write(
        brokenAt === null
          ? `${name}: whole, ${entries.length} entries, last hash ${entries.at(-1)?.hash.toString('hex') ?? ''}\n`
          : `${name}: BROKEN at entry ${brokenAt} of ${entries.length}\n`,
      );
      if (brokenAt !== null) process.exitCode = 1;
    }
  } finally {
    await database.close();
  }
}

try {
  await run();
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  process.stderr.write(`The audit could not be read: ${error.message}\n`);
  process.exitCode = 1;
}
