import type { Request, Response } from 'express';
import { cookieValue } from './cookie-value.ts';
import type { HttpSettings } from './settings.ts';

/** What this browser was given for the password of a share; only that share's addresses are sent it. */
export function sharePassOf(req: Request, settings: HttpSettings): string | null {
  return cookieValue(req, cookieName(settings));
}

/** Let the browser keep it. */
export function keepSharePass(
  res: Response,
  settings: HttpSettings,
  { token, pass, expiresAt }: { readonly token: string; readonly pass: string; readonly expiresAt: Date },
): void {
  res.cookie(cookieName(settings), pass, {
    httpOnly: true,
    sameSite: 'lax',
    path: `/r/${encodeURIComponent(token)}`,
    secure: isHttps(settings),
    expires: expiresAt,
  });
}

/** `__Host-` would insist on the path `/`, where one share's pass would be sent to every other. */
function cookieName(settings: HttpSettings): string {
  return isHttps(settings) ? '__Secure-standpoint-share' : 'standpoint-share';
}

function isHttps({ publicOrigin }: HttpSettings): boolean {
  return publicOrigin?.startsWith('https:') ?? false;
}
