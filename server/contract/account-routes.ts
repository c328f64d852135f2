import {
  installationInvitationsPath,
  invitationPagePath,
  invitationPath,
  InvitationsResponse,
  InviteRequest,
  InviteResponse,
  JoinForm,
} from './invitation.ts';
import type { RouteDescription } from './route-description.ts';

/** Every route about researchers' accounts. */
export const ACCOUNT_ROUTES: readonly RouteDescription[] = [
  {
    method: 'get',
    path: installationInvitationsPath,
    summary: 'Open invitations to this installation, for its owner.',
    responses: { 200: InvitationsResponse },
    refusals: [401, 403],
  },
  {
    method: 'post',
    path: installationInvitationsPath,
    summary: 'Invite somebody to this installation: by e-mail, or by a link that is shown once.',
    request: InviteRequest,
    responses: { 201: InviteResponse },
    refusals: [400, 401, 403, 409, 429],
  },
  {
    method: 'delete',
    path: invitationPath,
    summary: 'Take an open invitation back.',
    responses: { 204: 'empty' },
    refusals: [401, 403, 404],
  },
  {
    method: 'get',
    path: invitationPagePath,
    summary: 'What an invitation is to. Unknown, expired, accepted and revoked look the same.',
    responses: { 200: 'html' },
    refusals: [404],
  },
  {
    method: 'post',
    path: invitationPagePath,
    summary: 'Accept an invitation: as who is signed in, or with a new account.',
    request: JoinForm,
    responses: { 303: 'empty', 400: 'html' },
    refusals: [403, 404],
  },
];
