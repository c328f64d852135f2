import { describe, expect, it } from 'vitest';
import { invitationLabels } from '../../../../client/researcher/participants/invitation-labels.ts';

describe('invitationLabels', () => {
  it.each([
    ['Ada\n\n  Mary Shelley \r\nada@example.org\n', ['Ada', 'Mary Shelley', 'ada@example.org']],
    ['3', ['', '', '']],
    ['3\n4', ['3', '4']],
    ['', null],
    [' \n ', null],
    ['0', null],
    ['1001', null],
    ['99999999999999999999', null],
    ['x'.repeat(201), null],
  ])('%j', (written, labels) => {
    expect(invitationLabels(written)).toEqual(labels);
  });
});
