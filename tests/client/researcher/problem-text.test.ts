import { describe, expect, it } from 'vitest';
import { CallError } from '../../../client/api/call.ts';
import { problemText } from '../../../client/researcher/problem-text.ts';

describe('problemText', () => {
  it.each([
    ['no-connection', /does not answer/],
    ['answer-unreadable', /does not understand/],
    ['not-found', /nothing at this address/],
  ])('has words of its own for %s', (code, title) => {
    expect(problemText(new CallError(code, 'x', 0)).title).toMatch(title);
  });

  it('says what the server says, as a sentence', () => {
    expect(problemText(new CallError('too-many-factors', 'ask for 9 or fewer', 422)).text).toBe(
      'Ask for 9 or fewer.',
    );
  });
});
