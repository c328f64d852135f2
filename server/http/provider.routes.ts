import { Router, type CookieOptions } from 'express';
import {
  codePagePath,
  PasswordRequest,
  providerLinkPath,
  providerPagePath,
  providerReturnPath,
  type LinkProviderResponse,
} from '../contract/account.ts';
import type { Services } from '../services.ts';
import { beginLinking, beginProviderSignIn, finishProviderSignIn } from '../usecases/provider-sign-in.ts';
import { cookieValue } from './cookie-value.ts';
import { landingPath } from './landing-path.ts';
import { parseBody } from './parse-body.ts';
import { publicOriginOf } from './public-origin.ts';
import { browserOf, requireResearcher, researcherOf, setSessionCookie } from './sessions.ts';
import type { HttpSettings } from './settings.ts';

/** Signing in through an identity provider, by GET: the CSP lets no form lead to another site. Linking answers where to go. */
export function providerRoutes(services: Services, settings: HttpSettings): Router {
  const isHttps = settings.publicOrigin?.startsWith('https:') ?? false;
  const cookieName = isHttps ? '__Host-standpoint-provider' : 'standpoint-provider';
  // Lax: the provider's answer is a link from another site.
  const options: CookieOptions = { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps };
  const router = Router();
  router.get(providerPagePath, async (req, res) => {
    const { invitation } = req.query;
    const begun = await beginProviderSignIn(services, {
      next: landingPath(req.query['next']),
      linker: null,
      invitationToken: typeof invitation === 'string' ? invitation : null,
      returnAddress: publicOriginOf(req, settings) + providerReturnPath,
    });
    res.cookie(cookieName, begun.token, { ...options, expires: begun.expiresAt });
    res.redirect(303, begun.address);
  });
  router.post(providerLinkPath, async (req, res) => {
    const researcher = requireResearcher(req);
    const { password } = parseBody(PasswordRequest, req);
    const returnAddress = publicOriginOf(req, settings) + providerReturnPath;
    const begun = await beginLinking(services, researcher, { password, next: '/account', returnAddress });
    res.cookie(cookieName, begun.token, { ...options, expires: begun.expiresAt });
    res.json({ address: begun.address } satisfies LinkProviderResponse);
  });
  router.get(providerReturnPath, async (req, res) => {
    res.clearCookie(cookieName, options);
    const { next, signedIn } = await finishProviderSignIn(
      services,
      {
        token: cookieValue(req, cookieName),
        address: new URL(req.originalUrl, publicOriginOf(req, settings)),
        signedIn: researcherOf(req),
      },
      browserOf(req, settings),
    );
    if (signedIn !== null) setSessionCookie(res, settings, signedIn);
    const isAsked = signedIn?.kind === 'code';
    res.redirect(303, isAsked ? `${codePagePath}?next=${encodeURIComponent(next)}` : next);
  });
  return router;
}
