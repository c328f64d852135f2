import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { AnalysisError } from '../../analysis/index.ts';
import { APP_ERRORS, AppError, type AppErrorCode } from '../errors.ts';
import type { Problem } from '../contract/problem.ts';
import { loggedError } from '../logged-error.ts';
import { languageOfVisitor } from './language-of-visitor.ts';
import { isApi } from './is-api.ts';
import { sendPage } from './pages.ts';
import type { HttpSettings } from './settings.ts';

interface Refusal {
  readonly status: number;
  readonly error: Problem['error'];
  readonly retryAfterSeconds?: number | undefined;
}

/** Whatever no route answered. */
export const notFound: RequestHandler = (req) => {
  throw new AppError(
    'not-found',
    isApi(req) ? `nothing answers ${req.method} here` : 'there is no such page',
  );
};

/** Every error becomes one answer: JSON for programs, a page for people. Only bugs are logged with their stack. */
export function errorHandler({ assets, logger }: HttpSettings): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const refusal = refusalOf(error);
    if (refusal.status >= 500) {
      const cause = error instanceof AppError ? error.cause : error;
      logger.error({ requestId: req.requestId, err: loggedError(cause) }, 'request failed');
    }
    if (res.headersSent) {
      next(error);
      return;
    }
    if (refusal.retryAfterSeconds !== undefined) res.set('Retry-After', String(refusal.retryAfterSeconds));
    answer(req, res, refusal, assets);
  };
}

function answer(
  req: Request,
  res: Response,
  { status, error }: Refusal,
  assets: HttpSettings['assets'],
): void {
  res.set('Cache-Control', 'no-store');
  if (isApi(req)) res.status(status).json({ error } satisfies Problem);
  else if (isParticipants(req)) {
    const language = languageOfVisitor(req, null);
    sendPage(res, assets, { page: 'participant-problem', status, code: error.code, language }, status);
  } else sendPage(res, assets, { page: 'problem', status, message: error.message }, status);
}

/** Pages of a study: whoever opens them need not read English. */
function isParticipants(req: Request): boolean {
  return req.path.startsWith('/s/');
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof AppError) {
    const { code, message, field, retryAfterSeconds } = error;
    return {
      status: APP_ERRORS[code],
      error: { code, message, ...(field === undefined ? {} : { field }) },
      retryAfterSeconds,
    };
  }
  if (error instanceof AnalysisError) {
    return { status: 422, error: { code: error.code, message: error.message } };
  }
  return refusalOfFramework(error);
}

/** Express and its body parsers throw errors with a status of their own. */
function refusalOfFramework(error: unknown): Refusal {
  const status = error instanceof Error && 'status' in error ? error.status : 500;
  if (status === 413) return refusal('request-too-large', 'the request is larger than this server takes');
  if (status === 415) {
    return refusal('content-type-refused', 'the encoding of the request is not one this server reads');
  }
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return refusal('request-malformed', 'the request cannot be read');
  }
  return refusal('internal', 'something went wrong on our side; nothing was half stored');
}

function refusal(code: AppErrorCode, message: string): Refusal {
  return { status: APP_ERRORS[code], error: { code, message } };
}
