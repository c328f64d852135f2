import { expect, it } from 'vitest';
import { personText, provenanceNote } from '../../../../client/researcher/figures/solution-view.ts';
import { aStudyResponse } from '../a-study-response.ts';

it('says who somebody is: words first, numbers with what they count', () => {
  const [person] = aStudyResponse({}, [{ name: 'P1', characteristics: { year: '2', course: 'Law' } }]).qSorts;
  expect(personText(person)).toBe('Law, year 2');
  expect(personText(undefined)).toBe('');
});

it('marks made-up and already published answers, and no others', () => {
  expect(provenanceNote('simulated')).toMatch(/nobody was asked/);
  expect(provenanceNote('already-published')).toMatch(/published/);
  expect([provenanceNote('collected'), provenanceNote('imported')]).toEqual([null, null]);
});
