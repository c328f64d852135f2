import type { Distribution } from '../../analysis/index.ts';
import type { Database } from '../../server/stores/database.ts';
import { studyStore, type NewStudy, type StoredStudy } from '../../server/stores/study.store.ts';

/** Nine cards on five columns, reasons asked at both ends. */
export const nineCardGrid: Distribution = [
  { value: -2, capacity: 1 },
  { value: -1, capacity: 2 },
  { value: 0, capacity: 3 },
  { value: 1, capacity: 2 },
  { value: 2, capacity: 1 },
];

/** What its statements are called. */
export const nineLabels = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] as const;

let made = 0;

/** Store an open study of nine statements; `changes` say what is different about it. */
export async function aStudy(database: Database, changes: Partial<NewStudy> = {}): Promise<StoredStudy> {
  made += 1;
  return database.transaction((db) =>
    studyStore(db).insertStudy({
      slug: `study-${made}`,
      title: 'Nine words on weather',
      ownerId: null,
      provenance: 'collected',
      isDemo: false,
      isOpen: true,
      language: 'en',
      card: {
        ownerName: 'Ada Researcher, University of Somewhere',
        purpose: 'To learn how people see the weather.',
        legalBasis: '',
        viewers: 'The two researchers.',
        retention: 'Five years.',
        withdrawal: 'With your receipt, until the end of the year.',
        contact: 'ada@example.org',
        minutes: 5,
      },
      consentText: 'Taking part is free.\n\nYou may stop at any time.',
      distribution: nineCardGrid,
      reasonsAskedFor: [-2, 2],
      statements: nineLabels.map((letter) => ({
        label: letter,
        text: `Weather of the kind ${letter} is the best there is.`,
        source: null,
      })),
      conditions: [
        {
          instruction: 'Sort the statements by how you like the weather.',
          disagreePole: 'least like it',
          agreePole: 'most like it',
        },
      ],
      createdAt: new Date('2026-02-01T09:00:00Z'),
      ...changes,
    }),
  );
}
