import { deflateRawSync, gzipSync } from 'node:zlib';
import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import type { PreviewImportResponse } from '../../../server/contract/import.ts';
import { createServices } from '../../../server/services.ts';
import { importOf } from '../../support/an-import.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

/** A zip of one file that unpacks to 100 MB and says it is 10 GB, as an Excel sheet is packed. */
function zipBomb(name: string): Buffer {
  const packed = deflateRawSync(Buffer.alloc(100_000_000));
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(0xfffffffe, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), packed]);
}

const BILLION_LAUGHS = `<?xml version="1.0"?>
<!DOCTYPE lolz [
 <!ENTITY lol "lol">
${Array.from({ length: 9 }, (_, n) => ` <!ENTITY lol${n + 1} "${`&lol${n === 0 ? '' : n};`.repeat(10)}">`).join('\n')}
 <!ENTITY file SYSTEM "file:///etc/passwd">
]>
<study><title>&file;</title><statement>&lol9;</statement></study>`;

eachDatabase('files that are made to do harm', (database) => {
  const services = createServices(database);
  let app: Express;
  let cookie: string;

  beforeAll(async () => {
    app = testApp(services);
    ({ cookie } = await aSignedInResearcher(services));
  });

  const post = (path: string, name: string, bytes: Uint8Array | string) =>
    request(app)
      .post(path)
      .set('Cookie', cookie)
      .send(importOf({ [name]: bytes }));

  it.each([
    ['a zip bomb', 'study.zip', zipBomb('sorts.csv'), 'file-'],
    [
      'a zip bomb that calls itself a table',
      'sorts.csv',
      zipBomb('../../../../tmp/sorts.csv'),
      'file-binary',
    ],
    ['an Excel sheet of zeros', 'sorts.xlsx', zipBomb('xl/worksheets/sheet1.xml'), 'file-'],
    ['a gzip bomb', 'sorts.csv', gzipSync(Buffer.alloc(100_000_000, 'a')), 'file-binary'],
    ['an XML bomb', 'study.xml', BILLION_LAUGHS, 'file-'],
    ['an XML bomb that calls itself a table', 'sorts.csv', BILLION_LAUGHS, ''],
    ['an XML bomb that calls itself a PQMethod file', 'sorts.dat', BILLION_LAUGHS, ''],
  ])('%s is refused as it lies there, nothing of it unpacked', async (_what, name, bytes, code) => {
    const before = process.memoryUsage().rss;
    const preview = await post('/api/imports/preview', name, bytes);
    expect(preview.status).toBe(200);
    const { findings, qSortCount } = preview.body as PreviewImportResponse;
    expect(qSortCount).toBe(0);
    const fatal = findings.filter(({ isFatal }) => isFatal);
    expect(fatal.length).toBeGreaterThan(0);
    expect(fatal.map((finding) => finding.code).join()).toMatch(new RegExp(`^${code}`));
    expect(JSON.stringify(preview.body)).not.toMatch(/lollol|root:/);
    const stored = await post('/api/imports', name, bytes);
    expect([stored.status, (stored.body as { error: { code: string } }).error.code]).toEqual([
      422,
      'import-faulty',
    ]);
    // One unpacking alone would take 100 MB.
    expect(process.memoryUsage().rss - before).toBeLessThan(90_000_000);
  });

  it('more than may be sent is refused unread', async () => {
    const bytes = Buffer.alloc(16_000_000, 'a,1\n');
    const res = await post('/api/imports/preview', 'sorts.csv', bytes);
    expect([res.status, (res.body as { error: { code: string } }).error.code]).toEqual([
      413,
      'request-too-large',
    ]);
  });
});
