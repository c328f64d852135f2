import { newPersonalSecret, type PersonalInvitationKind } from '../../server/personal-secret.ts';
import { secretHash } from '../../server/secrets.ts';
import type { Database } from '../../server/stores/database.ts';
import { personalInvitationStore } from '../../server/stores/personal-invitation.store.ts';

/** Invite somebody to a study. @returns the secret of their link, or their code. */
export async function aPersonalInvitation(
  database: Database,
  { studyId }: { readonly studyId: string },
  kind: PersonalInvitationKind = 'link',
  label: string | null = null,
): Promise<string> {
  const secret = newPersonalSecret(kind);
  const invitation = { kind, label, secretSha256: secretHash(secret) };
  await database.transaction((db) =>
    personalInvitationStore(db).insertInvitations(studyId, [invitation], new Date('2026-02-20T09:00:00Z')),
  );
  return secret;
}
