import { useState } from 'react';
import type { InviteResponse } from '../../../server/contract/invitation.ts';
import type { StudyInvitationsResponse } from '../../../server/contract/study-people.ts';
import { MemberRole } from '../../../server/contract/study-role.ts';
import { inviteToStudy, readStudyInvitations, revokeStudyInvitation } from '../../api/people.api.ts';
import { Field } from '../../components/Field.tsx';
import { Section } from '../../components/Section.tsx';
import { accountText } from '../../text/en/account.ts';
import { peopleText as words } from '../../text/en/people.ts';
import { studyPagesText } from '../../text/en/study-pages.ts';
import { InviteForm } from '../account/InviteForm.tsx';
import { useSending } from '../account/use-sending.ts';
import { WaitingInvitations } from '../account/WaitingInvitations.tsx';

interface InviteSectionProps {
  readonly studyId: string;
  readonly invited: StudyInvitationsResponse;
}

/** For the owner: ask somebody to work on the study, and see who was asked. */
export function InviteSection({ studyId, invited }: InviteSectionProps) {
  const [role, setRole] = useState<MemberRole>('analyst');
  const [{ invitations, hasMail }, setInvited] = useState(invited);
  const sending = useSending();

  async function invite(email: string): Promise<InviteResponse> {
    const made = await inviteToStudy(studyId, { email, role });
    setInvited(await readStudyInvitations(studyId));
    return made;
  }

  return (
    <Section id="invite" title={words.inviteTitle} lead={words.inviteLead}>
      <InviteForm hasMail={hasMail} sending={sending} onInvite={invite} isPrimary>
        <RoleField role={role} onChange={setRole} />
      </InviteForm>
      <WaitingInvitations
        invitations={invitations}
        nameOf={(each) => words.waits(each.email, studyPagesText.roles[each.role].toLowerCase())}
        onRevoke={({ invitationId, email }) =>
          sending.send(
            async () => setInvited(await revokeStudyInvitation(studyId, invitationId)),
            accountText.researchers.revoked(email),
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
