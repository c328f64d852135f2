import type { StudyInvitation } from '../../../server/contract/study-people.ts';
import { peopleText as words } from '../../text/en/people.ts';
import { studyPagesText } from '../../text/en/study-pages.ts';
import { dayText } from '../../text/number-text.ts';

interface WaitingInvitationsProps {
  readonly invitations: readonly StudyInvitation[];
  readonly onRevoke: (invitation: StudyInvitation) => void;
}

/** Who was invited and has not answered. */
export function WaitingInvitations({ invitations, onRevoke }: WaitingInvitationsProps) {
  if (invitations.length === 0) return null;
  return (
    <>
      <h3 className="section__subtitle">{words.waiting}</h3>
      <ul className="account__list" role="list">
        {invitations.map((invitation) => (
          <li key={invitation.invitationId}>
            {words.waits(invitation.email, studyPagesText.roles[invitation.role].toLowerCase())},{' '}
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
