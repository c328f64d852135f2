import type { Request } from 'express';
import type { StudyVersion } from '../stores/study-version.store.ts';
import { languageFor, languagesOf } from '../usecases/study-words.ts';

/** Languages that the pages around a study have words in. */
const SPOKEN: readonly string[] = ['en', 'de', 'ar'];

/**
 * Which language a page speaks to somebody: the one the address or the form names, if the study has it; else the first
 * of the study's that their browser asks for; else the study's own.
 *
 * @param version null: no study is known. Then it is one that the pages have words in.
 */
export function languageOfVisitor(req: Request, version: StudyVersion | null): string {
  const wished = req.query['lang'] ?? (req.body as Record<string, unknown> | undefined)?.['language'];
  if (version === null) return spokenFor(wished) ?? (req.acceptsLanguages([...SPOKEN]) || 'en');
  if (typeof wished === 'string') return languageFor(version, wished);
  const had = languagesOf(version).map(({ language }) => language);
  if (had.length < 2) return version.language;
  return req.acceptsLanguages(had) || version.language;
}

/** `de` for `de-AT`, where the pages have words in it. */
function spokenFor(wished: unknown): string | undefined {
  const primary = typeof wished === 'string' ? wished.toLowerCase().split('-')[0] : undefined;
  return SPOKEN.find((language) => language === primary);
}
