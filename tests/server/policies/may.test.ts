import { expect, it } from 'vitest';
import { mayChange, mayRead } from '../../../server/policies/may.ts';

const ada = { researcherId: 'ada' };
const adas = { ownerId: 'ada', isDemo: false };
const bobs = { ownerId: 'bob', isDemo: false };
const ownerless = { ownerId: null, isDemo: false };
const demo = { ownerId: null, isDemo: true };

it.each([
  ['her own study', ada, adas, { read: true, change: true }],
  ['another’s study', ada, bobs, { read: false, change: false }],
  ['a study of nobody', ada, ownerless, { read: false, change: false }],
  ['a demo, signed in', ada, demo, { read: true, change: true }],
  ['a demo, signed out', null, demo, { read: true, change: false }],
  ['a study, signed out', null, adas, { read: false, change: false }],
  ['a study of nobody, signed out', null, ownerless, { read: false, change: false }],
])('%s', (_, asker, study, { read, change }) => {
  expect(mayRead(asker, study)).toBe(read);
  expect(mayChange(asker, study)).toBe(change);
});
