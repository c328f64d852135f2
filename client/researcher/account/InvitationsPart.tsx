import { useState } from 'react';
import { useRevalidator } from 'react-router';
import type { Invitation, InviteResponse } from '../../../server/contract/invitation.ts';
import { invite, revokeInvitation } from '../../api/account.api.ts';
import { accountText } from '../../text/en/account.ts';
import { dayText } from '../../text/number-text.ts';
import { InvitationMade } from './InvitationMade.tsx';
import { Outcome } from './Outcome.tsx';
import { TextInput } from './TextInput.tsx';
import { useSending } from './use-sending.ts';

const words = accountText.researchers;

interface InvitationsPartProps {
  readonly invitations: readonly Invitation[];
  readonly hasMail: boolean;
}

/** Invite somebody, and see who has been. */
export function InvitationsPart({ invitations, hasMail }: InvitationsPartProps) {
  const [email, setEmail] = useState('');
  const [made, setMade] = useState<InviteResponse | null>(null);
  const { revalidate } = useRevalidator();
  const sending = useSending();

  async function send(): Promise<void> {
    setMade(null);
    setMade(await invite(email));
    setEmail('');
    await revalidate();
  }

  return (
    <>
      <h3 className="section__subtitle">{words.inviteTitle}</h3>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sending.send(send);
        }}
      >
        <TextInput
          label={words.inviteEmail}
          hint={words.inviteHint(hasMail)}
          type="email"
          autoComplete="off"
          value={email}
          onChange={setEmail}
        />
        <button type="submit" className="button" aria-disabled={sending.isBusy}>
          {words.invite}
        </button>
      </form>
      {made === null ? null : <InvitationMade made={made} />}
      <Outcome sending={sending} />
      <h3 className="section__subtitle">{words.waiting}</h3>
      {invitations.length === 0 ? <p className="is-quiet">{words.none}</p> : null}
      <ul className="account__list" role="list">
        {invitations.map((each) => (
          <li key={each.invitationId}>
            {each.email}, {each.isExpired ? words.expired : `${words.expires} ${dayText(each.expiresAt)}`}{' '}
            <button
              type="button"
              className="link-button"
              aria-label={words.revokeLabel(each.email)}
              onClick={() => sending.send(() => revokeInvitation(each.invitationId).then(revalidate))}
            >
              {words.revoke}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
