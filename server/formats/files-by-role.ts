import type { Findings } from './findings.ts';
import { MAX_BYTES, type StudyFile } from './imported-study.ts';

/** Which file is what. */
export interface FileRoles {
  readonly format: 'csv' | 'pqmethod';
  readonly data: StudyFile;
  /** Statements one a line; null if there is no such file. */
  readonly statements: StudyFile | null;
}

const CSV_NAME = /\.(csv|tsv|tab)$/i;
const PQMETHOD_NAME = /\.dat$/i;
const STATEMENTS_NAME = /\.sta$/i;
/** Statements beside a file of Q-sorts, a table when alone. */
const TEXT_NAME = /\.txt$/i;

/** Tell the files apart by the ends of their names; null, with faults, if they do not make one study. */
export function filesByRole(files: readonly StudyFile[], findings: Findings): FileRoles | null {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  if (bytes > MAX_BYTES) {
    const message = `the files hold ${bytes} bytes together: at most ${MAX_BYTES} can be imported`;
    findings.fault('file-too-large', message);
    return null;
  }
  const isAlone = files.length === 1;
  const isData = ({ name }: StudyFile) =>
    CSV_NAME.test(name) || PQMETHOD_NAME.test(name) || (isAlone && TEXT_NAME.test(name));
  const isStatements = ({ name }: StudyFile) =>
    STATEMENTS_NAME.test(name) || (!isAlone && TEXT_NAME.test(name));
  for (const file of files.filter((each) => !isData(each) && !isStatements(each))) {
    const message = `"${file.name}" is of no kind that can be imported: give a .csv, or a .dat with its .sta; save other tables as CSV UTF-8`;
    findings.inFile(file.name).fault('file-kind-unknown', message);
  }
  const data = files.filter(isData);
  const statements = files.filter(isStatements);
  faultIfNotOneStudy(data, statements, findings);
  if (findings.hasFaults()) return null;
  const format = PQMETHOD_NAME.test(data[0]!.name) ? 'pqmethod' : 'csv';
  return { format, data: data[0]!, statements: statements[0] ?? null };
}

function faultIfNotOneStudy(
  data: readonly StudyFile[],
  statements: readonly StudyFile[],
  findings: Findings,
): void {
  if (data.length > 1) {
    const message = `"${data[0]!.name}" and "${data[1]!.name}" both hold Q-sorts: import one at a time`;
    findings.inFile(data[1]!.name).fault('data-twice', message);
  }
  if (statements.length > 1) {
    const message = `"${statements[0]!.name}" and "${statements[1]!.name}" both hold statements: give one`;
    findings.inFile(statements[1]!.name).fault('statements-twice', message);
  }
  if (data.length === 0 && statements.length > 0) {
    const message = `"${statements[0]!.name}" holds statements only: give the .dat or .csv with the Q-sorts as well`;
    findings.inFile(statements[0]!.name).fault('data-missing', message);
  }
}
