import { expect, it } from 'vitest';
import type { StudyRole } from '../../../server/contract/study-role.ts';
import { mayChangeSolution, mayPublishSolution, mayReadSolution } from '../../../server/policies/may.ts';

const ada = { researcherId: 'ada' };
const bob = { researcherId: 'bob' };
const inRole = (role: StudyRole | null) => ({ isDemo: false, role, isIdentityReader: false });
const demo = { isDemo: true, role: null, isIdentityReader: false };
const byAda = { savedBy: 'ada' };
const byBob = { savedBy: 'bob' };
const shipped = { savedBy: null };

const everything = { read: true, change: true, publish: true };
const nothing = { read: false, change: false, publish: false };

it.each([
  ['the owner, of what she saved', { asker: ada, study: inRole('owner'), solution: byAda }, everything],
  ['the owner, of what another saved', { asker: ada, study: inRole('owner'), solution: byBob }, everything],
  [
    'an analyst, of what another saved',
    { asker: ada, study: inRole('analyst'), solution: byBob },
    { read: true, change: true, publish: false },
  ],
  [
    'an editor, even of what she saved',
    { asker: ada, study: inRole('editor'), solution: byAda },
    { read: true, change: true, publish: false },
  ],
  ['an interviewer', { asker: ada, study: inRole('interviewer'), solution: byBob }, nothing],
  ['a reader', { asker: ada, study: inRole('reader'), solution: byBob }, nothing],
  [
    'somebody without a part, of what he saved once',
    { asker: bob, study: inRole(null), solution: byBob },
    nothing,
  ],
  ['whoever saved in a demo', { asker: bob, study: demo, solution: byBob }, everything],
  ['another in a demo', { asker: ada, study: demo, solution: byBob }, nothing],
  [
    'anybody signed in, of a demo’s own',
    { asker: ada, study: demo, solution: shipped },
    { read: true, change: false, publish: false },
  ],
  [
    'anybody signed out, of a demo’s own',
    { asker: null, study: demo, solution: shipped },
    { read: true, change: false, publish: false },
  ],
  ['anybody signed out, of what was saved in a demo', { asker: null, study: demo, solution: byAda }, nothing],
])('%s', (_, { asker, study, solution }, { read, change, publish }) => {
  expect(mayReadSolution(asker, study, solution)).toBe(read);
  expect(mayChangeSolution(asker, study, solution)).toBe(change);
  expect(mayPublishSolution(asker, study, solution)).toBe(publish);
});
