import type { Request, RequestHandler } from 'express';
import { AppError } from '../errors.ts';
import { isApi } from './is-api.ts';
import type { HttpSettings } from './settings.ts';

const CHANGES_NOTHING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuse what another site makes a browser send. Every request that may change something has to come from our own
 * origin. Under /api/ it must be JSON, which no foreign form can send, and a missing Origin is let pass for
 * programs that are not browsers. A form post has no such mark: there the browser must say that it is ours.
 */
export function originCheck(settings: HttpSettings): RequestHandler {
  return (req, _res, next) => {
    if (!CHANGES_NOTHING.has(req.method)) {
      if (isApi(req)) refuseOtherThanJson(req);
      refuseForeign(req, settings);
    }
    next();
  };
}

function refuseForeign(req: Request, settings: HttpSettings): void {
  if (isOurs(req, settings)) return;
  throw new AppError(
    'origin-refused',
    'the request does not come from a page of this site; if it does, the operator should check PUBLIC_URL',
  );
}

function isOurs(req: Request, { publicOrigin }: HttpSettings): boolean {
  const origin = req.get('origin');
  const site = req.get('sec-fetch-site');
  const isMissing = origin === undefined || origin === 'null';
  if (!isMissing) return origin === (publicOrigin ?? `${req.protocol}://${req.host}`);
  if (site !== undefined) return site === 'same-origin';
  return isApi(req) && origin === undefined;
}

function refuseOtherThanJson(req: Request): void {
  const hasBody = req.get('transfer-encoding') !== undefined || Number(req.get('content-length') ?? 0) > 0;
  const type = req.get('content-type');
  if (!hasBody && type === undefined) return;
  if (/^application\/json\s*(;|$)/i.test(type ?? '')) return;
  throw new AppError('content-type-refused', 'send the body as application/json');
}
