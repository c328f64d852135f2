import { Problem } from '../../server/contract/problem.ts';

/** Every way a request can fail, as one error: refused by the server, not understood, or never answered. */
export class CallError extends Error {
  override readonly name = 'CallError';
  /** A code of docs/errors.md; `no-connection` or `answer-unreadable` where the server gave none. */
  readonly code: string;
  /** HTTP status; 0 where there was no answer. */
  readonly status: number;
  /** What of the request it was about, as the contract names it; undefined: all of it. */
  readonly field: string | undefined;

  constructor(code: string, message: string, status: number, field?: string) {
    super(message);
    this.code = code;
    this.status = status;
    this.field = field;
  }
}

/** A schema of the contract, of whichever zod. */
interface Schema<Answer> {
  safeParse(
    json: unknown,
  ): { readonly success: true; readonly data: Answer } | { readonly success: false; readonly error: Error };
}

interface Call<Answer> {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With its parameters filled in: `pathOf(studyPath, { studyId })`. */
  readonly path: string;
  readonly body?: unknown;
  /** What the answer must be, from the contract. */
  readonly answer: Schema<Answer>;
}

/**
 * The one place that sends a request. The answer is parsed with the contract, so a page never works on something
 * else than it was written for.
 *
 * @throws {CallError} in every other case.
 */
export async function call<Answer>({ method = 'GET', path, body, answer }: Call<Answer>): Promise<Answer> {
  const response = await answered(path, {
    method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const json: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw refusal(response.status, json);
  const parsed = answer.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new CallError('answer-unreadable', parsed.error.message, response.status);
}

async function answered(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    throw new CallError('no-connection', String(error), 0);
  }
}

function refusal(status: number, json: unknown): CallError {
  const problem = Problem.safeParse(json);
  if (!problem.success) return new CallError('answer-unreadable', `status ${status}`, status);
  const { code, message, field } = problem.data.error;
  return new CallError(code, message, status, field);
}

/** A path of the contract with its parameters filled in. */
export function pathOf(template: string, parameters: Readonly<Record<string, string | number>>): string {
  return template.replace(/:(\w+)/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`the path ${template} needs ${name}`);
    return encodeURIComponent(value);
  });
}
