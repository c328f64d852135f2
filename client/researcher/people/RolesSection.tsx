import type { PeopleResponse } from '../../../server/contract/study-people.ts';
import { Section } from '../../components/Section.tsx';
import { peopleText as words } from '../../text/en/people.ts';
import { studyPagesText } from '../../text/en/study-pages.ts';

/** What each role may do, in words. */
export function RolesSection({ roles }: Pick<PeopleResponse, 'roles'>) {
  return (
    <Section id="roles" title={words.rolesTitle} lead={words.rolesLead}>
      <dl className="role-list">
        {roles.map(({ role, may }) => (
          <div key={role}>
            <dt>{studyPagesText.roles[role]}</dt>
            <dd>
              <ul>
                {may.map((permission) => (
                  <li key={permission}>{studyPagesText.permissions[permission]}</li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
