import type { Request } from 'express';
import { AppError } from '../errors.ts';
import type { HttpSettings } from './settings.ts';

/**
 * What links that leave this server begin with: the operator's PUBLIC_URL, else the address asked for.
 *
 * @throws {AppError} `request-malformed` if the request names no address that a link could lead to.
 */
export function publicOriginOf(req: Request, { publicOrigin }: HttpSettings): string {
  const origin = publicOrigin ?? `${req.protocol}://${req.host}`;
  if (URL.canParse(origin)) return origin;
  throw new AppError('request-malformed', 'the Host of the request is no address', 'Host');
}
