import { Router, type RequestHandler, type Response } from 'express';
import { publishedPagePath, type PublishedResponse } from '../contract/published-viewpoints.ts';
import {
  MakeShareRequest,
  sharedReportPath,
  sharePagePath,
  SharePasswordForm,
  sharePasswordPath,
  SharePasswordRequest,
  sharePath,
  sharesPath,
} from '../contract/share.ts';
import type { Services } from '../services.ts';
import { findShare, noShare, readShared, unlockShare, type SharedReport } from '../usecases/open-share.ts';
import { listShares, makeShare, revokeShare, setSharePassword } from '../usecases/share-report.ts';
import { sendPage } from './pages.ts';
import { parseBody } from './parse-body.ts';
import { uuidParameter } from './path-parameters.ts';
import { publicOriginOf } from './public-origin.ts';
import { readForm } from './read-form.ts';
import { requireResearcher } from './sessions.ts';
import type { HttpSettings } from './settings.ts';
import { keepSharePass, sharePassOf } from './share-cookie.ts';
import { visitorAddress } from './visitor-address.ts';

/** Read-only links to published reports: making them, and what is behind them. */
export function shareRoutes(services: Services, settings: HttpSettings): Router {
  const router = Router();
  makingShares(router, services, settings);
  // Before anything else is found out, and on every verb: a link that opens nothing is answered here.
  router.use(sharePagePath, unlisted, async (req, _res, next) => {
    await findShare(services, req.params['shareToken'] as string);
    next();
  });
  readingShares(router, services, settings);
  router.use('/r', unlisted, () => {
    throw noShare();
  });
  return router;
}

function makingShares(router: Router, services: Services, settings: HttpSettings): void {
  const keyOf = (params: { readonly solutionId: string; readonly shareId: string }) => ({
    solutionId: uuidParameter(params.solutionId),
    shareId: uuidParameter(params.shareId),
  });
  router.get(sharesPath, async (req, res) => {
    const researcher = requireResearcher(req);
    res.json(await listShares(services, researcher, uuidParameter(req.params.solutionId)));
  });
  router.post(sharesPath, async (req, res) => {
    const researcher = requireResearcher(req);
    const request = { ...parseBody(MakeShareRequest, req), origin: publicOriginOf(req, settings) };
    const solutionId = uuidParameter(req.params.solutionId);
    res.status(201).json(await makeShare(services, researcher, solutionId, request));
  });
  router.delete(sharePath, async (req, res) => {
    res.json(await revokeShare(services, requireResearcher(req), keyOf(req.params)));
  });
  router.put(sharePasswordPath, async (req, res) => {
    const researcher = requireResearcher(req);
    const request = parseBody(SharePasswordRequest, req);
    res.json(await setSharePassword(services, researcher, keyOf(req.params), request));
  });
}

function readingShares(router: Router, services: Services, settings: HttpSettings): void {
  const { assets } = settings;
  router.get(sharePagePath, async (req, res) => {
    const { shareToken: token } = req.params;
    const visitor = { token, pass: sharePassOf(req, settings) };
    const shared = await readShared(services, visitor, req.method === 'GET');
    if (shared === null) {
      askForPassword(res, settings, []);
      return;
    }
    sendPage(res, assets, {
      page: 'report',
      report: shared.report,
      address: addressOf(shared, publicOriginOf(req, settings)),
      dataPath: sharedReportPath.replace(':shareToken', encodeURIComponent(token)),
    });
  });
  router.post(sharePagePath, async (req, res) => {
    const { shareToken: token } = req.params;
    const form = readForm(SharePasswordForm, req.body);
    if ('faults' in form) {
      askForPassword(res, settings, form.faults, 400);
      return;
    }
    const { password } = form.values;
    const unlocked = await unlockShare(services, { token, password, address: visitorAddress(req) });
    if (unlocked === 'wrong') {
      askForPassword(res, settings, ['password-not-right'], 401);
      return;
    }
    if (unlocked !== null) keepSharePass(res, settings, { token, ...unlocked });
    res.redirect(303, pagePathOf(token));
  });
  router.get(sharedReportPath, async (req, res) => {
    const { shareToken: token } = req.params;
    const visitor = { token, pass: sharePassOf(req, settings) };
    const shared = await readShared(services, visitor, req.method === 'GET');
    if (shared === null) res.redirect(303, pagePathOf(token));
    else res.json(shared.report satisfies PublishedResponse);
  });
}

/** Nothing behind a link is told to other sites or found by search engines. */
const unlisted: RequestHandler = (_req, res, next) => {
  res.set('Referrer-Policy', 'no-referrer');
  res.set('X-Robots-Tag', 'noindex, nofollow, noarchive');
  next();
};

/**
 * The form, with nothing of the study. Its page keeps the referrer policy of all other pages: under `no-referrer` browsers
 * post a form with `Origin: null`, which is refused where they do not send Sec-Fetch-Site either (plain http). Other sites
 * are told nothing under this policy, too.
 */
function askForPassword(
  res: Response,
  { assets }: HttpSettings,
  faults: readonly string[],
  status = 200,
): void {
  res.set('Referrer-Policy', 'same-origin');
  sendPage(res, assets, { page: 'share-password', faults }, status);
}

/** What is cited: the public address. The link itself opens the report, so it is never cited. */
function addressOf({ publicSlug }: SharedReport, origin: string): string | null {
  return publicSlug === null ? null : origin + publishedPagePath.replace(':slug', publicSlug);
}

function pagePathOf(token: string): string {
  return sharePagePath.replace(':shareToken', encodeURIComponent(token));
}
