import { z } from 'zod';
import {
  accountNamePath,
  accountPasswordPath,
  accountPath,
  AccountResponse,
  BegunSecondFactor,
  otherSessionsPath,
  LinkProviderResponse,
  providerLinkPath,
  providerOffPath,
  recoveryCodesPath,
  RecoveryCodesResponse,
  researchersPath,
  ResearchersResponse,
  resetLinkPath,
  ResetLinkResponse,
  secondFactorOffPath,
  secondFactorPath,
  sessionPath,
  type ChangePasswordRequest,
} from '../../server/contract/account.ts';
import {
  installationInvitationsPath,
  invitationPath,
  InvitationsResponse,
  InviteResponse,
} from '../../server/contract/invitation.ts';
import { call, pathOf } from './call.ts';

/** Nothing but a status. */
const answer = z.undefined();

/** One's own account. */
export function readAccount(): Promise<AccountResponse> {
  return call({ path: accountPath, answer: AccountResponse });
}

/** Be called something else. */
export async function rename(name: string): Promise<void> {
  await call({ method: 'PUT', path: accountNamePath, body: { name }, answer });
}

/** Change one's password; every other session ends. */
export async function changePassword(body: ChangePasswordRequest): Promise<void> {
  await call({ method: 'PUT', path: accountPasswordPath, body, answer });
}

/** End one session. */
export async function endSession(sessionId: string): Promise<void> {
  await call({ method: 'DELETE', path: pathOf(sessionPath, { sessionId }), answer });
}

/** Sign out everywhere else. */
export async function endOtherSessions(): Promise<void> {
  await call({ method: 'DELETE', path: otherSessionsPath, answer });
}

/** A secret for an authenticator app. */
export function beginSecondFactor(password: string): Promise<BegunSecondFactor> {
  return call({ method: 'POST', path: secondFactorPath, body: { password }, answer: BegunSecondFactor });
}

/** Show that the app has the secret. */
export function confirmSecondFactor(code: string): Promise<RecoveryCodesResponse> {
  return call({ method: 'PUT', path: secondFactorPath, body: { code }, answer: RecoveryCodesResponse });
}

/** No code is asked any more. */
export async function endSecondFactor(password: string): Promise<void> {
  await call({ method: 'POST', path: secondFactorOffPath, body: { password }, answer });
}

/** Where to go to link an account of the identity provider. */
export function linkProvider(password: string): Promise<LinkProviderResponse> {
  return call({ method: 'POST', path: providerLinkPath, body: { password }, answer: LinkProviderResponse });
}

/** The identity provider's account signs in no more. */
export async function unlinkProvider(password: string): Promise<void> {
  await call({ method: 'POST', path: providerOffPath, body: { password }, answer });
}

/** Ten new recovery codes. */
export function renewRecoveryCodes(password: string): Promise<RecoveryCodesResponse> {
  return call({ method: 'POST', path: recoveryCodesPath, body: { password }, answer: RecoveryCodesResponse });
}

/** Everybody who may use this installation. */
export function readResearchers(): Promise<ResearchersResponse> {
  return call({ path: researchersPath, answer: ResearchersResponse });
}

/** A link with which somebody sets a new password. */
export function makeResetLink(researcherId: string): Promise<ResetLinkResponse> {
  return call({ method: 'POST', path: pathOf(resetLinkPath, { researcherId }), answer: ResetLinkResponse });
}

/** Invitations to the installation that wait. */
export function readInvitations(): Promise<InvitationsResponse> {
  return call({ path: installationInvitationsPath, answer: InvitationsResponse });
}

/** Invite somebody to the installation. */
export function invite(email: string): Promise<InviteResponse> {
  return call({ method: 'POST', path: installationInvitationsPath, body: { email }, answer: InviteResponse });
}

/** Take an invitation back. */
export async function revokeInvitation(invitationId: string): Promise<void> {
  await call({ method: 'DELETE', path: pathOf(invitationPath, { invitationId }), answer });
}
