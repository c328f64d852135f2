import { AppError } from '../errors.ts';
import type { Services } from '../services.ts';
import { providerIdentityStore } from '../stores/provider-identity.store.ts';
import type { Researcher } from '../stores/researcher.store.ts';
import { requirePassword } from './require-password.ts';

/**
 * The identity provider's account signs nobody in any more. It takes the password, so that nobody is left without a way in.
 *
 * @throws {AppError} `password-wrong`, for an account without a password too; `too-many-tries`; `not-found` where none is
 *   linked.
 */
export async function unlinkProvider(services: Services, asker: Researcher, password: string): Promise<void> {
  await requirePassword(services, asker, password, 'password');
  const isUnlinked = await providerIdentityStore(services.database).unlink(asker.researcherId);
  if (!isUnlinked) throw new AppError('not-found', 'no account of an identity provider is linked to yours');
}
