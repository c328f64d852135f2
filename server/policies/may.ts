import type { Permission, StudyRole } from '../contract/study-role.ts';

/** What each role may do. One list, so that the page in words and the refusals are never two minds. */
export const ROLE_MAY: Readonly<Record<StudyRole, readonly Permission[]>> = {
  owner: [
    ...['read-study', 'read-solutions', 'read-reports', 'save-solutions', 'publish'],
    ...['export-record', 'read-identities', 'change-study', 'read-people', 'manage-people', 'read-audit'],
  ] as Permission[],
  editor: [
    ...['read-study', 'read-solutions', 'read-reports', 'save-solutions'],
    ...['export-record', 'change-study', 'read-people'],
  ] as Permission[],
  analyst: ['read-study', 'read-solutions', 'read-reports', 'save-solutions', 'export-record', 'read-people'],
  interviewer: ['read-study', 'read-reports', 'read-people'],
  reader: ['read-reports', 'read-people'],
};

/** A demo study is nobody's: everybody looks at it, and whoever is signed in tries things out. */
const DEMO_MAY = {
  visitor: ['read-study', 'read-solutions', 'read-reports'],
  researcher: ['read-study', 'read-solutions', 'read-reports', 'save-solutions'],
} as const satisfies Record<string, readonly Permission[]>;

/** What the rules ask about a study. */
interface Standing {
  readonly isDemo: boolean;
  /** Of whoever asks; null: none. */
  readonly role: StudyRole | null;
  /** Did the owner name them to see who is who. */
  readonly isIdentityReader: boolean;
}

/** Whoever asks: null when nobody is signed in. */
export type Asker = { readonly researcherId: string } | null;

/** Everything somebody may do in a study. Nothing: to them it does not exist (404). */
export function permissionsIn(
  asker: Asker,
  { isDemo, role, isIdentityReader }: Standing,
): readonly Permission[] {
  if (role === 'editor' && isIdentityReader) return [...ROLE_MAY.editor, 'read-identities'];
  if (role !== null) return ROLE_MAY[role];
  if (isDemo) return asker === null ? DEMO_MAY.visitor : DEMO_MAY.researcher;
  return [];
}

/** May they do this in that study. */
export function may(asker: Asker, permission: Permission, study: Standing): boolean {
  return permissionsIn(asker, study).includes(permission);
}

/** The roles that may do something, most trusted first. */
export function rolesThatMay(permission: Permission): StudyRole[] {
  return (Object.keys(ROLE_MAY) as StudyRole[]).filter((role) => ROLE_MAY[role].includes(permission));
}

/** Whose a saved solution is: null for a demo's own. */
interface Saved {
  readonly savedBy: string | null;
}

/** In a study whoever reads solutions reads all; in a demo everybody sees the demo's own, and each their own. */
export function mayReadSolution(asker: Asker, study: Standing, solution: Saved): boolean {
  if (!may(asker, 'read-solutions', study)) return false;
  return !study.isDemo || solution.savedBy === null || isSaver(asker, solution);
}

/** A published report that is only for share holders: in a study whoever reads its reports, in a demo whoever saved it. */
export function mayReadReport(asker: Asker, study: Standing, solution: Saved): boolean {
  return study.isDemo ? isSaver(asker, solution) : may(asker, 'read-reports', study);
}

/** Words of a solution: in a demo only whoever saved it. Nobody changes a demo's own. */
export function mayChangeSolution(asker: Asker, study: Standing, solution: Saved): boolean {
  return study.isDemo ? isSaver(asker, solution) : may(asker, 'save-solutions', study);
}

/** What readers see of a solution: in a demo whoever saved it. */
export function mayPublishSolution(asker: Asker, study: Standing, solution: Saved): boolean {
  return study.isDemo ? isSaver(asker, solution) : may(asker, 'publish', study);
}

function isSaver(asker: Asker, { savedBy }: Saved): boolean {
  return asker !== null && savedBy !== null && asker.researcherId === savedBy;
}
