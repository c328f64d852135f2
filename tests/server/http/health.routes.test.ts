import { createServer } from 'node:net';
import { once } from 'node:events';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { createServices } from '../../../server/services.ts';
import { poolDatabase } from '../../../server/stores/pool-database.ts';
import { freePort } from '../../support/postgres-cluster.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

eachDatabase('health', (database) => {
  const app = testApp(createServices(database));

  it('is alive and ready while the database answers', async () => {
    await request(app).get('/health/live').expect(200, { status: 'ok' });
    await request(app).get('/health/ready').expect(200, { status: 'ok' });
  });
});

describe('health without a database', () => {
  const appOn = (port: number) =>
    testApp(
      createServices(poolDatabase('postgresql', { host: '127.0.0.1', port, user: 'x', database: 'x' })),
    );

  it('is alive but not ready when nobody listens', async () => {
    const app = appOn(await freePort());
    await request(app).get('/health/live').expect(200, { status: 'ok' });
    await request(app).get('/health/ready').expect(503, { status: 'unavailable' });
  });

  it('says that it is not ready while the database hangs, and does not wait for it', async () => {
    const events: string[] = [];
    const silent = createServer((socket) => {
      events.push('asked');
      socket.once('close', () => events.push('given up'));
    }).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const address = silent.address();
    const app = appOn(typeof address === 'object' ? (address?.port ?? 0) : 0);
    await request(app).get('/health/ready').expect(503, { status: 'unavailable' });
    // The database itself is waited for longer (CONNECTION_WAIT_MS).
    expect(events).toEqual(['asked']);
    silent.close();
  });

  it('answers 503 in the product’s words and with Retry-After to everything that needs the database', async () => {
    const app = appOn(await freePort());
    const res = await request(app).get('/api/me').set('Cookie', 'standpoint=x').expect(503);
    expect(res.body).toMatchObject({ error: { code: 'database-unavailable' } });
    expect(res.headers['retry-after']).toBe('2');
    const page = await request(app).get('/sign-in').set('Cookie', 'standpoint=x').expect(503);
    expect(page.text).toContain('Not available just now');
  });
});
