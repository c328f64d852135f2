import { useState } from 'react';
import type { ResearchersResponse } from '../../../server/contract/account.ts';
import type { Invitation } from '../../../server/contract/invitation.ts';
import { makeResetLink } from '../../api/account.api.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Section } from '../../components/Section.tsx';
import { accountText } from '../../text/en/account.ts';
import { dayText } from '../../text/number-text.ts';
import { InvitationsPart } from './InvitationsPart.tsx';
import { Outcome } from './Outcome.tsx';
import { SecretLink } from './SecretLink.tsx';
import { useSending } from './use-sending.ts';

const words = accountText.researchers;

interface ResearchersSectionProps {
  readonly researchers: ResearchersResponse['researchers'];
  readonly invitations: readonly Invitation[];
  readonly hasMail: boolean;
}

/** For the owner of the installation: who may use it. */
export function ResearchersSection({ researchers, invitations, hasMail }: ResearchersSectionProps) {
  const [made, setMade] = useState<{ name: string; link: string } | null>(null);
  const sending = useSending();
  return (
    <Section id="researchers" title={words.title} lead={words.lead}>
      <DataTable caption={words.caption} label={words.caption} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.email}</th>
            <th scope="col">{words.since}</th>
            <th scope="col">
              <span className="visually-hidden">{words.resetLink}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {researchers.map(({ researcherId, name, email, createdAt, isOwner }) => (
            <tr key={researcherId}>
              <th scope="row">{name}</th>
              <td>{email}</td>
              <td>{dayText(createdAt)}</td>
              <td>
                {isOwner ? (
                  words.owner
                ) : (
                  <button
                    type="button"
                    className="link-button"
                    aria-label={words.resetLabel(name)}
                    onClick={() =>
                      sending.send(async () =>
                        setMade({ name, link: (await makeResetLink(researcherId)).link }),
                      )
                    }
                  >
                    {words.resetLink}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {made === null ? null : <SecretLink text={words.resetShown(made.name)} link={made.link} />}
      <Outcome sending={sending} />
      <InvitationsPart invitations={invitations} hasMail={hasMail} />
    </Section>
  );
}
