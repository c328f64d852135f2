import type { ImportFinding, ImportRequest, PreviewImportResponse, SameStudy } from '../contract/import.ts';
import type { NoticeCode } from '../formats/findings.ts';
import type { Services } from '../services.ts';
import { sameStudy } from './same-study.ts';

/** A researcher wants to know what is in their files before anything is stored. Stores nothing. */
export async function previewImport(
  { database, studyReader }: Services,
  importer: { readonly researcherId: string },
  request: ImportRequest,
): Promise<PreviewImportResponse> {
  const { preview, inputDigest } = await studyReader.preview(request);
  const { statementCount, qSortCount, findings } = preview;
  const sought = { ownerId: importer.researcherId, statementCount, qSortCount };
  const same = inputDigest === null ? null : await sameStudy(database, { ...sought, inputDigest });
  return { ...preview, findings: [...findings, ...sameStudyFinding(same, request)], sameStudy: same };
}

/** That the data are stored already, as a finding: worth knowing, and no reason to refuse. */
export function sameStudyFinding(same: SameStudy | null, { files }: ImportRequest): ImportFinding[] {
  if (!same) return [];
  const { title, createdAt } = same;
  const message = `your study "${title}" of ${createdAt.slice(0, 10)} holds the same data: open that one, or import them again`;
  const file = files[0]?.name ?? '';
  return [{ code: ALREADY_IMPORTED, message, isFatal: false, file, row: null, column: null }];
}

const ALREADY_IMPORTED: NoticeCode = 'already-imported';
