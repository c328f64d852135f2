import { parseArgs } from 'node:util';
import { readConfig, type Config } from '../config.ts';
import { openErasureLog, readErasures, unwrittenInWords } from '../erasure-log.ts';
import { StartRefused } from '../errors.ts';
import { createServices } from '../services.ts';
import { openDatabase } from '../stores/open-database.ts';
import { replayErasures, stillThere } from '../usecases/replay-erasures.ts';

const USAGE = `Who was erased, and erasing them again after a backup was restored.

  npm run erasures -- --list            every erasure in ERASURE_LOG, and whether the database knows the person again
  npm run erasures -- --replay FILE     erase again everybody in FILE, e.g. the log of another server

The database is the one that DATA_DIR or DATABASE_URL names; the embedded one must not be in use.
`;

/** `npm run erasures`. */
async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { list: { type: 'boolean' }, replay: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help === true || (values.list !== true && values.replay === undefined)) {
    process.stdout.write(USAGE);
    return;
  }
  const config = readConfig(process.env);
  const file = values.replay ?? config.erasureLog;
  if (file === null) throw new StartRefused('ERASURE_LOG is not set, so there is no log to list.');
  await withErasures(config, file, values.replay !== undefined);
}

async function withErasures(config: Config, file: string, isReplay: boolean): Promise<void> {
  const erasures = readErasures(file);
  const database = await openDatabase(config.database);
  try {
    const log = config.erasureLog === null ? null : openErasureLog(config.erasureLog);
    const services = createServices(database, undefined, { erasureLog: log });
    if (isReplay) {
      const count = await replayErasures(services, erasures);
      process.stdout.write(`${erasures.length} in ${file}; ${count} erased now.\n`);
      return;
    }
    const back = new Set(await stillThere(services, erasures));
    for (const { participationId, erasedAt } of erasures) {
      const state = back.has(participationId) ? 'back in the database' : 'gone';
      process.stdout.write(`${erasedAt.toISOString()}  ${participationId}  ${state}\n`);
    }
    process.stdout.write(`${erasures.length} in ${file}; ${back.size} back in the database.\n`);
  } finally {
    await database.close();
  }
}

try {
  await run();
} catch (caught) {
  const error = unwrittenInWords(caught);
  const isUsage = error instanceof TypeError && 'code' in error;
  if (!(error instanceof StartRefused) && !isUsage) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
