import request from 'supertest';
import { expect, it } from 'vitest';
import { createServices } from '../../../server/services.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

eachDatabase('health', (database) => {
  const app = testApp(createServices(database));

  it('is alive and ready while the database answers', async () => {
    await request(app).get('/health/live').expect(200, { status: 'ok' });
    await request(app).get('/health/ready').expect(200, { status: 'ok' });
  });
});
