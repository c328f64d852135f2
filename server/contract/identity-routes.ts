import {
  identitiesPath,
  IdentitiesResponse,
  IdentityReadersRequest,
  IdentityReadersResponse,
  identityReadersPath,
} from './identity.ts';
import {
  MadePersonalInvitationsResponse,
  MakePersonalInvitationsRequest,
  personalInvitationPath,
  personalInvitationsPath,
  PersonalInvitationsResponse,
} from './personal-invitation.ts';
import type { RouteDescription } from './route-description.ts';

const mayInvite = { of: 'studyId', permission: 'change-study' } as const;
const mayName = { of: 'studyId', permission: 'manage-people' } as const;

/** Inviting participants in person, and who is who. */
export const IDENTITY_ROUTES: readonly RouteDescription[] = [
  {
    method: 'get',
    path: personalInvitationsPath,
    access: mayInvite,
    summary: 'The personal invitations of a study and how far each is, without whom they are for.',
    responses: { 200: PersonalInvitationsResponse },
    refusals: [401, 403, 404],
  },
  {
    method: 'post',
    path: personalInvitationsPath,
    access: mayInvite,
    summary: 'Make personal links or codes; they are told this once.',
    request: MakePersonalInvitationsRequest,
    responses: { 201: MadePersonalInvitationsResponse },
    refusals: [400, 401, 403, 404],
  },
  {
    method: 'delete',
    path: personalInvitationPath,
    access: mayInvite,
    summary: 'Take an invitation back; a sort begun with it goes on in its browser.',
    responses: { 200: PersonalInvitationsResponse },
    refusals: [401, 403, 404],
  },
  {
    method: 'get',
    path: identitiesPath,
    access: { of: 'studyId', permission: 'read-identities' },
    summary: 'Who is who: `?format=json` or `csv`. Every time it is read is written down.',
    responses: { 200: IdentitiesResponse },
    refusals: [400, 401, 403, 404],
  },
  {
    method: 'get',
    path: identityReadersPath,
    access: mayName,
    summary: 'The editors of a study, and which of them may see who is who.',
    responses: { 200: IdentityReadersResponse },
    refusals: [401, 403, 404],
  },
  {
    method: 'put',
    path: identityReadersPath,
    access: mayName,
    summary: 'Name the editors who may see who is who.',
    request: IdentityReadersRequest,
    responses: { 200: IdentityReadersResponse },
    refusals: [400, 401, 403, 404],
  },
];
