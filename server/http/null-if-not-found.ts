import { AppError } from '../errors.ts';

/** For pages that say in their own words that there is nothing here; any other error goes on. */
export function nullIfNotFound(error: unknown): null {
  if (error instanceof AppError && error.code === 'not-found') return null;
  throw error;
}
