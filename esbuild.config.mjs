// The server, its workers and the commands, bundled to dist/server; packages stay outside (PGlite needs its data file beside it).
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

const entryPoints = {
  main: 'server/main.ts',
  migrate: 'server/cli/migrate.ts',
  analyse: 'server/cli/analyse.ts',
  erasures: 'server/cli/erasures.ts',
  audit: 'server/cli/audit.ts',
  'embedded-worker': 'server/stores/embedded-worker.ts',
  'read-import': 'server/formats/read-import.ts',
};

// `node esbuild.config.mjs embedded-worker read-import` builds these two alone.
const wanted = process.argv.slice(2);

if (wanted.length === 0) rmSync('dist/server', { recursive: true, force: true });

await build({
  entryPoints: Object.fromEntries(
    Object.entries(entryPoints).filter(([name]) => wanted.length === 0 || wanted.includes(name)),
  ),
  outdir: 'dist/server',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  jsx: 'automatic',
  logLevel: 'warning',
});
