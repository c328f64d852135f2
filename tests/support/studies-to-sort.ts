import { LIPSET_DISTRIBUTION } from '../../server/demo/lipset/q-sorts.ts';
import { STATEMENTS } from '../../server/demo/public-service/statements.ts';
import { CARD, CONDITION, CONSENT_TEXT } from '../../server/demo/public-service/study-card.ts';
import type { NewStudy } from '../../server/stores/study.store.ts';
import { openDatabase } from '../../server/stores/open-database.ts';
import { aStudy, nineCardGrid } from './a-study.ts';

/** What is particular about a study that a browser is to sort; it lies at /s/<slug>. */
export type StudyToSort = Partial<NewStudy> & Pick<NewStudy, 'slug' | 'statements' | 'distribution'>;

const likeTheDemo = {
  title: 'People in public service, as others picture them',
  card: CARD,
  consentText: CONSENT_TEXT,
  conditions: [CONDITION],
} as const;

/** 33 statements of ordinary length on the grid of the field's best known example, reasons asked for four cards. */
export const THIRTY_THREE: StudyToSort = {
  ...likeTheDemo,
  slug: 'thirty-three',
  reasonsAskedFor: [-4, 4],
  distribution: LIPSET_DISTRIBUTION,
  statements: STATEMENTS.slice(0, 33).map(({ text }, index) => ({
    label: String(index + 1),
    text,
    source: null,
  })),
};

/** The same statements on a grid that is not the same from both ends: it must not be mirrored. */
export const LEANING: StudyToSort = {
  ...THIRTY_THREE,
  slug: 'leaning',
  distribution: [2, 3, 4, 5, 6, 5, 4, 3, 1].map((capacity, index) => ({ value: index - 4, capacity })),
};

/** Nine of them on five columns that take any number of cards; no reasons are asked. */
export const FREE_NINE: StudyToSort = {
  ...THIRTY_THREE,
  slug: 'free-nine',
  isForced: false,
  reasonsAskedFor: [],
  distribution: nineCardGrid,
  statements: THIRTY_THREE.statements.slice(0, 9),
};

/** The study of 33 with every statement as long as said, each ending in a mark of its own: nothing of it may be cut. */
export function ofLength(slug: string, characters: number): StudyToSort {
  const statements = THIRTY_THREE.statements.map((statement, index) => {
    const mark = ` ${String(index + 1).padStart(2, '0')}.`;
    const words = `${statement.text} `.repeat(20).slice(0, characters - mark.length);
    return { ...statement, text: `${words.trimEnd().padEnd(characters - mark.length, '…')}${mark}` };
  });
  return { ...THIRTY_THREE, slug, statements };
}

/** Store a study in the embedded database of a data directory that no server has open. */
export async function storeStudy(directory: string, study: StudyToSort): Promise<void> {
  const database = await openDatabase({ kind: 'embedded', directory });
  try {
    await aStudy(database, study);
  } finally {
    await database.close();
  }
}
