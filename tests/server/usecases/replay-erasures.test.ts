import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { openErasureLog, readErasures } from '../../../server/erasure-log.ts';
import { createServices, type Services } from '../../../server/services.ts';
import type { StoredStudy } from '../../../server/stores/study.store.ts';
import { replayErasures } from '../../../server/usecases/replay-erasures.ts';
import { aStudyWithSorts, sixNames, twoFactors } from '../../support/a-solution-to-save.ts';
import { aSorter } from '../../support/a-sorter.ts';
import { backUp } from '../../support/back-up.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase, testDatabase } from '../../support/test-database.ts';
import { wholeDatabase } from '../../support/whole-database.ts';
import { quickDirectory } from '../../support/quick-directory.ts';

const directories: string[] = [];
afterAll(() => {
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
});

function emptyDirectory(): string {
  const directory = quickDirectory('replay');
  directories.push(directory);
  return directory;
}

/** Somebody's sort, with the receipt for it. */
async function aHandedInSort(services: Services, study: StoredStudy) {
  const app = testApp(services);
  const { token, body, view } = await aSorter(app, study);
  const res = await request(app).post(`/api/participations/${token}/q-sorts`).send(body);
  const { receiptCode } = res.body as { receiptCode: string };
  return { participationId: view.participationId, receiptCode };
}

const now = () => new Date('2026-03-01T10:00:00Z');

describe.each(['embedded', 'postgresql'] as const)('a backup that is restored (%s)', (kind) => {
  it.skipIf(kind === 'postgresql' && inject('postgres') === null)(
    'forgets whoever withdrew since, in saved solutions too, once and for all',
    async () => {
      const test = await testDatabase(kind);
      const log = openErasureLog(join(emptyDirectory(), 'erasures.log'));
      const before = createServices(test.database, now, { erasureLog: log });
      const { researcher, cookie } = await aSignedInResearcher(before);
      const study = await aStudyWithSorts(test.database, { ownerId: researcher.researcherId });
      const [leaving, staying] = [await aHandedInSort(before, study), await aHandedInSort(before, study)];
      const saved = await request(testApp(before))
        .post(`/api/studies/${study.studyId}/solutions`)
        .set('Cookie', cookie)
        .send({ ...twoFactors, includedQSorts: [...sixNames, 'P1', 'P2'] });
      expect(saved.status).toBe(201);

      const { backup, database } = await backUp(test);
      const after = createServices(database, now, { erasureLog: log });
      const done = await request(testApp(after))
        .post(`/s/${study.slug}/withdraw`)
        .set('Sec-Fetch-Site', 'same-origin')
        .type('form')
        .send({ receiptCode: leaving.receiptCode, answer: 'withdraw' });
      expect(done.status).toBe(200);
      expect(readErasures(log.file)).toEqual([{ participationId: leaving.participationId, erasedAt: now() }]);

      const restored = await backup.open();
      try {
        const services = createServices(restored.database, now, { erasureLog: log });
        const isThere = async ({ participationId }: { participationId: string }) =>
          (await restored.database.query('select from participations where id = $1', [participationId]))
            .rowCount === 1;
        expect([await isThere(leaving), await isThere(staying)]).toEqual([true, true]);
        const together = await Promise.all(
          [1, 2].map(() => replayErasures(services, readErasures(log.file))),
        );
        expect(together[0]! + together[1]!).toBe(1);
        expect([await isThere(leaving), await isThere(staying)]).toEqual([false, true]);
        const { rows } = await restored.database.query<{ names: string; count: number }>(
          `select jsonb_path_query_array(input, '$.qSorts[*].name')::text as names, withdrawn_count as count
             from solutions`,
        );
        expect(rows).toMatchObject([{ count: 1 }]);
        expect(rows[0]!.names).not.toContain('"P1"');
        expect(rows[0]!.names).toContain('"P2"');
        expect(await replayErasures(services, readErasures(log.file))).toBe(0);
      } finally {
        await restored.remove();
        await database.close();
        await test.remove().catch(() => undefined);
      }
    },
    60_000,
  );
});

eachDatabase('a sort that is withdrawn', (database) => {
  it('stays whole if it cannot be written down that it goes; its person and the operator are told', async () => {
    // A directory stands where the file should be made.
    const log = openErasureLog(join(emptyDirectory(), 'erasures.log'));
    mkdirSync(log.file);
    const services = createServices(database, now, { erasureLog: log });
    const written: string[] = [];
    const logger = pino({ level: 'error' }, { write: (line: string) => written.push(line) });
    const app = testApp(services, { logger });
    const study = await aStudyWithSorts(database, {});
    const { participationId, receiptCode } = await aHandedInSort(services, study);
    const everything = () => wholeDatabase(database, ['rate_limits']);
    const before = await everything();
    const res = await request(app)
      .post(`/s/${study.slug}/withdraw`)
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send({ receiptCode, answer: 'withdraw' });
    expect(res.status).toBe(503);
    expect(res.headers['retry-after']).toBe('300');
    expect(res.text).toContain('Nothing was erased');
    expect(res.text).not.toContain(log.file);
    expect(await everything()).toEqual(before);
    expect(written).toHaveLength(1);
    expect(written[0]).toContain(`the log of erasures ${log.file} cannot be written: EISDIR`);
    expect(written[0]).not.toContain(participationId);

    // As soon as it can be written, the same receipt takes everything away.
    rmSync(log.file, { recursive: true });
    const later = await request(app)
      .post(`/s/${study.slug}/withdraw`)
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send({ receiptCode, answer: 'withdraw' });
    expect(later.status).toBe(200);
    expect(readErasures(log.file)).toEqual([{ participationId, erasedAt: now() }]);
  });
});
