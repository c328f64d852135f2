import type { ImportFinding } from '../contract/import.ts';
import { checkedNames, checkedText } from './check-names.ts';
import { checkQSorts } from './check-q-sorts.ts';
import { filesByRole } from './files-by-role.ts';
import { findingsIn, type Findings } from './findings.ts';
import {
  MAX_NAME_LENGTH,
  type ImportedStudy,
  type ReadingOptions,
  type SortsIn,
  type StudyFile,
} from './imported-study.ts';
import type { Grid } from './infer-grid.ts';
import { readContents, type Contents } from './read-contents.ts';
import { studyGrid } from './study-grid.ts';

/** What reading gave, whether or not the files are at fault. */
export interface StudyReading {
  /** Null: the files are of no kind that can be read. */
  readonly format: 'csv' | 'pqmethod' | null;
  readonly title: string;
  /** Null: not known; with the finding `orientation-ambiguous`, only the researcher can tell. */
  readonly sortsIn: SortsIn | null;
  readonly statementLabels: readonly string[];
  readonly qSortNames: readonly string[];
  /** Null while a fault keeps it from being known. */
  readonly grid: Grid | null;
  /** Null if anything is at fault. */
  readonly study: ImportedStudy | null;
  /** Everything found, faults first. */
  readonly findings: readonly ImportFinding[];
}

/**
 * Read a study from a CSV, or from a PQMethod .DAT, with or without a second file that holds the statements one a line
 * (.STA or .txt). Every fault there is, at once; nothing is thrown, whatever the files hold.
 */
export function readStudyFiles(files: readonly StudyFile[], options: ReadingOptions): StudyReading {
  const findings = findingsIn(files[0]?.name ?? '', options.mayHaveGaps ? ['value-missing'] : []);
  const roles = filesByRole(files, findings);
  const contents = roles && readContents(roles, options.sortsIn, findings);
  if (!contents) return unread(roles?.format ?? null, options.title ?? '', findings);
  return checkedReading(contents, roles.format, options, findings.inFile(roles.data.name));
}

function unread(format: StudyReading['format'], title: string, findings: Findings): StudyReading {
  const nothing = { sortsIn: null, statementLabels: [], qSortNames: [], grid: null, study: null };
  return { format, title, ...nothing, findings: findings.list() };
}

/** Names, values and grid checked; the study, if nothing at all is at fault. */
function checkedReading(
  contents: Contents,
  format: 'csv' | 'pqmethod',
  options: ReadingOptions,
  findings: Findings,
): StudyReading {
  const { sortsIn, statements, qSorts } = contents;
  const title = (options.title ?? contents.title).trim().slice(0, MAX_NAME_LENGTH);
  const statementLabels = checkedNames(
    'statement',
    statements.map(({ label, place }) => ({ name: label, place })),
    findings,
  );
  const texts = statements.map(({ text, place }) => checkedText(text, place, findings));
  const qSortNames = checkedNames('Q-sort', qSorts, findings);
  if (sortsIn) checkQSorts(qSorts, statements.length, findings);
  const grid = sortsIn && studyGrid(contents, options.distribution, findings);
  const isWhole = sortsIn !== null && grid !== null && !findings.hasFaults();
  const study = isWhole && {
    title,
    statements: statementLabels.map((label, s) => ({ label, text: texts[s]! })),
    qSorts: qSortNames.map((name, n) => ({ name, values: qSorts[n]!.values })),
    ...grid,
    sortsIn,
  };
  return {
    format,
    title,
    sortsIn,
    statementLabels,
    qSortNames,
    grid,
    study: study || null,
    findings: findings.list(),
  };
}
