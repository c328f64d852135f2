import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import request from 'supertest';
import { expect, it } from 'vitest';
import { createServices } from '../../../server/services.ts';
import { testApp, testAssets } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

eachDatabase('the browser’s files', (database) => {
  const directory = mkdtempSync(join(tmpdir(), 'standpoint-assets-'));
  const script = `console.log('${'x'.repeat(5000)}');`;
  writeFileSync(join(directory, 'app-0a1b2c.js'), script);
  writeFileSync(join(directory, 'app-0a1b2c.js.br'), brotliCompressSync(script));
  writeFileSync(join(directory, 'app-0a1b2c.js.gz'), gzipSync(script));
  writeFileSync(join(directory, 'face-0a1b2c.woff2'), 'bytes');
  const app = testApp(createServices(database), { assets: { ...testAssets(), directory } });

  it('may be kept for good, as their names change with them', async () => {
    const res = await request(app).get('/assets/app-0a1b2c.js').expect(200);
    expect(res.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(res.headers['content-type']).toMatch(/^text\/javascript/);
  });

  it.each([
    ['br, gzip', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', undefined],
  ])('travel as packed as a browser that takes %s allows', async (accepted, encoding) => {
    const res = await request(app).get('/assets/app-0a1b2c.js').set('Accept-Encoding', accepted).expect(200);
    expect(res.headers['content-encoding']).toBe(encoding);
    expect(res.headers['content-type']).toMatch(/^text\/javascript/);
    expect(res.headers['vary']).toContain('Accept-Encoding');
    if (encoding !== 'br') expect(res.text).toBe(script);
  });

  it('travel as they are where packing gains nothing', async () => {
    const res = await request(app).get('/assets/face-0a1b2c.woff2').set('Accept-Encoding', 'br').expect(200);
    expect(res.headers).not.toHaveProperty('content-encoding');
    expect(res.headers['content-type']).toBe('font/woff2');
  });

  it.each(['/assets/', '/assets/..%2fpackage.json', '/assets/%2e%2e/package.json', '/assets/nothing.js'])(
    'do not include %s',
    async (path) => {
      const res = await request(app).get(path);
      expect(res.status).toBeGreaterThanOrEqual(400);
      expect(res.status).toBeLessThan(500);
      expect(res.headers['cache-control']).toBe('no-store');
    },
  );

  it('are named by the researchers’ app’s page, for each of its addresses', async () => {
    const { app: built } = testAssets();
    for (const path of ['/studies', '/studies/1/analysis', '/import', '/solutions/1']) {
      const res = await request(app).get(path).expect(200);
      expect(res.text).toContain(`<script type="module" src="${built.script}">`);
      expect(res.text).toContain('<div id="root"></div>');
    }
  });
});
