import * as z from 'zod/mini';
import { AppendDraftRequest, AppendDraftResponse, draftPath, StaleDraftResponse } from './draft.ts';
import {
  ConsentForm,
  declinedPagePath,
  personalInvitationPagePath,
  participationPagePath,
  participationPath,
  ParticipationView,
  ReceiptForm,
  receiptPagePath,
  receiptQrPath,
  serviceWorkerPath,
  stopPagePath,
  stopPath,
  stoppedPagePath,
  StopResponse,
  studyCardPath,
  studyPagePath,
  WithdrawForm,
  withdrawPagePath,
} from './participation.ts';
import { LAB_ROUTES } from './lab-routes.ts';
import { Problem } from './problem.ts';
import { submitQSortPath, SubmitQSortRequest, SubmitQSortResponse } from './q-sort.ts';
import type { RouteDescription } from './route-description.ts';

/** What a participant's browser asks, from the study card to the receipt and back. */
export const PARTICIPANT_ROUTES: readonly RouteDescription[] = [
  {
    method: 'get',
    path: studyPagePath,
    access: 'anyone',
    summary:
      'A study’s card and consent text; or, where a sort was begun in this browser, the offer to continue it.',
    responses: { 200: 'html', 404: 'html' },
  },
  {
    method: 'post',
    path: studyPagePath,
    access: 'anyone',
    summary: 'Agree and get a personal link, or do not agree and leave nothing behind.',
    request: ConsentForm,
    responses: { 303: 'empty', 400: 'html', 403: 'html', 404: 'html', 409: 'html' },
    refusals: [429],
  },
  {
    method: 'get',
    path: studyCardPath,
    access: 'anyone',
    summary:
      'The study card, for anybody, also while the study is closed; before it was first opened, for those who work on it.',
    responses: { 200: 'html', 404: 'html' },
  },
  {
    method: 'get',
    path: personalInvitationPagePath,
    access: 'secret',
    summary:
      'A personal invitation: the consent page; once it was used, on to the sort, or that it was received. Unknown, another study’s and revoked look the same.',
    responses: { 200: 'html', 303: 'empty', 404: 'html' },
    refusals: [429],
  },
  {
    method: 'post',
    path: personalInvitationPagePath,
    access: 'secret',
    summary: 'Agree with a personal invitation, or do not agree and leave it unused.',
    request: ConsentForm,
    responses: { 303: 'empty', 400: 'html', 404: 'html', 409: 'html' },
    refusals: [403, 429],
  },
  {
    method: 'get',
    path: declinedPagePath,
    access: 'anyone',
    summary: 'Where somebody lands who does not agree.',
    responses: { 200: 'html', 404: 'html' },
  },
  {
    method: 'get',
    path: stoppedPagePath,
    access: 'anyone',
    summary: 'Where somebody lands who stopped and of whom everything was erased.',
    responses: { 200: 'html', 404: 'html' },
  },
  {
    method: 'post',
    path: stopPagePath,
    access: 'secret',
    summary:
      'Stop before handing in: everything of the participant is erased. A form for pages without JavaScript.',
    responses: { 303: 'empty', 404: 'html', 409: 'html' },
    refusals: [403, 503],
  },
  {
    method: 'post',
    path: stopPath,
    access: 'secret',
    summary:
      'Stop before handing in: everything of the participant is erased, and the personal link leads nowhere.',
    responses: { 200: StopResponse },
    refusals: [403, 404, 409, 503],
  },
  {
    method: 'get',
    path: receiptPagePath,
    access: 'secret',
    summary: 'Where a receipt reads its sort, and takes it away.',
    responses: { 200: 'html' },
    refusals: [404],
  },
  {
    method: 'post',
    path: receiptPagePath,
    access: 'secret',
    summary:
      'Show a receipt: everything that is stored of its participant, as a page, or with `answer` as a JSON or CSV file.',
    request: ReceiptForm,
    responses: { 200: 'html', 400: 'html', 404: 'html' },
    refusals: [403, 429],
  },
  {
    method: 'get',
    path: withdrawPagePath,
    access: 'secret',
    summary: 'Where a receipt withdraws its sort.',
    responses: { 200: 'html' },
    refusals: [404],
  },
  {
    method: 'post',
    path: withdrawPagePath,
    access: 'secret',
    summary: 'Show a receipt, then confirm: the sort and everything of its participant is erased.',
    request: WithdrawForm,
    responses: { 200: 'html', 400: 'html', 404: 'html', 409: 'html' },
    refusals: [403, 429],
  },
  {
    method: 'get',
    path: participationPagePath,
    access: 'secret',
    summary: 'The personal link: the sort, and once it was handed in its receipt.',
    responses: { 200: 'html', 404: 'html' },
  },
  {
    method: 'get',
    path: participationPath,
    access: 'secret',
    summary: 'What the sorting page needs, for whoever holds the personal link.',
    responses: { 200: ParticipationView },
    refusals: [404],
  },
  {
    method: 'post',
    path: draftPath,
    access: 'secret',
    summary: 'Keep the moves of an unfinished sort; or 409 with the server’s draft, if it went on elsewhere.',
    request: AppendDraftRequest,
    responses: { 200: AppendDraftResponse, 409: z.union([StaleDraftResponse, Problem]) },
    refusals: [400, 404, 422],
  },
  {
    method: 'post',
    path: submitQSortPath,
    access: 'secret',
    summary:
      'Hand in a Q-sort. The first accepted one stands; the same again is answered with the same receipt.',
    request: SubmitQSortRequest,
    responses: { 200: SubmitQSortResponse, 201: SubmitQSortResponse },
    refusals: [400, 404, 409, 422],
  },
  {
    method: 'get',
    path: receiptQrPath,
    access: 'secret',
    summary: 'The receipt as a QR code that leads to where it withdraws its sort.',
    responses: { 200: 'svg' },
    refusals: [404],
  },
  {
    method: 'get',
    path: serviceWorkerPath,
    access: 'anyone',
    summary: 'The program that opens the sorting page without a network.',
    responses: { 200: 'script' },
  },
  ...LAB_ROUTES,
];
