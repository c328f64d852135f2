import { connect, type AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { limitedServer, TIME_LIMITS } from '../../../server/http/limited-server.ts';
import { createServices } from '../../../server/services.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

const LIMITS = { headersMs: 300, requestMs: 600, keepAliveMs: 300, checkMs: 50 };
const HEAD = 'POST /api/sign-out HTTP/1.1\r\nHost: q.example\r\nContent-Type: application/json\r\n';

eachDatabase('visitors who take their time', (database) => {
  let server: Server;

  beforeAll(async () => {
    server = limitedServer(testApp(createServices(database)), LIMITS);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  /** Send the beginning, then a byte of `dripping` every 20 ms for as long as the connection stands. */
  function slowly(beginning: string, dripping: string): Promise<string> {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    let received = '';
    socket.write(beginning);
    let sent = 0;
    const drip = setInterval(() => socket.write(dripping[sent++ % dripping.length]!), 20);
    socket.on('data', (bytes) => (received += bytes.toString()));
    socket.on('error', () => undefined);
    return new Promise((resolve) =>
      socket.once('close', () => {
        clearInterval(drip);
        resolve(received);
      }),
    );
  }

  it.each([
    ['a request line that never ends', 'GET /', 'x'],
    ['heads that never end', HEAD, 'a: b\r\n'],
    ['a body that never ends', `${HEAD}Content-Length: 100000\r\n\r\n{"a":"`, 'x'],
    ['a body in pieces that never ends', `${HEAD}Transfer-Encoding: chunked\r\n\r\n`, '1\r\nx\r\n'],
  ])('are cut off: %s', async (_what, beginning, dripping) => {
    expect(await slowly(beginning, dripping)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('keep nobody else waiting', async () => {
    const port = (server.address() as AddressInfo).port;
    const slow = Array.from({ length: 200 }, () => slowly(HEAD, 'a: b\r\n'));
    const res = await fetch(`http://127.0.0.1:${port}/health/ready`);
    expect(res.status).toBe(200);
    await Promise.all(slow);
  });

  it('have, on a running server, at most the half minute that is promised', () => {
    expect(TIME_LIMITS.headersMs + TIME_LIMITS.checkMs).toBeLessThanOrEqual(20_000);
    expect(TIME_LIMITS.requestMs).toBeLessThanOrEqual(30_000);
  });
});
