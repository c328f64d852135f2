import { randomSource } from '../../analysis/uncertainty/random.ts';
import type { DatabaseSettings } from '../../server/stores/database.ts';
import { openDatabase } from '../../server/stores/open-database.ts';
import { aStudy } from './a-study.ts';
import { startDyingServer } from './dying-server.ts';
import { startServer, type ServerProcess } from './server-process.ts';
import { lossesOf, type Losses } from './stored-sorts.ts';
import { gatherCrowd, handInAll, type CrowdReport } from './submitting-crowd.ts';

interface Assault {
  /** Participants. */
  readonly size: number;
  /** After so many the server is left alone, and the rest of them come through: a starved machine must end too. */
  readonly mostKills: number;
  /** Rest before each submission, so that a quick machine does not store them all before the first kill. */
  readonly restMs?: number;
  /** Of when it dies and of what they lay where. */
  readonly seed: number;
}

interface Aftermath {
  readonly kills: number;
  readonly report: CrowdReport;
  /** Counted in the tables once everybody has a receipt. */
  readonly losses: Losses;
  /** Counted again after everybody has handed in the very same once more, as a page does that never saw the answer. */
  readonly lossesAfterRepetition: Losses;
}

/**
 * Let participants hand in their Q-sorts while the server is killed 0.3 to 1 s after each time it is ready, and count what
 * the database holds.
 *
 * @param settings a migrated database that nobody has open.
 */
export async function submitWhileKilled(
  settings: DatabaseSettings,
  { size, mostKills, seed, restMs = 0 }: Assault,
): Promise<Aftermath> {
  const { slug } = await withDatabase(settings, (database) => aStudy(database));
  const environment = { ...environmentOf(settings), DEMO: 'off' };
  const members = await withServer(environment, ({ address }) =>
    gatherCrowd(address, slug, { size, random: randomSource(seed, 1) }),
  );

  const dying = startDyingServer(environment, randomSource(seed, 0), mostKills);
  let kills = 0;
  const report = await handInAll(members, dying.address, restMs).finally(async () => {
    kills = await dying.end();
  });
  const count = () => withDatabase(settings, (database) => lossesOf(database, slug, members));
  const losses = await count();

  await withServer(environment, ({ address }) => handInAll(members, () => Promise.resolve(address)));
  return { kills, report, losses, lossesAfterRepetition: await count() };
}

/** Have a server for a while; it is ended whatever happens. */
async function withServer<Result>(
  environment: Readonly<Record<string, string>>,
  work: (server: ServerProcess) => Promise<Result>,
): Promise<Result> {
  const server = await startServer(environment);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

/** Open a database for a while. */
export async function withDatabase<Result>(
  settings: DatabaseSettings,
  work: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(settings);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** The same database, as the server's environment names it. */
export function environmentOf(settings: DatabaseSettings): Record<string, string> {
  return settings.kind === 'embedded' ? { DATA_DIR: settings.directory } : { DATABASE_URL: settings.url };
}
