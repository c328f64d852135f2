import request from 'supertest';
import { expect, it } from 'vitest';
import { createServices } from '../../../server/services.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

const ours = 'http://q.example:4800';

eachDatabase('the origin check', (database) => {
  const services = createServices(database);
  const app = testApp(services);
  const post = (path: string, headers: Record<string, string>) =>
    request(app)
      .post(path)
      .set({ Host: 'q.example:4800', ...headers });
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' };

  it.each([
    ['our own origin', { Origin: ours }],
    ['our own page', { Origin: ours, 'Sec-Fetch-Site': 'same-origin' }],
    ['no Origin, as a program sends it', {}],
    ['no Origin but our own page', { 'Sec-Fetch-Site': 'same-origin' }],
  ])('lets JSON pass from %s', async (_whose, headers) => {
    await post('/api/sign-out', headers).expect(200);
  });

  it.each([
    ['another site', { Origin: 'https://evil.example' }],
    ['a neighbour', { Origin: 'http://other.q.example:4800' }],
    ['another port', { Origin: 'http://q.example:4801' }],
    ['another scheme', { Origin: 'https://q.example:4800' }],
    ['a name that begins like ours', { Origin: 'http://q.example:4800.evil.example' }],
    ['a sandbox', { Origin: 'null' }],
    ['another site that hides its origin', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a neighbour that hides its origin', { 'Sec-Fetch-Site': 'same-site' }],
  ])('refuses JSON from %s', async (_whose, headers) => {
    const res = await post('/api/sign-out', headers);
    expect(res.status).toBe(403);
    expect(res.body).toMatchObject({ error: { code: 'origin-refused' } });
  });

  it.each([
    ['our own page', { Origin: ours }],
    ['our own page without an Origin', { 'Sec-Fetch-Site': 'same-origin' }],
    ['our own page with an Origin withheld', { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }],
  ])('lets a form pass from %s', async (_whose, headers) => {
    await post('/sign-in', { ...form, ...headers })
      .send('email=a')
      .expect(400);
  });

  it.each([
    ['nobody knows where', {}],
    ['a sandbox', { Origin: 'null' }],
    ['another site', { Origin: 'https://evil.example' }],
    ['another site that withholds its origin', { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }],
    ['the address bar', { 'Sec-Fetch-Site': 'none' }],
  ])('refuses a form from %s, in words', async (_whose, headers) => {
    const res = await post('/sign-in', { ...form, ...headers }).send('email=a');
    expect(res.status).toBe(403);
    expect(res.type).toBe('text/html');
  });

  it('does not ask about what changes nothing', async () => {
    await request(app).get('/api/me').set('Origin', 'https://evil.example').expect(200);
  });

  it('knows the address that the operator set, and no other', async () => {
    const proxied = testApp(services, { publicOrigin: 'https://q.example', trustedProxies: 1 });
    const postFrom = (origin: string) => request(proxied).post('/api/sign-out').set('Origin', origin);
    await postFrom('https://q.example').expect(200);
    await postFrom('http://q.example').expect(403);
    await postFrom('http://127.0.0.1').expect(403);
  });

  it('believes a proxy only as far as it was told to', async () => {
    const forwarded = { Origin: 'https://q.example:4800', 'X-Forwarded-Proto': 'https' };
    await post('/api/sign-out', forwarded).expect(403);
    await request(testApp(services, { trustedProxies: 1 }))
      .post('/api/sign-out')
      .set({ Host: 'q.example:4800', ...forwarded })
      .expect(200);
  });
});
