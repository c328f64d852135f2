import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from '../errors.ts';
import type { Assets } from './pages.ts';

/** One entry of the manifest that Vite writes, as far as it is used here. */
interface ManifestEntry {
  readonly file: string;
  readonly css?: readonly string[];
}

type Manifest = Readonly<Record<string, ManifestEntry | undefined>>;

/**
 * Read which built file is which, and the pages' stylesheet, from the browser build.
 *
 * @throws {StartRefused} if the build is missing or lacks an entry.
 */
export function readAssets(directory: string): Assets {
  const manifest: Manifest = {
    ...readManifest(join(directory, 'manifest.json')),
    ...readManifest(join(directory, 'manifest-participant.json')),
  };
  const entry = (source: string) => {
    const found = manifest[source];
    if (found === undefined) {
      throw new StartRefused(`the browser's files lack ${source}. Run npm run build.`);
    }
    return { script: `/${found.file}`, styles: (found.css ?? []).map((file) => `/${file}`) };
  };
  const css = (source: string) => readFileSync(join(directory, entry(source).script), 'utf8');
  return {
    directory: join(directory, 'assets'),
    pagesCss: css('client/pages/pages.css'),
    participantPagesCss: css('client/pages/pages-participant.css'),
    app: entry('client/main.tsx'),
    participant: entry('client/participant/main.tsx'),
  };
}

/** What one of the two browser builds wrote about itself. */
function readManifest(file: string): Manifest {
  if (!existsSync(file)) {
    throw new StartRefused(`the browser's files are not built: ${file} is missing. Run npm run build.`);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}
