import type { PublishedResponse } from '../contract/published-viewpoints.ts';
import type { Services } from '../services.ts';
import { publishedSolutionStore } from '../stores/published-solution.store.ts';
import { researcherStore } from '../stores/researcher.store.ts';
import { studyStore, type StudyRow } from '../stores/study.store.ts';
import { readPublishedViewpoints } from './read-published-viewpoints.ts';

/** What the start page opens into. */
export interface StartView {
  /** The demo study to begin with; null where demos are off. */
  readonly demo: StartDemo | null;
  /** Is there an owner, so that signing in is possible. */
  readonly hasOwner: boolean;
}

export interface StartDemo {
  readonly studyId: string;
  readonly slug: string;
  readonly title: string;
  readonly statementCount: number;
  /** How long a sort takes; null if unknown. */
  readonly minutes: number | null;
  readonly isOpen: boolean;
  /** Its published viewpoints, and one of them to be drawn; null where none are published. */
  readonly published: { readonly slug: string; readonly report: PublishedResponse } | null;
}

/** Anybody opens the start page. */
export async function readStartPage(services: Services): Promise<StartView> {
  const { database } = services;
  const demos = (await studyStore(database).visibleStudies(null)).filter(({ isDemo }) => isDemo);
  const demo = demos.find(({ isOpen }) => isOpen) ?? demos[0];
  return {
    demo: demo === undefined ? null : await startDemo(services, demo),
    hasOwner: await researcherStore(database).hasOwner(),
  };
}

async function startDemo(services: Services, study: StudyRow): Promise<StartDemo> {
  const { studyId, slug, title, statementCount, isOpen } = study;
  const version = await studyStore(services.database).currentVersion(studyId);
  const publishedSlug = await publishedSolutionStore(services.database).firstPublishedSlug(studyId);
  return {
    ...{ studyId, slug, title, statementCount, isOpen },
    minutes: version?.card.minutes ?? null,
    published:
      publishedSlug === null
        ? null
        : { slug: publishedSlug, report: await readPublishedViewpoints(services, publishedSlug, null) },
  };
}
