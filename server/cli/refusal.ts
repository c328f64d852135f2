import { AnalysisError } from '../../analysis/index.ts';
import type { ImportFinding } from '../contract/import.ts';

/** What only the command line refuses; docs/command-line.md has a section on each, and a test compares the two. */
export const CLI_REFUSALS = [
  'option-unknown',
  'option-invalid',
  'file-not-named',
  'too-many-files',
  'file-unreadable',
  'solution-file-faulty',
  'file-unwritable',
  'part-faulty',
] as const;

/** The command cannot be carried out as given: said in words, exit code 2. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: string;
  /** What was found in the files, faults first; empty where it is not about files. */
  readonly findings: readonly ImportFinding[];

  constructor(code: string, message: string, findings: readonly ImportFinding[] = []) {
    super(message);
    this.code = code;
    this.findings = findings;
  }
}

/** Something found in a file, as a line of text with its place. */
export function findingLine({ file, row, column, message, code }: ImportFinding): string {
  const place = [row !== null && `row ${row}`, column !== null && `column ${column}`].filter(Boolean);
  return `${[file, ...place].join(', ')}: ${message} (${code})`;
}

/** The words for stderr: one JSON object, or plain sentences; null if the error is no refusal but a bug. */
export function refusalWords(error: unknown, isJson: boolean): string | null {
  if (!(error instanceof Refusal) && !(error instanceof AnalysisError)) return null;
  const { code, message } = error;
  const findings = error instanceof Refusal ? error.findings : [];
  if (isJson) {
    return JSON.stringify({ error: { code, message, ...(findings.length > 0 && { findings }) } });
  }
  const lines = findings.filter(({ isFatal }) => isFatal).map(findingLine);
  return (lines.length > 0 ? lines : [`${message} (${code})`]).map(harmless).join('\n');
}

/** What a file says must not steer the terminal: control characters become blanks. */
function harmless(line: string): string {
  return line.replace(/\p{Cc}/gu, ' ');
}
