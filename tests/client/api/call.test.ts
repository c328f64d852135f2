import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { call, CallError, pathOf } from '../../../client/api/call.ts';

const Greeting = z.strictObject({ hello: z.string() });
let server: Server;
let last: { method: string | undefined; type: string | undefined; body: string } | undefined;

/** What the server answers, by path. */
const ANSWERS: Readonly<Record<string, readonly [number, string]>> = {
  '/good': [200, '{"hello":"you"}'],
  '/other': [200, '{"bye":"you"}'],
  '/html': [200, '<p>hello</p>'],
  '/refused': [409, '{"error":{"code":"edited-elsewhere","message":"saved elsewhere"}}'],
  '/broken': [502, 'Bad Gateway'],
};

beforeAll(async () => {
  server = createServer((req, res) => {
    void bodyOf(req).then((body) => {
      last = { method: req.method, type: req.headers['content-type'], body };
      const [status, text] = ANSWERS[req.url ?? ''] ?? [404, ''];
      res.writeHead(status).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // A browser fetches paths of its own site; Node has none.
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => fetch(origin + path, init));
});
afterAll(() => {
  vi.unstubAllGlobals();
  server.close();
});

async function bodyOf(req: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of req) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

async function failure(path: string): Promise<[string, number]> {
  const error = await call({ path, answer: Greeting }).catch((thrown: unknown) => thrown);
  if (!(error instanceof CallError)) throw new Error('the call did not fail as calls fail');
  return [error.code, error.status];
}

describe('call', () => {
  it('gives the answer as the contract has it, and sends JSON', async () => {
    await expect(call({ path: '/good', answer: Greeting })).resolves.toEqual({ hello: 'you' });
    expect(last).toEqual({ method: 'GET', type: undefined, body: '' });
    await call({ method: 'PUT', path: '/good', body: { a: 1 }, answer: Greeting });
    expect(last).toEqual({ method: 'PUT', type: 'application/json', body: '{"a":1}' });
  });

  it.each([
    ['/refused', 'edited-elsewhere', 409],
    ['/other', 'answer-unreadable', 200],
    ['/html', 'answer-unreadable', 200],
    ['/broken', 'answer-unreadable', 502],
  ])('turns the answer of %s into one error with a code', async (path, code, status) => {
    expect(await failure(path)).toEqual([code, status]);
  });

  it('says so when nobody answers', async () => {
    const reached = globalThis.fetch;
    vi.stubGlobal('fetch', () => reached(':1/', {}));
    expect(await failure('/good')).toEqual(['no-connection', 0]);
    vi.stubGlobal('fetch', reached);
  });
});

describe('pathOf', () => {
  it('fills in parameters, escaped', () => {
    expect(pathOf('/api/a/:one/b/:two', { one: 'x/y', two: 3 })).toBe('/api/a/x%2Fy/b/3');
  });

  it('is a fault of the program without one', () => {
    expect(() => pathOf('/api/:one', {})).toThrow('needs one');
  });
});
