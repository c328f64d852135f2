import { Router, type Response } from 'express';
import { codePagePath } from '../contract/account.ts';
import {
  mePath,
  setUpPagePath,
  signInPagePath,
  signOutPath,
  SetUpForm,
  SignInForm,
  type MeResponse,
} from '../contract/researcher.ts';
import { AppError } from '../errors.ts';
import type { Services } from '../services.ts';
import { checkSetUpLink, setUpOwner } from '../usecases/set-up-owner.ts';
import { signIn } from '../usecases/sign-in.ts';
import { signOut } from '../usecases/sign-out.ts';
import { HOME, landingPath } from './landing-path.ts';
import { sendPage } from './pages.ts';
import { providerWay } from './provider-way.ts';
import { readForm } from './read-form.ts';
import { browserOf, clearSessionCookie, researcherOf, sessionToken, setSessionCookie } from './sessions.ts';
import type { HttpSettings } from './settings.ts';
import { typedFields } from './typed-fields.ts';
import { visitorAddress } from './visitor-address.ts';

/** Set-up, sign-in and sign-out. The two forms are pages that work without JavaScript. */
export function researcherRoutes(services: Services, settings: HttpSettings): Router {
  const router = Router();
  router.get(mePath, (req, res) => {
    const researcher = researcherOf(req);
    const me = researcher === null ? null : { name: researcher.name, email: researcher.email };
    res.json({ researcher: me } satisfies MeResponse);
  });
  router.post(signOutPath, async (req, res) => {
    const token = sessionToken(req, settings);
    if (token !== null) await signOut(services, token);
    clearSessionCookie(res, settings);
    res.json({ researcher: null } satisfies MeResponse);
  });
  signInPage(router, services, settings);
  setUpPage(router, services, settings);
  return router;
}

function signInPage(router: Router, services: Services, settings: HttpSettings): void {
  const { assets } = settings;
  router.get(signInPagePath, (req, res) => {
    const next = landingPath(req.query['next']);
    const isPasswordSet = req.query['said'] === 'password-set';
    if (researcherOf(req) !== null) res.redirect(303, next);
    else {
      const provider = providerWay(services, next);
      const view = { page: 'sign-in', email: '', next, provider, isPasswordSet, faults: [] } as const;
      sendForm(res, () => sendPage(res, assets, view));
    }
  });
  router.post(signInPagePath, async (req, res) => {
    const { email, next } = typedFields(req, ['email', 'next']);
    const way = { next: landingPath(next), provider: providerWay(services, landingPath(next)) };
    const view = { page: 'sign-in', email, ...way, isPasswordSet: false } as const;
    const form = readForm(SignInForm, req.body);
    if ('faults' in form) {
      sendForm(res, () => sendPage(res, assets, { ...view, faults: form.faults }, 400));
      return;
    }
    try {
      const from = { ...browserOf(req, settings), address: visitorAddress(req) };
      const signedIn = await signIn(services, form.values, from);
      setSessionCookie(res, settings, signedIn);
      res.redirect(303, signedIn.kind === 'session' ? view.next : codeWay(view.next));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'sign-in-wrong') throw error;
      sendForm(res, () => sendPage(res, assets, { ...view, faults: ['sign-in-wrong'] }, 401));
    }
  });
}

/** The page that asks for a code, and then goes on. */
function codeWay(next: string): string {
  return `${codePagePath}?next=${encodeURIComponent(next)}`;
}

function setUpPage(router: Router, services: Services, settings: HttpSettings): void {
  const { assets } = settings;
  router.get(setUpPagePath, async (req, res) => {
    await checkSetUpLink(services, req.params.token, visitorAddress(req));
    sendForm(res, () => sendPage(res, assets, { page: 'set-up', name: '', email: '', faults: [] }));
  });
  router.post(setUpPagePath, async (req, res) => {
    const { name, email } = typedFields(req, ['name', 'email']);
    const form = readForm(SetUpForm, req.body);
    const from = { ...browserOf(req, settings), token: req.params.token, address: visitorAddress(req) };
    if ('faults' in form) {
      await checkSetUpLink(services, from.token, from.address);
      sendForm(res, () => sendPage(res, assets, { page: 'set-up', name, email, faults: form.faults }, 400));
      return;
    }
    setSessionCookie(res, settings, await setUpOwner(services, form.values, from));
    res.redirect(303, HOME);
  });
}

/** A page with a form is nobody's but this visitor's, and the link to it is secret. */
function sendForm(res: Response, send: () => void): void {
  res.set('Cache-Control', 'no-store');
  send();
}
