import { Router } from 'express';
import { ForgottenForm, forgottenPagePath, ResetForm, resetPagePath } from '../contract/account.ts';
import type { Services } from '../services.ts';
import { checkResetLink, forgetPassword, resetPassword } from '../usecases/reset-password.ts';
import { sendPage } from './pages.ts';
import { publicOriginOf } from './public-origin.ts';
import { readForm } from './read-form.ts';
import { clearSessionCookie } from './sessions.ts';
import type { HttpSettings } from './settings.ts';
import { typedFields } from './typed-fields.ts';
import { visitorAddress } from './visitor-address.ts';

/** A forgotten password: asking for a link, and setting a new one by it. */
export function passwordRoutes(services: Services, settings: HttpSettings): Router {
  const { assets } = settings;
  const hasMail = services.mail !== null;
  const router = Router();
  router.get(forgottenPagePath, (_req, res) =>
    sendPage(res, assets, { page: 'forgotten', hasMail, email: '', isSent: false, faults: [] }),
  );
  router.post(forgottenPagePath, async (req, res) => {
    const { email } = typedFields(req, ['email']);
    const form = readForm(ForgottenForm, req.body);
    if ('faults' in form) {
      const { faults } = form;
      sendPage(res, assets, { page: 'forgotten', hasMail, email, isSent: false, faults }, 400);
      return;
    }
    const from = { address: visitorAddress(req), origin: publicOriginOf(req, settings) };
    await forgetPassword(services, form.values.email, from);
    const sentTo = form.values.email;
    sendPage(res, assets, { page: 'forgotten', hasMail, email: sentTo, isSent: true, faults: [] });
  });
  router.get(resetPagePath, async (req, res) => {
    await checkResetLink(services, req.params.token);
    sendPage(res, assets, { page: 'reset', faults: [] });
  });
  router.post(resetPagePath, async (req, res) => {
    const form = readForm(ResetForm, req.body);
    if ('faults' in form) {
      await checkResetLink(services, req.params.token);
      sendPage(res, assets, { page: 'reset', faults: form.faults }, 400);
      return;
    }
    await resetPassword(services, req.params.token, form.values.password);
    clearSessionCookie(res, settings);
    res.redirect(303, '/sign-in?said=password-set');
  });
  return router;
}
