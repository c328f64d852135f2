import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PublishedResponse, PublishedViewpoint } from '../../server/contract/published-viewpoints.ts';
import { POOLED_FROM } from '../../server/policies/pooled-withdrawals.ts';
import { ARRAY_FROM_DEFINERS } from '../../server/policies/what-readers-may-learn.ts';

const page = readFileSync(new URL('../../docs/what-readers-may-learn.md', import.meta.url), 'utf8');
const flat = page.replace(/\s+/g, ' ');

it.each([
  'three or more | words and array',
  'two people | words; the array only if both consented',
  'one person | "a single voice": words, if that person consented; never the array',
  'nobody | nothing',
  'Comparisons take in only viewpoints whose arrays are shown',
  'z-scores, loadings, weights, standard errors',
  'Numbers of Q-sorts are exact',
  'This does not tell how many students think so',
  'within one column in every array shown, and no two of them differ significantly',
  'one act chose them, and a second act cleared them for readers',
  'A quotation comes with nothing about its person',
  'ends the exemption',
  'answers with the same 404',
  'A withdrawal changes no edition',
  'only from three on, and in steps of three',
  'exactly the same people as each one that readers ever had, or differs from it by three or more',
  'New words to the same figures',
])('the policy page states the rule "%s"', (rule) => {
  expect(flat).toContain(rule);
});

it('names the numbers from which an array is shown and changes are told as the code has them', () => {
  expect([ARRAY_FROM_DEFINERS, POOLED_FROM]).toEqual([3, 3]);
});

it('is true of the contract: readers get these fields and no others', () => {
  expect(Object.keys(PublishedViewpoint.shape).sort()).toEqual([
    'array',
    'definingCount',
    'distinguishing',
    'letter',
    'name',
    'narrative',
    'opposedCount',
    'otherEnd',
    'quotations',
    'ranksHigher',
    'ranksLower',
    'withheldBecause',
  ]);
  expect(Object.keys(PublishedResponse.shape).sort()).toEqual([
    'agreePole',
    'commonGround',
    'disagreePole',
    'distribution',
    'edition',
    'editionNote',
    'includesVisitors',
    'instruction',
    'isDemo',
    'method',
    'ownerName',
    'provenance',
    'publishedAt',
    'purpose',
    'qSortCount',
    'solutionName',
    'statements',
    'studySlug',
    'studyTitle',
    'undefinedCount',
    'viewpoints',
    'withdrawnAtLeast',
  ]);
});
