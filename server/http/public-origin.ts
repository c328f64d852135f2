import type { Request } from 'express';
import type { HttpSettings } from './settings.ts';

/** What links that leave this server begin with: the operator's PUBLIC_URL, else the address asked for. */
export function publicOriginOf(req: Request, { publicOrigin }: HttpSettings): string {
  return publicOrigin ?? `${req.protocol}://${req.host}`;
}
