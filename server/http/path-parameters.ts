import { AppError } from '../errors.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A key in an address. What no key can look like belongs to nothing: 404, not a database error. */
export function uuidParameter(value: string): string {
  if (!UUID.test(value)) throw new AppError('not-found', `nothing has the key ${JSON.stringify(value)}`);
  return value;
}

/** An index in an address, from 0, small enough for the database. */
export function indexParameter(value: string): number {
  if (!/^\d{1,4}$/.test(value))
    throw new AppError('not-found', `nothing has the index ${JSON.stringify(value)}`);
  return Number(value);
}
