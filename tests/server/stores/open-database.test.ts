import { describe, expect, inject, it } from 'vitest';
import { openDatabase } from '../../../server/stores/open-database.ts';
import { fakePostgres } from '../../support/fake-postgres.ts';
import { freePort } from '../../support/postgres-cluster.ts';

const open = (url: string) => openDatabase({ kind: 'postgresql', url, poolSize: 2 });
const refusal = (words: string | RegExp) =>
  expect.objectContaining({
    name: 'StartRefused',
    message: expect.stringMatching(words) as string,
  }) as Error;

describe('openDatabase on a server', () => {
  it('says that nobody answers, without repeating the password', async () => {
    const port = await freePort();
    const refused = open(`postgres://me:geheim@127.0.0.1:${port}/standpoint`);
    await expect(refused).rejects.toThrow(
      refusal(/^the database of DATABASE_URL cannot be opened: .*ECONNREFUSED/),
    );
    await expect(refused).rejects.not.toThrow('geheim');
  });

  it('refuses a server older than PostgreSQL 15', async () => {
    const old = await fakePostgres({ name: '14.9 (Debian)', number: '140009' });
    await expect(open(old.url)).rejects.toThrow(
      refusal('DATABASE_URL is PostgreSQL 14.9 \\(Debian\\); version 15 or newer is needed'),
    );
    old.close();
    const oldest = await fakePostgres({ name: '15.0', number: '150000' });
    await (await open(oldest.url)).close();
    oldest.close();
  });

  it.skipIf(inject('postgres') === null)('says that the database is not there', async () => {
    const url = new URL(inject('postgres')?.url ?? '');
    url.pathname = '/nowhere';
    await expect(open(url.href)).rejects.toThrow(refusal('database "nowhere" does not exist'));
  });
});
