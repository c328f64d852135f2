import type { Person } from '../../../server/contract/study-people.ts';
import { MemberRole } from '../../../server/contract/study-role.ts';
import { peopleText as words } from '../../text/en/people.ts';
import { studyPagesText } from '../../text/en/study-pages.ts';

interface PersonRowProps {
  readonly person: Person;
  readonly mayManage: boolean;
  readonly onGive: (role: MemberRole) => void;
  readonly onRemove: () => void;
  readonly onHandOver: () => void;
}

/** One person; for the owner with what can be changed. */
export function PersonRow({ person, mayManage, onGive, onRemove, onHandOver }: PersonRowProps) {
  const { name, email, role, isYou, isIdentityReader } = person;
  const isChangeable = mayManage && role !== 'owner';
  return (
    <tr>
      <th scope="row">
        {name}
        {isYou ? <span className="mark">{words.you}</span> : null}
      </th>
      {mayManage ? <td>{email}</td> : null}
      <td>
        {isChangeable ? (
          <select
            className="select"
            aria-label={words.roleOf(name)}
            value={role}
            onChange={(event) => onGive(MemberRole.parse(event.target.value))}
          >
            {MemberRole.options.map((each) => (
              <option key={each} value={each}>
                {studyPagesText.roles[each]}
              </option>
            ))}
          </select>
        ) : (
          studyPagesText.roles[role]
        )}
        {isIdentityReader && role === 'editor' ? <span className="mark">{words.identities}</span> : null}
      </td>
      {mayManage ? (
        <td className="person-row__ways">
          {isChangeable ? (
            <>
              <button
                type="button"
                className="link-button"
                aria-label={words.handOverLabel(name)}
                onClick={onHandOver}
              >
                {words.handOver}
              </button>
              <button
                type="button"
                className="link-button"
                aria-label={words.removeLabel(name)}
                onClick={onRemove}
              >
                {words.remove}
              </button>
            </>
          ) : null}
        </td>
      ) : null}
    </tr>
  );
}
