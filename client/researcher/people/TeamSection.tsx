import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { PeopleResponse, Person } from '../../../server/contract/study-people.ts';
import type { MemberRole } from '../../../server/contract/study-role.ts';
import { giveRole, handOver, readPeople, removePerson } from '../../api/people.api.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Section } from '../../components/Section.tsx';
import { peopleText as words } from '../../text/en/people.ts';
import { studyPagesText } from '../../text/en/study-pages.ts';
import { Outcome } from '../account/Outcome.tsx';
import { useSending } from '../account/use-sending.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { PersonRow } from './PersonRow.tsx';

interface TeamSectionProps {
  readonly studyId: string;
  readonly people: readonly Person[];
  /** Is it the owner who looks. */
  readonly mayManage: boolean;
  readonly onChange: (answer: PeopleResponse) => void;
}

/** What one is asked about before it is done. */
type Asked = { readonly kind: 'remove' | 'hand-over' | 'leave'; readonly person: Person };

/** Who works on the study; the owner gives and takes roles, everybody else may leave. */
export function TeamSection({ studyId, people, mayManage, onChange }: TeamSectionProps) {
  const sending = useSending();
  const [asked, setAsked] = useState<Asked | null>(null);
  const navigate = useNavigate();
  const you = people.find(({ isYou }) => isYou);

  async function doAsked({ kind, person }: Asked): Promise<void> {
    if (kind === 'hand-over') onChange(await handOver(studyId, person.researcherId));
    else await removePerson(studyId, person.researcherId);
    if (kind === 'remove') onChange(await readPeople(studyId));
    if (kind === 'leave') await navigate('/studies');
  }

  return (
    <Section id="team" title={words.team}>
      <TeamTable
        people={people}
        mayManage={mayManage}
        onGive={(person, role) =>
          sending.send(
            async () => onChange(await giveRole(studyId, person.researcherId, role)),
            words.changed(person.name, studyPagesText.roles[role].toLowerCase()),
          )
        }
        onAsk={setAsked}
      />
      <Outcome sending={sending} />
      {people.length === 1 && mayManage ? <p className="is-quiet">{words.alone}</p> : null}
      {you && !mayManage ? (
        <p>
          <button type="button" className="button" onClick={() => setAsked({ kind: 'leave', person: you })}>
            {words.leave}
          </button>
        </p>
      ) : null}
      {asked === null ? null : (
        <ConfirmDialog
          {...questionOf(asked)}
          cancelLabel={words.cancel}
          onCancel={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            sending.send(() => doAsked(asked), questionOf(asked).done);
          }}
        />
      )}
    </Section>
  );
}

interface TeamTableProps extends Pick<TeamSectionProps, 'people' | 'mayManage'> {
  readonly onGive: (person: Person, role: MemberRole) => void;
  readonly onAsk: (asked: Asked) => void;
}

function TeamTable({ people, mayManage, onGive, onAsk }: TeamTableProps) {
  return (
    <DataTable caption={words.caption} label={words.caption} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          {mayManage ? <th scope="col">{words.email}</th> : null}
          <th scope="col">{words.role}</th>
          {mayManage ? (
            <th scope="col">
              <span className="visually-hidden">{words.change}</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <PersonRow
            key={person.researcherId}
            person={person}
            mayManage={mayManage}
            onGive={(role) => onGive(person, role)}
            onRemove={() => onAsk({ kind: 'remove', person })}
            onHandOver={() => onAsk({ kind: 'hand-over', person })}
          />
        ))}
      </tbody>
    </DataTable>
  );
}

function questionOf({ kind, person: { name } }: Asked) {
  if (kind === 'leave') {
    return { title: words.leaveTitle, text: words.leaveText, confirmLabel: words.leave, done: '' };
  }
  if (kind === 'remove') {
    return {
      ...{ title: words.removeTitle(name), text: words.removeText },
      ...{ confirmLabel: words.remove, done: words.removed(name) },
    };
  }
  return {
    ...{ title: words.handOverTitle(name), text: words.handOverText },
    ...{ confirmLabel: words.handOver, done: words.handedOver(name) },
  };
}
