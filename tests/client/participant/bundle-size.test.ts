import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createBuilder, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { packageRoot } from '../../../server/package-root.ts';

/** All JavaScript a participant is sent, lazy parts included. */
const SCRIPT_BUDGET_BYTES = 90_000;
/** HTML of the first screen apart: the one stylesheet, which is inline. */
const STYLE_BUDGET_BYTES = 10_000;

/** In the operator's environment while the bundles are made: none of it belongs in them. */
const SECRETS = {
  DATABASE_URL: 'postgres://standpoint:hunter2-database@db.example/standpoint',
  SMTP_URL: 'smtps://letters:hunter2-letters@mail.example',
  OIDC_CLIENT_SECRET: 'hunter2-university',
  VITE_SECRET: 'hunter2-vite',
};

describe('what a browser is sent', () => {
  let all: Rolldown.RolldownOutput['output'][number][];
  let built: Rolldown.RolldownOutput['output'];
  let styles: Rolldown.RolldownOutput['output'][number][];

  beforeAll(async () => {
    // As it is shipped: a test run calls itself otherwise.
    vi.stubEnv('NODE_ENV', 'production');
    for (const [name, value] of Object.entries(SECRETS)) vi.stubEnv(name, value);
    const builder = await createBuilder({ root: packageRoot, logLevel: 'silent', build: { write: false } });
    const outputs = await Promise.all(
      ['client', 'participant'].map((name) => builder.build(builder.environments[name]!)),
    );
    const [pages, participant] = outputs.map((output) => (output as Rolldown.RolldownOutput).output);
    styles = pages!.filter(
      (file) => file.type === 'asset' && /pages-participant.*\.css$/.test(file.fileName),
    );
    built = participant!;
    all = [...pages!, ...participant!];
  }, 60_000);

  afterAll(() => vi.unstubAllEnvs());

  const gzipped = (content: string | Uint8Array) => gzipSync(content, { level: 9 }).length;

  it('keeps all of a participant’s JavaScript under 90 kB, gzip, in one file, one more for the lab and at most one for another language', () => {
    const scripts = built.filter((file) => file.type === 'chunk');
    const [entry, ...others] = scripts.filter(({ isEntry }) => isEntry);
    expect(others).toEqual([]);
    expect(entry!.imports).toEqual([]);
    const parts = scripts.filter(({ isDynamicEntry }) => isDynamicEntry);
    expect(parts).toHaveLength(scripts.length - 1);
    for (const { imports } of parts) expect(imports).toEqual([entry!.fileName]);
    const [labs, languages] = [true, false].map((isLab) =>
      parts.filter(({ fileName }) => fileName.startsWith('assets/lab-') === isLab),
    );
    expect(labs).toHaveLength(1);
    const bytes =
      gzipped(entry!.code) +
      gzipped(labs![0]!.code) +
      Math.max(...languages!.map(({ code }) => gzipped(code)));
    expect(bytes).toBeLessThan(SCRIPT_BUDGET_BYTES);
  });

  it('keeps the inline stylesheet small', () => {
    expect(styles).toHaveLength(1);
    const [style] = styles;
    expect(gzipped(style?.type === 'asset' ? style.source : '')).toBeLessThan(STYLE_BUDGET_BYTES);
  });

  it('comes from the browser’s rooms, and of the server only what both say to each other', () => {
    const modules = all.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
    const own = modules.map((id) => relative(packageRoot, id)).filter((path) => /\.tsx?$/.test(path));
    expect(own.length).toBeGreaterThan(300);
    expect(own.filter((path) => !/^(analysis|client|server\/contract)\//.test(path))).toEqual([]);
    expect(modules.filter((id) => isBuiltin(id) || id.includes('browser-external'))).toEqual([]);
  });

  it('holds no secret, no name of a setting, and nothing that only a server or a database knows', () => {
    const text = all.map((file) => String(file.type === 'chunk' ? file.code : file.source)).join('\n');
    const settings = [
      ...readFileSync(`${packageRoot}/server/config.ts`, 'utf8').matchAll(/'([A-Z]{3,}(?:_[A-Z]+)+)'/g),
    ].map(([, name]) => name!);
    expect(settings).toContain('OIDC_CLIENT_SECRET');
    expect(settings.filter((name) => text.includes(name))).toEqual([]);
    expect(Object.values(SECRETS).filter((value) => text.includes(value))).toEqual([]);
    expect(text).not.toMatch(
      /hunter2|argon2|postgres(ql)?:\/\/|PRIVATE KEY|standpoint_app|_sha256 =|process\.env\.(?!NODE_ENV)/,
    );
    expect(all.filter(({ fileName }) => fileName.endsWith('.map'))).toEqual([]);
  });

  it('brings a participant nothing along that only researchers need', () => {
    const modules = built.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
    const packages = modules.map((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1]).filter(Boolean);
    expect([...new Set(packages)].sort()).toEqual(['idb', 'preact', 'uqr', 'zod']);
  });
});
