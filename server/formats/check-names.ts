import { quoted } from './cell-value.ts';
import type { FatalCode, Findings, Place } from './findings.ts';
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from './imported-study.ts';

/** A name as written, and where. */
export interface PlacedName {
  readonly name: string;
  readonly place: Place;
}

/**
 * The names tidied (no blanks at the ends, accents in one form), with a fault for each that is missing, too long or
 * there already.
 *
 * @param what what they name, for the messages: `statement` or `Q-sort`.
 */
export function checkedNames(what: string, names: readonly PlacedName[], findings: Findings): string[] {
  const firstPlaces = new Map<string, Place>();
  return names.map(({ name, place }) => {
    const tidied = name.trim().normalize('NFC');
    const first = firstPlaces.get(tidied);
    if (tidied === '') {
      findings.fault('name-missing', `the ${what} in ${placeWords(place)} has no name: give it one`, place);
    } else if (first) {
      const message = `the ${what} in ${placeWords(place)} is called ${quoted(tidied)} like the one in ${placeWords(first)}: give each its own name`;
      findings.fault('duplicate-name', message, place);
    }
    if (!first) firstPlaces.set(tidied, place);
    faultIfLonger({ what: `the name of the ${what}`, text: tidied, place }, 'name-too-long', findings);
    return tidied;
  });
}

/** A statement's text tidied, with a fault if it is too long. */
export function checkedText(text: string, place: Place, findings: Findings): string {
  const tidied = text.trim().normalize('NFC');
  faultIfLonger({ what: 'the statement', text: tidied, place }, 'statement-too-long', findings);
  return tidied;
}

function faultIfLonger(
  { what, text, place }: { what: string; text: string; place: Place },
  code: Extract<FatalCode, 'name-too-long' | 'statement-too-long'>,
  findings: Findings,
): void {
  const most = code === 'name-too-long' ? MAX_NAME_LENGTH : MAX_TEXT_LENGTH;
  if (text.length <= most) return;
  const message = `${what} ${quoted(text)} is ${text.length} characters long: at most ${most} are stored`;
  findings.fault(code, message, place);
}

function placeWords({ row, column }: Place): string {
  return row === undefined ? `column ${column ?? '?'}` : `row ${row}`;
}
