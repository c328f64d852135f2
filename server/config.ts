import { join, resolve } from 'node:path';
import { StartRefused } from './errors.ts';
import type { IdentityProviderSettings } from './identity-provider.ts';
import type { MailSettings } from './mail.ts';
import { repositoryUrl } from './package-root.ts';
import type { DatabaseSettings } from './stores/database.ts';

/** Every setting of the server, typed and checked. */
export interface Config {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly database: DatabaseSettings;
  /** Are the demo studies loaded at start. */
  readonly hasDemos: boolean;
  /** The origin that people's browsers name, e.g. `https://q.example.ac.uk`; null takes the address they asked for. */
  readonly publicOrigin: string | null;
  /** Where the source code of this installation can be had; null: pages carry no link to it. */
  readonly sourceUrl: string | null;
  /** How many proxies in front of this server are believed about the visitor's address and scheme. */
  readonly trustedProxies: number;
  readonly sessionLifetimeMs: number;
  /** Hosts that studies may send participants to when they are done, e.g. `app.prolific.com`. */
  readonly completionHosts: readonly string[];
  /** Null: nothing is sent by e-mail; links are shown to whoever makes them. */
  readonly mail: MailSettings | null;
  /** Null: nobody signs in through an identity provider. */
  readonly identityProvider: IdentityProviderSettings | null;
  readonly logLevel: LogLevel;
  /** The file in which erasures are written down outside the database; null: none is kept. */
  readonly erasureLog: string | null;
}

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Read the settings from the environment.
 *
 * @param isTerminal does a person watch the log: then only warnings are written, unless LOG_LEVEL says otherwise.
 * @throws {StartRefused} naming the setting, what it held and what it may hold.
 */
export function readConfig(environment: Environment, isTerminal = false): Config {
  const database = databaseSettings(environment);
  return {
    host: setting(environment, 'HOST') ?? '127.0.0.1',
    port: integer(environment, 'PORT', { from: 0, to: 65_535, otherwise: 4800 }),
    database,
    hasDemos: oneOf(environment, 'DEMO', ['on', 'off'], database.kind === 'embedded' ? 'on' : 'off') === 'on',
    publicOrigin: publicOrigin(environment),
    sourceUrl: sourceUrl(environment),
    trustedProxies: integer(environment, 'TRUSTED_PROXIES', { from: 0, to: 10, otherwise: 0 }),
    sessionLifetimeMs:
      integer(environment, 'SESSION_HOURS', { from: 1, to: 24 * 90, otherwise: 24 * 14 }) * 3_600_000,
    completionHosts: hosts(environment, 'COMPLETION_HOSTS'),
    mail: mailSettings(environment),
    identityProvider: identityProviderSettings(environment),
    logLevel: oneOf(environment, 'LOG_LEVEL', LOG_LEVELS, isTerminal ? 'warn' : 'info'),
    erasureLog: erasureLog(environment, database),
  };
}

/** Beside the embedded database, or where the operator says; a PostgreSQL server has no place that is known. */
function erasureLog(environment: Environment, database: DatabaseSettings): string | null {
  const file = setting(environment, 'ERASURE_LOG');
  if (file !== undefined) return resolve(file);
  return database.kind === 'embedded' ? join(database.directory, 'erasures.log') : null;
}

/** An empty setting is one that is not set. */
function setting(environment: Environment, name: string): string | undefined {
  const value = environment[name]?.trim();
  return value === '' ? undefined : value;
}

function integer(
  environment: Environment,
  name: string,
  { from, to, otherwise }: { from: number; to: number; otherwise: number },
): number {
  const value = setting(environment, name);
  if (value === undefined) return otherwise;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  if (number >= from && number <= to) return number;
  throw new StartRefused(`${name} is "${value}"; it must be a whole number from ${from} to ${to}.`);
}

function oneOf<Choice extends string>(
  environment: Environment,
  name: string,
  choices: readonly Choice[],
  otherwise: Choice,
): Choice {
  const value = setting(environment, name);
  if (value === undefined) return otherwise;
  const choice = choices.find((each) => each === value);
  if (choice !== undefined) return choice;
  throw new StartRefused(`${name} is "${value}"; it must be one of ${choices.join(', ')}.`);
}

function databaseSettings(environment: Environment): DatabaseSettings {
  const url = databaseUrl(environment, 'DATABASE_URL');
  const migrationUrl = databaseUrl(environment, 'MIGRATION_DATABASE_URL');
  if (url === undefined) {
    if (migrationUrl !== undefined)
      throw new StartRefused('MIGRATION_DATABASE_URL is set without DATABASE_URL.');
    return { kind: 'embedded', directory: resolve(setting(environment, 'DATA_DIR') ?? 'data') };
  }
  const poolSize = integer(environment, 'DATABASE_POOL_SIZE', { from: 2, to: 200, otherwise: 10 });
  return { kind: 'postgresql', url, migrationUrl: migrationUrl ?? null, poolSize };
}

/** The address may hold a password: it is never repeated. */
function databaseUrl(environment: Environment, name: string): string | undefined {
  const url = setting(environment, name);
  if (url === undefined || (URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol))) return url;
  throw new StartRefused(`${name} must look like postgres://user:password@host:5432/database.`);
}

/** Host names separated by commas, with a port where it is not https's own. */
function hosts(environment: Environment, name: string): string[] {
  const listed = (setting(environment, name) ?? '').split(',').map((host) => host.trim().toLowerCase());
  return listed
    .filter((host) => host !== '')
    .map((host) => {
      const url = URL.canParse(`https://${host}`) ? new URL(`https://${host}`) : null;
      if (url?.host === host) return host;
      throw new StartRefused(
        `${name} has "${host}"; it must list hosts such as app.prolific.com, with commas.`,
      );
    });
}

function sourceUrl(environment: Environment): string | null {
  const value = setting(environment, 'SOURCE_URL');
  if (value === undefined) return repositoryUrl;
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value;
  throw new StartRefused(
    `SOURCE_URL is "${value}"; it must be an address such as https://git.example/standpoint.`,
  );
}

function publicOrigin(environment: Environment): string | null {
  const value = setting(environment, 'PUBLIC_URL');
  if (value === undefined) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '') return url.origin;
  throw new StartRefused(`PUBLIC_URL is "${value}"; it must be an origin such as https://q.example.ac.uk.`);
}

function mailSettings(environment: Environment): MailSettings | null {
  const smtpUrl = setting(environment, 'SMTP_URL');
  if (smtpUrl === undefined) return null;
  // The address may hold a password: it is never repeated.
  if (!URL.canParse(smtpUrl) || !/^smtps?:$/.test(new URL(smtpUrl).protocol)) {
    throw new StartRefused(
      'SMTP_URL must look like smtp://user:password@host:587 or smtps://user:password@host.',
    );
  }
  const from = setting(environment, 'MAIL_FROM');
  if (from === undefined || !/^[^\s@]+@[^\s@]+$|^[^<>]*<[^\s@<>]+@[^\s@<>]+>$/.test(from)) {
    throw new StartRefused(
      `MAIL_FROM is "${from ?? ''}"; with SMTP_URL it must be an address such as Standpoint <standpoint@example.ac.uk>.`,
    );
  }
  needsPublicUrl(environment, 'SMTP_URL', 'links in e-mails');
  return { smtpUrl, from };
}

function identityProviderSettings(environment: Environment): IdentityProviderSettings | null {
  const issuer = setting(environment, 'OIDC_ISSUER');
  if (issuer === undefined) return null;
  if (!URL.canParse(issuer) || !/^(https:|http:\/\/(127\.0\.0\.1|localhost)[:/])/.test(issuer)) {
    throw new StartRefused(
      `OIDC_ISSUER is "${issuer}"; it must be an address such as https://login.example.ac.uk.`,
    );
  }
  needsPublicUrl(environment, 'OIDC_ISSUER', 'the addresses the provider leads back to');
  const required = (name: string): string => {
    const value = setting(environment, name);
    if (value === undefined) throw new StartRefused(`OIDC_ISSUER is set, so ${name} must be too.`);
    return value;
  };
  return {
    issuer,
    clientId: required('OIDC_CLIENT_ID'),
    clientSecret: required('OIDC_CLIENT_SECRET'),
    name: setting(environment, 'OIDC_NAME') ?? new URL(issuer).hostname,
  };
}

/** An address taken from a request can be forged by whoever sends it; what leaves the server may not depend on it. */
function needsPublicUrl(environment: Environment, name: string, what: string): void {
  if (publicOrigin(environment) !== null) return;
  throw new StartRefused(`${name} is set, so PUBLIC_URL must be too: ${what} begin with it.`);
}
