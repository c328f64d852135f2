import type { Solution } from '../../analysis/index.ts';
import { isContainedIn } from '../policies/quotation.ts';
import { definersOf } from '../policies/readers-report.ts';
import type { Queryable } from '../stores/database.ts';
import { quotationStore } from '../stores/quotation.store.ts';
import type { NewQSort } from '../stores/study-q-sorts.store.ts';
import { speakerStore } from '../stores/speaker.store.ts';

/** Stands where a researcher's name does: the words are composed, so there was nobody to ask. */
const MAKERS = 'Standpoint';

interface DemoWords {
  readonly studyId: string;
  readonly solutionId: string;
  readonly figures: Solution;
  readonly qSorts: readonly NewQSort[];
}

/**
 * Store the words a demo quotes with each viewpoint, chosen and cleared, with the person whose they are: whoever defines the
 * viewpoint and says them.
 *
 * @param quotations of each factor. [F]
 */
export async function storeDemoQuotations(
  db: Queryable,
  { studyId, solutionId, figures, qSorts }: DemoWords,
  quotations: readonly (readonly string[])[],
  at: Date,
): Promise<void> {
  const store = quotationStore(db);
  const speakers = await speakerStore(db).speakersOf(studyId);
  for (const [factorIndex, words] of quotations.flatMap((all, f) => all.map((each) => [f, each] as const))) {
    const definers = definersOf(figures, factorIndex);
    const source = qSorts.flatMap((qSort) =>
      definers.includes(qSort.name) ? placesIn(qSort, words) : [],
    )[0];
    const speaker = speakers.find(({ participant }) => participant === source?.name);
    if (!source || !speaker) throw new Error(`nobody who defines viewpoint ${factorIndex} says “${words}”`);
    const { participationId } = speaker;
    const said = await speakerStore(db).saidBy(participationId, source.position);
    const statementId = said?.statementId ?? null;
    const by = { consentStatement: null, chosenBy: null, chosenByName: MAKERS, chosenAt: at };
    const key = { solutionId, factorIndex, participationId, statementId, words };
    const quotationId = await store.insertQuotation({ ...key, ...by });
    await store.setClearance({ solutionId, quotationId }, { by: null, name: MAKERS, at });
  }
}

/** Where somebody says these words: in the interview (null), or about the card at a position. */
function placesIn({ name, reasons = [], interview }: NewQSort, words: string) {
  const places = [
    ...(interview ? [{ position: null, text: interview.words }] : []),
    ...reasons.map(({ position, text }) => ({ position, text })),
  ];
  return places.filter(({ text }) => isContainedIn(words, text)).map(({ position }) => ({ name, position }));
}
