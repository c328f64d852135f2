import { AppError } from '../errors.ts';
import { mayAdminister } from '../policies/may-administer.ts';
import type { Queryable } from '../stores/database.ts';
import { researcherStore } from '../stores/researcher.store.ts';

/** @throws {AppError} `installation-owner-only` for everybody but the owner of the installation. */
export async function requireAdministrator(
  db: Queryable,
  asker: { readonly researcherId: string },
): Promise<void> {
  if (mayAdminister(asker, await researcherStore(db).installationOwnerId())) return;
  throw new AppError('installation-owner-only', 'only the owner of this installation may do that');
}
