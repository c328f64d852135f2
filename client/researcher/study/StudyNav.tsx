import { NavLink } from 'react-router';
import type { StudySummary } from '../../../server/contract/study.ts';
import { studyPagesText as words } from '../../text/en/study-pages.ts';

/** The pages of a study, in the order of the work, each with what one needs to open it. */
const PAGES = [
  { path: 'analysis', label: words.analysis, permission: 'read-study' },
  { path: 'card', label: words.card, permission: 'read-study' },
  { path: 'taking-part', label: words.takingPart, permission: 'read-study' },
  { path: 'participants', label: words.participants, permission: 'change-study' },
  { path: 'lab', label: words.lab, permission: 'change-study' },
  { path: 'people', label: words.people, permission: 'read-people' },
  { path: 'audit', label: words.audit, permission: 'read-audit' },
] as const;

/** Where one can go within a study; nothing where there is but one place, as in a demo. */
export function StudyNav({ study }: { readonly study: StudySummary }) {
  const pages = PAGES.filter(({ permission }) => study.may.includes(permission));
  if (study.role === null || pages.length < 2) return null;
  return (
    <nav className="study-nav" aria-label={words.nav}>
      {pages.map(({ path, label }) => (
        <NavLink key={path} to={`/studies/${study.studyId}/${path}`}>
          {label}
        </NavLink>
      ))}
    </nav>
  );
}
