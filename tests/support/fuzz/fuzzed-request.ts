import fc from 'fast-check';
import { toJSONSchema } from 'zod/v4/core';
import type { RouteDescription } from '../../../server/contract/route-description.ts';
import { HOSTILE_STRINGS } from '../hostile-strings.ts';
import type { Asking, FuzzWorld } from './fuzz-world.ts';
import { mutated } from './mutated.ts';
import { schemaArbitrary } from './schema-arbitrary.ts';
import type { RawRequest } from './sent-request.ts';

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';
const OTHER_METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'];
const STRANGE_TYPES = [
  ...[JSON_TYPE, FORM_TYPE, 'text/plain', 'multipart/form-data; boundary=x', 'application/xml', ''],
  ...['application/json; charset=utf-16', 'application/json; charset=x', 'application/json;;;=', 'a'],
];
/** Bodies that are no value of any schema: cut off, not UTF-8, of another format, or made to confuse a parser. */
const STRANGE_BODIES: readonly (string | Uint8Array)[] = [
  ...[
    '',
    '{',
    '[',
    'null',
    '""',
    '0',
    '{"a":',
    '{"__proto__":{"isAdmin":true}}',
    '{"a":1,"a":2}',
    '\uFEFF{}',
  ],
  ...[
    '['.repeat(30_000),
    '{"a":'.repeat(30_000),
    'a[b][c]=1&a[b]=2&a=3',
    '&=&==&%',
    'a=%ff%00&b=%',
    '&'.repeat(3000),
  ],
  '--x\r\nContent-Disposition: form-data; name="a\0"; filename="../../x"\r\n\r\n<script>\r\n--x--\r\n',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
  new Uint8Array([0xff, 0xfe, 0x7b, 0x00]),
  new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
  new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]),
];
const STRANGE_HEADERS: readonly Readonly<Record<string, string>>[] = [
  { Cookie: 'standpoint=%; standpoint-sort=%ff; =; ;;' },
  { Cookie: `standpoint=${'x'.repeat(4000)}` },
  { Cookie: 'standpoint=__proto__; standpoint=%00; standpoint-sort=%00' },
  { 'Content-Encoding': 'gzip' },
  { 'Content-Encoding': 'br, gzip' },
  { 'Content-Encoding': 'x-own' },
  { Origin: 'null' },
  { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
  { 'X-Forwarded-For': '\u00ff, ::ffff:1.2.3.4, fe80::1%eth0, %00' },
  { 'X-Forwarded-Proto': 'javascript', 'X-Forwarded-Host': 'evil.example' },
  { 'Accept-Language': 'x'.repeat(2000), Accept: 'application/xml;q=9' },
  { 'If-None-Match': '*', 'If-Modified-Since': 'never', Range: 'bytes=5-1,0-' },
  { 'X-HTTP-Method-Override': 'DELETE' },
  { Host: 'evil.example:99999' },
  { 'Accept-Encoding': 'identity;q=0, *;q=0' },
];

/** Those who may most come most often, or little would be accepted. */
const ASKING: readonly Asking[] = [
  ...(['owner', 'owner', 'owner', 'owner', 'editor', 'editor'] as const),
  ...(['analyst', 'interviewer', 'reader', 'stranger', 'participant', 'nobody'] as const),
];

/** A request with what it is meant as, for the words of a failure. */
export interface FuzzedRequest extends RawRequest {
  readonly asking: Asking;
}

/** Requests to one route: good ones, bad ones, and ones that are none, by anybody. */
export function fuzzedRequests(route: RouteDescription, world: FuzzWorld): fc.Arbitrary<FuzzedRequest> {
  const isForm = !route.path.startsWith('/api/');
  const asking = fc.constantFrom(...ASKING);
  const method = often(fc.constant(route.method.toUpperCase()), fc.constantFrom(...OTHER_METHODS));
  const type = often(fc.constant(isForm ? FORM_TYPE : JSON_TYPE), fc.constantFrom(...STRANGE_TYPES));
  const headers = often(fc.constant({}), fc.constantFrom(...STRANGE_HEADERS));
  const parts = {
    asking,
    method,
    type,
    headers,
    target: targets(route, world),
    body: bodies(route, world, isForm),
  };
  return fc
    .tuple(fc.record(parts), fc.ipV4())
    .map(([{ type: sent, headers: strange, ...drawn }, address]) => {
      const cookie = world.cookies[drawn.asking];
      const hasBody = !['GET', 'HEAD', 'OPTIONS'].includes(drawn.method);
      return {
        ...drawn,
        body: hasBody ? drawn.body : null,
        headers: {
          'X-Forwarded-For': address,
          'Sec-Fetch-Site': 'same-origin',
          ...(cookie === null ? {} : { Cookie: cookie }),
          ...(hasBody && sent !== '' ? { 'Content-Type': sent } : {}),
          ...strange,
        },
      };
    });
}

/** Seven times of eight what is right, else what is not. */
function often<Value>(right: fc.Arbitrary<Value>, strange: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 7, arbitrary: right }, { weight: 1, arbitrary: strange });
}

function targets(route: RouteDescription, world: FuzzWorld): fc.Arbitrary<string> {
  const everything = Object.values(world.parameters).flat();
  const segments = route.path.split('/').map((segment) => {
    const name = /^[:*](\w+)(.*)$/.exec(segment);
    if (name === null) return fc.constant(segment);
    const known = world.parameters[name[1]!] ?? everything;
    const wrong = fc.constantFrom(...everything, ...HOSTILE_STRINGS, 'x'.repeat(5000), '%', '%ff', '%c0%80');
    return often(fc.constantFrom(...known).map(encoded), wrong.map(maybeEncoded)).map(
      (value) => value + name[2]!,
    );
  });
  const name = fc.constantFrom('format', 'lang', 'anew', 'receipt', 'next', 'PID', 'a[b]', '__proto__', 'q');
  const value = fc.constantFrom(
    'long',
    'json',
    'de',
    'ar',
    '//evil.example',
    ...everything,
    ...HOSTILE_STRINGS,
  );
  const query = fc
    .array(fc.tuple(name, value.map(encoded)), { maxLength: 3 })
    .map((pairs) => pairs.map((pair) => pair.join('=')).join('&'));
  return fc
    .tuple(fc.tuple(...segments), often(fc.constant(''), query))
    .map(([path, search]) => `${path.join('/')}${search === '' ? '' : `?${search}`}`);
}

/** Percent-encoded, half surrogate pairs too, which encodeURIComponent refuses. */
function encoded(text: string): string {
  return [...Buffer.from(text, 'utf8')].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}

/** As it is where HTTP lets it stand in an address. */
function maybeEncoded(text: string): string {
  return /^[\x21-\x22\x24-\x3e\x40-\x7e]+$/.test(text) ? text : encoded(text);
}

function bodies(
  { method, path, request }: RouteDescription,
  world: FuzzWorld,
  isForm: boolean,
): fc.Arbitrary<string | Uint8Array | null> {
  const strange = fc.constantFrom<string | Uint8Array>(...STRANGE_BODIES);
  if (request === undefined) return often(fc.constant(null), strange);
  const schema = toJSONSchema(request, { io: 'input', unrepresentable: 'any' });
  const fromSchema = schemaArbitrary(schema, world.keys);
  const examples = world.examples[`${method} ${path}`] ?? [];
  const right = examples.length === 0 ? fromSchema : fc.oneof(fromSchema, fc.constantFrom(...examples));
  const written = fc
    .oneof(right, mutated(right))
    .map((value) => (isForm ? asForm(value) : JSON.stringify(value)));
  return often<string | Uint8Array | null>(written, strange);
}

/** Fields of a form; what is no text is written as a form would write it. */
function asForm(value: unknown): string {
  if (typeof value !== 'object' || value === null) return encoded(String(value));
  const fields = Object.entries(value).flatMap(([name, field]) =>
    (Array.isArray(field) ? field.slice(0, 2000) : [field]).map((each) => {
      const text = typeof each === 'string' ? each : JSON.stringify(each);
      return `${encoded(name)}=${encoded(text)}`;
    }),
  );
  return fields.join('&');
}
