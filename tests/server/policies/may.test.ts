import { describe, expect, it } from 'vitest';
import { Permission, StudyRole } from '../../../server/contract/study-role.ts';
import { may, permissionsIn, ROLE_MAY, rolesThatMay } from '../../../server/policies/may.ts';

const ada = { researcherId: 'ada' };
const inRole = (role: StudyRole | null) => ({ isDemo: false, role, isIdentityReader: false });
const demo = { isDemo: true, role: null, isIdentityReader: false };

/** As trust.md and the issue put it: who does what, a line a permission. */
const RULES: Readonly<Record<Permission, readonly StudyRole[]>> = {
  'read-study': ['owner', 'editor', 'analyst', 'interviewer'],
  'read-solutions': ['owner', 'editor', 'analyst'],
  'read-reports': ['owner', 'editor', 'analyst', 'interviewer', 'reader'],
  'save-solutions': ['owner', 'editor', 'analyst'],
  publish: ['owner'],
  'export-record': ['owner', 'editor', 'analyst'],
  'read-identities': ['owner'],
  'change-study': ['owner', 'editor'],
  'read-people': ['owner', 'editor', 'analyst', 'interviewer', 'reader'],
  'manage-people': ['owner'],
  'read-audit': ['owner'],
};

describe('what a role may', () => {
  it.each(Permission.options)('%s', (permission) => {
    expect(rolesThatMay(permission)).toEqual(RULES[permission]);
    for (const role of StudyRole.options) {
      expect(may(ada, permission, inRole(role))).toBe(RULES[permission].includes(role));
    }
  });

  it.each(StudyRole.options)('lets one who is named see who is who only as an editor: %s', (role) => {
    const isAllowed = role === 'owner' || role === 'editor';
    expect(may(ada, 'read-identities', { isDemo: false, role, isIdentityReader: true })).toBe(isAllowed);
  });

  it('is the same in no role as in no study: nothing, signed in or not', () => {
    expect(permissionsIn(ada, inRole(null))).toEqual([]);
    expect(permissionsIn(null, inRole(null))).toEqual([]);
  });

  it('grows with trust: whatever a role may, the owner may', () => {
    for (const role of StudyRole.options)
      expect(ROLE_MAY.owner).toEqual(expect.arrayContaining([...ROLE_MAY[role]]));
  });
});

describe('a demo', () => {
  it('is looked at by everybody', () => {
    expect(permissionsIn(null, demo)).toEqual(['read-study', 'read-solutions', 'read-reports']);
  });

  it('is tried out by whoever is signed in, and changed by nobody', () => {
    expect(may(ada, 'save-solutions', demo)).toBe(true);
    for (const permission of ['change-study', 'export-record', 'read-identities', 'manage-people'] as const) {
      expect(may(ada, permission, demo)).toBe(false);
    }
  });
});
