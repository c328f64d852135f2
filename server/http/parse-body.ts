import type { Request } from 'express';
import { safeParse, type $ZodType, type output } from 'zod/v4/core';
import { AppError } from '../errors.ts';

/**
 * The request's body as the contract describes it; an unknown field is refused.
 *
 * @throws {AppError} `request-malformed`, naming the first field that is not as it should be.
 */
export function parseBody<Schema extends $ZodType>(schema: Schema, req: Request): output<Schema> {
  const parsed = safeParse(schema, req.body ?? {});
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  if (path.length === 0) throw new AppError('request-malformed', `the request: ${message}`);
  const field = path.map(String).join('.');
  throw new AppError('request-malformed', `${field}: ${message}`, field);
}
