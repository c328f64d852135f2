import type { AccountResponse, ResearchersResponse } from '../contract/account.ts';
import { mayAdminister } from '../policies/may-administer.ts';
import { secretHash } from '../secrets.ts';
import type { Services } from '../services.ts';
import { providerIdentityStore } from '../stores/provider-identity.store.ts';
import { accountStore, researcherStore, type Researcher } from '../stores/researcher.store.ts';
import { recoveryCodeStore, secondFactorStore } from '../stores/second-factor.store.ts';
import { sessionsOf } from '../stores/session.store.ts';
import { requireAdministrator } from './require-administrator.ts';

/** One's own account, with where one is signed in. @param token of this browser's session. */
export async function readAccount(
  { database, now, mail, identityProvider }: Services,
  asker: Researcher,
  token: string,
): Promise<AccountResponse> {
  const { researcherId, name, email } = asker;
  const sessions = await sessionsOf(database, researcherId).list(secretHash(token), now());
  return {
    ...{ name, email },
    hasPassword: (await accountStore(database).passwordHashOf(researcherId)) !== null,
    isInstallationOwner: mayAdminister(asker, await researcherStore(database).installationOwnerId()),
    hasMail: mail !== null,
    provider: identityProvider && {
      name: identityProvider.name,
      isLinked: await providerIdentityStore(database).isLinked(researcherId),
    },
    secondFactor: (await secondFactorStore(database, researcherId).isOn())
      ? { recoveryCodesLeft: await recoveryCodeStore(database, researcherId).countRecoveryCodes() }
      : null,
    sessions: sessions.map(({ createdAt, lastUsedAt, ...session }) => ({
      ...session,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt.toISOString(),
    })),
  };
}

/** Everybody who may use this installation. @throws {AppError} `installation-owner-only`. */
export async function listResearchers(
  { database }: Services,
  asker: Researcher,
): Promise<ResearchersResponse> {
  await requireAdministrator(database, asker);
  const researchers = await accountStore(database).listResearchers();
  return {
    researchers: researchers.map(({ createdAt, ...each }) => ({
      ...each,
      createdAt: createdAt.toISOString(),
    })),
  };
}
