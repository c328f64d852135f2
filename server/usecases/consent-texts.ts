import { createHash } from 'node:crypto';
import type { Openable } from '../policies/opening-faults.ts';

/** A consent text of a version in one language, and the SHA-256 by which agreements and approvals name it. */
export interface NamedConsentText {
  readonly language: string;
  readonly text: string;
  /** Hexadecimal. */
  readonly textSha256: string;
}

/** The consent texts of a version, its own language first. */
export function consentTexts({
  language,
  consentText,
  translations,
}: Pick<Openable, 'language' | 'consentText' | 'translations'>): NamedConsentText[] {
  return [{ language, consentText }, ...translations].map((words) => ({
    language: words.language,
    text: words.consentText,
    textSha256: consentTextSha256(words.consentText),
  }));
}

/** As a participation keeps it. */
function consentTextSha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
