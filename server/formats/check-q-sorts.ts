import { quoted } from './cell-value.ts';
import type { Findings } from './findings.ts';
import { MAX_STATEMENTS } from './imported-study.ts';
import type { PlacedQSort } from './infer-grid.ts';

/**
 * Is there enough to make a study of: at least one Q-sort and two statements, and no Q-sort that puts every statement
 * at one value (it ranks nothing, and no analysis can use it). Q-sorts that hold the same value at every statement are
 * noticed: they may be one person entered twice.
 */
export function checkQSorts(
  qSorts: readonly PlacedQSort[],
  statementCount: number,
  findings: Findings,
): void {
  if (qSorts.length === 0) findings.fault('no-q-sorts', 'there is no Q-sort in the file');
  if (statementCount < 2) {
    findings.fault('too-few-statements', `there are ${statementCount} statements: a Q-sort needs at least 2`);
    return;
  }
  if (statementCount > MAX_STATEMENTS) {
    const message = `there are ${statementCount} statements: a study has at most ${MAX_STATEMENTS}; are Q-sorts taken for statements?`;
    findings.fault('too-many-statements', message);
  }
  for (const { name, values, place } of qSorts) {
    if (values.length === 0 || values.some((value) => value !== values[0])) continue;
    const message = `Q-sort ${quoted(name)} has ${values[0]!} at every statement, which ranks nothing: leave it out`;
    findings.fault('constant-q-sort', message, place);
  }
  noticeIdentical(qSorts, findings);
}

function noticeIdentical(qSorts: readonly PlacedQSort[], findings: Findings): void {
  const firstNames = new Map<string, string>();
  for (const { name, values, place } of qSorts) {
    if (values.length === 0 || values.some(Number.isNaN)) continue;
    const key = values.join(' ');
    const first = firstNames.get(key);
    if (first === undefined) firstNames.set(key, name);
    else {
      const message = `Q-sort ${quoted(name)} is the same as ${quoted(first)}: check whether one person was entered twice`;
      findings.notice('q-sorts-identical', message, place);
    }
  }
}
