import {
  importPath,
  ImportResponse,
  previewImportPath,
  PreviewImportResponse,
  type ImportRequest,
} from '../../server/contract/import.ts';
import { call } from './call.ts';

/** What is in the files, without storing anything. */
export function previewImport(request: ImportRequest): Promise<PreviewImportResponse> {
  return call({ method: 'POST', path: previewImportPath, body: request, answer: PreviewImportResponse });
}

/** Store the study that is in the files. */
export function importStudy(request: ImportRequest): Promise<ImportResponse> {
  return call({ method: 'POST', path: importPath, body: request, answer: ImportResponse });
}
