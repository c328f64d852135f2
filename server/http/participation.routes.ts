import { Router, type Request, type Response } from 'express';
import { safeParse } from 'zod/v4/core';
import {
  ConsentForm,
  declinedPagePath,
  participationPagePath,
  participationPath,
  studyPagePath,
} from '../contract/participation.ts';
import type { Services } from '../services.ts';
import { beginParticipation } from '../usecases/begin-participation.ts';
import { declineParticipation } from '../usecases/decline-participation.ts';
import { readStudyCard, type StudyCardView } from '../usecases/read-study-card.ts';
import { viewParticipation } from '../usecases/view-participation.ts';
import { broughtByForm, broughtByLink, consentView, resumeView } from './consent-view.ts';
import { nullIfNotFound } from './null-if-not-found.ts';
import { sendPage } from './pages.ts';
import { rememberedToken, rememberToken } from './participation-cookie.ts';
import type { HttpSettings } from './settings.ts';
import { visitorAddress } from './visitor-address.ts';

/** A participant's pages: study card and consent, then the personal link; none of them is anybody else's. */
export function participationRoutes(services: Services, settings: HttpSettings): Router {
  const router = Router();
  consentPages(router, services, settings);
  sortingPage(router, services, settings);
  router.get(participationPath, async (req, res) => {
    res.json(await viewParticipation(services, req.params.participationToken, settings.completionHosts));
  });
  return router;
}

function consentPages(router: Router, services: Services, settings: HttpSettings): void {
  const { assets } = settings;
  router.get(studyPagePath, async (req, res) => {
    const card = await studyCardOr404(req, res, { services, settings });
    if (card === null) return;
    const wantsAnew = req.query['anew'] !== undefined;
    if (card.earlier !== null && !wantsAnew) {
      sendPage(res, assets, { page: 'resume', ...resumeView(card, broughtByLink(req), services.now()) });
    } else if (!card.study.isOpen) {
      sendPage(res, assets, { page: 'study-closed', slug: card.study.slug, title: card.study.title });
    } else {
      sendPage(res, assets, { page: 'consent', ...consentView(card, broughtByLink(req)), fault: null });
    }
  });
  router.get(declinedPagePath, async (req, res) => {
    const card = await studyCardOr404(req, res, { services, settings });
    if (card !== null)
      sendPage(res, assets, { page: 'declined', title: card.study.title, slug: card.study.slug });
  });
  router.post(studyPagePath, async (req, res) => {
    await answerConsent(req, res, { services, settings });
  });
}

interface Serving {
  readonly services: Services;
  readonly settings: HttpSettings;
}

async function answerConsent(req: Request, res: Response, serving: Serving): Promise<void> {
  const { services, settings } = serving;
  const card = await studyCardOr404(req, res, serving);
  if (card === null) return;
  const { slug, title, isOpen } = card.study;
  const form = safeParse(ConsentForm, req.body ?? {});
  if (form.data?.answer === 'do-not-agree') {
    await declineParticipation(services, slug, form.data.studyVersionId);
    res.redirect(303, `/s/${slug}/declined`);
    return;
  }
  if (!isOpen) {
    sendPage(res, settings.assets, { page: 'study-closed', slug, title }, 409);
    return;
  }
  const askAgain = (status: number, fault: ConsentFault) => {
    const view = { page: 'consent', ...consentView(card, broughtByForm(req)), fault } as const;
    sendPage(res, settings.assets, view, status);
  };
  if (!form.success) {
    askAgain(400, 'answer-missing');
    return;
  }
  const agreement = { ...broughtByForm(req), ...form.data, address: visitorAddress(req) };
  const begun = await beginParticipation(services, slug, agreement);
  if (begun === 'consent-changed') askAgain(409, begun);
  else if (begun === 'not-eligible' || begun === 'access-code-wrong') askAgain(403, begun);
  else {
    rememberToken(res, settings, slug, begun.participationToken);
    res.redirect(303, `/s/${slug}/p/${begun.participationToken}`);
  }
}

type ConsentFault = 'answer-missing' | 'consent-changed' | 'not-eligible' | 'access-code-wrong';

function sortingPage(router: Router, services: Services, { assets, completionHosts }: HttpSettings): void {
  router.get(participationPagePath, async (req, res) => {
    const { studySlug, participationToken } = req.params;
    const view = await viewParticipation(services, participationToken, completionHosts).catch(nullIfNotFound);
    if (view?.studySlug !== studySlug) {
      sendPage(res, assets, { page: 'no-such-sort', slug: studySlug }, 404);
      return;
    }
    sendPage(res, assets, { page: 'participation', view, script: assets.participant.script });
  });
}

/** The study card; or null after the visitor was told, in words, that there is no such study. */
async function studyCardOr404(
  req: Request,
  res: Response,
  { services, settings }: Serving,
): Promise<StudyCardView | null> {
  const slug = String(req.params['studySlug']);
  const card = await readStudyCard(services, slug, rememberedToken(req, settings)).catch(nullIfNotFound);
  if (card === null) sendPage(res, settings.assets, { page: 'no-such-study' }, 404);
  return card;
}
