import { describe, expect, it } from 'vitest';
import { cardFieldsOf, type CardFields } from '../../../../client/researcher/card/card-fields.ts';
import {
  publishedAs,
  rebased,
  replaced,
  typedInto,
  untouched,
} from '../../../../client/researcher/versions/form-standing.ts';
import { aVersionResponse } from '../../../support/a-version-response.ts';

const first = aVersionResponse();
const at = (consentText: string, number = 2) => aVersionResponse({ consentText }, { number });
const type = (before: ReturnType<typeof untouched<CardFields>>, value: string) =>
  typedInto(before, { name: 'consentText', value }, cardFieldsOf);

describe('a form over a version', () => {
  it('counts what differs, and nothing once it is typed back', () => {
    const typed = type(untouched(first), 'Mine.');
    expect(typed.typed).toEqual({ consentText: 'Mine.' });
    expect(type(typed, 'Taking part is free.').typed).toEqual({});
  });

  it('forgets what the server refused once that field is typed in, and keeps the rest', () => {
    const refused = {
      ...untouched<CardFields>(first),
      refused: { consentText: 'Too long.', purpose: 'No.' },
    };
    expect(type(refused, 'Mine.').refused).toEqual({ purpose: 'No.' });
  });

  it('keeps what was typed while the rest was on its way', () => {
    const sent = { consentText: 'Mine.' };
    const meanwhile = type(type(untouched(first), 'Mine.'), 'Mine, longer.');
    const after = publishedAs(meanwhile, { next: at('Mine.'), sent }, cardFieldsOf);
    expect(after.typed).toEqual({ consentText: 'Mine, longer.' });
    const idle = publishedAs(type(untouched(first), 'Mine.'), { next: at('Mine.'), sent }, cardFieldsOf);
    expect(idle).toMatchObject({ typed: {}, message: 'Version 2 is published.' });
  });

  it('goes on from what somebody else published with everything that was typed, and names what both changed', () => {
    const mine = typedInto(
      type(untouched(first), 'Mine.'),
      { name: 'purpose', value: 'Other skies.' },
      cardFieldsOf,
    );
    const after = rebased(mine, at('Theirs.', 3), cardFieldsOf);
    expect(after).toMatchObject({
      typed: { consentText: 'Mine.', purpose: 'Other skies.' },
      conflicts: ['consentText'],
      publishedElsewhere: 3,
    });
    expect(after.version.settings.consentText).toBe('Theirs.');
  });

  it('has no conflict where both wrote the same', () => {
    const after = rebased(type(untouched(first), 'Same.'), at('Same.'), cardFieldsOf);
    expect(after).toMatchObject({ typed: {}, conflicts: [] });
  });

  it('keeps what was typed when the version is another through an opening', () => {
    expect(replaced(type(untouched(first), 'Mine.'), at('Taking part is free.'), cardFieldsOf).typed).toEqual(
      {
        consentText: 'Mine.',
      },
    );
  });
});
