import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { pinoHttp } from 'pino-http';
import type { Logger } from 'pino';

/** Names of path parameters that open something for whoever knows them. */
const SECRET_PARAMETER = /token|receipt|code/i;

/**
 * One line a request: method, path, status, milliseconds, request id. No query, no header, no body, no address of
 * the visitor; personal links, set-up links and receipts are blanked in the path, and a path that no route knows
 * may be a mistyped one of these, so it is not written at all.
 */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId: (_req, res) => {
      const id = randomUUID();
      res.setHeader('X-Request-Id', id);
      return id;
    },
    wrapSerializers: false,
    serializers: {
      req: (req: Request) => ({ id: req.id, method: req.method, path: loggedPath(req) }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode }),
      err: () => undefined,
    },
    customLogLevel: (_req, res) => (res.statusCode >= 500 ? 'warn' : 'info'),
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'answered',
  }) as RequestHandler;
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
