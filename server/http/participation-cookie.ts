import type { Request, Response } from 'express';
import { cookieValue } from './cookie-value.ts';
import type { HttpSettings } from './settings.ts';

/** Longer than a break, shorter than a term. */
const LIFETIME_MS = 30 * 86_400_000;

/**
 * The sort that was begun in this browser: the token of its personal link, in a cookie that only this study's pages
 * are sent. It offers to go on; it never chooses for whoever sits there now.
 */
export function rememberedToken(req: Request, settings: HttpSettings): string | null {
  return cookieValue(req, cookieName(settings));
}

/** Remember a sort; the one begun here before is forgotten, and its personal link stays as good as it was. */
export function rememberToken(res: Response, settings: HttpSettings, slug: string, token: string): void {
  res.cookie(cookieName(settings), token, {
    httpOnly: true,
    sameSite: 'lax',
    path: `/s/${slug}`,
    secure: isHttps(settings),
    maxAge: LIFETIME_MS,
  });
}

/** Forget a sort that is gone. */
export function forgetToken(res: Response, settings: HttpSettings, slug: string): void {
  res.clearCookie(cookieName(settings), { path: `/s/${slug}`, secure: isHttps(settings) });
}

/** `__Host-` would insist on the path `/`, where other studies' pages could read it. */
function cookieName(settings: HttpSettings): string {
  return isHttps(settings) ? '__Secure-standpoint-sort' : 'standpoint-sort';
}

function isHttps({ publicOrigin }: HttpSettings): boolean {
  return publicOrigin?.startsWith('https:') ?? false;
}
