import type { ImportRequest } from '../../server/contract/import.ts';

/** What a researcher's browser sends for these files. */
export function importOf(files: Record<string, string | Uint8Array>, options: Partial<ImportRequest> = {}) {
  return {
    files: Object.entries(files).map(([name, content]) => ({
      name,
      contentBase64: Buffer.from(content).toString('base64'),
    })),
    ...{ sortsIn: null, distribution: null, title: null },
    ...options,
  } satisfies ImportRequest;
}
