import { toJSONSchema, type $ZodType } from 'zod/v4/core';
import type { RouteDescription } from '../contract/route-description.ts';
import { RefusalSchema, ROUTES } from '../contract/routes.ts';

/** Every route of the contract as an OpenAPI 3.1 document. */
export function openApiDocument(version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of ROUTES) {
    const path = route.path.replace(/[:*](\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Standpoint',
      version,
      description: 'Every route of the server, generated from the contract its programs are checked against.',
    },
    paths,
    components: { schemas: { Problem: jsonSchema(RefusalSchema, 'output') } },
  };
}

function operation({ path, summary, request, responses, refusals = [] }: RouteDescription): object {
  const isForm = !path.startsWith('/api/');
  const parameters = [...path.matchAll(/[:*](\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  return {
    summary,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(request === undefined ? {} : { requestBody: requestBody(request, isForm) }),
    responses: Object.fromEntries([
      ...Object.entries(responses).map(([status, answer]) => [status, response(answer)]),
      ...refusals.map((status) => [String(status), isForm ? response('html') : refused]),
    ]) as Record<string, object>,
  };
}

const refused = {
  description: 'Refused: see docs/errors.md for the codes.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function requestBody(schema: $ZodType, isForm: boolean): object {
  const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
  return { required: true, content: { [type]: { schema: jsonSchema(schema, 'input') } } };
}

function response(answer: RouteDescription['responses'][number]): object {
  if (answer === 'empty') return { description: 'Nothing but headers.' };
  if (answer === 'svg') return { description: 'A picture.', content: { 'image/svg+xml': {} } };
  if (answer === 'script') return { description: 'A script.', content: { 'text/javascript': {} } };
  if (answer === 'manifest')
    return { description: 'A web manifest.', content: { 'application/manifest+json': {} } };
  if (answer === 'html') return { description: 'A page.', content: { 'text/html': {} } };
  return {
    description: 'Answered.',
    content: { 'application/json': { schema: jsonSchema(answer, 'output') } },
  };
}

function jsonSchema(schema: $ZodType, io: 'input' | 'output'): object {
  const shape = toJSONSchema(schema, { io, unrepresentable: 'any' });
  // OpenAPI names the dialect once for the whole document.
  delete shape.$schema;
  return shape;
}
