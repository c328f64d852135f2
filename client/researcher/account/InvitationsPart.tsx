import { useRevalidator } from 'react-router';
import type { Invitation } from '../../../server/contract/invitation.ts';
import { invite, revokeInvitation } from '../../api/account.api.ts';
import { accountText } from '../../text/en/account.ts';
import { InviteForm } from './InviteForm.tsx';
import { useSending } from './use-sending.ts';
import { WaitingInvitations } from './WaitingInvitations.tsx';

const words = accountText.researchers;

interface InvitationsPartProps {
  readonly invitations: readonly Invitation[];
  readonly hasMail: boolean;
}

/** Invite somebody to this installation, and see who has been. */
export function InvitationsPart({ invitations, hasMail }: InvitationsPartProps) {
  const { revalidate } = useRevalidator();
  const sending = useSending();
  return (
    <>
      <h3 className="section__subtitle">{words.inviteTitle}</h3>
      <InviteForm
        hasMail={hasMail}
        sending={sending}
        onInvite={async (email) => {
          const made = await invite(email);
          await revalidate();
          return made;
        }}
      />
      <WaitingInvitations
        invitations={invitations}
        nameOf={({ email }) => email}
        onRevoke={({ invitationId, email }) =>
          sending.send(() => revokeInvitation(invitationId).then(revalidate), words.revoked(email))
        }
      />
    </>
  );
}
