import type { StudyVersionResponse, StudyVersionSettings } from '../../server/contract/study-version.ts';

/** A version of a study as the server tells it, with nothing special about it. */
export function aVersionResponse(
  settings: Partial<StudyVersionSettings> = {},
  more: Partial<Omit<StudyVersionResponse, 'settings'>> = {},
): StudyVersionResponse {
  return {
    studyVersionId: '5d0f3f4e-8b2a-4c1d-9e7f-0a1b2c3d4e5f',
    number: 1,
    publishedAt: '2026-03-01T10:00:00.000Z',
    language: 'en',
    condition: { instruction: 'Sort by weather.', disagreePole: 'worst', agreePole: 'best' },
    isConditionChangeable: true,
    hasAccessCode: false,
    declinedCount: 0,
    ...more,
    settings: {
      card: {
        ...{ ownerName: 'Ada', purpose: 'Why skies matter.', legalBasis: '', viewers: 'We.' },
        ...{ retention: 'Ten years.', withdrawal: '', contact: 'ada@example.org', minutes: 20 },
      },
      ...{ legalBasis: 'consent', consentText: 'Taking part is free.', consentItems: [] },
      ...{ consentOrigin: 'written', identifiersUntil: null, reasonsAskedFor: [], translations: [] },
      ...{ questions: [], hasPiles: true, hasTryOut: false, externalParameters: [], externalIdentity: [] },
      ...{ isByInvitation: false, completion: { kind: 'none' }, screenedOut: { kind: 'none' } },
      ...{
        withdrawalDays: null,
        moveTimesPurpose: '',
        isLab: false,
        embedHosts: [],
        isForced: true,
        isAnonymous: false,
      },
      ...settings,
    },
  };
}
