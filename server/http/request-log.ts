import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';

declare module 'http' {
  interface IncomingMessage {
    /** Names this request in the log and, as X-Request-Id, in its answer. */
    requestId?: string;
  }
}

/** Names of path parameters that open something for whoever knows them. */
const SECRET_PARAMETER = /token|receipt|code/i;

/**
 * One line a request: method, path, status, milliseconds, request id. No query, no header, no body, no address of
 * the visitor; personal links, set-up links and receipts are blanked in the path, and a path that no route knows
 * may be a mistyped one of these, so it is not written at all.
 */
export function requestLog(logger: Logger): RequestHandler {
  return (req, res, next) => {
    const startedAt = performance.now();
    req.requestId = randomUUID();
    res.set('X-Request-Id', req.requestId);
    res.once('close', () => {
      const line = {
        requestId: req.requestId,
        method: req.method,
        path: loggedPath(req),
        status: res.statusCode,
        ms: Math.round(performance.now() - startedAt),
      };
      if (!res.writableFinished) logger.warn(line, 'the visitor left before the answer was sent');
      else if (res.statusCode >= 500) logger.warn(line, 'could not answer');
      else logger.info(line, 'answered');
    });
    next();
  };
}

function loggedPath(req: Request): string {
  const route = req.route as { path?: unknown } | undefined;
  if (typeof route?.path !== 'string') return '(no route)';
  return route.path.replace(/[:*](\w+)/g, (_whole, name: string) => {
    if (SECRET_PARAMETER.test(name)) return '(secret)';
    const value = req.params[name];
    return Array.isArray(value) ? value.join('/') : (value ?? '');
  });
}
