import { useState } from 'react';
import type { InviteResponse } from '../../../server/contract/invitation.ts';
import type { StudyInvitationsResponse } from '../../../server/contract/study-people.ts';
import { MemberRole } from '../../../server/contract/study-role.ts';
import { inviteToStudy, readStudyInvitations, revokeStudyInvitation } from '../../api/people.api.ts';
import { Field } from '../../components/Field.tsx';
import { Section } from '../../components/Section.tsx';
import { peopleText as words } from '../../text/en/people.ts';
import { studyPagesText } from '../../text/en/study-pages.ts';
import { InvitationMade } from '../account/InvitationMade.tsx';
import { Outcome } from '../account/Outcome.tsx';
import { TextInput } from '../account/TextInput.tsx';
import { useSending } from '../account/use-sending.ts';
import { WaitingInvitations } from './WaitingInvitations.tsx';

interface InviteSectionProps {
  readonly studyId: string;
  readonly invited: StudyInvitationsResponse;
}

/** For the owner: ask somebody to work on the study, and see who was asked. */
export function InviteSection({ studyId, invited }: InviteSectionProps) {
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<MemberRole>('analyst');
  const [made, setMade] = useState<InviteResponse | null>(null);
  const [{ invitations, hasMail }, setInvited] = useState(invited);
  const sending = useSending();

  async function invite(): Promise<void> {
    setMade(null);
    setMade(await inviteToStudy(studyId, { email, role }));
    setEmail('');
    setInvited(await readStudyInvitations(studyId));
  }

  return (
    <Section id="invite" title={words.inviteTitle} lead={words.inviteLead}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sending.send(invite);
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
        <RoleField role={role} onChange={setRole} />
        <button type="submit" className="button button--primary" aria-disabled={sending.isBusy}>
          {words.invite}
        </button>
      </form>
      {made === null ? null : <InvitationMade made={made} />}
      <Outcome sending={sending} />
      <WaitingInvitations
        invitations={invitations}
        onRevoke={({ invitationId, email: address }) =>
          sending.send(
            async () => setInvited(await revokeStudyInvitation(studyId, invitationId)),
            words.revoked(address),
          )
        }
      />
    </Section>
  );
}

interface RoleFieldProps {
  readonly role: MemberRole;
  readonly onChange: (role: MemberRole) => void;
}

function RoleField({ role, onChange }: RoleFieldProps) {
  return (
    <Field label={words.inviteRole} hint={words.inviteRoleHint}>
      {(control) => (
        <select
          {...control}
          className="select"
          value={role}
          onChange={(event) => onChange(MemberRole.parse(event.target.value))}
        >
          {MemberRole.options.map((each) => (
            <option key={each} value={each}>
              {studyPagesText.roles[each]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
