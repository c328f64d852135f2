import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import request from 'supertest';
import { expect, it } from 'vitest';
import { ROUTES } from '../../../server/contract/routes.ts';
import { createServices } from '../../../server/services.ts';
import { newSecret } from '../../../server/secrets.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

/** Names that stand in an address beside what opens it, or open nothing by themselves. */
const OPENS_NOTHING = ['studySlug', 'labComputerId'];

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

  it('says which study a refusal was about', async () => {
    written = '';
    const studyId = randomUUID();
    await request(app).get(`/api/studies/${studyId}/record?format=wide`);
    await request(app).get(`/studies/${studyId}/people/x`);
    expect(lines().map(({ path, status }) => [path, status])).toEqual([
      [`/api/studies/${studyId}/record`, 401],
      [`/studies/${studyId}/people/x`, 200],
    ]);
  });

  const secret = ROUTES.filter(({ access, path }) => access === 'secret' && path.includes(':'));
  it.each(secret.map((route) => [`${route.method} ${route.path}`, route] as const))(
    'blanks what opens %s',
    async (_, { method, path }) => {
      written = '';
      const given = path.replace(/:(\w+)/g, (_whole, name: string) =>
        OPENS_NOTHING.includes(name) ? 'something' : newSecret(),
      );
      await request(app)[method](given).set('Sec-Fetch-Site', 'same-origin');
      const logged = path.replace(/:(\w+)/g, (_whole, name: string) =>
        OPENS_NOTHING.includes(name) ? 'something' : '(secret)',
      );
      // Some say of what opens nothing that there is no such route at all.
      expect(lines()).toHaveLength(1);
      expect([logged, '(no route)']).toContain(lines()[0]!['path']);
    },
  );
});
