import { providerPagePath } from '../contract/account.ts';
import type { Services } from '../services.ts';

/** The link that signs in through the identity provider and goes on to a path; null where there is no provider. */
export function providerWay(
  { identityProvider }: Services,
  next: string,
  invitationToken?: string,
): { readonly name: string; readonly path: string } | null {
  if (identityProvider === null) return null;
  const query = new URLSearchParams({
    next,
    ...(invitationToken !== undefined && { invitation: invitationToken }),
  });
  return { name: identityProvider.name, path: `${providerPagePath}?${query.toString()}` };
}
