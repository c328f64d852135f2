import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BegunSecondFactor } from '../../../server/contract/account.ts';
import { ROUTES } from '../../../server/contract/routes.ts';
import type { StudyVersionResponse } from '../../../server/contract/study-version.ts';
import { passwordHash } from '../../../server/passwords.ts';
import { createServices } from '../../../server/services.ts';
import type { Queryable } from '../../../server/stores/database.ts';
import { aFuzzWorld, type FuzzWorld } from '../../support/fuzz/fuzz-world.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

const PASSWORD = 'several words in a row';

const SHARED_CODE = 'a code that all share';

const READ = ROUTES.filter(({ method }) => method === 'get');

eachDatabase('What only the server or one person knows', (database) => {
  const services = createServices(database);
  let app: Express;
  let world: FuzzWorld;
  /** As it is stored: hashes, in hexadecimal and base64. */
  let stored: string[];
  /** As it was handed out, to one person. */
  let handedOut: string[];

  beforeAll(async () => {
    app = testApp(services);
    world = await aFuzzWorld(services, app);
    await database.query('update researchers set password_hash = $1', [await passwordHash(PASSWORD)]);
    const studyId = world.parameters['studyId']![0]!;
    const versions = `/api/studies/${studyId}/versions`;
    const { body } = await request(app).get(versions).set('Cookie', world.cookies.owner!);
    await request(app)
      .post(versions)
      .set('Cookie', world.cookies.owner!)
      .send({ basedOn: (body as StudyVersionResponse).studyVersionId, changes: {}, accessCode: SHARED_CODE })
      .expect(201);
    const begun = await request(app)
      .post('/api/account/second-factor')
      .set('Cookie', world.cookies.owner!)
      .send({ password: PASSWORD })
      .expect(201);
    const { secret } = begun.body as BegunSecondFactor;
    stored = await storedHashes(database);
    const { participationToken, receiptCode, invitationToken, shareToken, token } = world.parameters;
    handedOut = [
      ...[SHARED_CODE, ...participationToken!, ...receiptCode!, ...invitationToken!, ...shareToken!],
      ...[...token!, secret],
      ...Object.values(world.cookies).flatMap((cookie) => cookie?.split('=')[1] ?? []),
    ];
  });

  it('is there to be found: sessions, links, receipts, codes, passwords', () => {
    expect(stored.length).toBeGreaterThan(30);
    expect(handedOut.length).toBeGreaterThan(15);
    expect(handedOut.filter((secret) => secret.length < 16)).toEqual([]);
    expect(stored.filter((hash) => hash.startsWith('$argon2id$'))).toHaveLength(2);
  });

  describe.each(READ.map((route) => [route.path, route] as const))(
    'stands in no answer of %s',
    (_, route) => {
      it('whoever asks', async () => {
        const found: string[] = [];
        for (const [asking, cookie] of Object.entries(world.cookies)) {
          const target = route.path.replace(/[:*](\w+)/g, (_all, name: string) => known(name));
          const asked = request(app).get(target);
          if (cookie !== null) void asked.set('Cookie', cookie);
          const { text, body, headers } = await asked;
          const answer = `${text}${JSON.stringify(body)}${JSON.stringify({ ...headers, 'set-cookie': '' })}`;
          // Whoever holds a personal link gets what is theirs with it.
          const theirs = route.path.includes(':participationToken') ? handedOut : [];
          const given = [...theirs, ...handedOut.filter((secret) => `${target} ${cookie}`.includes(secret))];
          const unknown = handedOut.filter((secret) => !given.includes(secret));
          found.push(
            ...[...stored, ...unknown].filter((secret) => answer.includes(secret)).map(() => asking),
          );
        }
        expect(found).toEqual([]);
      });
    },
  );

  const known = (name: string) => world.parameters[name]?.[0] ?? 'x';
});

/** Every hash in the database, as it might be written in an answer; not the audit's own, which its owner is to compare. */
async function storedHashes(db: Queryable): Promise<string[]> {
  const { rows: columns } = await db.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns
      where table_schema = 'public' and data_type = 'bytea' and table_name <> 'audit_entries'`,
  );
  const { rows: readable } = await db.query<{ hash: string | null }>(
    `select password_hash as hash from researchers union select access_code_hash from study_versions`,
  );
  const hashes = readable.map(({ hash }) => hash).filter((hash) => hash !== null);
  for (const { table, column } of columns) {
    const { rows } = await db.query<{ bytes: Buffer }>(
      `select ${column} as bytes from ${table} where ${column} is not null and octet_length(${column}) >= 16`,
    );
    for (const { bytes } of rows) {
      const buffer = Buffer.from(bytes);
      // What came with a file was never handed in: zeros stand for its body.
      if (buffer.every((byte) => byte === 0)) continue;
      hashes.push(buffer.toString('hex'), buffer.toString('base64'), buffer.toString('base64url'));
    }
  }
  return [...new Set(hashes)];
}
