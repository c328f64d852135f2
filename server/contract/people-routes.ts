import { InviteResponse } from './invitation.ts';
import type { RouteDescription } from './route-description.ts';
import {
  GiveRoleRequest,
  HandOverRequest,
  InviteToStudyRequest,
  ownershipPath,
  PeopleResponse,
  peoplePath,
  personPath,
  studyInvitationPath,
  studyInvitationsPath,
  StudyInvitationsResponse,
} from './study-people.ts';

const MANAGE = { of: 'studyId', permission: 'manage-people' } as const;

/** The routes of who works on a study. */
export const PEOPLE_ROUTES: readonly RouteDescription[] = [
  {
    method: 'get',
    path: peoplePath,
    access: { of: 'studyId', permission: 'read-people' },
    summary: 'Who works on a study, and what each role may do.',
    responses: { 200: PeopleResponse },
    refusals: [403, 404],
  },
  {
    method: 'put',
    path: personPath,
    access: MANAGE,
    summary: 'Give somebody who works on the study another role.',
    request: GiveRoleRequest,
    responses: { 200: PeopleResponse },
    refusals: [400, 401, 403, 404, 409],
  },
  {
    method: 'delete',
    path: personPath,
    access: MANAGE,
    summary: 'Remove somebody from the study; everybody may remove themselves.',
    responses: { 204: 'empty' },
    refusals: [401, 403, 404, 409],
  },
  {
    method: 'put',
    path: ownershipPath,
    access: MANAGE,
    summary: 'Hand the study over to somebody who works on it; its owner stays as an editor.',
    request: HandOverRequest,
    responses: { 200: PeopleResponse },
    refusals: [400, 401, 403, 404],
  },
  {
    method: 'get',
    path: studyInvitationsPath,
    access: MANAGE,
    summary: 'Invitations to work on the study that wait.',
    responses: { 200: StudyInvitationsResponse },
    refusals: [401, 403, 404],
  },
  {
    method: 'post',
    path: studyInvitationsPath,
    access: MANAGE,
    summary: 'Invite somebody to work on the study, by mail or by a link shown this once.',
    request: InviteToStudyRequest,
    responses: { 201: InviteResponse },
    refusals: [400, 401, 403, 404, 409, 429],
  },
  {
    method: 'delete',
    path: studyInvitationPath,
    access: MANAGE,
    summary: 'Take an invitation to the study back.',
    responses: { 200: StudyInvitationsResponse },
    refusals: [401, 403, 404],
  },
];
