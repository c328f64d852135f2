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

/** The route's path with what stood in its places; read from the address, for a refusal forgets the parameters. */
function loggedPath(req: Request): string {
  const route = req.route as { path?: unknown } | undefined;
  if (typeof route?.path !== 'string') return '(no route)';
  const given = req.path.split('/');
  const named = route.path.split('/').map((part, index) => {
    if (!/^[:*]/.test(part)) return part;
    if (SECRET_PARAMETER.test(part)) return '(secret)';
    return part.startsWith('*') ? given.slice(index).join('/') : (given[index] ?? '');
  });
  return named.join('/');
}
