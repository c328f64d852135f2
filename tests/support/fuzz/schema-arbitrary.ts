import fc from 'fast-check';
import { HOSTILE_STRINGS } from '../hostile-strings.ts';

/** A JSON Schema as zod writes it, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Words of the schema that change nothing about which values are drawn. */
const PASSED_OVER = ['$schema', 'contentEncoding', 'description', 'title', 'default', 'format'];
/** Longest text and array that is drawn; longer ones are the mutations' business. */
const LONGEST_TEXT = 300;
const LONGEST_ARRAY = 4;

/** Formats whose patterns look ahead, which no text can be drawn from. */
const FORMATS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  email: fc.emailAddress(),
  'date-time': fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  date: fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(-24).slice(0, 10)),
  uri: fc.webUrl(),
};

/**
 * Values that a schema allows, drawn often where programs break: at the bounds, hostile words, keys that exist.
 *
 * @param knownKeys UUIDs of rows that are in the database.
 * @throws {Error} if the schema says something that is not understood here, so that no part of it is passed over.
 */
export function schemaArbitrary(schema: JsonSchema, knownKeys: readonly string[]): fc.Arbitrary<unknown> {
  const choices = (schema['anyOf'] ?? schema['oneOf']) as JsonSchema[] | undefined;
  if (choices) return fc.oneof(...choices.map((choice) => schemaArbitrary(choice, knownKeys)));
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  if (Array.isArray(schema['type'])) {
    const types = schema['type'] as string[];
    return fc.oneof(...types.map((type) => schemaArbitrary({ ...schema, type }, knownKeys)));
  }
  if (schema['type'] === undefined) {
    onlyKnownWords(schema, []);
    return fc.jsonValue();
  }
  const drawn = BY_TYPE[schema['type'] as string];
  if (drawn) return drawn(schema, knownKeys);
  throw new Error(`the fuzz run does not know the type ${JSON.stringify(schema['type'])}`);
}

type Drawn = (schema: JsonSchema, knownKeys: readonly string[]) => fc.Arbitrary<unknown>;

const BY_TYPE: Readonly<Record<string, Drawn>> = {
  string: strings,
  integer: integers,
  number: numbers,
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  array: arrays,
  object: objects,
};

function strings(schema: JsonSchema, knownKeys: readonly string[]): fc.Arbitrary<string> {
  onlyKnownWords(schema, ['type', 'minLength', 'maxLength', 'pattern']);
  const { minLength = 0, maxLength = LONGEST_TEXT } = schema as { minLength?: number; maxLength?: number };
  if (schema['format'] === 'uuid') {
    const known = knownKeys.length === 0 ? [] : [{ weight: 4, arbitrary: fc.constantFrom(...knownKeys) }];
    return fc.oneof(...known, { weight: 1, arbitrary: fc.uuid() });
  }
  const formatted = FORMATS[String(schema['format'])];
  if (formatted) return formatted;
  const fits = (text: string) => text.length >= minLength && text.length <= maxLength;
  if (typeof schema['pattern'] === 'string') {
    return fc.stringMatching(new RegExp(schema['pattern']), { size: 'small' }).filter(fits);
  }
  const longest = Math.min(maxLength, Math.max(minLength, LONGEST_TEXT));
  const plain = fc.string({ minLength, maxLength: longest, unit: 'grapheme', size: 'small' }).filter(fits);
  const hostile = HOSTILE_STRINGS.filter(fits);
  return hostile.length === 0 ? plain : fc.oneof(plain, fc.constantFrom(...hostile));
}

function integers(schema: JsonSchema): fc.Arbitrary<number> {
  onlyKnownWords(schema, ['type', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']);
  const { min, max } = bounds(schema, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  const edges = [min, max, 0, 1, -1, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1];
  return fc.oneof(
    fc.constantFrom(...edges.filter((edge) => edge >= min && edge <= max)),
    fc.integer({ min: Math.max(min, -20), max: Math.min(max, Math.max(min, 20)) }),
  );
}

function numbers(schema: JsonSchema): fc.Arbitrary<number> {
  onlyKnownWords(schema, ['type', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']);
  const { min, max } = bounds(schema, -Number.MAX_VALUE, Number.MAX_VALUE);
  return fc.double({
    min,
    max,
    noNaN: true,
    minExcluded: 'exclusiveMinimum' in schema,
    maxExcluded: 'exclusiveMaximum' in schema,
  });
}

function bounds(schema: JsonSchema, least: number, most: number): { min: number; max: number } {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema as Record<
    string,
    number | undefined
  >;
  return { min: minimum ?? exclusiveMinimum ?? least, max: maximum ?? exclusiveMaximum ?? most };
}

function arrays(schema: JsonSchema, knownKeys: readonly string[]): fc.Arbitrary<unknown[]> {
  onlyKnownWords(schema, ['type', 'items', 'minItems', 'maxItems']);
  const { minItems = 0, maxItems = LONGEST_ARRAY } = schema as { minItems?: number; maxItems?: number };
  return fc.array(schemaArbitrary(schema['items'] as JsonSchema, knownKeys), {
    minLength: minItems,
    maxLength: Math.min(maxItems, Math.max(minItems, LONGEST_ARRAY)),
  });
}

function objects(schema: JsonSchema, knownKeys: readonly string[]): fc.Arbitrary<object> {
  onlyKnownWords(schema, ['type', 'properties', 'required', 'additionalProperties', 'propertyNames']);
  const properties = (schema['properties'] ?? {}) as Record<string, JsonSchema>;
  const named = fc.record(
    Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [name, schemaArbitrary(property, knownKeys)]),
    ),
    { requiredKeys: (schema['required'] ?? []) as string[] },
  );
  const others = schema['additionalProperties'];
  if (typeof others !== 'object' || others === null) return named;
  const names = (schema['propertyNames'] ?? { type: 'string' }) as JsonSchema;
  const dictionary = fc.dictionary(
    schemaArbitrary(names, knownKeys).map(String),
    schemaArbitrary(others as JsonSchema, knownKeys),
    { maxKeys: LONGEST_ARRAY },
  );
  return fc.tuple(named, dictionary).map(([own, more]) => ({ ...more, ...own }));
}

function onlyKnownWords(schema: JsonSchema, known: readonly string[]): void {
  const strange = Object.keys(schema).filter((word) => !known.includes(word) && !PASSED_OVER.includes(word));
  if (strange.length > 0) throw new Error(`the fuzz run does not know ${strange.join(', ')} in a schema`);
}
