import { Router, type Request, type Response } from 'express';
import { personalInvitationPagePath } from '../contract/participation.ts';
import type { Services } from '../services.ts';
import { openPersonalInvitation } from '../usecases/open-personal-invitation.ts';
import { studyWords } from '../usecases/study-words.ts';
import { answerConsent, studyCardOr404, type Serving } from './consent-answer.ts';
import { broughtByLink, consentView, invitationUsedView } from './consent-view.ts';
import { languageOfVisitor } from './language-of-visitor.ts';
import { nullIfNotFound } from './null-if-not-found.ts';
import { sendPage } from './pages.ts';
import { rememberedToken, rememberToken } from './participation-cookie.ts';
import type { HttpSettings } from './settings.ts';
import { visitorAddress } from './visitor-address.ts';

/** Where a personal link, or a code printed as a link, leads. */
export function personalInvitationRoutes(services: Services, settings: HttpSettings): Router {
  const router = Router();
  router.get(personalInvitationPagePath, async (req, res) => {
    await showInvitation(req, res, { services, settings });
  });
  router.post(personalInvitationPagePath, async (req, res) => {
    await answerConsent(req, res, { services, settings }, req.params.invitationToken);
  });
  return router;
}

async function showInvitation(req: Request, res: Response, serving: Serving): Promise<void> {
  const { services, settings } = serving;
  const { assets } = settings;
  const card = await studyCardOr404(req, res, serving);
  if (card === null) return;
  const { slug, isOpen } = card.study;
  const language = languageOfVisitor(req, card.version);
  const { title } = studyWords(card.version, card.study.title, language);
  const invitation = String(req.params['invitationToken']);
  const shown = { slug, invitation, address: visitorAddress(req) };
  const opened = await openPersonalInvitation(services, shown).catch(nullIfNotFound);
  if (opened === null) {
    sendPage(res, assets, { page: 'no-such-invitation', slug, language }, 404);
  } else if (opened.kind === 'begun') {
    rememberToken(res, settings, slug, opened.participationToken);
    res.redirect(303, `/s/${slug}/p/${opened.participationToken}`);
  } else if (opened.kind === 'received') {
    // Whoever sits at the browser it was handed in from sees the receipt; whoever was sent the link does not.
    const isTheirs = rememberedToken(req, settings) === opened.participationToken;
    if (isTheirs) res.redirect(303, `/s/${slug}/p/${opened.participationToken}`);
    else sendPage(res, assets, { page: 'already-received', slug, title, language });
  } else if (opened.kind === 'used') {
    const view = invitationUsedView(card, { language });
    sendPage(res, assets, { page: 'invitation-used', ...view });
  } else if (!isOpen) {
    sendPage(res, assets, { page: 'study-closed', slug, title, language });
  } else {
    const view = consentView(card, broughtByLink(req), invitation);
    sendPage(res, assets, { page: 'consent', ...view, fault: null });
  }
}
