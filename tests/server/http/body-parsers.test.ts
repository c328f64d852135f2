import { gzipSync } from 'node:zlib';
import request from 'supertest';
import { expect, it } from 'vitest';
import { createServices } from '../../../server/services.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

const path = '/api/sign-out';

eachDatabase('a request body', (database) => {
  const app = testApp(createServices(database));
  const post = (body: string | Buffer, headers: Record<string, string> = {}, to = path) =>
    request(app)
      .post(to)
      .set({ 'Content-Type': 'application/json', ...headers })
      .serialize((raw: unknown) => raw as string)
      .send(body as string);
  const codeOf = (res: { body: unknown }) => (res.body as { error?: { code?: string } }).error?.code;

  it('is taken when it is JSON', async () => {
    await post('{}').expect(200);
    await request(app).post(path).expect(200);
  });

  it.each([
    ['no JSON', '{"a":'],
    ['no object', '"text"'],
    ['bytes that are no UTF-8 where a key should be', '{\xff}'],
    ['U+0000 in a value', '{"a":{"b":["x\\u0000y"]}}'],
    ['U+0000 in a key', '{"\\u0000":1}'],
    ['half a surrogate pair', '{"a":"\\ud83d"}'],
    ['the halves the wrong way round', '{"a":"\\udc00\\ud83d"}'],
    ['nested 30,000 deep', '['.repeat(30_000) + ']'.repeat(30_000)],
    ['nested 33 deep', '{"a":'.repeat(33) + '1' + '}'.repeat(33)],
  ])('is refused when it is %s', async (_what, body) => {
    const res = await post(body);
    expect(res.status).toBe(400);
    expect(codeOf(res)).toBe('request-malformed');
  });

  it('may hold any real text', async () => {
    await post(JSON.stringify({ a: "👩‍🔬 ‮ {{7*7}} ' -- %0d%0a <script>", b: '\u{10FFFF}' })).expect(200);
  });

  it('is refused when it is too large, also once unpacked', async () => {
    const large = JSON.stringify({ a: 'x'.repeat(1_100_000) });
    const bomb = gzipSync(JSON.stringify({ a: 'x'.repeat(20_000_000) }));
    expect(bomb.length).toBeLessThan(30_000);
    for (const res of [await post(large), await post(bomb, { 'Content-Encoding': 'gzip' })]) {
      expect(res.status).toBe(413);
      expect(codeOf(res)).toBe('request-too-large');
    }
  });

  it('may be larger where files are imported, and no larger there', async () => {
    const files = (bytes: number) => JSON.stringify({ files: 'x'.repeat(bytes) });
    expect(codeOf(await post(files(13_000_000), {}, '/api/imports/preview'))).not.toBe('request-too-large');
    await post(files(15_000_000), {}, '/api/imports/preview').expect(413);
  });

  it.each([
    ['application/x-www-form-urlencoded', 'a=b'],
    ['text/plain', '{}'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/jsonp', '{}'],
  ])('is refused under /api/ as %s, which foreign forms can send', async (type, body) => {
    const res = await post(body, { 'Content-Type': type });
    expect(res.status).toBe(415);
    expect(codeOf(res)).toBe('content-type-refused');
  });

  it('is refused in an encoding this server does not read', async () => {
    const charset = await post('{}', { 'Content-Type': 'application/json; charset=x-user-defined' });
    const packing = await post('{}', { 'Content-Encoding': 'x-own' });
    expect([charset.status, packing.status]).toEqual([415, 415]);
  });

  it.each(['/api/me%00', '/api/me?a=%00', '/api/%ff', '/s/%', '/api/me?a=1&a=%00'])(
    'and the address %s is refused, or read without harm',
    async (address) => {
      const res = await request(app).get(address);
      expect(res.status).toBe(400);
    },
  );
});
