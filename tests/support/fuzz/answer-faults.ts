import { safeParse } from 'zod/v4/core';
import { ANALYSIS_ERROR_CODES } from '../../../analysis/errors.ts';
import { Problem } from '../../../server/contract/problem.ts';
import type { RouteDescription } from '../../../server/contract/route-description.ts';
import { ROUTES } from '../../../server/contract/routes.ts';
import { APP_ERRORS } from '../../../server/errors.ts';
import type { RawAnswer, RawRequest } from './sent-request.ts';

const CODES: ReadonlySet<string> = new Set([...Object.keys(APP_ERRORS), ...ANALYSIS_ERROR_CODES]);
/** What any route may be refused before it is reached: unreadable, foreign, too large, of another type. */
const REFUSED_AT_THE_DOOR = [400, 403, 413, 415];
/** Traces of the inside: stacks, files, and what a database says. */
const INSIDE =
  /\n\s+at .+[:(]|node_modules|\.(ts|tsx|js):\d+|syntax error at or near|invalid input syntax|violates .+ constraint|out of range for type|PGlite|ECONN|relation ".+" does not exist|TypeError|RangeError|ReferenceError/;
const HEADERS: readonly (readonly [string, RegExp])[] = [
  ['content-security-policy', /default-src 'none'.*frame-ancestors /],
  ['x-content-type-options', /^nosniff$/],
  // Behind a share link it is stricter.
  ['referrer-policy', /^(same-origin|no-referrer)$/],
  ['cross-origin-opener-policy', /^same-origin$/],
  ['x-request-id', /^[0-9a-f-]{36}$/],
];

/** What is wrong with an answer, in words; empty for a good one, be it a refusal. */
export function answerFaults(sent: RawRequest, answer: RawAnswer): string[] {
  return [
    ...(answer.status >= 500 ? [`status ${answer.status}`] : []),
    ...headerFaults(sent, answer),
    ...(INSIDE.test(answer.text) ? [`the inside shows: ${INSIDE.exec(answer.text)?.[0]}`] : []),
    ...bodyFaults(sent, answer),
  ];
}

function headerFaults({ target }: RawRequest, { headers, status }: RawAnswer): string[] {
  const wrong = HEADERS.filter(([name, pattern]) => !pattern.test(String(headers[name])));
  const isFile = /^\/(assets\/|s\/service-worker\.js)/.test(target) && status < 400;
  return [
    ...wrong.map(([name]) => `${name}: ${String(headers[name])}`),
    ...('x-powered-by' in headers ? ['x-powered-by is sent'] : []),
    ...(isFile || headers['cache-control'] === 'no-store'
      ? []
      : [`cache-control: ${String(headers['cache-control'])}`]),
    ...(/unsafe|\*/.test(String(headers['content-security-policy'])) ? ['a loose policy'] : []),
  ];
}

function bodyFaults(sent: RawRequest, answer: RawAnswer): string[] {
  const { method, target } = sent;
  const { status, text } = answer;
  if (method === 'HEAD' || status === 304) return text === '' ? [] : [`${method} ${status} has a body`];
  // Express answers it with the methods there are.
  if (method === 'OPTIONS' && status === 200) return [];
  const routes = routesAt(method, target);
  const described = routes.flatMap(({ responses }) => {
    const response = responses[status];
    return response === undefined ? [] : [response];
  });
  if (described.some((response) => isAs(response, answer))) return [];
  if (described.length > 0) return [`${status} is not as described: ${text.slice(0, 200)}`];
  if (!mayRefuse(routes, status)) return [`${status} is not described for ${target}`];
  return refusalFaults(sent, answer);
}

function mayRefuse(routes: readonly RouteDescription[], status: number): boolean {
  if (REFUSED_AT_THE_DOOR.includes(status)) return true;
  if (routes.length === 0) return status === 404;
  return routes.some(({ refusals = [] }) => refusals.includes(status));
}

function refusalFaults({ target }: RawRequest, answer: RawAnswer): string[] {
  const isProgram = /^\/(api|health)(\/|$|\?)/.test(target);
  if (!isProgram) return isAs('html', answer) ? [] : ['a refusal that is no page'];
  const problem = safeParse(Problem, json(answer.text)).data;
  if (problem === undefined) return [`a refusal without its shape: ${answer.text.slice(0, 200)}`];
  return CODES.has(problem.error.code) ? [] : [`an unknown code: ${problem.error.code}`];
}

function isAs(response: RouteDescription['responses'][number], { headers, text }: RawAnswer): boolean {
  const type = String(headers['content-type']);
  if (response === 'empty') return true;
  if (response === 'html') return type.startsWith('text/html') && /^<!doctype html>/i.test(text);
  if (response === 'svg') return type.startsWith('image/svg+xml');
  if (response === 'script') return type.includes('javascript');
  if (response === 'manifest') return type.includes('application/manifest+json');
  // Files of the same route, in another format than its JSON.
  if (type.startsWith('text/csv')) return true;
  return type.startsWith('application/json') && safeParse(response, json(text)).success;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The routes of the contract that an address may mean. */
function routesAt(method: string, target: string): RouteDescription[] {
  const path = target.replace(/\?.*$/s, '');
  return ROUTES.filter((route) => {
    const pattern = route.path.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+').replace(/\*\w+/g, '.+');
    return route.method.toUpperCase() === method && new RegExp(`^${pattern}/?$`, 'is').test(path);
  });
}
