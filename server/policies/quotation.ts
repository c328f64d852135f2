/** Where a piece of the source was left out. */
const OMISSION = /\s*(?:\[\s*(?:…|\.\.\.)\s*\]|…)\s*/u;

/** One line, one kind of spaces, so that a line break or a doubled space is no difference. */
function flat(words: string): string {
  return words.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/**
 * Are these words what was said, or a shortening of it that shows where it was shortened? Every piece between marks of
 * omission (… or […]) stands in the source, whole words of it, one after the other. Letters, punctuation and capitals are
 * those of the source; spaces and line breaks do not matter.
 */
export function isContainedIn(words: string, source: string): boolean {
  const said = flat(source);
  const pieces = flat(words)
    .split(OMISSION)
    .map((piece) => piece.trim());
  const kept = pieces.filter((piece) => piece !== '');
  let from = 0;
  for (const piece of kept) {
    const at = wholeWordsAt(said, piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return kept.length > 0;
}

/** Where a piece begins in the source, no sooner than `from`, with no word cut in two; -1 where it does not stand. */
function wholeWordsAt(said: string, piece: string, from: number): number {
  const isInWord = (index: number) =>
    /[\p{L}\p{N}\p{M}]{2}/u.test(said.slice(Math.max(0, index - 1), index + 1)) && index > 0;
  for (let at = said.indexOf(piece, from); at >= 0; at = said.indexOf(piece, at + 1)) {
    if (!isInWord(at) && !isInWord(at + piece.length)) return at;
  }
  return -1;
}

/** Whose words they are, as far as being quoted asks. */
export interface Speaker {
  readonly origin: 'collected' | 'imported' | 'simulated';
  /** What the person answered when asked whether they may be quoted; null: was not asked. */
  readonly agreed: boolean | null;
}

/**
 * May the words of this person stand in a report?
 *
 * - simulated: yes, nobody said them
 * - asked here: if they agreed to be quoted
 * - imported: once the researcher has said how the person agreed
 */
export function mayBeQuoted({ origin, agreed }: Speaker): 'yes' | 'needs-statement' | 'no' {
  if (origin === 'simulated') return 'yes';
  if (origin === 'imported') return 'needs-statement';
  return agreed === true ? 'yes' : 'no';
}

/** A quotation as it is kept, with what has to hold for readers to have it. */
export interface KeptQuotation extends Speaker {
  readonly participant: string;
  readonly factorIndex: number;
  readonly consentStatement: string | null;
  readonly clearedAt: Date | null;
}

/**
 * May readers have this quotation: somebody cleared it, its person may be quoted and still defines the viewpoint it stands
 * with, and readers are shown the words of that viewpoint.
 *
 * @param definers names of the Q-sorts that define each viewpoint. [F]
 * @param showsWords are readers shown the words of each viewpoint. [F]
 */
export function isForReaders(
  quotation: KeptQuotation,
  {
    definers,
    showsWords,
  }: { readonly definers: readonly (readonly string[])[]; readonly showsWords: readonly boolean[] },
): boolean {
  const { participant, factorIndex, consentStatement, clearedAt } = quotation;
  const may = mayBeQuoted(quotation);
  const isAgreed = may === 'yes' || (may === 'needs-statement' && consentStatement !== null);
  const isDefining = definers[factorIndex]?.includes(participant) ?? false;
  return clearedAt !== null && isAgreed && isDefining && showsWords[factorIndex] === true;
}
