import { describe, expect, it } from 'vitest';
import { cardFieldsOf, type CardFields } from '../../../../client/researcher/card/card-fields.ts';
import { cardForm } from '../../../../client/researcher/card/card-form.ts';
import { aVersionResponse } from '../../../support/a-version-response.ts';

const version = aVersionResponse();
const fields = (changes: Partial<CardFields>): CardFields => ({ ...cardFieldsOf(version), ...changes });
const sent = (changes: Partial<CardFields>) =>
  cardForm.requestOf(fields(changes), Object.keys(changes) as (keyof CardFields)[], version);

describe('the form of card and consent', () => {
  it.each([null, 0, 14])('shows %s days of withdrawing and sends the same back', (withdrawalDays) => {
    const shown = cardFieldsOf(aVersionResponse({ withdrawalDays }));
    const request = cardForm.requestOf(shown, ['withdrawalDays'], version);
    expect(request).toEqual({ changes: { withdrawalDays } });
  });

  it('sends only what was changed, the card whole', () => {
    const { card } = version.settings;
    expect(sent({ law: '§ 3' })).toEqual({ changes: { card: { ...card, legalBasis: '§ 3' } } });
    expect(sent({ minutes: '' })).toEqual({ changes: { card: { ...card, minutes: null } } });
    expect(sent({ legalBasis: '', identifiersUntil: '2027-03-31' })).toEqual({
      changes: { legalBasis: null, identifiersUntil: '2027-03-31' },
    });
    const condition = { ...version.condition, instruction: 'Sort anew.' };
    expect(sent({ instruction: 'Sort anew.', language: ' de ' })).toEqual({
      changes: {},
      condition,
      language: 'de',
    });
  });

  it('asks the items that are ticked, in their own order, with own words or none', () => {
    expect(sent({ recognition: true, eligibility: true, eligibilityWords: ' I am a nurse. ' })).toEqual({
      changes: {
        consentItems: [
          { item: 'eligibility', words: 'I am a nurse.' },
          { item: 'recognition', words: '' },
        ],
      },
    });
    const asked = aVersionResponse({ consentItems: [{ item: 'quotation', words: 'Quote me.' }] });
    expect(cardFieldsOf(asked)).toMatchObject({
      ...{ quotation: true, quotationWords: 'Quote me.', eligibility: false },
    });
  });

  it.each<[keyof CardFields, Partial<CardFields>]>([
    ['minutes', { minutes: '0' }],
    ['minutes', { minutes: '2.5' }],
    ['minutes', { minutes: '601' }],
    ['withdrawalDays', { withdrawalRule: 'days' }],
    ['disagreePole', { disagreePole: ' ' }],
    ['language', { language: 'German' }],
    ['quotationWords', { language: 'fr', quotation: true }],
  ])('finds fault with %s before anything is sent', (name, changes) => {
    expect(Object.keys(cardForm.faultsOf(fields(changes), version))).toEqual([name]);
  });

  it('finds no fault with what the server gave, nor with own words in any language', () => {
    expect(cardForm.faultsOf(fields({}), version)).toEqual({});
    const french = { language: 'fr', quotation: true, quotationWords: 'Citez-moi.' };
    expect(cardForm.faultsOf(fields(french), version)).toEqual({});
  });

  it.each([
    ['purpose', 'purpose'],
    ['changes.card.purpose', 'purpose'],
    ['changes.card.legalBasis', 'law'],
    ['legalBasis', 'legalBasis'],
    ['condition', 'instruction'],
    ['condition.agreePole', 'agreePole'],
    ['consentItems.0', 'eligibilityWords'],
    ['translations.0.moveTimesPurpose', null],
  ])('knows which field the server means by %s', (named, field) => {
    expect(cardForm.fieldOf(named)).toBe(field);
  });
});
