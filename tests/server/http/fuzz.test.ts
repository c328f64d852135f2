import type { Server } from 'node:http';
import type { Express } from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROUTES } from '../../../server/contract/routes.ts';
import { createServices } from '../../../server/services.ts';
import { aFuzzWorld, type FuzzWorld } from '../../support/fuzz/fuzz-world.ts';
import { fuzzRoute, listening, type Statuses } from '../../support/fuzz/fuzz-route.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

/** The same requests each time, so that a failure here is one of the change at hand; `npm run proofs` draws others. */
const RUN = {
  seed: Number(process.env['FUZZ_SEED'] ?? 5),
  requests: Number(process.env['FUZZ_REQUESTS'] ?? 8),
};

eachDatabase(`whatever is sent (seed ${RUN.seed})`, (database) => {
  const services = createServices(database);
  const answered: Statuses[] = [];
  let app: Express;
  let server: Server;
  let port: number;
  let world: FuzzWorld | undefined;

  beforeAll(async () => {
    // Behind a proxy, so that each request can come from an address of its own and none is one too many.
    app = testApp(services, { trustedProxies: 1 });
    ({ server, port } = await listening(app));
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each(ROUTES.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s answers as described, and never fails',
    async (_name, route) => {
      const met = world ?? (await aFuzzWorld(services, app));
      world = undefined;
      const { statuses, hasChanged } = await fuzzRoute(port, route, met, RUN);
      answered.push(statuses);
      if (!hasChanged) world = met;
    },
  );

  it('and much of it was good, and much was not', () => {
    const total = (from: number) =>
      answered
        .flatMap((statuses) => [...statuses])
        .reduce((sum, [status, count]) => {
          return sum + (Math.floor(status / 100) === from ? count : 0);
        }, 0);
    expect(answered).toHaveLength(ROUTES.length);
    expect(Math.min(total(2) + total(3), total(4))).toBeGreaterThan((RUN.requests * ROUTES.length) / 5);
    expect(total(5)).toBe(0);
  });
});
