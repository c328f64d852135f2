import type { JsonSchema } from './fuzz/schema-arbitrary.ts';

/** Where a body holds a key, i.e. a UUID or what is called so, e.g. `placements[].statementId`; `reasons{}` for the keys of an object. */
export function keysInSchema(schema: JsonSchema): string[] {
  const found = new Set<string>();
  visit(schema, '');
  return [...found];

  function visit(part: unknown, at: string): void {
    if (typeof part !== 'object' || part === null) return;
    const { format, type, properties, items, propertyNames, ...rest } = part as JsonSchema;
    if (format === 'uuid' || (type === 'string' && at.endsWith('Id'))) found.add(at.replace(/^\./, ''));
    visitEach(properties, (name) => `${at}.${name}`);
    visit(items, `${at}[]`);
    visit(propertyNames, `${at}{}`);
    visit(rest['additionalProperties'], `${at}.*`);
    for (const word of ['anyOf', 'oneOf', 'allOf', 'prefixItems']) visitEach(rest[word], () => at);
  }

  function visitEach(parts: unknown, placeOf: (name: string) => string): void {
    for (const [name, part] of Object.entries(parts ?? {})) visit(part, placeOf(name));
  }
}
