import type { CookieOptions, Request, RequestHandler, Response } from 'express';
import { AppError } from '../errors.ts';
import type { Services } from '../services.ts';
import type { Researcher } from '../stores/researcher.store.ts';
import { readSession } from '../usecases/read-session.ts';
import type { AwaitedCode, Browser, StartedSession } from '../usecases/start-session.ts';
import { cookieValue } from './cookie-value.ts';
import { deviceName } from './device-name.ts';
import type { HttpSettings } from './settings.ts';

/**
 * Who is asking. In a route:
 *
 *     const asker = researcherOf(req);        // Researcher | null, for what some may see without signing in
 *     const researcher = requireResearcher(req); // Researcher, or 401 `sign-in-needed`
 *
 * Whether that researcher *may* is decided in the use case, by server/policies.
 */
const researchers = new WeakMap<Request, Researcher>();

/** The researcher signed in in the browser that asks, or null. */
export function researcherOf(req: Request): Researcher | null {
  return researchers.get(req) ?? null;
}

/** The researcher signed in in the browser that asks. @throws {AppError} `sign-in-needed`. */
export function requireResearcher(req: Request): Researcher {
  const researcher = researcherOf(req);
  if (researcher === null) throw new AppError('sign-in-needed', 'please sign in first');
  return researcher;
}

/** Look the cookie up once a request, so that routes can ask without waiting. */
export function sessions(services: Services, settings: HttpSettings): RequestHandler {
  return async (req, _res, next) => {
    const token = sessionToken(req, settings);
    const researcher = token === null ? null : await readSession(services, token);
    if (researcher !== null) researchers.set(req, researcher);
    next();
  };
}

/** What the session cookie holds; null without one. */
export function sessionToken(req: Request, settings: HttpSettings): string | null {
  return cookieValue(req, cookieName(settings));
}

/** The browser that asks, as signing in wants to know of it. */
export function browserOf(req: Request, settings: HttpSettings): Browser {
  return {
    oldToken: sessionToken(req, settings),
    device: deviceName(req.get('user-agent') ?? ''),
    lifetimeMs: settings.sessionLifetimeMs,
  };
}

/** Give the browser its session, or what lets it be asked for a code. */
export function setSessionCookie(
  res: Response,
  settings: HttpSettings,
  { token, expiresAt }: Pick<StartedSession | AwaitedCode, 'token' | 'expiresAt'>,
): void {
  res.cookie(cookieName(settings), token, { ...cookieOptions(settings), expires: expiresAt });
}

/** Take the browser's session away. */
export function clearSessionCookie(res: Response, settings: HttpSettings): void {
  res.clearCookie(cookieName(settings), cookieOptions(settings));
}

/** Over https the name itself makes browsers insist on Secure, Path=/ and no Domain. */
function cookieName(settings: HttpSettings): string {
  return isHttps(settings) ? '__Host-standpoint' : 'standpoint';
}

function cookieOptions(settings: HttpSettings): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps(settings) };
}

function isHttps({ publicOrigin }: HttpSettings): boolean {
  return publicOrigin?.startsWith('https:') ?? false;
}
