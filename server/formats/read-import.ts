import type { ImportFinding, ImportRequest, PreviewImportResponse } from '../contract/import.ts';
import { inputDigest } from '../input-digest.ts';
import type { ImportedStudy } from './imported-study.ts';
import { readStudyFiles, type StudyReading } from './read-study-files.ts';

/** What is in a researcher's files, but for what only the database knows. */
export interface FilesPreview {
  readonly preview: Omit<PreviewImportResponse, 'sameStudy'>;
  /** Of the data; null if anything is at fault. */
  readonly inputDigest: string | null;
}

/** The study in a researcher's files, to be stored. */
export interface FilesRead {
  /** Null if anything is at fault. */
  readonly study: ImportedStudy | null;
  /** Of the data; null if anything is at fault. */
  readonly inputDigest: string | null;
  readonly findings: readonly ImportFinding[];
}

/** Names shown of each kind, so that the researcher can see whether the table was read the right way round. */
const NAMES_SHOWN = 12;

/** What a preview tells of the files of a request: counts, the first names, and every finding. */
export function previewedFiles(request: ImportRequest): FilesPreview {
  const reading = readFiles(request);
  const { format, title, sortsIn, statementLabels, qSortNames, grid, findings } = reading;
  return {
    preview: {
      ...{ format, title, sortsIn },
      statementCount: statementLabels.length,
      qSortCount: qSortNames.length,
      statementLabels: statementLabels.slice(0, NAMES_SHOWN),
      qSortNames: qSortNames.slice(0, NAMES_SHOWN),
      distribution: (grid?.distribution ?? []).map(({ value, capacity }) => ({ value, capacity })),
      isForced: grid?.isForced ?? false,
      findings: [...findings],
    },
    inputDigest: digestOf(reading),
  };
}

/** The study in the files of a request, if nothing is at fault. */
export function studyInFiles(request: ImportRequest): FilesRead {
  const reading = readFiles(request);
  return { study: reading.study, inputDigest: digestOf(reading), findings: reading.findings };
}

function readFiles({ files, ...options }: ImportRequest): StudyReading {
  const decoded = files.map(({ name, contentBase64 }) => ({
    name,
    bytes: Buffer.from(contentBase64, 'base64'),
  }));
  return readStudyFiles(decoded, options);
}

function digestOf({ study }: StudyReading): string | null {
  if (!study) return null;
  const { statements, qSorts, distribution } = study;
  return inputDigest({
    statements: statements.map(({ label, text }) => ({ id: label, text })),
    qSorts,
    distribution,
  });
}
