import { z } from 'zod';
import { StudySummary } from './study.ts';

/** POST: read the files and say what is in them, storing nothing. */
export const previewImportPath = '/api/imports/preview';
/** POST: the same, and store the study if nothing is fatally wrong. 201 with the study, or 422 `import-faulty`. */
export const importPath = '/api/imports';

/** All files together, in bytes, before base64. */
export const IMPORT_MAX_BYTES = 10_000_000;

export const ImportRequest = z.strictObject({
  files: z
    .array(z.strictObject({ name: z.string().max(255), contentBase64: z.base64() }))
    .min(1)
    .max(2),
  /** Needed only where the file itself does not tell. */
  sortsIn: z.enum(['columns', 'rows']).nullable(),
  /** The grid, for unforced data: `-4:2,-3:3,…`; null infers it. */
  distribution: z.string().max(2000).nullable(),
  /** The study's title; null takes it from the file. */
  title: z.string().min(1).max(200).nullable(),
});
export type ImportRequest = z.infer<typeof ImportRequest>;

/** One thing wrong, or worth knowing, and where. Rows and columns from 1, as a spreadsheet counts. */
export const ImportFinding = z.strictObject({
  code: z.string(),
  message: z.string(),
  isFatal: z.boolean(),
  file: z.string(),
  row: z.int().nullable(),
  column: z.int().nullable(),
});
export type ImportFinding = z.infer<typeof ImportFinding>;

/** A study of the same researcher that holds the same statement names, grid and Q-sorts. */
export const SameStudy = z.strictObject({
  studyId: z.uuid(),
  title: z.string(),
  createdAt: z.iso.datetime(),
});
export type SameStudy = z.infer<typeof SameStudy>;

export const PreviewImportResponse = z.strictObject({
  title: z.string(),
  format: z.enum(['csv', 'pqmethod']).nullable(),
  /** Null: the file does not tell, ask the researcher. */
  sortsIn: z.enum(['columns', 'rows']).nullable(),
  statementCount: z.int(),
  qSortCount: z.int(),
  /** First few names, as read. */
  statementLabels: z.array(z.string()),
  qSortNames: z.array(z.string()),
  distribution: z.array(z.strictObject({ value: z.int(), capacity: z.int() })),
  isForced: z.boolean(),
  findings: z.array(ImportFinding),
  /** Stored already: the latest study with these data; null if there is none. Importing again makes another. */
  sameStudy: SameStudy.nullable(),
});
export type PreviewImportResponse = z.infer<typeof PreviewImportResponse>;

export const ImportResponse = z.strictObject({ study: StudySummary, findings: z.array(ImportFinding) });
export type ImportResponse = z.infer<typeof ImportResponse>;
