import { expect, it } from 'vitest';
import { mayChangeSolution, mayReadSolution } from '../../../server/policies/may.ts';

const ada = { researcherId: 'ada' };
const bob = { researcherId: 'bob' };
const adas = { ownerId: 'ada', isDemo: false };
const demo = { ownerId: null, isDemo: true };
const ownerless = { ownerId: null, isDemo: false };
const byAda = { savedBy: 'ada' };
const byBob = { savedBy: 'bob' };
const shipped = { savedBy: null };

it.each([
  [
    'the owner, of what she saved',
    { asker: ada, study: adas, solution: byAda },
    { read: true, change: true },
  ],
  [
    'the owner, of what another saved in her study',
    { asker: ada, study: adas, solution: byBob },
    { read: true, change: true },
  ],
  [
    'another, of what he saved before it was hers',
    { asker: bob, study: adas, solution: byBob },
    { read: false, change: false },
  ],
  ['whoever saved in a demo', { asker: bob, study: demo, solution: byBob }, { read: true, change: true }],
  ['another in a demo', { asker: ada, study: demo, solution: byBob }, { read: false, change: false }],
  [
    'anybody signed in, of a demo’s own',
    { asker: ada, study: demo, solution: shipped },
    { read: true, change: false },
  ],
  [
    'anybody signed out, of a demo’s own',
    { asker: null, study: demo, solution: shipped },
    { read: true, change: false },
  ],
  [
    'anybody signed out, of what was saved in a demo',
    { asker: null, study: demo, solution: byAda },
    { read: false, change: false },
  ],
  [
    'anybody, of a study of nobody',
    { asker: ada, study: ownerless, solution: shipped },
    { read: false, change: false },
  ],
])('%s', (_, { asker, study, solution }, { read, change }) => {
  expect(mayReadSolution(asker, study, solution)).toBe(read);
  expect(mayChangeSolution(asker, study, solution)).toBe(change);
});
