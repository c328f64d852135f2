import type { Invitation } from '../../../server/contract/invitation.ts';
import { accountText } from '../../text/en/account.ts';
import { dayText } from '../../text/number-text.ts';

const words = accountText.researchers;

interface WaitingInvitationsProps<Waiting extends Invitation> {
  readonly invitations: readonly Waiting[];
  /** Who is invited, as what. */
  readonly nameOf: (invitation: Waiting) => string;
  readonly onRevoke: (invitation: Waiting) => void;
}

/** Who was invited and has not answered. */
export function WaitingInvitations<Waiting extends Invitation>({
  invitations,
  nameOf,
  onRevoke,
}: WaitingInvitationsProps<Waiting>) {
  return (
    <>
      <h3 className="section__subtitle">{words.waiting}</h3>
      {invitations.length === 0 ? <p className="is-quiet">{words.none}</p> : null}
      <ul className="account__list" role="list">
        {invitations.map((invitation) => (
          <li key={invitation.invitationId}>
            {nameOf(invitation)},{' '}
            {invitation.isExpired ? words.expired : words.until(dayText(invitation.expiresAt))}{' '}
            <button
              type="button"
              className="link-button"
              aria-label={words.revokeLabel(invitation.email)}
              onClick={() => onRevoke(invitation)}
            >
              {words.revoke}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
