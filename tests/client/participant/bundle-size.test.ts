import { gzipSync } from 'node:zlib';
import { createBuilder, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { packageRoot } from '../../../server/package-root.ts';

/** All JavaScript a participant is sent, lazy parts included. */
const SCRIPT_BUDGET_BYTES = 90_000;
/** HTML of the first screen apart: the one stylesheet, which is inline. */
const STYLE_BUDGET_BYTES = 10_000;

describe('what a participant’s browser is sent', () => {
  let built: Rolldown.RolldownOutput['output'];
  let styles: Rolldown.RolldownOutput['output'][number][];

  beforeAll(async () => {
    // As it is shipped: a test run calls itself otherwise.
    vi.stubEnv('NODE_ENV', 'production');
    const builder = await createBuilder({ root: packageRoot, logLevel: 'silent', build: { write: false } });
    const outputs = await Promise.all(
      ['client', 'participant'].map((name) => builder.build(builder.environments[name]!)),
    );
    const [pages, participant] = outputs.map((output) => (output as Rolldown.RolldownOutput).output);
    styles = pages!.filter(
      (file) => file.type === 'asset' && /pages-participant.*\.css$/.test(file.fileName),
    );
    built = participant!;
  }, 60_000);

  afterAll(() => vi.unstubAllEnvs());

  const gzipped = (content: string | Uint8Array) => gzipSync(content, { level: 9 }).length;

  it('keeps all its JavaScript under 90 kB, gzip, in one file and at most one more for another language', () => {
    const scripts = built.filter((file) => file.type === 'chunk');
    const [entry, ...others] = scripts.filter(({ isEntry }) => isEntry);
    expect(others).toEqual([]);
    expect(entry!.imports).toEqual([]);
    const languages = scripts.filter(({ isDynamicEntry }) => isDynamicEntry);
    expect(languages).toHaveLength(scripts.length - 1);
    for (const { imports } of languages) expect(imports).toEqual([entry!.fileName]);
    const bytes = gzipped(entry!.code) + Math.max(...languages.map(({ code }) => gzipped(code)));
    expect(bytes).toBeLessThan(SCRIPT_BUDGET_BYTES);
  });

  it('keeps the inline stylesheet small', () => {
    expect(styles).toHaveLength(1);
    const [style] = styles;
    expect(gzipped(style?.type === 'asset' ? style.source : '')).toBeLessThan(STYLE_BUDGET_BYTES);
  });

  it('brings nothing along that only researchers need', () => {
    const modules = built.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
    const packages = modules.map((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1]).filter(Boolean);
    expect([...new Set(packages)].sort()).toEqual(['idb', 'preact', 'zod']);
  });
});
