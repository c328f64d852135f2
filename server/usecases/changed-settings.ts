import { isDeepStrictEqual } from 'node:util';
import type { StudyVersion } from '../stores/study-version.store.ts';
import { conditionWords } from './condition-words.ts';
import { settingsOf } from './read-study-version.ts';

/** The names of what differs between two versions, e.g. `card.purpose`, `accessCode`: never what stands there. */
export function changedSettings(before: StudyVersion, after: StudyVersion): string[] {
  const [old, next] = [namedParts(before), namedParts(after)];
  return Object.keys(next).filter((name) => !isDeepStrictEqual(old[name], next[name]));
}

function namedParts(version: StudyVersion): Readonly<Record<string, unknown>> {
  const { card, ...settings } = settingsOf(version);
  const parts = Object.entries(card).map(([name, words]) => [`card.${name}`, words]);
  return {
    ...(Object.fromEntries(parts) as Record<string, unknown>),
    ...settings,
    language: version.language,
    condition: conditionWords(version),
    accessCode: version.accessCodeHash,
  };
}
