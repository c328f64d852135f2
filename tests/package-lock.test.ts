import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Readonly<Record<string, LockedPackage>>;
};

describe('package-lock.json', () => {
  it('lists every platform a package is built for, or npm ci refuses it elsewhere', () => {
    const names = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
    const holes = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !names.has(name))
        .map((name) => `${path} lacks ${name}`),
    );
    expect(holes).toEqual([]);
  });

  it('names no registry, so that everybody installs from their own', () => {
    const addresses = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);
    expect(addresses).toEqual([]);
  });

  it('holds the digest of every package', () => {
    const unchecked = Object.entries(packages)
      .filter(([path, { integrity, link }]) => path !== '' && integrity === undefined && link !== true)
      .map(([path]) => path);
    expect(unchecked).toEqual([]);
  });
});
