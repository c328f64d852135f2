import type { Request, Response } from 'express';
import { safeParse } from 'zod/v4/core';
import { ConsentForm } from '../contract/participation.ts';
import type { Services } from '../services.ts';
import { beginParticipation, type Begun } from '../usecases/begin-participation.ts';
import { declineParticipation } from '../usecases/decline-participation.ts';
import { readStudyCard, type StudyCardView } from '../usecases/read-study-card.ts';
import { broughtByForm, consentView, invitationUsedView, screenedOutTo } from './consent-view.ts';
import { studyWords } from '../usecases/study-words.ts';
import { languageOfVisitor } from './language-of-visitor.ts';
import { sendNoSuchStudy } from './no-such-study.ts';
import { nullIfNotFound } from './null-if-not-found.ts';
import { sendPage } from './pages.ts';
import { rememberedToken, rememberToken } from './participation-cookie.ts';
import type { HttpSettings } from './settings.ts';
import { visitorAddress } from './visitor-address.ts';

/** What the pages before a sort need. */
export interface Serving {
  readonly services: Services;
  readonly settings: HttpSettings;
}

/**
 * The answer to the consent text: on to the personal link, or the page once more with what is wrong.
 *
 * @param invitation of the address; undefined: they came by the study's own page.
 */
export async function answerConsent(
  req: Request,
  res: Response,
  serving: Serving,
  invitation?: string,
): Promise<void> {
  const { services, settings } = serving;
  const card = await studyCardOr404(req, res, serving);
  if (card === null) return;
  const { slug, isOpen } = card.study;
  const language = languageOfVisitor(req, card.version);
  const { title } = studyWords(card.version, card.study.title, language);
  const form = safeParse(ConsentForm, req.body ?? {});
  if (form.data?.answer === 'do-not-agree') {
    await declineParticipation(services, slug, form.data.studyVersionId);
    res.redirect(303, `/s/${slug}/declined?lang=${encodeURIComponent(language)}`);
    return;
  }
  if (!isOpen) {
    sendPage(res, settings.assets, { page: 'study-closed', slug, title, language }, 409);
    return;
  }
  const askAgain = (status: number, fault: ConsentFault) => {
    const brought = broughtByForm(req);
    const screenedOut =
      fault === 'not-eligible' ? screenedOutTo(card.version, brought, settings.completionHosts) : undefined;
    const view = { page: 'consent', ...consentView(card, brought, invitation), fault, screenedOut } as const;
    sendPage(res, settings.assets, view, status);
  };
  if (!form.success) {
    askAgain(400, 'answer-missing');
    return;
  }
  const beginsAgain = form.data.answer === 'begin-again';
  const shown = { ...form.data, invitation, beginsAgain, address: visitorAddress(req) };
  const begun = await beginParticipation(services, slug, { ...broughtByForm(req), ...shown });
  if (typeof begun === 'object') {
    rememberToken(res, settings, slug, begun.participationToken);
    res.redirect(303, `/s/${slug}/p/${begun.participationToken}`);
  } else if (isUsed(begun)) {
    sendUsed(res, serving, begun, { ...card, language });
  } else if (isNoInvitation(begun, invitation)) {
    sendPage(res, settings.assets, { page: 'no-such-invitation', slug, language }, 404);
  } else {
    askAgain(STATUS_OF[begun], begun);
  }
}

/** Somebody comes again who cannot go on here. */
function sendUsed(
  res: Response,
  { settings: { assets } }: Serving,
  begun: UsedBefore,
  card: StudyCardView & { readonly language: string },
): void {
  const { study, version, language } = card;
  const { title } = studyWords(version, study.title, language);
  if (begun === 'already-received') {
    sendPage(res, assets, { page: begun, slug: study.slug, title, language }, 409);
  } else sendPage(res, assets, { page: begun, ...invitationUsedView(card, card) }, 409);
}

function isUsed(begun: Begun): begun is UsedBefore {
  return begun === 'already-received' || begun === 'invitation-used';
}

/** Whoever has no code to correct is told that their link opens nothing. */
function isNoInvitation(begun: Begun, invitation: string | undefined): boolean {
  return begun === 'access-code-wrong' && invitation !== undefined;
}

type UsedBefore = 'already-received' | 'invitation-used';
type ConsentFault = 'answer-missing' | Exclude<Begun, object | UsedBefore>;

const STATUS_OF = {
  'consent-changed': 409,
  'begun-elsewhere': 409,
  'not-eligible': 403,
  'access-code-wrong': 403,
} as const satisfies Record<Exclude<ConsentFault, 'answer-missing'>, number>;

/** The study card; or null after the visitor was told, in words, that there is no such study. */
export async function studyCardOr404(
  req: Request,
  res: Response,
  { services, settings }: Serving,
): Promise<StudyCardView | null> {
  const slug = String(req.params['studySlug']);
  const card = await readStudyCard(services, slug, rememberedToken(req, settings)).catch(nullIfNotFound);
  if (card === null) sendNoSuchStudy(req, res, settings);
  return card;
}
