import {
  CardResponse,
  cardPath,
  consentApprovalPath,
  consentPreviewPath,
  ConsentPreviewResponse,
  openingPath,
} from '../../server/contract/study-card.ts';
import { call, pathOf } from './call.ts';

/** How a study stands with the public. */
export function readCard(studyId: string): Promise<CardResponse> {
  return call({ path: pathOf(cardPath, { studyId }), answer: CardResponse });
}

/** Let it take Q-sorts, or no more. */
export function setOpening(studyId: string, isOpen: boolean): Promise<CardResponse> {
  const path = pathOf(openingPath, { studyId });
  return call({ method: 'PUT', path, body: { isOpen }, answer: CardResponse });
}

/** Take the consent texts that were read for the study's own. */
export function approveConsent(studyId: string, textsSha256: readonly string[]): Promise<CardResponse> {
  const path = pathOf(consentApprovalPath, { studyId });
  return call({ method: 'PUT', path, body: { textsSha256 }, answer: CardResponse });
}

/** A consent text as participants see it. */
export function previewConsent(studyId: string, consentText: string): Promise<ConsentPreviewResponse> {
  const path = pathOf(consentPreviewPath, { studyId });
  return call({ method: 'POST', path, body: { consentText }, answer: ConsentPreviewResponse });
}
