import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { inlineCssHashes } from './pages.ts';
import type { HttpSettings } from './settings.ts';

/**
 * The headers on every answer. Nothing is loaded from anywhere else, nothing inline runs but the pages' own
 * stylesheet, nobody may frame a page. Over plain http neither HSTS nor upgrade-insecure-requests is sent: both
 * would make a server on a laboratory's network unreachable.
 */
export function securityHeaders({ assets, publicOrigin }: HttpSettings): RequestHandler {
  const isSecure = publicOrigin?.startsWith('https:') ?? false;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        manifestSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", ...inlineCssHashes(assets)],
        workerSrc: ["'self'"],
      },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    originAgentCluster: true,
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
    xPoweredBy: true,
  });
}
