import { Router, type Request } from 'express';
import {
  declinedPagePath,
  participationPagePath,
  participationPath,
  studyPagePath,
} from '../contract/participation.ts';
import type { Services } from '../services.ts';
import { readConsentPreview } from '../usecases/read-consent-preview.ts';
import { readStudyCard, type StudyCardView } from '../usecases/read-study-card.ts';
import { studyWords } from '../usecases/study-words.ts';
import { viewParticipation } from '../usecases/view-participation.ts';
import { answerConsent, studyCardOr404 } from './consent-answer.ts';
import { broughtByLink, consentView, resumeView } from './consent-view.ts';
import { languageOfVisitor } from './language-of-visitor.ts';
import { nullIfNotFound } from './null-if-not-found.ts';
import { sendPage } from './pages.ts';
import { researcherOf } from './sessions.ts';
import type { HttpSettings } from './settings.ts';

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
    const { studySlug } = req.params;
    const shown =
      req.query['preview'] === undefined
        ? null
        : await readConsentPreview(services, studySlug, researcherOf(req));
    if (shown !== null) {
      const view = consentView(shown, broughtByLink(req), undefined);
      sendPage(res, assets, { page: 'consent', ...view, isPreview: true, fault: null });
      return;
    }
    const card = await studyCardOr404(req, res, { services, settings });
    if (card === null) return;
    const wantsAnew = req.query['anew'] !== undefined;
    if (card.earlier !== null && !wantsAnew) {
      sendPage(res, assets, { page: 'resume', ...resumeView(card, broughtByLink(req), services.now()) });
    } else if (!card.study.isOpen) {
      sendPage(res, assets, { page: 'study-closed', ...inWords(req, card) });
    } else {
      sendPage(res, assets, {
        page: 'consent',
        ...consentView(card, broughtByLink(req), undefined),
        fault: null,
      });
    }
  });
  router.get(declinedPagePath, async (req, res) => {
    const card = await studyCardOr404(req, res, { services, settings });
    if (card !== null) sendPage(res, assets, { page: 'declined', ...inWords(req, card) });
  });
  router.post(studyPagePath, async (req, res) => {
    await answerConsent(req, res, { services, settings });
  });
}

/** The study in the visitor's language. */
function inWords(req: Request, { study: { slug, title }, version }: StudyCardView) {
  const language = languageOfVisitor(req, version);
  return { slug, language, title: studyWords(version, title, language).title };
}

function sortingPage(router: Router, services: Services, { assets, completionHosts }: HttpSettings): void {
  router.get(participationPagePath, async (req, res) => {
    const { studySlug, participationToken } = req.params;
    const { script } = assets.participant;
    const view = await viewParticipation(services, participationToken, completionHosts).catch(nullIfNotFound);
    if (view?.studySlug !== studySlug) {
      const card = await readStudyCard(services, studySlug, null).catch(nullIfNotFound);
      const language = languageOfVisitor(req, card?.version ?? null);
      sendPage(res, assets, { page: 'no-such-sort', slug: studySlug, language, script }, 404);
      return;
    }
    sendPage(res, assets, {
      page: 'participation',
      view,
      link: `/s/${studySlug}/p/${participationToken}`,
      script,
    });
  });
}
