import { describe, expect, it } from 'vitest';
import {
  takingPartFieldsOf,
  type TakingPartFields,
} from '../../../../client/researcher/taking-part/taking-part-fields.ts';
import { takingPartForm } from '../../../../client/researcher/taking-part/taking-part-form.ts';
import { aVersionResponse } from '../../../support/a-version-response.ts';
import { aQuestion } from '../../../support/study-settings.ts';

const plain = aVersionResponse();
const coded = aVersionResponse({}, { hasAccessCode: true });
const fields = (changes: Partial<TakingPartFields>, version = plain) => ({
  ...takingPartFieldsOf(version),
  ...changes,
});
const sent = (changes: Partial<TakingPartFields>, version = plain) =>
  takingPartForm.requestOf(
    fields(changes, version),
    Object.keys(changes) as (keyof TakingPartFields)[],
    version,
  );
const faulty = (changes: Partial<TakingPartFields>, version = plain) =>
  Object.keys(takingPartForm.faultsOf(fields(changes, version), version));

describe('the form of taking part', () => {
  it('gives the shared code up with every other way in, and keeps it where none is typed', () => {
    expect(sent({ entry: 'invitation' }, coded)).toEqual({
      changes: { isByInvitation: true },
      accessCode: null,
    });
    expect(sent({ entry: 'open' }, coded)).toEqual({ changes: { isByInvitation: false }, accessCode: null });
    expect(sent({ entry: 'code', accessCode: 'rain 2026' })).toEqual({
      changes: { isByInvitation: false },
      accessCode: 'rain 2026',
    });
    expect(sent({ moveTimesPurpose: 'To learn.' }, coded)).toEqual({
      changes: { moveTimesPurpose: 'To learn.' },
    });
    expect(takingPartFieldsOf(coded)).toMatchObject({ entry: 'code', accessCode: '' });
  });

  it('makes nobody unique by what is kept no more', () => {
    const panel = aVersionResponse({
      externalParameters: ['PID', 'STUDY'],
      externalIdentity: ['PID', 'STUDY'],
    });
    expect(sent({ externalParameters: 'PID\n\n ' }, panel)).toEqual({
      changes: { externalParameters: ['PID'], externalIdentity: ['PID'] },
    });
  });

  it('marks questions as identifying and changes nothing else of them', () => {
    const questions = [aQuestion(), aQuestion({ key: 'mail' })];
    expect(sent({ identifying: ['mail'] }, aVersionResponse({ questions }))).toEqual({
      changes: {
        questions: [
          { ...questions[0], isIdentifying: false },
          { ...questions[1], isIdentifying: true },
        ],
      },
    });
  });

  it('sends where people go on to', () => {
    expect(sent({ completion: 'code', completionCode: ' C1 ' })).toEqual({
      changes: { completion: { kind: 'code', code: 'C1' } },
    });
    expect(sent({ completion: 'redirect', completionUrl: 'https://panel.example/' })).toEqual({
      changes: { completion: { kind: 'redirect', url: 'https://panel.example/' } },
    });
    const before = aVersionResponse({ completion: { kind: 'code', code: 'C1' } });
    expect(sent({ completion: 'none' }, before)).toEqual({ changes: { completion: { kind: 'none' } } });
  });

  it('sends where people go on to who cannot take part, apart from those who are done', () => {
    const before = aVersionResponse({
      completion: { kind: 'code', code: 'C1' },
      screenedOut: { kind: 'redirect', url: 'https://panel.example/out' },
    });
    expect(takingPartFieldsOf(before)).toMatchObject({
      ...{ completion: 'code', completionCode: 'C1', completionUrl: '' },
      ...{ screenedOut: 'redirect', screenedOutCode: '', screenedOutUrl: 'https://panel.example/out' },
    });
    expect(sent({ screenedOut: 'code', screenedOutCode: ' OUT ' }, before)).toEqual({
      changes: { screenedOut: { kind: 'code', code: 'OUT' } },
    });
    expect(sent({ screenedOutUrl: ' https://panel.example/no ' }, before)).toEqual({
      changes: { screenedOut: { kind: 'redirect', url: 'https://panel.example/no' } },
    });
    expect(sent({ screenedOut: 'none' }, before)).toEqual({ changes: { screenedOut: { kind: 'none' } } });
  });

  it('finds what is wrong before anything is sent', () => {
    expect(faulty({ entry: 'code' })).toEqual(['accessCode']);
    expect(faulty({ entry: 'code' }, coded)).toEqual([]);
    expect(faulty({ entry: 'code', accessCode: 'a-b-c-d-e' }, coded)).toEqual(['accessCode']);
    expect(faulty({ externalParameters: 'PID\n1st' })).toEqual(['externalParameters']);
    expect(faulty({ completion: 'code' })).toEqual(['completionCode']);
    expect(faulty({ completion: 'redirect' })).toEqual(['completionUrl']);
    expect(faulty({ screenedOut: 'code', screenedOutCode: ' ' })).toEqual(['screenedOutCode']);
    expect(faulty({ screenedOut: 'redirect' })).toEqual(['screenedOutUrl']);
    expect(faulty({ embedHosts: 'https://moodle.example.ac.uk/x' })).toEqual(['embedHosts']);
    expect(faulty({ embedHosts: 'https://moodle.example.ac.uk\n' })).toEqual([]);
  });

  it.each([
    ['isByInvitation', 'entry'],
    ['completion.url', 'completionUrl'],
    ['screenedOut.url', 'screenedOutUrl'],
    ['screenedOut.code', 'screenedOutCode'],
    ['externalParameters.1', 'externalParameters'],
    ['changes.embedHosts.0', 'embedHosts'],
    ['accessCode', 'accessCode'],
    ['translations.0.moveTimesPurpose', null],
  ])('knows which field the server means by %s', (named, field) => {
    expect(takingPartForm.fieldOf(named)).toBe(field);
  });
});
