import type { Distribution } from '../../analysis/index.ts';
import { decodedText } from './decode-text.ts';
import type { FileRoles } from './files-by-role.ts';
import type { Findings } from './findings.ts';
import type { SortsIn, StudyFile } from './imported-study.ts';
import type { PlacedQSort } from './infer-grid.ts';
import { readCsv, type PlacedStatement } from './read-csv.ts';
import { readPqmethod } from './read-pqmethod.ts';
import { readStatements } from './read-statements.ts';

/** What the files hold, as written. */
export interface Contents {
  /** Null, with a fault: only the researcher can tell; then there are no statements and no Q-sorts. */
  readonly sortsIn: SortsIn | null;
  readonly title: string;
  readonly statements: readonly PlacedStatement[];
  /** Values are NaN where a cell is at fault. */
  readonly qSorts: readonly PlacedQSort[];
  /** The grid the file names; null if it names none. */
  readonly namedGrid: Distribution | null;
}

/** Read both files; null, with faults, if the one with the Q-sorts cannot be read. */
export function readContents(roles: FileRoles, sortsIn: SortsIn | null, findings: Findings): Contents | null {
  const inData = findings.inFile(roles.data.name);
  const text = decodedText(roles.data.bytes, inData);
  const texts = roles.statements && statementTexts(roles.statements, findings);
  const contents =
    text === null
      ? null
      : roles.format === 'csv'
        ? csvContents(text, sortsIn, inData)
        : pqmethodContents(text, inData);
  if (!contents) return null;

  const title = contents.title || baseName(roles.data.name) || 'Imported study';
  if (!texts || !contents.sortsIn) return { ...contents, title };
  return { ...contents, title, statements: withTexts(contents.statements, texts, findings) };
}

/** Lines of a second file. */
interface StatementTexts {
  readonly file: string;
  readonly lines: readonly string[];
}

function statementTexts({ name, bytes }: StudyFile, findings: Findings): StatementTexts | null {
  const text = decodedText(bytes, findings.inFile(name));
  return text === null ? null : { file: name, lines: readStatements(text) };
}

function csvContents(text: string, given: SortsIn | null, findings: Findings): Contents | null {
  const table = readCsv(text, given, findings);
  return table && { ...table, title: '', namedGrid: null };
}

function pqmethodContents(text: string, findings: Findings): Contents | null {
  const read = readPqmethod(text, findings);
  if (!read) return null;
  const statements = Array.from({ length: read.statementCount }, (_, s) => ({
    label: String(s + 1),
    text: '',
    place: {},
  }));
  return { sortsIn: 'rows', title: read.title, statements, qSorts: read.qSorts, namedGrid: read.grid };
}

function withTexts(
  statements: readonly PlacedStatement[],
  { file, lines }: StatementTexts,
  findings: Findings,
): PlacedStatement[] {
  const inTexts = findings.inFile(file);
  if (lines.length !== statements.length) {
    inTexts.fault(
      'statement-count-differs',
      `"${file}" holds ${lines.length} statements, but the Q-sorts have ${statements.length}: give one line for each`,
    );
  }
  return statements.map((statement, s) => {
    const text = lines[s];
    if (text === '') {
      const message = `line ${s + 1} is blank: statement "${statement.label}" has no text`;
      inTexts.notice('statement-text-missing', message, { row: s + 1 });
    }
    return { ...statement, text: text ?? statement.text };
  });
}

/** The file's name without folders and without its last ending. */
function baseName(name: string): string {
  return name
    .replace(/^.*[/\\]/, '')
    .replace(/\.[^.]*$/, '')
    .trim();
}
