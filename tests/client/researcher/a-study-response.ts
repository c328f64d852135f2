import type { StudyResponse } from '../../../server/contract/study.ts';

type QSort = StudyResponse['qSorts'][number];

/** A study of three statements as the server answers it, with the Q-sorts given. */
export function aStudyResponse(
  changes: Partial<StudyResponse['study']>,
  qSorts: readonly (Partial<QSort> & { readonly name: string })[],
): StudyResponse {
  return {
    study: {
      studyId: '3b241101-e2bb-4255-8caf-4136c566a962',
      slug: 'a-study',
      title: 'A study',
      provenance: 'collected',
      isDemo: false,
      isOpen: true,
      statementCount: 3,
      qSortCount: qSorts.length,
      createdAt: '2026-03-01T10:00:00.000Z',
      role: 'owner',
      may: ['read-study', 'save-solutions'],
      ...changes,
    },
    distribution: [-1, 0, 1].map((value) => ({ value, capacity: 1 })),
    isForced: true,
    instruction: 'What do you think?',
    disagreePole: 'least',
    agreePole: 'most',
    statements: ['One', 'Two', 'Three'].map((text, index) => ({
      statementId: `3b241101-e2bb-4255-8caf-4136c566a96${index}`,
      position: index + 1,
      label: String(index + 1),
      text,
      source: null,
    })),
    qSorts: qSorts.map((qSort) => ({
      values: [-1, 0, 1],
      isUnforced: false,
      origin: 'collected',
      characteristics: {},
      reasons: [],
      interview: null,
      ...qSort,
    })),
  };
}
