import type { ImportRequest, PreviewImportResponse } from '../contract/import.ts';
import { readStudyFiles, type StudyReading } from '../formats/read-study-files.ts';

/** Names shown of each kind, so that the researcher can see whether the table was read the right way round. */
const NAMES_SHOWN = 12;

/** A researcher wants to know what is in their files before anything is stored. Stores nothing. */
export function previewImport(request: ImportRequest): PreviewImportResponse {
  const { format, title, sortsIn, statementLabels, qSortNames, grid, findings } = readRequest(request);
  return {
    ...{ format, title, sortsIn },
    statementCount: statementLabels.length,
    qSortCount: qSortNames.length,
    statementLabels: statementLabels.slice(0, NAMES_SHOWN),
    qSortNames: qSortNames.slice(0, NAMES_SHOWN),
    distribution: (grid?.distribution ?? []).map(({ value, capacity }) => ({ value, capacity })),
    isForced: grid?.isForced ?? false,
    findings: [...findings],
  };
}

/** What the files of a request hold. */
export function readRequest({ files, ...options }: ImportRequest): StudyReading {
  const decoded = files.map(({ name, contentBase64 }) => ({
    name,
    bytes: Buffer.from(contentBase64, 'base64'),
  }));
  return readStudyFiles(decoded, options);
}
