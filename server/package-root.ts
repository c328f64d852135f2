import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The directory of package.json: the same whether this runs from dist/server or from its source. */
export const packageRoot = rootAbove(dirname(fileURLToPath(import.meta.url)));

function rootAbove(directory: string): string {
  if (existsSync(join(directory, 'package.json'))) return directory;
  const parent = dirname(directory);
  if (parent === directory) throw new Error('package.json was not found above the program');
  return rootAbove(parent);
}

interface PackageJson {
  readonly version: string;
  readonly repository?: string | { readonly url: string };
}

const packageJson = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as PackageJson;

/** This program's version, as package.json says. */
export const version = packageJson.version;

/** Where this program's source is kept, as package.json says; null if it does not. */
export const repositoryUrl = webAddressOf(packageJson.repository);

/** The page of a repository as package.json may name it: `git+https://git.example/x.git` is `https://git.example/x`. */
export function webAddressOf(repository: PackageJson['repository']): string | null {
  const url = typeof repository === 'object' ? repository.url : repository;
  return /^(?:git\+)?(https?:\/\/.+?)(?:\.git)?$/.exec(url ?? '')?.[1] ?? null;
}
