/*
 * What signing in and asking who may cost, on a real database behind the whole server. A sign-in is held against one bare
 * check of a password; a request that a role decides about against one that only reads the session, and against one that
 * asks nobody. All in one run on one machine. `npm run bench -- access`.
 */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../migrations/migrate.ts';
import { packageRoot } from '../../server/package-root.ts';
import { isPassword, passwordHash } from '../../server/passwords.ts';
import { createServices } from '../../server/services.ts';
import { openDatabase } from '../../server/stores/open-database.ts';
import { researcherStore } from '../../server/stores/researcher.store.ts';
import { aStudy } from '../support/a-study.ts';
import { testApp } from '../support/test-app.ts';
import { tableLine } from './timed.ts';

const PASSWORD = 'several words in a row';
const EMAIL = 'ada@example.org';

/** Median milliseconds of one call, one after the other, after a warm-up. */
async function medianMs(calls: number, act: () => Promise<unknown>): Promise<number> {
  for (let i = 0; i < 20; i++) await act();
  const times: number[] = [];
  for (let i = 0; i < calls; i++) {
    const before = performance.now();
    await act();
    times.push(performance.now() - before);
  }
  return times.sort((one, other) => one - other)[Math.floor(calls / 2)]!;
}

const directory = mkdtempSync(join(tmpdir(), 'standpoint-bench-'));
const database = await openDatabase({ kind: 'embedded', directory }, (owner) =>
  migrate(owner, join(packageRoot, 'migrations')),
);
const services = createServices(database);
const storedHash = await passwordHash(PASSWORD);
const { researcherId } = await researcherStore(database).insertResearcher({
  ...{ name: 'Ada', email: EMAIL, passwordHash: storedHash, createdAt: new Date() },
});
const { studyId } = await aStudy(database, { ownerId: researcherId });
const server = testApp(services).listen(0, '127.0.0.1');
await once(server, 'listening');
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const signIn = () =>
  fetch(`${origin}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email: EMAIL, password: PASSWORD }),
  });
const signedIn = await signIn();
const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0]!;
if (signedIn.status !== 303 || cookie === '') throw new Error(`sign-in answered ${signedIn.status}`);

async function read(path: string): Promise<void> {
  const answer = await fetch(origin + path, { headers: { cookie } });
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  await answer.text();
}

const bare = await medianMs(100, () => isPassword(PASSWORD, storedHash));
const session = await medianMs(100, async () => (await signIn()).text());
const alive = await medianMs(300, () => read('/health/live'));
const known = await medianMs(300, () => read('/api/me'));
const decided = await medianMs(300, () => read(`/api/studies/${studyId}/people`));

const widths = [44, 12, 10];
console.log('milliseconds, median, one request after the other; the embedded database\n');
console.log(tableLine(['what', 'clock', 'ratio'], widths));
for (const [what, ms, against] of [
  ['one bare check of a password', bare, bare],
  ['a sign-in', session, bare],
  ['a request that asks nobody', alive, alive],
  ['one that reads the session', known, alive],
  ['one that a role decides about', decided, known],
] as const) {
  console.log(tableLine([what, ms.toFixed(2), (ms / against).toFixed(2)], widths));
}

server.close();
server.closeAllConnections();
await database.close();
rmSync(directory, { recursive: true, force: true });
