/**
 * Thousands of requests that nobody should send, and some that everybody does, against every route of the contract, on
 * both databases: none may fail, hang, or be answered in a way that the contract does not describe. Each run draws
 * others; FUZZ_SEED repeats one, FUZZ_REQUESTS says how many each route is sent.
 *
 *     npm run proofs -- fuzz
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../migrations/migrate.ts';
import { ROUTES } from '../../server/contract/routes.ts';
import { packageRoot } from '../../server/package-root.ts';
import { createServices } from '../../server/services.ts';
import type { DatabaseSettings } from '../../server/stores/database.ts';
import { openDatabase } from '../../server/stores/open-database.ts';
import { aFuzzWorld, type FuzzWorld } from '../support/fuzz/fuzz-world.ts';
import { fuzzRoute, listening } from '../support/fuzz/fuzz-route.ts';
import { startPostgresCluster } from '../support/postgres-cluster.ts';
import { testApp } from '../support/test-app.ts';

const RUN = {
  seed: Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31),
  requests: Number(process.env['FUZZ_REQUESTS'] ?? 200),
};
let faults = 0;

const directory = mkdtempSync(join(tmpdir(), 'standpoint-fuzz-'));
await fuzz('embedded database', { kind: 'embedded', directory });
rmSync(directory, { recursive: true, force: true });
const cluster = await startPostgresCluster();
if (cluster === null) console.log('\nPostgreSQL is not installed here: its part is left out.');
else {
  await fuzz('PostgreSQL', { kind: 'postgresql', url: cluster.url, poolSize: 4 });
  cluster.stop();
}
process.exit(faults === 0 ? 0 : 1);

async function fuzz(name: string, settings: DatabaseSettings): Promise<void> {
  console.log(`\n${name}: ${RUN.requests} requests to each of ${ROUTES.length} routes, seed ${RUN.seed}`);
  const database = await openDatabase(settings, (owner) => migrate(owner, join(packageRoot, 'migrations')));
  const services = createServices(database);
  const app = testApp(services, { trustedProxies: 1 });
  const { server, port } = await listening(app);
  const answered = new Map<number, number>();
  let world: FuzzWorld | undefined;
  for (const route of ROUTES) {
    try {
      world ??= await aFuzzWorld(services, app);
      const { statuses, hasChanged } = await fuzzRoute(port, route, world, RUN);
      if (hasChanged) world = undefined;
      for (const [status, count] of statuses) answered.set(status, (answered.get(status) ?? 0) + count);
    } catch (error) {
      world = undefined;
      faults += 1;
      console.log(`  FAULTY ${route.method} ${route.path}: ${String(error)}`, (error as Error).cause);
    }
  }
  const counts = [...answered].toSorted(([a], [b]) => a - b).map(([status, count]) => `${count} x ${status}`);
  console.log(`  answered ${counts.join(', ')}`);
  server.closeAllConnections();
  server.close();
  await database.close();
}
