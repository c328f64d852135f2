import { Router, type Request, type Response } from 'express';
import {
  installationInvitationsPath,
  invitationPagePath,
  invitationPath,
  InviteRequest,
  JoinForm,
} from '../contract/invitation.ts';
import { signInPagePath } from '../contract/researcher.ts';
import type { Services } from '../services.ts';
import type { Researcher } from '../stores/researcher.store.ts';
import {
  acceptInvitation,
  joinByInvitation,
  viewInvitation,
  type ViewedInvitation,
} from '../usecases/accept-invitation.ts';
import { inviteResearcher, listInvitations } from '../usecases/invite-researcher.ts';
import { revokeInvitation } from '../usecases/revoke-invitation.ts';
import { HOME } from './landing-path.ts';
import { sendPage, type InvitationStep } from './pages.ts';
import { parseBody } from './parse-body.ts';
import { uuidParameter } from './path-parameters.ts';
import { publicOriginOf } from './public-origin.ts';
import { providerWay } from './provider-way.ts';
import { readForm } from './read-form.ts';
import { browserOf, requireResearcher, researcherOf, setSessionCookie } from './sessions.ts';
import type { HttpSettings } from './settings.ts';
import { typedFields } from './typed-fields.ts';

/** Inviting researchers, and the page behind an invitation's link. */
export function invitationRoutes(services: Services, settings: HttpSettings): Router {
  const router = Router();
  router.get(installationInvitationsPath, async (req, res) => {
    res.json(await listInvitations(services, requireResearcher(req)));
  });
  router.post(installationInvitationsPath, async (req, res) => {
    const researcher = requireResearcher(req);
    const { email } = parseBody(InviteRequest, req);
    const origin = publicOriginOf(req, settings);
    res.status(201).json(await inviteResearcher(services, researcher, email, origin));
  });
  router.delete(invitationPath, async (req, res) => {
    await revokeInvitation(services, requireResearcher(req), uuidParameter(req.params.invitationId));
    res.status(204).end();
  });
  invitationPage(router, services, settings);
  return router;
}

function invitationPage(router: Router, services: Services, settings: HttpSettings): void {
  router.get(invitationPagePath, async (req, res) => {
    const invitation = await viewInvitation(services, req.params.token);
    const provider = providerWay(services, HOME, req.params.token);
    show(res, settings, { ...invitation, provider }, stepOf(req, invitation));
  });
  router.post(invitationPagePath, async (req, res) => {
    const { token } = req.params;
    const researcher = researcherOf(req);
    if (researcher !== null) {
      landAt(res, await acceptInvitation(services, token, researcher));
      return;
    }
    const form = readForm(JoinForm, req.body);
    if ('faults' in form) {
      const { name } = typedFields(req, ['name']);
      const invitation = await viewInvitation(services, token);
      const provider = providerWay(services, HOME, token);
      show(res, settings, { ...invitation, provider }, { step: 'join', name, faults: form.faults });
      return;
    }
    const browser = browserOf(req, settings);
    const joined = await joinByInvitation(services, form.values, { ...browser, token });
    // Somebody made an account with that address meanwhile: the page now asks to sign in.
    if (joined === null) {
      res.redirect(303, req.originalUrl);
      return;
    }
    setSessionCookie(res, settings, joined.session);
    landAt(res, joined.studyId);
  });
}

function stepOf(req: Request, { hasAccount }: ViewedInvitation): InvitationStep {
  const researcher: Researcher | null = researcherOf(req);
  if (researcher !== null) return { step: 'accept', name: researcher.name, email: researcher.email };
  if (hasAccount) return { step: 'sign-in', signInPath: signInWayOf(req) };
  return { step: 'join', name: '', faults: [] };
}

/** Signing in leads back here. */
function signInWayOf(req: Request): string {
  return `${signInPagePath}?next=${encodeURIComponent(req.originalUrl)}`;
}

type Way = ReturnType<typeof providerWay>;

function show(
  res: Response,
  { assets }: HttpSettings,
  invitation: ViewedInvitation & { readonly provider: Way },
  step: InvitationStep,
): void {
  const { email, invitedBy, studyTitle, role, provider } = invitation;
  const isFaulty = step.step === 'join' && step.faults.length > 0;
  const view = { page: 'invitation', email, invitedBy, studyTitle, role, provider, ...step } as const;
  sendPage(res, assets, view, isFaulty ? 400 : 200);
}

function landAt(res: Response, studyId: string | null): void {
  res.redirect(303, studyId === null ? HOME : `/studies/${studyId}/people`);
}
