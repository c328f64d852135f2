// The server, its worker and the command line, bundled to dist/server; packages stay outside (PGlite needs its data file beside it).
import { build } from 'esbuild';

await build({
  entryPoints: {
    main: 'server/main.ts',
    'embedded-worker': 'server/stores/embedded-worker.ts',
    analyse: 'server/cli/analyse.ts',
  },
  outdir: 'dist/server',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  jsx: 'automatic',
  logLevel: 'warning',
});
