import express from 'express';
import { pino } from 'pino';
import request, { type Response } from 'supertest';
import { describe, expect, it } from 'vitest';
import { createServices } from '../../../server/services.ts';
import { securityHeaders } from '../../../server/http/security-headers.ts';
import { testApp, testAssets } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

function expectHeaders({ headers }: Response): void {
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toMatch(/style-src 'self' ('sha256-[A-Za-z0-9+/=]+' ?)+;/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("form-action 'self'");
  expect(policy).toContain("base-uri 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*|upgrade-insecure-requests/);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
  });
  expect(headers).not.toHaveProperty('x-powered-by');
  expect(headers).not.toHaveProperty('strict-transport-security');
}

eachDatabase('security headers', (database) => {
  const broken = {
    ...database,
    query: () => Promise.reject(new Error('a bug')),
  };
  const app = testApp(createServices(database));
  const brokenApp = testApp(createServices(broken));

  it.each([
    ['a page', '/sign-in', 200],
    ['the app', '/studies', 200],
    ['JSON', '/api/me', 200],
    ['health', '/health/live', 200],
    ['a page that is not there', '/nothing', 404],
    ['JSON that is not there', '/api/nothing', 404],
    ['a file that is not there', '/assets/nothing.js', 404],
    ['an address that cannot be read', '/api/%ff', 400],
  ])('are on %s', async (_what, path, status) => {
    const res = await request(app).get(path);
    expect(res.status).toBe(status);
    expectHeaders(res);
  });

  it('are on a page and on JSON that failed', async () => {
    for (const path of ['/sign-in', '/api/me']) {
      const res = await request(brokenApp).get(path).set('Cookie', 'standpoint=x');
      expect(res.status).toBe(500);
      expectHeaders(res);
    }
  });

  it('let nobody keep what may be about a person', async () => {
    for (const path of ['/health/ready', '/api/me', '/api/nothing', '/sign-in', '/studies', '/nothing']) {
      const res = await request(app).get(path);
      expect(res.headers['cache-control'], path).toBe('no-store');
    }
  });
});

describe('security headers over https', () => {
  it('tell browsers to stay there', async () => {
    const settings = {
      assets: testAssets(),
      logger: pino({ level: 'silent' }),
      publicOrigin: 'https://q.example',
      trustedProxies: 1,
      sessionLifetimeMs: 1,
      completionHosts: [],
      sourceUrl: null,
    };
    const app = express().use(securityHeaders(settings));
    const res = await request(app).get('/');
    expect(res.headers['strict-transport-security']).toBe('max-age=31536000');
  });
});
