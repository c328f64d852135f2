import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { repositoryUrl, webAddressOf } from '../../server/package-root.ts';

describe('readConfig', () => {
  it('needs no setting at all', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 4800,
      database: { kind: 'embedded', directory: resolve('data') },
      hasDemos: true,
      publicOrigin: null,
      sourceUrl: repositoryUrl,
      trustedProxies: 0,
      sessionLifetimeMs: 14 * 24 * 3_600_000,
      completionHosts: [],
      mail: null,
      identityProvider: null,
      logLevel: 'info',
      erasureLog: resolve('data/erasures.log'),
    });
  });

  it('takes an empty setting for one that is not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ', DEMO: '' })).toEqual(readConfig({}));
  });

  it('keeps the log of erasures where it is told, and knows no place for it beside a PostgreSQL server', () => {
    const DATABASE_URL = 'postgres://me@db.example/standpoint';
    expect(readConfig({ DATABASE_URL }).erasureLog).toBeNull();
    expect(readConfig({ DATABASE_URL, ERASURE_LOG: '/var/e.log' }).erasureLog).toBe('/var/e.log');
    expect(readConfig({ DATA_DIR: '/srv/q' }).erasureLog).toBe('/srv/q/erasures.log');
  });

  it('leaves a PostgreSQL database without demo studies unless they are asked for', () => {
    const DATABASE_URL = 'postgres://me@db.example/standpoint';
    expect(readConfig({ DATABASE_URL })).toMatchObject({
      database: { kind: 'postgresql', url: DATABASE_URL, poolSize: 10 },
      hasDemos: false,
    });
    expect(readConfig({ DATABASE_URL }).database).toMatchObject({ migrationUrl: null });
    expect(readConfig({ DATABASE_URL, DEMO: 'on' }).hasDemos).toBe(true);
    expect(readConfig({ DEMO: 'off' }).hasDemos).toBe(false);
  });

  it('reads every setting', () => {
    expect(
      readConfig({
        HOST: '0.0.0.0',
        PORT: '80',
        DATA_DIR: '/srv/standpoint',
        PUBLIC_URL: 'https://q.example.ac.uk/',
        SOURCE_URL: 'https://git.example/standpoint',
        TRUSTED_PROXIES: '1',
        SESSION_HOURS: '8',
        COMPLETION_HOSTS: 'App.Prolific.com, panel.example:8443,',
        SMTP_URL: 'smtps://me:secret@mail.example',
        MAIL_FROM: 'Standpoint <standpoint@example.ac.uk>',
        LOG_LEVEL: 'debug',
      }),
    ).toMatchObject({
      host: '0.0.0.0',
      port: 80,
      database: { kind: 'embedded', directory: '/srv/standpoint' },
      publicOrigin: 'https://q.example.ac.uk',
      sourceUrl: 'https://git.example/standpoint',
      trustedProxies: 1,
      sessionLifetimeMs: 8 * 3_600_000,
      completionHosts: ['app.prolific.com', 'panel.example:8443'],
      mail: { smtpUrl: 'smtps://me:secret@mail.example', from: 'Standpoint <standpoint@example.ac.uk>' },
      logLevel: 'debug',
    });
  });

  it('writes warnings only where a person watches', () => {
    expect(readConfig({}, true).logLevel).toBe('warn');
    expect(readConfig({ LOG_LEVEL: 'info' }, true).logLevel).toBe('info');
  });

  it.each([
    [{ PORT: '80800' }, 'PORT is "80800"; it must be a whole number from 0 to 65535.'],
    [{ PORT: '4800a' }, 'PORT is "4800a"'],
    [{ PORT: '-1' }, 'PORT is "-1"'],
    [{ DEMO: 'yes' }, 'DEMO is "yes"; it must be one of on, off.'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud"'],
    [{ COMPLETION_HOSTS: 'https://panel.example/' }, 'COMPLETION_HOSTS has "https://panel.example/"'],
    [{ COMPLETION_HOSTS: 'a b' }, 'COMPLETION_HOSTS has "a b"'],
    [{ SESSION_HOURS: '0' }, 'SESSION_HOURS is "0"'],
    [{ PUBLIC_URL: 'q.example' }, 'PUBLIC_URL is "q.example"; it must be an origin'],
    [{ PUBLIC_URL: 'https://q.example/path' }, 'PUBLIC_URL is'],
    [{ PUBLIC_URL: 'ftp://q.example' }, 'PUBLIC_URL is'],
    [{ SOURCE_URL: 'ftp://git.example' }, 'SOURCE_URL is "ftp://git.example"; it must be an address'],
    [{ SOURCE_URL: 'javascript:alert(1)' }, 'SOURCE_URL is'],
    [{ TRUSTED_PROXIES: 'all' }, 'TRUSTED_PROXIES is "all"'],
    [{ DATABASE_URL: 'postgres://u@h/d', DATABASE_POOL_SIZE: '1' }, 'DATABASE_POOL_SIZE is "1"'],
    [{ SMTP_URL: 'smtp://mail.example' }, 'MAIL_FROM is ""; with SMTP_URL it must be an address'],
    [{ SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'me' }, 'MAIL_FROM is "me"'],
    [{ SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'q@example.org' }, 'PUBLIC_URL must be too'],
  ])('refuses %o by name', (environment, words) => {
    expect(() => readConfig(environment)).toThrow(
      expect.objectContaining({ name: 'StartRefused', message: expect.stringContaining(words) as string }),
    );
  });

  it('refuses a wrong SMTP_URL without repeating the password in it', () => {
    const refused = () => readConfig({ SMTP_URL: 'http://me:geheim@mail.example' });
    expect(refused).toThrow('SMTP_URL must look like');
    expect(refused).not.toThrow('geheim');
  });

  it('takes an address of its own for migrations, beside DATABASE_URL only', () => {
    const DATABASE_URL = 'postgres://web@db.example/standpoint';
    const MIGRATION_DATABASE_URL = 'postgres://owner@db.example/standpoint';
    expect(readConfig({ DATABASE_URL, MIGRATION_DATABASE_URL }).database).toMatchObject({
      url: DATABASE_URL,
      migrationUrl: MIGRATION_DATABASE_URL,
    });
    expect(() => readConfig({ MIGRATION_DATABASE_URL })).toThrow(
      'MIGRATION_DATABASE_URL is set without DATABASE_URL',
    );
    const wrong = () => readConfig({ DATABASE_URL, MIGRATION_DATABASE_URL: 'owner:geheim@db.example' });
    expect(wrong).toThrow('MIGRATION_DATABASE_URL must look like');
    expect(wrong).not.toThrow('geheim');
  });

  it('refuses a wrong DATABASE_URL without repeating the password in it', () => {
    const refused = () => readConfig({ DATABASE_URL: 'mysql://me:geheim@db.example/x' });
    expect(refused).toThrow('DATABASE_URL must look like');
    expect(refused).not.toThrow('geheim');
  });
});

describe('webAddressOf', () => {
  it.each([
    ['https://git.example/x', 'https://git.example/x'],
    [{ url: 'git+https://git.example/x.git' }, 'https://git.example/x'],
    [{ url: 'git@git.example:x.git' }, null],
    [undefined, null],
  ])('%o is %o', (repository, address) => {
    expect(webAddressOf(repository)).toBe(address);
  });
});
