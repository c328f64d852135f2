import { Router, type CookieOptions, type Request } from 'express';
import { codePagePath, providerPagePath, providerReturnPath } from '../contract/account.ts';
import { AppError } from '../errors.ts';
import type { Services } from '../services.ts';
import { beginProviderSignIn, finishProviderSignIn } from '../usecases/provider-sign-in.ts';
import { cookieValue } from './cookie-value.ts';
import { landingPath } from './landing-path.ts';
import { publicOriginOf } from './public-origin.ts';
import { browserOf, requireResearcher, researcherOf, setSessionCookie } from './sessions.ts';
import type { HttpSettings } from './settings.ts';

/** Signing in through an identity provider. Both are GET: the CSP lets no form lead to another site. */
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
      linker: req.query['link'] === 'yes' ? linkerOf(req) : null,
      invitationToken: typeof invitation === 'string' ? invitation : null,
      returnAddress: publicOriginOf(req, settings) + providerReturnPath,
    });
    res.cookie(cookieName, begun.token, { ...options, expires: begun.expiresAt });
    res.redirect(303, begun.address);
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

/** Whoever is signed in links an account, by a link on our own page and no other site's. */
function linkerOf(req: Request) {
  const researcher = requireResearcher(req);
  if (req.get('sec-fetch-site') === 'same-origin') return researcher;
  throw new AppError('origin-refused', 'an account is linked from the account page only');
}
