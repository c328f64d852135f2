import { Router } from 'express';
import { studyCardPath } from '../contract/participation.ts';
import type { Services } from '../services.ts';
import { readPublicCard, type PublicCard } from '../usecases/read-public-card.ts';
import { languageFor, languagesOf, studyWords } from '../usecases/study-words.ts';
import { sendNoSuchStudy } from './no-such-study.ts';
import { nullIfNotFound } from './null-if-not-found.ts';
import { sendPage } from './pages.ts';
import { researcherOf } from './sessions.ts';
import type { HttpSettings } from './settings.ts';

/** The public study card: a page for anybody, also when the study is closed. */
export function studyCardRoutes(services: Services, settings: HttpSettings): Router {
  const router = Router();
  router.get(studyCardPath, async (req, res) => {
    const { studySlug } = req.params;
    const card = await readPublicCard(services, studySlug, researcherOf(req)).catch(nullIfNotFound);
    if (card === null) sendNoSuchStudy(req, res, settings);
    else sendPage(res, settings.assets, { page: 'study-card', ...cardView(card, req.query['lang']) });
  });
  return router;
}

function cardView({ study, version, isPreview }: PublicCard, wish: unknown) {
  const { slug, isDemo, isOpen } = study;
  const words = studyWords(version, study.title, languageFor(version, wish));
  return {
    ...{ slug, isDemo, isOpen, isPreview },
    title: words.title,
    language: words.language,
    languages: languagesOf(version).map((each) => ({
      ...each,
      href: `/s/${slug}/card?${new URLSearchParams({ lang: each.language }).toString()}`,
    })),
    card: words.card,
    legalBasis: version.legalBasis,
    identifiersUntil: version.identifiersUntil,
    withdrawalDays: version.withdrawalDays,
    moveTimesPurpose: words.moveTimesPurpose,
    isAnonymous: version.isAnonymous,
    isLab: version.isLab,
    consentText: words.consentText,
    versionNumber: version.number,
    publishedAt: version.publishedAt.toISOString(),
  };
}
