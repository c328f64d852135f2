import { expect, it } from 'vitest';
import { ownCopy } from '../../../client/participant/own-copy.ts';
import { after, laidOut } from './a-participation.ts';

it('lists every statement under its column, the agree pole first, with the reasons', () => {
  const state = after(laidOut(), { kind: 'reason', statementId: 'g', text: 'It rains on me.' });
  expect(ownCopy(state).split('\n')).toEqual([
    'My sort: Nine words on weather',
    '',
    'Sort them by how you like the weather.',
    '',
    'Not sent yet.',
    '',
    'On +2',
    '- Statement g',
    '  Because: It rains on me.',
    '',
    'On +1',
    '- Statement h',
    '- Statement i',
    '',
    'On 0',
    '- Statement d',
    '- Statement e',
    '- Statement f',
    '',
    'On −1',
    '- Statement b',
    '- Statement c',
    '',
    'On −2',
    '- Statement a',
    '',
  ]);
});

it('bears the receipt once there is one', () => {
  const receipt = { receiptCode: 'AAAA-BBBB-CCCC-DDDD', submittedAt: '2026-03-01T10:00:00.000Z' };
  expect(ownCopy({ ...laidOut(), receipt })).toContain(
    'Receipt AAAA-BBBB-CCCC-DDDD, received 2026-03-01T10:00:00.000Z',
  );
});
