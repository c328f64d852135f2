/**
 * No acknowledged Q-sort is lost or doubled: 2,000 simulated participants hand in while the server is killed 0.3 to 1 s
 * after each time it is ready, on the embedded database and on PostgreSQL; while PostgreSQL is killed and started again
 * under a running server; and while the server is asked to end with 200 submissions on their way.
 *
 *     npm run proofs -- killed-server
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { randomSource } from '../../analysis/uncertainty/random.ts';
import { migrate } from '../../migrations/migrate.ts';
import { packageRoot } from '../../server/package-root.ts';
import type { DatabaseSettings } from '../../server/stores/database.ts';
import { openAsOwner } from '../../server/stores/open-database.ts';
import { aStudy } from '../support/a-study.ts';
import { startPostgresCluster, type PostgresCluster } from '../support/postgres-cluster.ts';
import { startServer, type ServerProcess } from '../support/server-process.ts';
import { lossesOf, type Losses } from '../support/stored-sorts.ts';
import { environmentOf, submitWhileKilled, withDatabase } from '../support/submit-while-killed.ts';
import { gatherCrowd, handInAll, handInOnce, type CrowdReport } from '../support/submitting-crowd.ts';

const PARTICIPANTS = 2000;
const IN_FLIGHT = 200;
const SEED = 4;

let faults = 0;

console.log(`Node ${process.version}, ${cpus().length} cores, ${new Date().toISOString().slice(0, 10)}`);
const directory = mkdtempSync(join(tmpdir(), 'standpoint-proof-'));
await killTheServer('embedded database', { kind: 'embedded', directory });
rmSync(directory, { recursive: true, force: true });
await withCluster((settings) => killTheServer('PostgreSQL', settings));
await withCluster(killPostgres);
await withCluster(endPolitely);
process.exit(faults === 0 ? 0 : 1);

async function killTheServer(name: string, settings: DatabaseSettings): Promise<void> {
  await migrated(settings);
  const before = performance.now();
  const assault = { size: PARTICIPANTS, mostKills: Infinity, seed: SEED };
  const { kills, report, losses, lossesAfterRepetition } = await submitWhileKilled(settings, assault);
  console.log(`\nkill -9 of the server, ${name}: ${kills} kills in ${seconds(before)} s`);
  tell(report);
  judge('once everybody had a receipt', losses);
  judge('after everybody had sent it once more', lossesAfterRepetition);
}

/** PostgreSQL is ended as by a power cut and started again, 0.5 to 1.5 s after each time the server reached it. */
async function killPostgres(settings: DatabaseSettings, cluster: PostgresCluster): Promise<void> {
  const { server, members, slug } = await atPeace(settings, PARTICIPANTS);
  const random = randomSource(SEED, 2);
  const state = { isOver: false };
  let restarts = 0;
  const restarting = async () => {
    for (;;) {
      await wait(500 + (random() % 1000));
      if (state.isOver) return;
      cluster.restart();
      restarts += 1;
      while ((await fetch(`${server.address}/health/ready`)).status !== 200) await wait(50);
    }
  };
  const restarted = restarting();
  const before = performance.now();
  const report = await handInAll(members, () => Promise.resolve(server.address));
  state.isOver = true;
  await restarted;
  console.log(`\nImmediate restart of PostgreSQL: ${restarts} restarts in ${seconds(before)} s`);
  tell(report);
  expect('the server is the same process still, and ends politely', (await server.stop()) === 0);
  expect(
    'nobody was answered anything but 201, 200 or 503',
    [...report.refusals.keys()].every((status) => status === 503),
  );
  judge('once everybody had a receipt', await withDatabase(settings, (db) => lossesOf(db, slug, members)));
}

/** SIGTERM while submissions are on their way: what was begun is answered, what comes later is refused. */
async function endPolitely(settings: DatabaseSettings): Promise<void> {
  const { server, members, slug } = await atPeace(settings, IN_FLIGHT);
  const answered: typeof members = [];
  let ended: Promise<number | null> | undefined;
  let endedAt = 0;
  const submissions = members.map(async (member) => {
    const receipt = await handInOnce(member, server.address);
    if (receipt === null) return;
    member.receipts.push(receipt);
    answered.push(member);
    endedAt = endedAt === 0 ? performance.now() : endedAt;
    ended ??= server.stop();
  });
  await Promise.all(submissions);
  const exitCode = await ended;
  const tookMs = performance.now() - endedAt;
  console.log(`\nSIGTERM at the first of ${IN_FLIGHT} answers: ${answered.length} were answered,`);
  console.log(
    `  the others found nobody; the server ended with ${exitCode} after ${(tookMs / 1000).toFixed(1)} s`,
  );
  expect('it ended in less than 10 s, with 0', exitCode === 0 && tookMs < 10_000);
  judge('of those answered', await withDatabase(settings, (db) => lossesOf(db, slug, answered)), ['unknown']);
}

async function atPeace(settings: DatabaseSettings, size: number) {
  await migrated(settings);
  const { slug } = await withDatabase(settings, (database) => aStudy(database));
  const server: ServerProcess = await startServer({ ...environmentOf(settings), DEMO: 'off' });
  const members = await gatherCrowd(server.address, slug, { size, random: randomSource(SEED, 1) });
  return { server, members, slug };
}

async function migrated(settings: DatabaseSettings): Promise<void> {
  const owner = await openAsOwner(settings);
  try {
    await migrate(owner, join(packageRoot, 'migrations'));
  } finally {
    await owner.close();
  }
}

async function withCluster(
  work: (settings: DatabaseSettings, cluster: PostgresCluster) => Promise<void>,
): Promise<void> {
  const cluster = await startPostgresCluster();
  if (cluster === null) {
    console.log('\nPostgreSQL is not installed here: its part is left out.');
    return;
  }
  try {
    await work({ kind: 'postgresql', url: cluster.url, poolSize: 4 }, cluster);
  } finally {
    cluster.stop();
  }
}

function tell({ broken, hung, refusals, waits }: CrowdReport): void {
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (share: number) =>
    `${((sorted[Math.ceil(share * sorted.length) - 1] ?? 0) / 1000).toFixed(2)} s`;
  const refused = [...refusals].map(([status, count]) => `${count} x ${status}`).join(', ') || 'none';
  console.log(`  ${waits.length} Q-sorts acknowledged; ${broken} broken connections, refusals: ${refused}`);
  console.log(`  from the first try to the receipt: median ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)}`);
  expect('no request hung', hung === 0);
}

function judge(when: string, losses: Losses, but: readonly (keyof Losses)[] = []): void {
  const counted = (Object.entries(losses) as [keyof Losses, number][]).filter(
    ([name]) => !but.includes(name),
  );
  const words = counted.map(([name, count]) => `${name} ${count}`).join(', ');
  expect(
    `${when}: ${words}`,
    counted.every(([, count]) => count === 0),
  );
}

function expect(what: string, isSo: boolean): void {
  console.log(`  ${isSo ? 'ok    ' : 'FAULTY'} ${what}`);
  if (!isSo) faults += 1;
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(0);
}
