import type { Answer } from '../contract/draft.ts';
import type { IdentitiesResponse } from '../contract/identity.ts';
import { csvTable, type Cell, type Column } from './csv-table.ts';

/** Everything known of who one person is. */
interface KnownAs {
  /** What researchers call the person; null: invited, and not begun. */
  readonly participant: string | null;
  readonly invitation: { readonly number: number; readonly label: string } | null;
  readonly externalIds: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, Answer>>;
}

/** One row a person: those of whom anything is kept, then those who were invited and have not begun. */
export function identitiesCsv(identities: IdentitiesResponse): string {
  const people = peopleOf(identities);
  const columns: Column<KnownAs>[] = [
    { name: 'participant', cell: ({ participant }) => participant },
    { name: 'invitation', cell: ({ invitation }) => invitation?.number ?? null },
    { name: 'invited_as', cell: ({ invitation }) => invitation?.label ?? null },
    ...namesIn(people, ({ externalIds }) => externalIds).map((name) => ({
      name: `link_${name}`,
      cell: ({ externalIds }: KnownAs) => externalIds[name] ?? null,
    })),
    ...namesIn(people, ({ answers }) => answers).map((name) => ({
      name: `answer_${name}`,
      cell: ({ answers }: KnownAs) => answerCell(answers[name]),
    })),
  ];
  return csvTable(columns, people);
}

function peopleOf({ participants, invited }: IdentitiesResponse): KnownAs[] {
  const invitationOf = (participant: string) =>
    invited.find((invitation) => invitation.participant === participant) ?? null;
  const known = new Set(participants.map(({ participant }) => participant));
  return [
    ...participants.map((person) => ({ ...person, invitation: invitationOf(person.participant) })),
    ...invited
      .filter(({ participant }) => participant === null || !known.has(participant))
      .map((invitation) => ({
        participant: invitation.participant,
        invitation,
        externalIds: {},
        answers: {},
      })),
  ];
}

function namesIn(
  people: readonly KnownAs[],
  named: (person: KnownAs) => Readonly<Record<string, unknown>>,
): string[] {
  return [...new Set(people.flatMap((person) => Object.keys(named(person))))].sort();
}

function answerCell(answer: Answer | undefined): Cell {
  if (answer === undefined) return null;
  return typeof answer === 'object' ? JSON.stringify(answer) : answer;
}
