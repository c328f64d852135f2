import type { InviteResponse } from '../../../server/contract/invitation.ts';
import { accountText } from '../../text/en/account.ts';
import { SecretLink } from './SecretLink.tsx';

const words = accountText.researchers;

/** An invitation that was just made: it went by mail, or here is its link. */
export function InvitationMade({
  made: { invitation, link, hasMailFailed },
}: {
  readonly made: InviteResponse;
}) {
  if (link === null) return <p role="status">{words.sent(invitation.email)}</p>;
  const text = `${hasMailFailed ? `${words.failed} ` : ''}${words.shown(invitation.email)}`;
  return <SecretLink text={text} link={link} />;
}
