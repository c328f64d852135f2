import type { RouteDescription } from './route-description.ts';
import {
  CardResponse,
  cardPath,
  ConsentApprovalRequest,
  consentApprovalPath,
  consentPreviewPath,
  ConsentPreviewRequest,
  ConsentPreviewResponse,
  openingPath,
  OpeningRequest,
} from './study-card.ts';

/** How a study stands with the public. */
export const CARD_ROUTES: readonly RouteDescription[] = [
  {
    method: 'get',
    path: cardPath,
    access: { of: 'studyId', permission: 'read-study' },
    summary:
      'How a study stands with the public: is it open, what is missing for that, and who agreed to which text.',
    responses: { 200: CardResponse },
    refusals: [403, 404],
  },
  {
    method: 'put',
    path: openingPath,
    access: { of: 'studyId', permission: 'change-study' },
    summary: 'Let a study take Q-sorts, or no more; refused while its card is not complete.',
    request: OpeningRequest,
    responses: { 200: CardResponse },
    refusals: [400, 401, 403, 404, 422],
  },
  {
    method: 'put',
    path: consentApprovalPath,
    access: { of: 'studyId', permission: 'change-study' },
    summary: 'A person has read the consent texts and takes them for the study’s own.',
    request: ConsentApprovalRequest,
    responses: { 200: CardResponse },
    refusals: [400, 401, 403, 404, 409],
  },
  {
    method: 'post',
    path: consentPreviewPath,
    access: { of: 'studyId', permission: 'read-study' },
    summary: 'A consent text as participants see it, before it is published; stores nothing.',
    request: ConsentPreviewRequest,
    responses: { 200: ConsentPreviewResponse },
    refusals: [400, 403, 404],
  },
];
