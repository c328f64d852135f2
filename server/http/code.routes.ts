import { Router } from 'express';
import { CodeForm, codePagePath } from '../contract/account.ts';
import { signInPagePath } from '../contract/researcher.ts';
import { AppError } from '../errors.ts';
import type { Services } from '../services.ts';
import { finishSignIn, isAskedForCode } from '../usecases/finish-sign-in.ts';
import { landingPath } from './landing-path.ts';
import { sendPage } from './pages.ts';
import { readForm } from './read-form.ts';
import { browserOf, sessionToken, setSessionCookie } from './sessions.ts';
import type { HttpSettings } from './settings.ts';
import { typedFields } from './typed-fields.ts';

/** The second step of signing in, for who has a second factor; works without JavaScript. */
export function codeRoutes(services: Services, settings: HttpSettings): Router {
  const { assets } = settings;
  const router = Router();
  router.get(codePagePath, async (req, res) => {
    const next = landingPath(req.query['next']);
    if (await isAskedForCode(services, sessionToken(req, settings))) {
      sendPage(res, assets, { page: 'code', next, faults: [] });
    } else res.redirect(303, signInWay(next));
  });
  router.post(codePagePath, async (req, res) => {
    const next = landingPath(typedFields(req, ['next']).next);
    const form = readForm(CodeForm, req.body);
    if ('faults' in form) {
      sendPage(res, assets, { page: 'code', next, faults: form.faults }, 400);
      return;
    }
    try {
      const session = await finishSignIn(services, form.values.code, browserOf(req, settings));
      if (session !== null) setSessionCookie(res, settings, session);
      res.redirect(303, session === null ? signInWay(next) : next);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'code-wrong') throw error;
      sendPage(res, assets, { page: 'code', next, faults: ['code-wrong'] }, 401);
    }
  });
  return router;
}

function signInWay(next: string): string {
  return `${signInPagePath}?next=${encodeURIComponent(next)}`;
}
