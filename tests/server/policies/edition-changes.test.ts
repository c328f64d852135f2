import { expect, it } from 'vitest';
import type { EditionContent, PublishedViewpoint } from '../../../server/contract/published-viewpoints.ts';
import { editionChanges } from '../../../server/policies/edition-changes.ts';

const viewpoint = (letter: string, changes: Partial<PublishedViewpoint> = {}): PublishedViewpoint => ({
  ...{ letter, name: `The ${letter}`, narrative: 'So it is.', definingCount: 4, opposedCount: 0 },
  ...{ otherEnd: null, array: [1, 0, -1], withheldBecause: null },
  ...{ ranksHigher: [], ranksLower: [], distinguishing: [], quotations: [] },
  ...changes,
});

const content: EditionContent = {
  ...{ studyTitle: 'Weather', solutionName: 'Two', provenance: 'collected', includesVisitors: false },
  ...{ isDemo: false, studySlug: 'weather', ownerName: 'Ada', purpose: 'To learn.', instruction: 'Sort.' },
  ...{ disagreePole: 'least', agreePole: 'most', qSortCount: 9, undefinedCount: 1 },
  distribution: [{ value: 0, capacity: 1 }],
  statements: [{ position: 1, label: 'a', text: 'Rain' }],
  viewpoints: [viewpoint('A'), viewpoint('B')],
  commonGround: [],
  method: {
    ...{ correlation: 'pearson', extraction: 'centroid', rotation: 'varimax', isTurnedByHand: false },
    ...{ flagAlpha: 0.05, hasMajorityRule: true, isFlaggedByHand: false, splitCount: 0 },
    ...{ reasonForFactorCount: 'Two.', analysisVersion: '1.0.0' },
  },
};

it('finds no change in the same report, whatever the order of its keys', () => {
  const reversed = Object.fromEntries(Object.entries(content).reverse()) as unknown as EditionContent;
  expect(editionChanges(reversed, content)).toEqual([]);
  expect(editionChanges(content, JSON.parse(JSON.stringify(content)) as EditionContent)).toEqual([]);
});

it('names each changed part once, viewpoints by their letter', () => {
  const now: EditionContent = {
    ...content,
    purpose: 'To know.',
    ...{ disagreePole: 'worst', agreePole: 'best' },
    viewpoints: [
      viewpoint('A', { name: 'Another' }),
      viewpoint('B', { narrative: 'So it was.', array: null, withheldBecause: 'two-people' }),
    ],
  };
  expect(editionChanges(content, now)).toEqual([
    { part: 'purpose', letter: null },
    { part: 'other', letter: null },
    { part: 'name', letter: 'A' },
    { part: 'narrative', letter: 'B' },
    { part: 'shown', letter: 'B' },
  ]);
});

it('sees a single card that moved', () => {
  const now = { ...content, viewpoints: [viewpoint('A'), viewpoint('B', { array: [0, 1, -1] })] };
  expect(editionChanges(content, now)).toEqual([{ part: 'shown', letter: 'B' }]);
});
