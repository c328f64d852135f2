import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../../server/package-root.ts';

/** All JavaScript a participant is sent, lazy parts included. */
const SCRIPT_BUDGET_BYTES = 90_000;
/** HTML of the first screen apart: the one stylesheet, which is inline. */
const STYLE_BUDGET_BYTES = 10_000;

describe('what a participant’s browser is sent', () => {
  let built: Rolldown.RolldownOutput['output'];

  beforeAll(async () => {
    const output = await build({
      root: packageRoot,
      logLevel: 'silent',
      build: {
        write: false,
        rolldownOptions: {
          input: {
            participant: 'client/participant/main.tsx',
            'pages-participant': 'client/pages/pages-participant.css',
          },
        },
      },
    });
    built = (output as Rolldown.RolldownOutput).output;
  }, 60_000);

  const gzipped = (content: string | Uint8Array) => gzipSync(content, { level: 9 }).length;

  it('keeps all its JavaScript under 90 kB, gzip', () => {
    const scripts = built.filter((file) => file.type === 'chunk');
    expect(scripts.length).toBeGreaterThan(0);
    const bytes = scripts.reduce((sum, { code }) => sum + gzipped(code), 0);
    // React's stand-in makes this half of the budget: the other half is for what is still to come.
    expect(bytes).toBeLessThan(SCRIPT_BUDGET_BYTES / 2);
  });

  it('keeps the inline stylesheet small', () => {
    const styles = built.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
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
