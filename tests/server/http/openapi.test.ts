import type { Express } from 'express';
import request from 'supertest';
import { expect, it } from 'vitest';
import { ROUTES } from '../../../server/contract/routes.ts';
import { createServices } from '../../../server/services.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

interface Layer {
  readonly route?: { readonly path: string | string[]; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle: { readonly stack?: readonly Layer[] };
}

/** `get /api/me` for every route that Express knows. */
function routesOf(layers: readonly Layer[]): string[] {
  return layers.flatMap(({ route, handle }) => {
    if (route === undefined) return routesOf(handle.stack ?? []);
    return [route.path]
      .flat()
      .flatMap((path) => Object.keys(route.methods).map((method) => `${method} ${path}`));
  });
}

eachDatabase('the description of the routes', (database) => {
  const app = testApp(createServices(database));

  it('names every route there is, and no other', () => {
    const { stack } = (app as Express & { router: { stack: readonly Layer[] } }).router;
    const described = ROUTES.map(({ method, path }) => `${method} ${path}`);
    expect(described.toSorted()).toEqual(routesOf(stack).toSorted());
    expect(new Set(described).size).toBe(described.length);
  });

  it('is served as OpenAPI 3.1', async () => {
    const { body } = (await request(app).get('/api/openapi.json').expect(200)) as {
      body: { openapi: string; info: object; paths: Record<string, Record<string, { responses: object }>> };
    };
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toHaveLength(new Set(ROUTES.map(({ path }) => path)).size);
    expect(body.paths['/set-up/{token}']?.['post']).toMatchObject({
      parameters: [{ name: 'token', in: 'path', required: true }],
      requestBody: {
        content: {
          'application/x-www-form-urlencoded': {
            schema: { required: ['name', 'email', 'password'], additionalProperties: false },
          },
        },
      },
      responses: { '303': {}, '400': {}, '429': {} },
    });
    expect(body.paths['/api/me']?.['get']).toMatchObject({
      responses: { '200': { content: { 'application/json': { schema: { type: 'object' } } } } },
    });
  });

  it('refers only to what it has', async () => {
    const { text, body } = (await request(app).get('/api/openapi.json')) as {
      text: string;
      body: { components: { schemas: object } };
    };
    const named = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect(Object.keys(body.components.schemas)).toEqual([...new Set(named)]);
  });
});
