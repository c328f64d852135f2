import { pino } from 'pino';
import request from 'supertest';
import { expect, it } from 'vitest';
import { createServices } from '../../../server/services.ts';
import { newSecret } from '../../../server/secrets.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

eachDatabase('the log', (database) => {
  let written = '';
  const logger = pino({ level: 'debug' }, { write: (line: string) => (written += line) });
  const app = testApp(createServices(database), { logger });
  const lines = () =>
    written
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('has one line a request, with what an operator needs', async () => {
    written = '';
    const res = await request(app).get('/api/me');
    expect(lines()).toMatchObject([
      {
        method: 'GET',
        path: '/api/me',
        status: 200,
        requestId: res.headers['x-request-id'],
        msg: 'answered',
      },
    ]);
  });

  it('holds nothing that opens anything, and nothing that anybody typed', async () => {
    written = '';
    const token = newSecret();
    const secrets = [
      token,
      'ada@example.org',
      'several words in a row',
      'PROLIFIC',
      'cookie-value',
      '127.0.0.1',
    ];
    await request(app).get(`/set-up/${token}`);
    await request(app).get(`/s/some-study/p/${token}?id=PROLIFIC`);
    await request(app).get(`/api/participations/${token}`);
    await request(app).get(`/mistyped/${token}`);
    await request(app).get('/api/me').set('Cookie', 'standpoint=cookie-value');
    await request(app)
      .post('/sign-in')
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send({ email: 'ada@example.org', password: 'several words in a row' });
    await request(app)
      .post(`/api/participations/${token}/q-sorts`)
      .send({ reason: 'several words in a row' });
    expect(lines().length).toBeGreaterThanOrEqual(7);
    for (const secret of secrets) expect(written).not.toContain(secret);
    expect(lines()[0]).toMatchObject({ path: '/set-up/(secret)', status: 404 });
  });
});
