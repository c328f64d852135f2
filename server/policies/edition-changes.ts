import type { EditionChange } from '../contract/edition.ts';
import type { EditionContent, PublishedViewpoint } from '../contract/published-viewpoints.ts';

/** Fields of the report that have a name of their own in the list of changes. */
const REPORT_PARTS: Partial<Record<keyof EditionContent, EditionChange['part']>> = {
  studyTitle: 'title',
  ownerName: 'owner',
  purpose: 'purpose',
  instruction: 'instruction',
  method: 'method',
};

/** The same of a viewpoint; everything else of it is what is shown. */
const VIEWPOINT_PARTS: Partial<Record<keyof PublishedViewpoint, EditionChange['part']>> = {
  name: 'name',
  narrative: 'narrative',
  quotations: 'quotations',
};

/** What a report as it would be frozen now says otherwise than a frozen one: each part once, viewpoints in order. */
export function editionChanges(frozen: EditionContent, now: EditionContent): EditionChange[] {
  const { viewpoints: frozenViewpoints, ...frozenReport } = frozen;
  const { viewpoints, ...report } = now;
  return [
    ...changedParts(frozenReport, report, REPORT_PARTS, 'other').map((part) => ({ part, letter: null })),
    ...viewpoints.flatMap((viewpoint, factor) =>
      changedParts(frozenViewpoints[factor] ?? {}, viewpoint, VIEWPOINT_PARTS, 'shown').map((part) => ({
        part,
        letter: viewpoint.letter,
      })),
    ),
  ];
}

function changedParts<Fields extends object>(
  before: Partial<Fields>,
  after: Fields,
  parts: Partial<Record<keyof Fields, EditionChange['part']>>,
  otherwise: EditionChange['part'],
): EditionChange['part'][] {
  const changed = Object.keys(after)
    .map((key) => key as keyof Fields)
    .filter((key) => !isSame(before[key], after[key]))
    .map((key) => parts[key] ?? otherwise);
  return [...new Set(changed)];
}

/** Deep, and whatever the order of keys, which the database does not keep. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other;
  }
  const [ones, others] = [new Map(Object.entries(one)), Object.entries(other)];
  return ones.size === others.length && others.every(([key, value]) => isSame(ones.get(key), value));
}
