import type { Server } from 'node:http';
import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import { migrate, MigrationRefused } from '../migrations/migrate.ts';
import { readConfig, type Config } from './config.ts';
import { StartRefused } from './errors.ts';
import { limitedServer, TIME_LIMITS } from './http/limited-server.ts';
import { createIdentityProvider } from './identity-provider.ts';
import { loggedError } from './logged-error.ts';
import { createMail } from './mail.ts';
import { packageRoot } from './package-root.ts';
import { createServices, type Services } from './services.ts';
import {
  beginErasureLog,
  openErasureLog,
  readErasures,
  unwrittenInWords,
  type ErasureLog,
} from './erasure-log.ts';
import { openDatabase } from './stores/open-database.ts';
import { withdrawalStore } from './stores/withdrawal.store.ts';
import { freezeFirstEditions } from './usecases/freeze-edition.ts';
import { applyRetention } from './usecases/apply-retention.ts';
import { forgetExpired } from './usecases/forget-expired.ts';
import { issueSetUpLink } from './usecases/issue-set-up-link.ts';
import { replayErasures } from './usecases/replay-erasures.ts';

const TIDY_EVERY_MS = 3_600_000;
/** After this a request that is still running is cut off. */
const STOP_WITHIN_MS = 8000;

/** Read the settings, open the database, bring it up to date, listen, and say so. */
async function start(): Promise<void> {
  const config = readConfig(process.env, process.stderr.isTTY);
  const logger = pino(
    { level: config.logLevel, serializers: { err: loggedError } },
    pino.destination({ fd: 2, sync: true }),
  );
  logUnhandledRejections(logger);
  warnOfPlainHttp(config);
  // The database takes its time to open: meanwhile the rest of the program is loaded.
  const program = loadProgram();
  const database = await openDatabase(config.database, (owner) =>
    migrate(owner, join(packageRoot, 'migrations')),
  );
  try {
    const { createApp, loadDemoStudies, readAssets } = await program;
    const assets = readAssets(join(packageRoot, 'dist/client'));
    const services = createServices(database, undefined, {
      mail: config.mail && createMail(config.mail),
      identityProvider: config.identityProvider && createIdentityProvider(config.identityProvider),
      erasureLog: erasureLogOf(config),
      onFailure: (error) => logger.error({ err: error }, 'work in the background failed'),
    });
    await eraseAgain(services);
    if (config.hasDemos) await loadDemoStudies(services);
    await freezeFirstEditions(services);
    const server = limitedServer(createApp(services, { ...config, assets, logger }), TIME_LIMITS);
    const address = await listen(server, config);
    // At once too: a server that never runs for an hour keeps its promises all the same.
    void tidy(services, logger);
    const tidying = setInterval(() => void tidy(services, logger), TIDY_EVERY_MS);
    stopOnSignal(server, logger, async () => {
      clearInterval(tidying);
      await services.background.settled();
      await database.close();
    });
    await announce(services, config.publicOrigin ?? address);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** What the server is made of once its database is open. */
async function loadProgram() {
  const [app, assets, demo] = await Promise.all([
    import('./app.ts'),
    import('./http/assets.ts'),
    import('./demo/load-demo-studies.ts'),
  ]);
  return { ...app, ...assets, ...demo };
}

/** @returns the address to open. */
function listen(server: Server, { host, port }: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenRefusal(error, host, port)));
    server.listen(port, host, () => {
      const bound = server.address();
      const boundPort = typeof bound === 'object' && bound !== null ? bound.port : port;
      const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
      resolve(`http://${shown.includes(':') ? `[${shown}]` : shown}:${boundPort}`);
    });
  });
}

function listenRefusal(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new StartRefused(
      `port ${port} is taken by another program. Choose another with PORT, e.g. PORT=4801.`,
    );
  }
  if (error.code === 'EACCES') {
    return new StartRefused(`port ${port} may not be used by this user. Choose one above 1023 with PORT.`);
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new StartRefused(`HOST is "${host}", which is no address of this machine.`);
  }
  return error;
}

/** The lines a person waits for: while there is no owner the set-up link, then the one that says ready. */
async function announce(services: Services, address: string): Promise<void> {
  const token = await issueSetUpLink(services);
  if (token !== null) {
    say(`To become the owner of this installation, open this link once: ${address}/set-up/${token}`);
  }
  say(`Standpoint is ready: ${address}`);
}

/** Where erasures are written down; without such a place the operator is told what that means. */
function erasureLogOf({ erasureLog }: Config): ErasureLog | null {
  if (erasureLog !== null) return openErasureLog(erasureLog);
  process.stderr.write(
    'Warning: ERASURE_LOG is not set: whoever withdraws is back after a backup is restored. ' +
      'Set it to a file outside the database and its backups, e.g. /var/lib/standpoint/erasures.log.\n',
  );
  return null;
}

/** A restored backup does not know who withdrew since: they are erased again before anybody can be served. */
async function eraseAgain(services: Services): Promise<void> {
  const file = services.erasureLog?.file;
  if (file === undefined) return;
  if (!beginErasureLog(file)) await warnOfLostLog(services, file);
  const count = await replayErasures(services, readErasures(file)).catch((error: unknown) => {
    throw unwrittenInWords(error);
  });
  if (count > 0) {
    say(
      `Erased again after a restore: ${count === 1 ? '1 participation' : `${count} participations`} of ${file}`,
    );
  }
}

/** A log on a disk that is not mounted, or under another name, would be missed only after a restore, and by nobody here. */
async function warnOfLostLog({ database }: Services, file: string): Promise<void> {
  const erased = await withdrawalStore(database).count();
  if (erased === 0) return;
  process.stderr.write(
    `Warning: the log of erasures ${file} was not there and is begun anew, though this database knows of erasures: ${erased}. ` +
      'Whoever stands in an earlier log is back after a backup is restored: put that log in its place, or replay it after a ' +
      'restore with npm run erasures -- --replay FILE.\n',
  );
}

function warnOfPlainHttp({ host, publicOrigin }: Config): void {
  const isLoopback = /^(127\.|::1$|localhost$)/.test(host);
  if (isLoopback || publicOrigin?.startsWith('https:')) return;
  process.stderr.write(
    `Warning: HOST=${host} serves plain http to other machines: passwords and answers travel unencrypted. ` +
      'Put an https proxy in front and set PUBLIC_URL, or use this on a network you trust.\n',
  );
}

/** Ctrl+C or SIGTERM: take nothing new, finish what is running, close the database, end. */
function stopOnSignal(server: Server, logger: Logger, close: () => Promise<void>): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    const cutOff = setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS);
    setTimeout(() => process.exit(1), STOP_WITHIN_MS + 1500).unref();
    server.close(() => {
      clearTimeout(cutOff);
      close().then(
        () => process.exit(0),
        (error: unknown) => {
          logger.error({ err: error }, 'the database did not close');
          process.exit(1);
        },
      );
    });
    // A connection that is kept alive becomes idle only when its last answer has gone.
    setInterval(() => server.closeIdleConnections(), 50).unref();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

async function tidy(services: Services, logger: Logger): Promise<void> {
  try {
    await forgetExpired(services);
    await applyRetention(services);
  } catch (error) {
    logger.warn({ err: error }, 'what has expired could not be removed');
  }
}

/** A promise that nobody waited for: a bug worth a line in the log, not worth everybody else's requests. */
function logUnhandledRejections(logger: Logger): void {
  process.on('unhandledRejection', (reason) => logger.error({ err: reason }, 'a rejection was not handled'));
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  await start();
} catch (error) {
  const isRefusal = error instanceof StartRefused || error instanceof MigrationRefused;
  process.stderr.write(
    `Standpoint cannot start: ${isRefusal ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
}
