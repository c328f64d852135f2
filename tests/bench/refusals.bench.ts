/*
 * How long it takes to refuse what is too large or too deep, against reading a body of two letters, in one run on one
 * machine. `npm run bench -- refusals`; it fails where a refusal takes two seconds.
 */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../migrations/migrate.ts';
import { packageRoot } from '../../server/package-root.ts';
import { createServices } from '../../server/services.ts';
import { openDatabase } from '../../server/stores/open-database.ts';
import { sentRequest } from '../support/fuzz/sent-request.ts';
import { oversizedBodies, type OversizedBody } from '../support/oversized-bodies.ts';
import { testApp } from '../support/test-app.ts';
import { tableLine } from './timed.ts';

const MOST_MS = 2000;
const CALLS = 25;

const directory = mkdtempSync(join(tmpdir(), 'standpoint-bench-'));
const database = await openDatabase({ kind: 'embedded', directory }, (owner) =>
  migrate(owner, join(packageRoot, 'migrations')),
);
const server = testApp(createServices(database)).listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;

/** Milliseconds until the answer is there: the median and the most of several, one after the other. */
async function timesOf({ what, status, body, headers }: OversizedBody | typeof SMALL) {
  const times: number[] = [];
  for (let call = 0; call < CALLS; call++) {
    const answer = await sentRequest(port, { method: 'POST', target: '/api/sign-out', headers, body });
    if (answer.status !== status) throw new Error(`${what} was answered ${answer.status}`);
    times.push(answer.ms);
  }
  times.sort((one, other) => one - other);
  return { median: times[Math.floor(CALLS / 2)]!, most: times.at(-1)! };
}

const SMALL = { what: '{}', status: 200, body: '{}', headers: { 'Content-Type': 'application/json' } };
await timesOf(SMALL);
const small = await timesOf(SMALL);
const widths = [20, 10, 10, 10];
console.log('milliseconds until the answer, one request after the other; ratio of the medians\n');
console.log(tableLine(['body', 'median', 'most', 'ratio'], widths));
let isSlow = false;
for (const sent of [SMALL, ...oversizedBodies()]) {
  const { median, most } = sent === SMALL ? small : await timesOf(sent);
  isSlow ||= most >= MOST_MS;
  const ratio = median / small.median;
  console.log(tableLine([sent.what, median.toFixed(1), most.toFixed(1), ratio.toFixed(1)], widths));
}
if (isSlow) {
  console.log(`\nMISSED: a refusal takes less than ${MOST_MS} ms.`);
  process.exitCode = 1;
}

server.close();
server.closeAllConnections();
await database.close();
rmSync(directory, { recursive: true, force: true });
