import { describe, expect, it } from 'vitest';
import {
  consentTextFields,
  endAnonymousForm,
  endAnonymousLabels,
} from '../../../../client/researcher/participants/end-anonymous-form.ts';
import { aVersionResponse } from '../../../support/a-version-response.ts';
import { aTranslation } from '../../../support/study-settings.ts';

const translations = [aTranslation('de', { consentText: 'Sie bleiben anonym.' })];
const version = aVersionResponse({ isAnonymous: true, consentText: 'You stay anonymous.', translations });
const before = endAnonymousForm.fieldsOf(version);
const others = {
  consentText: 'It is kept who was invited.',
  'consentText-de': 'Gespeichert wird, wer eingeladen war.',
};

describe('the form that ends anonymous mode', () => {
  it('asks for other words in every language', () => {
    const faulty = (typed: object) =>
      Object.keys(endAnonymousForm.faultsOf({ ...before, ...typed }, version)).sort();
    expect(faulty({})).toEqual(['consentText', 'consentText-de']);
    expect(faulty({ ...others, 'consentText-de': ' Sie bleiben anonym.\n' })).toEqual(['consentText-de']);
    expect(faulty({ ...others, 'consentText-de': 'You stay anonymous.' })).toEqual(['consentText-de']);
    expect(faulty({ ...others, consentText: ' ' })).toEqual(['consentText']);
    expect(faulty(others)).toEqual([]);
  });

  it('sends the texts of all languages and nothing else of the translations changed', () => {
    const sent = endAnonymousForm.requestOf({ ...before, ...others }, Object.keys(others), version);
    expect(sent).toEqual({
      changes: {
        isAnonymous: false,
        consentText: others.consentText,
        translations: [{ ...translations[0], consentText: others['consentText-de'] }],
        consentOrigin: 'written',
      },
    });
  });

  it('leaves a machine’s draft a machine’s, until a person says that they wrote it', () => {
    const drafted = aVersionResponse({ isAnonymous: true, consentOrigin: 'machine-drafted' });
    const fields = { ...endAnonymousForm.fieldsOf(drafted), consentText: 'Other words.' };
    const origin = (typed: object) =>
      endAnonymousForm.requestOf({ ...fields, ...typed }, ['consentText'], drafted).changes.consentOrigin;
    expect(origin({})).toBe('machine-drafted');
    expect(origin({ consentOrigin: 'written' })).toBe('written');
  });

  it('names the languages where there are several', () => {
    expect(consentTextFields(version).map(({ label }) => label)).toEqual([
      'The consent text from then on, in English',
      'The consent text from then on, in German',
    ]);
    expect(endAnonymousLabels(aVersionResponse())).toMatchObject({
      consentText: 'The consent text from then on',
    });
  });

  it('knows which field the server means', () => {
    expect(endAnonymousForm.fieldOf('consentText')).toBe('consentText');
    expect(endAnonymousForm.fieldOf('card.purpose')).toBeNull();
  });
});
