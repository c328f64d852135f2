import { createHash } from 'node:crypto';
import type { StudyData } from '../analysis/index.ts';

/**
 * SHA-256, hexadecimal, of what an analysis starts from: the same data give the same digest on every machine and
 * road (page or command line), so that a published figure can be traced to its input.
 *
 * Hashed is the UTF-8 of this JSON, without white space and with its keys in this order:
 * `{"statements":[{"id","text"}…],"qSorts":[{"name","values"}…],"distribution":[{"value","capacity"}…]}`.
 */
export function inputDigest({ statements, qSorts, distribution }: StudyData): string {
  const canonical = JSON.stringify({
    statements: statements.map(({ id, text }) => ({ id, text })),
    qSorts: qSorts.map(({ name, values }) => ({ name, values })),
    distribution: distribution.map(({ value, capacity }) => ({ value, capacity })),
  });
  return createHash('sha256').update(canonical, 'utf8').digest('hex');
}
