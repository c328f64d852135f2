import { useState, type ReactNode } from 'react';
import type { InviteResponse } from '../../../server/contract/invitation.ts';
import { accountText } from '../../text/en/account.ts';
import { InvitationMade } from './InvitationMade.tsx';
import { Outcome } from './Outcome.tsx';
import { TextInput } from './TextInput.tsx';
import type { Sending } from './use-sending.ts';

const words = accountText.researchers;

interface InviteFormProps {
  readonly hasMail: boolean;
  readonly sending: Sending;
  /** Make the invitation, and whatever else the page shows of it. */
  readonly onInvite: (email: string) => Promise<InviteResponse>;
  readonly isPrimary?: boolean;
  /** More fields. */
  readonly children?: ReactNode;
}

/** Ask somebody in by their e-mail address, and hand on the link where no letter is sent. */
export function InviteForm({ hasMail, sending, onInvite, isPrimary = false, children }: InviteFormProps) {
  const [email, setEmail] = useState('');
  const [made, setMade] = useState<InviteResponse | null>(null);

  async function send(): Promise<void> {
    setMade(null);
    setMade(await onInvite(email));
    setEmail('');
  }

  return (
    <>
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
        {children}
        <button
          type="submit"
          className={isPrimary ? 'button button--primary' : 'button'}
          aria-disabled={sending.isBusy}
        >
          {words.invite}
        </button>
      </form>
      {made === null ? null : <InvitationMade made={made} />}
      <Outcome sending={sending} />
    </>
  );
}
