import { AppError } from '../errors.ts';
import type { IdentityProvider, ProviderIdentity } from '../identity-provider.ts';
import { newSecret, secretHash } from '../secrets.ts';
import type { Services } from '../services.ts';
import type { Queryable } from '../stores/database.ts';
import { invitationLinkStore } from '../stores/invitation.store.ts';
import {
  providerIdentityStore,
  providerSignInStore,
  type ProviderSignIn,
} from '../stores/provider-identity.store.ts';
import { researcherStore, type Researcher } from '../stores/researcher.store.ts';
import { useInvitation } from './accept-invitation.ts';
import { requirePassword } from './require-password.ts';
import { startSessionOrStep, type AwaitedCode, type Browser, type StartedSession } from './start-session.ts';

const WITHIN_MS = 10 * 60_000;

/** Where to send a browser, and what it is to keep until it comes back. */
interface Begun {
  readonly address: string;
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Send a browser to the identity provider.
 *
 * @param asked `linker`: who is signed in and links the provider's account; `invitationToken`: what somebody unknown brings.
 * @throws {AppError} `not-found` without a provider, `provider-unavailable`.
 */
export async function beginProviderSignIn(
  services: Services,
  asked: {
    readonly next: string;
    readonly linker: Researcher | null;
    readonly invitationToken: string | null;
    readonly returnAddress: string;
  },
): Promise<Begun> {
  const { address, checks } = await providerOf(services)
    .begin(asked.returnAddress)
    .catch((error: unknown) => {
      const refusal = new AppError(
        'provider-unavailable',
        'the identity provider does not answer; try again later',
      );
      refusal.cause = error;
      throw refusal;
    });
  const token = newSecret();
  const expiresAt = new Date(services.now().getTime() + WITHIN_MS);
  const { next, linker, invitationToken } = asked;
  const signIn: ProviderSignIn = {
    ...{ ...checks, next },
    researcherId: linker?.researcherId ?? null,
    invitationHash: invitationToken === null ? null : secretHash(invitationToken),
  };
  await providerSignInStore(services.database).insertSignIn(secretHash(token), signIn, expiresAt);
  return { address, token, expiresAt };
}

/**
 * Whoever is signed in goes to the identity provider to link their account there. The password is asked for, so that
 * nobody at a browser that was left open links an account of their own.
 *
 * @throws {AppError} as `beginProviderSignIn`; `password-wrong`, `too-many-tries`.
 */
export async function beginLinking(
  services: Services,
  linker: Researcher,
  asked: { readonly password: string; readonly next: string; readonly returnAddress: string },
): Promise<Begun> {
  const { password, next, returnAddress } = asked;
  providerOf(services);
  await requirePassword(services, linker, password, 'password');
  return beginProviderSignIn(services, { next, returnAddress, linker, invitationToken: null });
}

/**
 * The browser came back. A provider's account that is linked signs in; one that is not is linked to whoever was signed
 * in and asked for it, or makes a researcher of whoever holds an invitation. Its e-mail address is not believed.
 *
 * @returns where to go on, with what is to be the cookie; no sign-in where an account was only linked.
 * @throws {AppError} `provider-refused`, `identity-unknown`, `identity-taken`, `not-found`.
 */
export async function finishProviderSignIn(
  services: Services,
  came: { readonly token: string | null; readonly address: URL; readonly signedIn: Researcher | null },
  browser: Browser,
): Promise<{ readonly next: string; readonly signedIn: StartedSession | AwaitedCode | null }> {
  const provider = providerOf(services);
  const now = services.now();
  const underWay =
    came.token && (await providerSignInStore(services.database).takeSignIn(secretHash(came.token), now));
  if (!underWay) throw refused('this browser was not sent to the identity provider lately; sign in again');
  const identity = await provider.finish(came.address, underWay).catch((error: unknown) => {
    const refusal = refused('the identity provider did not sign you in; try again');
    refusal.cause = error;
    throw refusal;
  });
  const { next, researcherId } = underWay;
  return services.database.transaction(async (db) => {
    if (researcherId !== null) {
      if (came.signedIn?.researcherId !== researcherId)
        throw refused('you signed out meanwhile; sign in again');
      await link(db, identity, researcherId, now);
      return { next, signedIn: null };
    }
    const known = await providerIdentityStore(db).findResearcher(identity);
    const researcher = known ?? (await invited(db, identity, underWay, now));
    return { next, signedIn: await startSessionOrStep(db, researcher, { ...browser, now }) };
  });
}

/** Somebody the provider knows and this installation does not: welcome with an invitation, once. */
async function invited(
  db: Queryable,
  identity: ProviderIdentity,
  { invitationHash }: ProviderSignIn,
  now: Date,
): Promise<Researcher> {
  const invitation = invitationHash && (await invitationLinkStore(db).findOpen(invitationHash, now));
  if (!invitation) {
    throw new AppError(
      'identity-unknown',
      'nobody here is linked to this account; open your invitation, or sign in with your password and link it on the account page',
    );
  }
  const { email } = invitation;
  const account = {
    name: identity.name?.trim().slice(0, 120) || email,
    email,
    passwordHash: null,
    createdAt: now,
  };
  const researcher = await researcherStore(db).insertUnlessThere(account);
  if (researcher === null) {
    throw new AppError(
      'identity-unknown',
      `${email} has an account here; sign in with its password and link this one`,
    );
  }
  await useInvitation(db, invitation, researcher, now);
  await link(db, identity, researcher.researcherId, now);
  return researcher;
}

async function link(
  db: Queryable,
  identity: ProviderIdentity,
  researcherId: string,
  now: Date,
): Promise<void> {
  const identities = providerIdentityStore(db);
  if (await identities.link(identity, researcherId, now)) return;
  if ((await identities.findResearcher(identity))?.researcherId === researcherId) return;
  throw new AppError(
    'identity-taken',
    'this account of the identity provider is linked to somebody else here',
  );
}

function providerOf({ identityProvider }: Services): IdentityProvider {
  if (identityProvider === null) throw new AppError('not-found', 'there is no such page');
  return identityProvider;
}

function refused(message: string): AppError {
  return new AppError('provider-refused', message);
}
