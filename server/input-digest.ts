import { createHash } from 'node:crypto';
import { inputCanonicalText, type StudyData } from '../analysis/index.ts';

/**
 * SHA-256, hexadecimal, of the canonical text of what an analysis starts from: the same data give the same digest on
 * every machine and road (page or command line), so that a published figure can be traced to its input.
 */
export function inputDigest(data: StudyData): string {
  return createHash('sha256').update(inputCanonicalText(data), 'utf8').digest('hex');
}
