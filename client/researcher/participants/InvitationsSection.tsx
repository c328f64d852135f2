import type {
  PersonalInvitationsResponse,
  PersonalInvitationState,
} from '../../../server/contract/personal-invitation.ts';
import { revokeInvitation } from '../../api/participants.api.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Section } from '../../components/Section.tsx';
import { participantsText } from '../../text/en/participants.ts';
import { dayText } from '../../text/number-text.ts';
import { useAsking } from './use-asking.ts';

const words = participantsText.list;

const REVOCABLE: ReadonlySet<PersonalInvitationState> = new Set<PersonalInvitationState>([
  'not-begun',
  'begun',
  'not-told',
]);

interface InvitationsSectionProps {
  readonly studyId: string;
  readonly invited: PersonalInvitationsResponse;
  readonly onChange: (invited: PersonalInvitationsResponse) => void;
}

/** How far each invitation is; one that nobody handed in with can be taken back. */
export function InvitationsSection({ studyId, invited, onChange }: InvitationsSectionProps) {
  const { invitations } = invited;
  const { isAsking, failure, ask } = useAsking();

  async function revoke(personalInvitationId: string): Promise<void> {
    const answer = await ask(() => revokeInvitation(studyId, personalInvitationId));
    if (answer !== null) onChange(answer);
  }

  if (invitations.length === 0) {
    return (
      <Section id="invitations" title={words.title}>
        <p>{words.none}</p>
      </Section>
    );
  }
  return (
    <Section id="invitations" title={words.title} lead={leadOf(invited)}>
      {failure === null ? null : <Notice tone="danger">{failure}</Notice>}
      <DataTable caption={words.title} label={words.title} isCaptionHidden>
        <thead>
          <tr>
            {[words.number, words.kind, words.made, words.state].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {invitations.map(({ personalInvitationId, number, kind, madeAt, state }) => (
            <tr key={personalInvitationId}>
              <th scope="row">{number}</th>
              <td>{words.kinds[kind]}</td>
              <td>{dayText(madeAt)}</td>
              <td>{words.states[state]}</td>
              <td>
                {REVOCABLE.has(state) ? (
                  <button
                    type="button"
                    className="button button--small"
                    disabled={isAsking}
                    aria-label={words.revokeLabel(number)}
                    onClick={() => void revoke(personalInvitationId)}
                  >
                    {words.revoke}
                  </button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Section>
  );
}

/** How many came, in one sentence. */
function leadOf({ invitations, anonymousUses }: PersonalInvitationsResponse): string {
  const countOf = (wanted: PersonalInvitationState) =>
    invitations.filter(({ state }) => state === wanted).length;
  if (anonymousUses !== null) return words.uses(anonymousUses, invitations.length);
  return words.counts(countOf('begun'), countOf('handed-in'), invitations.length);
}
